/** Where every generator starts: numbered agents, nobody following anybody. */
import { DirectedGraph } from 'graphology'

export interface NumberedAgents {
  readonly graph: DirectedGraph
  /** Id of each agent by number. */
  readonly ids: readonly string[]
  /** Lets one agent, by number, follow another. Each pair at most once. */
  follow(follower: number, followee: number): void
}

/** @param communityOf - label of an agent's community, by its number */
export function agentsWithoutFollows(
  agents: number,
  communityOf?: (agent: number) => string,
): NumberedAgents {
  const graph = new DirectedGraph({ allowSelfLoops: false })
  const ids = agentIds(agents)
  for (const [agent, id] of ids.entries()) {
    graph.addNode(id, communityOf && { community: communityOf(agent) })
  }
  return {
    graph,
    ids,
    follow: (follower, followee) => {
      graph.addDirectedEdge(ids[follower], ids[followee])
    },
  }
}

/** `a0000`, `a0001`, ...: at least 4 digits and as many as the last one needs, so that ids sort as their numbers do. */
export function agentIds(agents: number): string[] {
  const digits = Math.max(4, String(agents - 1).length)
  return Array.from({ length: agents }, (_, agent) => `a${String(agent).padStart(digits, '0')}`)
}
