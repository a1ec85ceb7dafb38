/** P(engage | seen) = clamp01(e × the factors that the scenario names), for every exposure of a session. */
import type { Exposures } from '../feed/exposures.ts'
import type { FactorContext } from './factors/factor.ts'
import { engagementFactors } from './factors/index.ts'

/** Gives the probabilities of a session's exposures, by rank from 0. The array is overwritten by the next call. */
export type EngagementProbabilities = (exposures: Exposures) => Float64Array

/** Values may exceed 1; a threshold clamps them. */
export function engagement(context: FactorContext): EngagementProbabilities {
  const { agents, scenario } = context.world
  const factors = engagementFactors(scenario.behaviour.engage, context)
  let probability = new Float64Array(64)
  return (exposures) => {
    if (probability.length < exposures.count) probability = new Float64Array(exposures.count * 2)
    probability.fill(agents.engagement[exposures.agent]!, 0, exposures.count)
    for (const apply of factors) apply(exposures, probability)
    return probability
  }
}
