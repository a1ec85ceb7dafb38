/**
 * Growth with preferential attachment: A.-L. Barabási and R. Albert, "Emergence of Scaling in Random Networks",
 * Science 286, 1999. Starts, as networkx does, from a star: agents 1 to m follow agent 0. Each newcomer then follows m
 * agents who are already there, each chosen with probability in proportion to its number of ties. That makes m(n − m)
 * ties, and in a large graph a share 2m(m + 1) / (k(k + 1)(k + 2)) of the agents has k of them.
 *
 * A tie is returned with probability `reciprocity`. It counts the same for attachment whether it is returned or not,
 * and the draw is made in any case, so that the ties of a random seed are the same at every reciprocity.
 *
 * O(follows) in expectation.
 */
import type { DirectedGraph } from 'graphology'
import { fail } from '../../errors.ts'
import { integerBelow, type RandomSource } from '../../random/random-source.ts'
import type { GraphOf } from '../../scenario/sections/graph.ts'
import { checkGraphSize } from '../graph-size.ts'
import { agentsWithoutFollows } from './agents-without-follows.ts'

/** @throws HearsayError GRAPH_INVALID if `follows` is not below `agents`, or the graph would be too large */
export function barabasiAlbert(spec: GraphOf<'barabasi-albert'>, source: RandomSource): DirectedGraph {
  const { agents, follows, reciprocity } = spec
  if (!(follows < agents)) {
    fail('GRAPH_INVALID', `graph.follows must be less than graph.agents (${agents}), not ${follows}.`)
  }
  const ties = follows * (agents - follows)
  checkGraphSize(agents, ties * (1 + reciprocity), 'graph')
  const { graph, follow } = agentsWithoutFollows(agents)

  // Both ends of every tie: an entry drawn at random is an agent, in proportion to its ties.
  const ends = new Uint32Array(2 * ties)
  let filled = 0
  const tie = (newcomer: number, existing: number) => {
    follow(newcomer, existing)
    if (source.uniform() < reciprocity) follow(existing, newcomer)
    ends[filled] = newcomer
    ends[filled + 1] = existing
    filled += 2
  }
  for (let leaf = 1; leaf <= follows; leaf++) tie(leaf, 0)

  const lastChosenBy = new Uint32Array(agents)
  for (let newcomer = follows + 1; newcomer < agents; newcomer++) {
    const endsBefore = filled
    for (let chosen = 0; chosen < follows; ) {
      const existing = ends[integerBelow(source, endsBefore)]!
      if (lastChosenBy[existing] === newcomer) continue
      lastChosenBy[existing] = newcomer
      chosen += 1
      tie(newcomer, existing)
    }
  }
  return graph
}
