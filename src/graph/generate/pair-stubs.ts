/** Ties by random pairing of half-ties ("stubs"), as in the configuration model. */
import { integerBelow, type RandomSource } from '../../random/random-source.ts'

/** Rounds in which pairs that could not be tied are mixed and tried again. */
const ROUNDS = 20

/**
 * Pairs the stubs at random. A pair that `tie` refuses (an agent with itself, or tied already) goes back among the open
 * stubs for the next of 20 rounds.
 * @param stubs - the agent of each stub; reordered
 * @param tie - makes the tie, or returns false
 * @returns the stubs that found no partner
 */
export function pairStubs(
  source: RandomSource,
  stubs: Uint32Array,
  tie: (one: number, other: number) => boolean,
): Uint32Array {
  let open = stubs
  for (let round = 0; round < ROUNDS && open.length > 1; round++) {
    shuffle(source, open)
    let left = open.length % 2
    for (let at = left; at < open.length; at += 2) {
      if (tie(open[at]!, open[at + 1]!)) continue
      open[left] = open[at]!
      open[left + 1] = open[at + 1]!
      left += 2
    }
    open = open.subarray(0, left)
  }
  return open
}

/** R. Durstenfeld, "Algorithm 235: Random permutation", Communications of the ACM 7(7), 1964. */
function shuffle(source: RandomSource, values: Uint32Array): void {
  for (let last = values.length - 1; last > 0; last--) {
    const chosen = integerBelow(source, last + 1)
    const value = values[last]!
    values[last] = values[chosen]!
    values[chosen] = value
  }
}
