import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { partingLines } from '../../src/cli/parting-lines.ts'
import { capturedHost } from '../../src/host/captured-host.ts'

const parting = suite('partingLines')
const pipe = capturedHost().stderr

parting('short lines stand whole, with a caret where they part', () => {
  assert.is(
    partingLines(pipe, '{"a":1}', '{"a":2}'),
    '  recorded  {"a":1}\n  replayed  {"a":2}\n                 ^',
  )
})

parting('a line that is not there, or empty', () => {
  assert.is(partingLines(pipe, null, '{}'), '  recorded  (there is no such line)\n  replayed  {}')
  assert.is(partingLines(pipe, '', null), '  recorded  (an empty line)\n  replayed  (there is no such line)')
})

parting('long lines are cut around the place, within the terminal', () => {
  const long = (at: number) => `${'x'.repeat(at)}!${'y'.repeat(500 - at)}`
  for (const columns of [50, 80, 200]) {
    const { stderr } = capturedHost({ isTerminal: true, columns })
    for (const at of [0, 3, 100, 250, 480, 500]) {
      const lines = partingLines(stderr, long(at), `${'x'.repeat(at)}?${'y'.repeat(500 - at)}`).split('\n')
      const [above, below, caret] = lines as [string, string, string]
      assert.ok(lines.every((line) => line.length <= columns))
      assert.is(above[caret.indexOf('^')], '!', `${columns} columns, part at ${at}`)
      assert.is(below[caret.indexOf('^')], '?')
    }
  }
})

parting('lines that look alike', () => {
  assert.match(partingLines(pipe, 'a', 'a'), /\^ \(in its line break or in characters that do not show\)$/)
  assert.match(partingLines(pipe, 'a\r', 'a'), /do not show\)$/)
})

parting.run()
