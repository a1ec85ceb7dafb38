/**
 * A small world: D. J. Watts and S. H. Strogatz, "Collective dynamics of 'small-world' networks", Nature 393, 1998.
 * Agents on a ring, each tied with its K nearest neighbours. Lap by lap, nearest ties first, the far end of each tie is
 * moved with probability β to an agent chosen among those to whom there is no tie yet; the number of ties, nK/2, stays.
 * Every tie is a follow in both directions.
 *
 * Clustering is 3(K − 2) / (4(K − 1)) at β = 0 and about (1 − β)³ of that (A. Barrat and M. Weigt, European Physical
 * Journal B 13, 2000). O(follows) in expectation.
 */
import type { DirectedGraph } from 'graphology'
import { fail } from '../../errors.ts'
import { integerBelow, type RandomSource } from '../../random/random-source.ts'
import type { GraphOf } from '../../scenario/sections/graph.ts'
import { checkGraphSize } from '../graph-size.ts'
import { agentsWithoutFollows } from './agents-without-follows.ts'

/** @throws HearsayError GRAPH_INVALID if `neighbours` is odd or not below `agents`, or the graph would be too large */
export function wattsStrogatz(spec: GraphOf<'watts-strogatz'>, source: RandomSource): DirectedGraph {
  const { agents, neighbours, rewiring } = spec
  if (neighbours % 2 !== 0 || !(neighbours < agents)) {
    fail(
      'GRAPH_INVALID',
      `graph.neighbours must be even and less than graph.agents (${agents}), not ${neighbours}.`,
    )
  }
  checkGraphSize(agents, agents * neighbours, 'graph')
  const { graph, follow } = agentsWithoutFollows(agents)

  const tied = Array.from({ length: agents }, () => new Set<number>())
  const tie = (one: number, other: number) => {
    tied[one]!.add(other)
    tied[other]!.add(one)
  }
  const laps = neighbours / 2
  for (let lap = 1; lap <= laps; lap++) {
    for (let agent = 0; agent < agents; agent++) tie(agent, (agent + lap) % agents)
  }
  for (let lap = 1; lap <= laps; lap++) {
    for (let agent = 0; agent < agents; agent++) {
      // An agent tied to all others keeps its ties: there is nobody to move one to.
      if (source.uniform() >= rewiring || tied[agent]!.size === agents - 1) continue
      const before = (agent + lap) % agents
      let after = agent
      while (after === agent || tied[agent]!.has(after)) after = integerBelow(source, agents)
      tied[agent]!.delete(before)
      tied[before]!.delete(agent)
      tie(agent, after)
    }
  }
  for (const [agent, others] of tied.entries()) {
    for (const other of others) follow(agent, other)
  }
  return graph
}
