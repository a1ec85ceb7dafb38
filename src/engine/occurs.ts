/** Whether something happens in a tick, by a draw. */
import { asUniform, threshold } from '../random/draw.ts'
import { exp } from '../random/exact-math.ts'

/**
 * True with probability `perTick`, or, where that is NaN, with 1 − exp(−expected): at least one event of a Poisson
 * process with this many expected in the tick. The exponential is computed only where 1 − exp(−x) ≤ x leaves a doubt.
 */
export function occurs(draw: number, perTick: number, expected: number): boolean {
  if (!Number.isNaN(perTick)) return draw < threshold(perTick)
  const uniform = asUniform(draw)
  return uniform < expected && uniform < 1 - exp(-expected)
}
