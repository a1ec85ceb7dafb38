/**
 * The agent's own historical mix, Dirichlet-smoothed towards the prior by its weight in past events. In arXiv 2502.12073
 * leaving historical rates out costs action prediction the most of all features.
 */
import { smoothedRates } from '../../agents/smoothed-rates.ts'
import { threshold } from '../../random/draw.ts'
import { QUOTE, RETWEET, REWRITE } from '../../world/posts.ts'
import type { Policy } from './policy.ts'

export const rates: Policy<'rates'> = ({ prior, strength }, agents) => {
  const mixes = smoothedRates(agents, prior, strength)
  const retweets = new Float64Array(agents.ids.length)
  const quotes = new Float64Array(agents.ids.length)
  for (let agent = 0; agent < agents.ids.length; agent++) {
    const retweet = mixes[3 * agent]!
    const quote = mixes[3 * agent + 1]!
    retweets[agent] = threshold(retweet)
    // Without rewrites the last threshold must be whole, whatever rounding left of 1.
    quotes[agent] = threshold(mixes[3 * agent + 2] === 0 ? 1 : retweet + quote)
    if (quote === 0 && mixes[3 * agent + 2] === 0) retweets[agent] = threshold(1)
  }
  return (agent, draw) => {
    if (draw < retweets[agent]!) return RETWEET
    return draw < quotes[agent]! ? QUOTE : REWRITE
  }
}
