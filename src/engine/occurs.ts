/** Whether, and how often, something happens in a tick, by a draw. */
import { asUniform, threshold } from '../random/draw.ts'
import { exp } from '../random/exact-math.ts'
import { mix32 } from '../random/mix.ts'

/**
 * True with probability `perTick`, or, where that is NaN, with 1 − exp(−expected): at least one event of a Poisson
 * process with this many expected in the tick. The exponential is computed only where 1 − exp(−x) ≤ x leaves a doubt.
 */
export function occurs(draw: number, perTick: number, expected: number): boolean {
  if (!Number.isNaN(perTick)) return draw < threshold(perTick)
  const uniform = asUniform(draw)
  return uniform < expected && uniform < 1 - exp(-expected)
}

/** A Poisson count is made of parts of at most this mean, so that exp(−mean) keeps its digits. */
const LARGEST_PART = 16

/** Most events of one agent in a tick: beyond it a scenario has mistaken its unit. */
const MOST_EVENTS = 1000

/**
 * How many events of a Poisson process with this many expected in the tick, at most 1,000; or, where `perTick` is not
 * NaN, one with that probability. Inversion of the distribution function (Devroye, Non-Uniform Random Variate Generation,
 * 1986, section X.3.3).
 */
export function countOf(draw: number, perTick: number, expected: number): number {
  if (!occurs(draw, perTick, expected)) return 0
  if (!Number.isNaN(perTick)) return 1
  const mean = Math.min(expected, MOST_EVENTS)
  const parts = Math.ceil(mean / LARGEST_PART)
  if (parts === 1) return poisson(asUniform(draw), mean)
  let count = 0
  for (let part = 0; part < parts; part++) count += poisson(asUniform(mix32(draw + part)), mean / parts)
  return Math.min(count, MOST_EVENTS)
}

/** The count that a uniform from the upper end stands for: 0 for the last exp(−mean) of it, as in {@link occurs}. */
function poisson(uniform: number, mean: number): number {
  let term = exp(-mean)
  let above = 1 - term
  let count = 0
  // What rounding leaves of `above` must not count as chances: past 1e−18 there are none.
  while (uniform < above && term > 1e-18) {
    count++
    term *= mean / count
    above -= term
  }
  return count
}
