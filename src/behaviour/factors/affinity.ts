/**
 * Agreement of agent and item: (1 − topics × (1 − cosine of their topics)) × (1 − stance × |difference of stances| / 2).
 * Reference: 1 at full agreement, and where agent or item has no topics (no stance).
 */
import type { EngageSpec } from '../../scenario/sections/behaviour.ts'
import { similarity } from '../../world/topic-mixes.ts'
import type { ApplyFactor, FactorContext } from './factor.ts'

export function affinity(
  { topics = 0, stance = 0 }: NonNullable<EngageSpec['affinity']>,
  { world, items }: FactorContext,
): ApplyFactor {
  const { agents, mixes } = world
  const width = mixes.names.length
  const hasTopics = (weights: Float64Array, row: number) => {
    for (let topic = 0; topic < width; topic++) if (weights[row * width + topic]! > 0) return true
    return false
  }
  return (exposures, probability) => {
    const { agent } = exposures
    const interested = topics > 0 && hasTopics(agents.topicWeights, agent)
    const own = agents.stance[agent]!
    for (let at = 0; at < exposures.count; at++) {
      const item = exposures.item[at]!
      const row = items.topics[item]!
      if (interested && row !== 0) {
        probability[at]! *= 1 - topics * (1 - similarity(agents.topicWeights, agent, mixes, row))
      }
      const difference = Math.abs(own - items.stance[item]!)
      if (stance > 0 && difference >= 0) probability[at]! *= 1 - (stance * difference) / 2
    }
  }
}
