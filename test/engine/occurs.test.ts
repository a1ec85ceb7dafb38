import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { countOf, occurs } from '../../src/engine/occurs.ts'

const occurrences = suite('engine/occurs')
const TWO_TO_THE_32 = 2 ** 32
/** Evenly spread draws: the share that occurs is the probability to within a step. */
const steps = 100_000
const share = (perTick: number, expected: number) => {
  let count = 0
  for (let step = 0; step < steps; step++)
    if (occurs(Math.floor(((step + 0.5) / steps) * TWO_TO_THE_32), perTick, expected)) count++
  return count / steps
}

occurrences('with a probability a tick it happens that often', () => {
  for (const p of [0, 0.001, 0.25, 0.5, 1]) assert.ok(Math.abs(share(p, Number.NaN) - p) <= 1 / steps)
})

occurrences('with x expected in the tick it happens with 1 − exp(−x)', () => {
  for (const x of [0, 0.003, 0.2, 1, 7, 40]) {
    assert.ok(
      Math.abs(share(Number.NaN, x) - (1 - Math.exp(-x))) <= 1 / steps,
      `x = ${x}: ${share(Number.NaN, x)}`,
    )
  }
})

occurrences(
  'counts are Poisson: their mean and variance are what is expected, and none is as likely as not to occur',
  () => {
    for (const x of [0.003, 0.2, 1, 7, 16, 40, 300]) {
      const counts = Array.from({ length: steps }, (_, step) => {
        return countOf(Math.floor(((step + 0.5) / steps) * TWO_TO_THE_32), Number.NaN, x)
      })
      const mean = counts.reduce((sum, count) => sum + count, 0) / steps
      const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / steps
      assert.ok(Math.abs(mean - x) < 5 * Math.sqrt(x / steps), `mean ${mean}, not ${x}`)
      assert.ok(Math.abs(variance - x) < 0.03 * x + 0.001, `variance ${variance}, not ${x}`)
      const none = counts.filter((count) => count === 0).length / steps
      assert.ok(Math.abs(none - Math.exp(-x)) < 1 / steps + 4 * Math.sqrt(Math.exp(-x) / steps))
    }
  },
)

occurrences('a count is bounded, and the extreme draws are no exception', () => {
  assert.ok(countOf(0, Number.NaN, 1) < 25, `${countOf(0, Number.NaN, 1)}`)
  assert.is(countOf(TWO_TO_THE_32 - 1, Number.NaN, 1), 0)
  assert.is(countOf(5, Number.NaN, 1e12) <= 1000, true)
  assert.equal([countOf(0, 1, Number.NaN), countOf(TWO_TO_THE_32 - 1, 0.5, Number.NaN)], [1, 0])
})

occurrences.run()
