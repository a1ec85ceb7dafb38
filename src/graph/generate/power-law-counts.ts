/** Whole numbers with P(k) ∝ k^−exponent between a minimum and a maximum. */
import { power } from '../../random/exact-math.ts'
import type { RandomSource } from '../../random/random-source.ts'

export interface PowerLawCounts {
  readonly mean: number
  draw(source: RandomSource): number
}

/**
 * A table of cumulated weights, searched by bisection: O(maximum − minimum) once, O(log) a draw. The power law has no
 * value at 0: a minimum of 0 gives 0 the same weight as 1.
 */
export function powerLawCounts(exponent: number, minimum: number, maximum: number): PowerLawCounts {
  const upTo = new Float64Array(maximum - minimum + 1)
  let total = 0
  let weighted = 0
  for (let index = 0; index < upTo.length; index++) {
    const count = minimum + index
    const weight = power(Math.max(count, 1), -exponent)
    total += weight
    weighted += count * weight
    upTo[index] = total
  }
  return {
    mean: weighted / total,
    draw(source) {
      const sought = source.uniform() * total
      let low = 0
      let high = upTo.length - 1
      while (low < high) {
        const middle = (low + high) >>> 1
        if (upTo[middle]! > sought) high = middle
        else low = middle + 1
      }
      return minimum + low
    },
  }
}
