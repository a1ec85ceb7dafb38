import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { capturedHost } from '../../src/host/captured-host.ts'
import { RecordedLog } from '../../src/replay/recorded-log.ts'

const log = suite('RecordedLog')

/** Holds a replayed log, handed on in chunks of so many lines, against a recorded one. */
function compare(recorded: string, replayed: string, linesAChunk = 2) {
  const sink = new RecordedLog(capturedHost({ files: { '/run/events.jsonl': recorded } }), '/run')
  const lines = replayed.split('\n').slice(0, -1)
  for (let at = 0; at < lines.length; at += linesAChunk) {
    sink.write(
      Buffer.from(
        lines
          .slice(at, at + linesAChunk)
          .join('\n')
          .concat('\n'),
      ),
    )
  }
  sink.finish()
  sink.close()
  return sink.difference
}
const textOf = (lines: readonly string[]) => `${lines.join('\n')}\n`

log('equal logs do not differ, however they are cut into chunks', () => {
  const text = textOf(
    Array.from({ length: 50 }, (_, index) => `{"tick":${index},"text":"ü🥖${'x'.repeat(index)}"}`),
  )
  for (const lines of [1, 3, 7, 50]) assert.is(compare(text, text, lines), undefined)
})

log('a difference is told by its line, wherever the chunks end', () => {
  const lines = Array.from({ length: 12 }, (_, index) => `{"tick":${index}}`)
  for (let at = 0; at < lines.length; at++) {
    const other = lines.with(at, `{"tick":${at},"x":1}`)
    for (const linesAChunk of [1, 5, 12]) {
      const expected = { line: at + 1, tick: at, recorded: other[at]!, replayed: lines[at]! }
      assert.equal(compare(textOf(other), textOf(lines), linesAChunk), expected)
    }
  }
})

log('only the first difference counts', () => {
  assert.is(compare('{"a":1}\n{"a":9}\n{"a":9}\n', '{"a":1}\n{"a":2}\n{"a":3}\n', 1)?.line, 2)
})

log('a recorded line much longer than its replay is read to its end', () => {
  const long = `{"text":"${'ü'.repeat(200_000)}"}`
  const difference = compare(`{}\n${long}\n{}\n`, '{}\n{"text":"ü"}\n{}\n')
  assert.is(difference?.line, 2)
  assert.is(difference?.recorded, long)
  assert.is(difference?.replayed, '{"text":"ü"}')
})

log('a line that only begins alike differs, and so does one that lacks its line break', () => {
  assert.equal(compare('{"a":12}\n', '{"a":1}\n'), {
    line: 1,
    tick: null,
    recorded: '{"a":12}',
    replayed: '{"a":1}',
  })
  assert.equal(compare('{"a":1}', '{"a":1}\n'), {
    line: 1,
    tick: null,
    recorded: '{"a":1}',
    replayed: '{"a":1}',
  })
})

log('where one log ends, the other goes on', () => {
  assert.equal(compare('{}\n', '{}\n{"tick":3}\n'), {
    line: 2,
    tick: 3,
    recorded: null,
    replayed: '{"tick":3}',
  })
  assert.equal(compare('{}\n{"tick":3}\n', '{}\n'), {
    line: 2,
    tick: 3,
    recorded: '{"tick":3}',
    replayed: null,
  })
  assert.is(compare('', ''), undefined)
})

log.run()
