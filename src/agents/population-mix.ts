/** The population's mix of actions: what a scarce history is smoothed towards. */
import type { Mix } from '../scenario/scenario.ts'
import type { Agents } from './agents.ts'

/**
 * Σ n·r / Σ n over the agents whose n is counted (finite, above 0), so that each past action weighs the same. If there
 * are none, the mean of the stated rates (n = Infinity); if there are none at all, 1/3 each.
 */
export function populationMix({ rates, historyCount }: Pick<Agents, 'rates' | 'historyCount'>): Mix {
  const counted = [0, 0, 0]
  const stated = [0, 0, 0]
  for (const [agent, n] of historyCount.entries()) {
    const finite = Number.isFinite(n)
    const sums = finite ? counted : stated
    for (let action = 0; action < 3; action++) sums[action]! += (finite ? n : 1) * rates[3 * agent + action]!
  }
  const [retweet, quote, rewrite] = shares(counted) ?? shares(stated) ?? [1 / 3, 1 / 3, 1 / 3]
  return { retweet, quote, rewrite }
}

/** The sums divided by their own sum; undefined if all are 0. */
function shares([retweet, quote, rewrite]: number[]): [number, number, number] | undefined {
  const sum = retweet! + quote! + rewrite!
  return sum > 0 ? [retweet! / sum, quote! / sum, rewrite! / sum] : undefined
}
