/** The agent's own past, nearest to a post first. */
import type { Past } from './past.ts'

/** Added to the likeness of a past post of the wanted action. */
const SAME_ACTION = 0.5
/** What each step back in time takes off: among equals the newer one comes first. */
const AGE_STEP = 0.001

/** Of the past posts, how many are returned at most. */
const MOST = 6

/**
 * The past posts most like a query, best first. Likeness is the share of the query's words that the past post, or the
 * post that it answered, has too, a word counting the less the more past posts have it.
 * @param query - content words, lower case
 * @param wanted - actions whose texts are of more use here
 */
export function retrieve(
  pasts: readonly Past[],
  query: ReadonlySet<string>,
  wanted: readonly Past['action'][],
): readonly Past[] {
  const scores = pasts.map(({ action }, at) => (wanted.includes(action) ? SAME_ACTION : 0) - AGE_STEP * at)
  const holders: number[] = []
  for (const word of query) {
    holders.length = 0
    for (let at = 0; at < pasts.length; at++) if (pasts[at]!.content.has(word)) holders.push(at)
    for (const at of holders) scores[at]! += 1 / holders.length / query.size
  }
  const best: Past[] = []
  while (best.length < Math.min(MOST, pasts.length)) {
    let top = 0
    for (let at = 1; at < scores.length; at++) if (scores[at]! > scores[top]!) top = at
    best.push(pasts[top]!)
    scores[top] = Number.NEGATIVE_INFINITY
  }
  return best
}
