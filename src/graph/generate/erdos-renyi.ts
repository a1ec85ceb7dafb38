/**
 * Each of the n(n − 1) ordered pairs follows with the same probability, independently: G(n, p) of E. N. Gilbert,
 * "Random Graphs", Annals of Mathematical Statistics 30(4), 1959, in its directed form.
 *
 * O(agents + follows), as graphology-generators' sparse variant, which is not used: it calls `Math.log`, which may
 * differ between JavaScript engines, and a jump that lands on the diagonal moves on to the next pair, so that p comes
 * out too high by 1/n.
 */
import type { DirectedGraph } from 'graphology'
import type { RandomSource } from '../../random/random-source.ts'
import type { GraphOf } from '../../scenario/sections/graph.ts'
import { checkGraphSize } from '../graph-size.ts'
import { agentsWithoutFollows } from './agents-without-follows.ts'
import { forEachSuccess } from './for-each-success.ts'

/** @throws HearsayError GRAPH_INVALID if the graph would be too large */
export function erdosRenyi(spec: GraphOf<'erdos-renyi'>, source: RandomSource): DirectedGraph {
  const { agents, probability } = spec
  checkGraphSize(agents, agents * (agents - 1) * probability, 'graph')
  const { graph, follow } = agentsWithoutFollows(agents)
  for (let followee = 0; followee < agents; followee++) {
    forEachSuccess(source, agents - 1, probability, (other) => {
      follow(other < followee ? other : other + 1, followee)
    })
  }
  return graph
}
