import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { occurs } from '../../src/engine/occurs.ts'

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

occurrences.run()
