/** Activity, steps of size, texts on a line, and whether a run came to its end. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { capturedHost } from '../../src/host/captured-host.ts'
import { activity } from '../../src/report/activity.ts'
import { fitText, oneLine } from '../../src/report/fit-text.ts'
import { runStatus } from '../../src/report/run-status.ts'
import { sizeSteps } from '../../src/report/size-steps.ts'

const parts = suite('small parts of reports')

parts('activity has up to 60 parts of equally many ticks and loses no post', () => {
  assert.equal(activity([]), { ticksPerPart: 1, posts: [] })
  assert.equal(activity([3, 0, 1]), { ticksPerPart: 1, posts: [3, 0, 1] })
  for (const ticks of [60, 61, 119, 192, 1000]) {
    const { ticksPerPart, posts } = activity(Array.from({ length: ticks }, () => 2))
    assert.ok(posts.length <= 60)
    assert.is(posts.length, Math.ceil(ticks / ticksPerPart))
    assert.ok(
      posts.slice(0, -1).every((count) => count === 2 * ticksPerPart),
      `${ticks} ticks of equal activity`,
    )
    assert.is(
      posts.reduce((sum, count) => sum + count, 0),
      2 * ticks,
    )
  }
})

parts('steps of size: how many cascades reach each round size', () => {
  assert.equal(sizeSteps(Float64Array.of()), [])
  assert.equal(sizeSteps(Float64Array.of(1)), [{ size: 1, cascades: 1 }])
  assert.equal(sizeSteps(Float64Array.of(12, 1, 2, 1, 5)), [
    { size: 1, cascades: 5 },
    { size: 2, cascades: 3 },
    { size: 5, cascades: 2 },
    { size: 10, cascades: 1 },
  ])
  const sizes = sizeSteps(Float64Array.of(1, 1000)).map(({ size }) => size)
  assert.equal(sizes, [1, 2, 10, 100, 1000], 'no more than fit a line')
})

parts('a text on one line, of what a terminal may print', () => {
  assert.is(oneLine('  a\n\tb\u2028c \x1b[31md\u202e '), 'a b c  [31md')
  assert.is(oneLine('plain – “text” 🥖'), 'plain – “text” 🥖')
})

parts('a text cut to columns, by whole characters and their width', () => {
  assert.is(fitText('abc', 3), 'abc')
  assert.is(fitText('abcd', 3), 'ab…')
  assert.is(fitText('ab cd', 4), 'ab…', 'without a space before the dots')
  assert.is(fitText('日本語', 6), '日本語')
  assert.is(fitText('日本語', 5), '日本…')
  assert.is(fitText('👩‍👩‍👧x', 2), '…', 'a family stays together')
})

parts('whether a run came to its end', () => {
  const status = (files: Record<string, string>) => runStatus(capturedHost({ files }), '/run')
  assert.is(status({ '/run/manifest.json': '{}', '/run/status.json': '{"status":"RUNNING"}' }), 'FINISHED')
  assert.is(status({ '/run/status.json': '{"status":"KILLED"}' }), 'KILLED')
  assert.is(status({ '/run/status.json': '{"sta' }), 'UNKNOWN')
  assert.is(status({ '/run/status.json': '{}' }), 'UNKNOWN')
  assert.is(status({ '/run/events.jsonl': '' }), 'UNKNOWN')
})

parts.run()
