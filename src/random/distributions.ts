/**
 * Continuous and discrete distributions over any {@link RandomSource}, on {@link exp} and {@link log} of
 * exact-math.ts, so that the same source gives the same values everywhere.
 */
import { exp, log, power } from './exact-math.ts'
import type { RandomSource } from './random-source.ts'

/** Standard normal, by the polar method (Marsaglia and Bray, SIAM Review 6(3), 1964). */
export function normal(source: RandomSource): number {
  for (;;) {
    const x = 2 * source.uniform() - 1
    const y = 2 * source.uniform() - 1
    const square = x * x + y * y
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * log(square)) / square)
  }
}

/** Lognormal: exp of a normal of mean log(median) and standard deviation sigma. */
export function lognormal(source: RandomSource, median: number, sigma: number): number {
  return median * exp(sigma * normal(source))
}

/** Pareto from `minimum` up: P(X > x) = (minimum / x)^shape. */
export function pareto(source: RandomSource, minimum: number, shape: number): number {
  return minimum * power(1 - source.uniform(), -1 / shape)
}

/** Gamma of the given shape and mean shape × scale (Marsaglia and Tsang, ACM TOMS 26(3), 2000). */
export function gamma(source: RandomSource, shape: number, scale = 1): number {
  if (shape < 1) return gamma(source, shape + 1, scale) * power(1 - source.uniform(), 1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(source)
    const base = 1 + c * x
    if (base <= 0) continue
    const v = base * base * base
    if (log(1 - source.uniform()) < 0.5 * x * x + d - d * v + d * log(v)) return d * v * scale
  }
}

/** Beta, as a ratio of gammas. */
export function beta(source: RandomSource, a: number, b: number): number {
  return dirichlet(source, [a, b])[0]!
}

/** A Dirichlet draw: shares that sum to 1. A concentration of 0 gives a share of exactly 0. */
export function dirichlet(source: RandomSource, concentrations: readonly number[]): number[] {
  const parts = concentrations.map((concentration) => (concentration > 0 ? gamma(source, concentration) : 0))
  const total = sumOf(parts)
  // So small that all have vanished: the limit, in which one takes all, as likely as its concentration is large.
  return total === 0 ? onlyOne(source, concentrations) : parts.map((part) => part / total)
}

function onlyOne(source: RandomSource, weights: readonly number[]): number[] {
  let left = source.uniform() * sumOf(weights)
  let chosen = 0
  for (const [index, weight] of weights.entries()) {
    if (weight === 0) continue
    chosen = index
    left -= weight
    if (left < 0) break
  }
  return weights.map((_, index) => (index === chosen ? 1 : 0))
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/**
 * The standard normal's quantile (P. J. Acklam's rational approximation, relative error below 1.2e−9).
 * @param probability - strictly between 0 and 1
 */
export function normalQuantile(probability: number): number {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
    2.506628277459239,
  ]
  const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572]
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ]
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]
  const tail = (p: number) => {
    const q = Math.sqrt(-2 * log(p))
    return horner(c, q) / (horner(d, q) * q + 1)
  }
  if (probability < 0.02425) return tail(probability)
  if (probability > 1 - 0.02425) return -tail(1 - probability)
  const q = probability - 0.5
  const r = q * q
  return (horner(a, r) * q) / (horner(b, r) * r + 1)
}

function horner(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)
}
