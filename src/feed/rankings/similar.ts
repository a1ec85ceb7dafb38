/** Nearest to the agent's interests first: cosine of the topics of agent and item. */
import { similarity } from '../../world/topic-mixes.ts'
import type { Ranking } from './ranking.ts'

export const similar: Ranking =
  ({ agents, mixes }, items) =>
  (candidates, scores) => {
    for (let at = 0; at < candidates.count; at++) {
      scores[at] = similarity(
        agents.topicWeights,
        candidates.agent,
        mixes,
        items.topics[candidates.item[at]!]!,
      )
    }
  }
