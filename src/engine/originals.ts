/** Originals: what an agent posts of its own accord, about one of its interests. */
import type { Agents } from '../agents/agents.ts'
import { agentDraw, asUniform, rootDraw, type TickKey } from '../random/draw.ts'

/**
 * The topic mix of an agent's original: one of its topics, drawn by their weights; 0 (none) for an agent without topics.
 * @param ordinal - which of the agent's originals in the tick, from 0
 */
export function originalTopic(agents: Agents, agent: number, key: TickKey, ordinal: number): number {
  const topics = agents.topicNames.length
  const weights = agents.topicWeights.subarray(agent * topics, (agent + 1) * topics)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return 0
  const draw = agentDraw(key, agents.keyLow[agent]!, agents.keyHigh[agent]!)
  let left = asUniform(rootDraw(draw, ordinal, 0)) * total
  let last = 0
  for (let topic = 0; topic < topics; topic++) {
    if (weights[topic] === 0) continue
    last = 1 + topic
    left -= weights[topic]!
    if (left < 0) break
  }
  return last
}
