/**
 * The successes among many independent trials of the same probability, found by jumping from one to the next: the gap
 * is geometric. Exact in distribution; cost in proportion to the successes, not to the trials (V. Batagelj and
 * U. Brandes, Physical Review E 71, 036113, 2005).
 */
import { log } from '../../random/exact-math.ts'
import type { RandomSource } from '../../random/random-source.ts'

/** Calls `visit` with the index of each success, ascending, from 0 to `trials` − 1. */
export function forEachSuccess(
  source: RandomSource,
  trials: number,
  probability: number,
  visit: (index: number) => void,
): void {
  if (!(probability > 0)) return
  const step = probability < 1 ? 1 / logOfComplement(probability) : 0
  for (let index = 0; ; index++) {
    if (step !== 0) index += Math.floor(log(1 - source.uniform()) * step)
    if (index >= trials) return
    visit(index)
  }
}

/** log(1 − p), by its series where 1 − p would lose the digits of p. */
function logOfComplement(probability: number): number {
  if (probability > 1e-5) return log(1 - probability)
  return -probability * (1 + probability * (1 / 2 + probability / 3))
}
