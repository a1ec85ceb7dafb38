/** One value of a distribution that the scenario states. */
import { beta, gamma, lognormal } from '../random/distributions.ts'
import type { RandomSource } from '../random/random-source.ts'
import type { Distribution } from '../scenario/sections/common.ts'
import type { Range } from './cell.ts'

/** Draws a value; one outside the field's range is set to the nearer end of it. A plain number draws nothing. */
export function drawValue(distribution: Distribution, source: RandomSource, { from, to }: Range): number {
  return Math.min(to, Math.max(from, anyValue(distribution, source)))
}

function anyValue(distribution: Distribution, source: RandomSource): number {
  if (typeof distribution === 'number') return distribution
  if ('uniform' in distribution) {
    const { from, to } = distribution.uniform
    return from + (to - from) * source.uniform()
  }
  if ('lognormal' in distribution) {
    const { median, sigma } = distribution.lognormal
    // Without this, a median of 0 and a factor beyond all numbers would make NaN.
    return median === 0 ? 0 : lognormal(source, median, sigma)
  }
  if ('gamma' in distribution) {
    const { mean, shape } = distribution.gamma
    return gamma(source, shape, mean / shape)
  }
  const { mean, concentration } = distribution.beta
  return beta(source, mean * concentration, (1 - mean) * concentration)
}
