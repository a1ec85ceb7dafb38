/** Most shared first: retweets and quotes of the item up to the start of the tick, by anybody. */
import type { Ranking } from './ranking.ts'

export const popular: Ranking = (_world, items) => (candidates, scores) => {
  for (let at = 0; at < candidates.count; at++) scores[at] = items.shares[candidates.item[at]!]!
}
