/**
 * Who hears whom, frozen for the engine: the followers of each agent in compressed sparse rows. Agents are numbered in
 * the order of their ids, sorted by code unit.
 */
export interface FollowerGraph {
  /** Ids of the agents, sorted by code unit; the index is the agent's number. */
  readonly ids: readonly string[]
  /** `followers[offsets[i]] … followers[offsets[i + 1] − 1]` are the followers of agent i. Length: agents + 1. */
  readonly offsets: Uint32Array
  /** Agent numbers, ascending within a row. */
  readonly followers: Uint32Array
  /** Number of agents that each agent follows. */
  readonly following: Uint32Array
  /** Community label of each agent, or null. */
  readonly communities: readonly (string | null)[]
}

/** Number of followers of an agent. */
export function followerCount(graph: FollowerGraph, agent: number): number {
  return graph.offsets[agent + 1]! - graph.offsets[agent]!
}

/** Whether `follower` follows `followee`: a binary search in the row. */
export function follows(graph: FollowerGraph, follower: number, followee: number): boolean {
  let low = graph.offsets[followee]!
  let high = graph.offsets[followee + 1]!
  while (low < high) {
    const middle = (low + high) >>> 1
    const found = graph.followers[middle]!
    if (found === follower) return true
    if (found < follower) low = middle + 1
    else high = middle
  }
  return false
}
