/**
 * The rates that an agent acts by: its history, as far as it goes, and a prior for the rest.
 *
 * The posterior mean of a multinomial mix under a Dirichlet prior of mean `prior` and total concentration `strength`
 * (A. Gelman et al., *Bayesian Data Analysis*, 3rd ed., section 3.4): (n·r + strength·prior) / (n + strength).
 */
import type { Mix } from '../scenario/scenario.ts'
import { type Agents, engagedActions } from './agents.ts'
import { populationMix } from './population-mix.ts'

/**
 * Smoothed rates, three an agent in the order of `rates`; each agent's sum to 1. Stated rates (n = Infinity) stay as
 * they are; n = 0 gives the prior, whatever the strength.
 * @param prior - a mix (divided by its sum), or the {@link populationMix}
 * @param strength - weight of the prior, in past actions, from 0: no smoothing
 */
export function smoothedRates(
  agents: Pick<Agents, 'rates' | 'historyCount'>,
  prior: Mix | 'population',
  strength: number,
): Float64Array {
  const { rates, historyCount } = agents
  const mix = prior === 'population' ? populationMix(agents) : prior
  const total = mix.retweet + mix.quote + mix.rewrite
  const towards = engagedActions.map((action) => mix[action] / total)
  const smoothed = rates.slice()
  for (const [agent, n] of historyCount.entries()) {
    if (!Number.isFinite(n)) continue
    for (const [action, share] of towards.entries()) {
      const at = 3 * agent + action
      smoothed[at] = n === 0 ? share : (n * rates[at]! + strength * share) / (n + strength)
    }
  }
  return smoothed
}
