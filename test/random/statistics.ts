/** Small statistics for tests of random numbers: at fixed seeds, so that a bound once kept is kept for ever. */
import * as assert from 'uvu/assert'

/** Fails unless the mean of the values lies within five standard errors of the one expected. */
export function assertMean(values: readonly number[], expected: number, what = 'mean'): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  const standardError = Math.sqrt(variance / values.length)
  assert.ok(
    Math.abs(mean - expected) <= 5 * standardError,
    `${what}: ${mean} is more than five standard errors (${standardError}) from ${expected}`,
  )
}

/** Fails unless the counts are as even as chance makes them: chi-square within five standard deviations of its mean. */
export function assertUniform(counts: ArrayLike<number>, what: string): void {
  const all = Array.from(counts)
  const expected = all.reduce((sum, count) => sum + count, 0) / all.length
  const chiSquare = all.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  const freedom = all.length - 1
  assert.ok(
    Math.abs(chiSquare - freedom) <= 5 * Math.sqrt(2 * freedom),
    `${what}: chi-square ${chiSquare} at ${freedom} degrees of freedom`,
  )
}

/** How often each pair of sixteenths occurs among pairs of 32-bit draws. */
export function pairCounts(pairs: Iterable<readonly [number, number]>): Uint32Array {
  const counts = new Uint32Array(256)
  for (const [one, other] of pairs) counts[((one >>> 28) << 4) | (other >>> 28)]! += 1
  return counts
}
