/** Each of the three actions with probability 1/3: a baseline, not a model of people. */
import { threshold } from '../../random/draw.ts'
import { QUOTE, RETWEET, REWRITE } from '../../world/posts.ts'
import type { Policy } from './policy.ts'

const ONE_THIRD = threshold(1 / 3)
const TWO_THIRDS = threshold(2 / 3)

export const uniform: Policy<'uniform'> = () => (_agent, draw) => {
  if (draw < ONE_THIRD) return RETWEET
  return draw < TWO_THIRDS ? QUOTE : REWRITE
}
