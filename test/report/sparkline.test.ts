import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { sparkline } from '../../src/report/sparkline.ts'

const sparklines = suite('sparkline')

sparklines('one bar a value, the largest at full height', () => {
  assert.is(sparkline([0, 1, 2, 3, 4, 5, 6, 7]), '▁▂▃▄▅▆▇█')
  assert.is(sparkline([0, 700, 350]), '▁█▅')
  assert.is(sparkline([5]), '█')
})

sparklines('silence is the lowest bar, and nothing else is', () => {
  assert.is(sparkline([0, 0, 0]), '▁▁▁')
  assert.is(sparkline([0, 1, 1000]), '▁▂█')
  assert.is(sparkline([]), '')
  assert.is(sparkline([], 10), '')
})

sparklines('more values than columns are summed into equal spans', () => {
  assert.is(sparkline([1, 1, 0, 0, 3, 4, 0, 0], 4), '▃▁█▁')
  assert.is(sparkline([0, 0, 0, 0, 0], 2), '▁▁')
  assert.is(sparkline([1, 2, 3], 1), '█')
  assert.is(sparkline([1, 2], 10), '▅█')
})

sparklines('a value on the edge of two spans is shared: a steady series stays steady', () => {
  // Spans of 1.5 values: 0 + half of 2, half of 2 + 0.
  assert.is(sparkline([0, 2, 0], 2), '██')
  for (const [length, width] of [
    [10, 8],
    [192, 60],
    [61, 60],
    [1000, 7],
  ] as const)
    assert.is(sparkline(new Array(length).fill(3), width), '█'.repeat(width))
})

sparklines('any counts fill the width and end up in the span where they lie', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 80 }),
      fc.nat(),
      (length, width, draw) => {
        const columns = Math.min(length, width)
        const peak = draw % length
        const values = new Array<number>(length).fill(0)
        values[peak] = 1
        const line = sparkline(values, width)
        assert.is(line.length, columns)
        const first = Math.floor((peak * columns) / length)
        const last = Math.ceil(((peak + 1) * columns) / length) - 1
        assert.ok(line.includes('█'))
        for (let column = 0; column < columns; column++)
          assert.is(line[column] !== '▁', column >= first && column <= last, `column ${column} of ${line}`)
      },
    ),
    { seed: 5, numRuns: 300 },
  )
})

sparklines.run()
