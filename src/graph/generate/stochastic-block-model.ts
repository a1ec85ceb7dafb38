/**
 * Communities: an agent follows each other one of its own community with probability `within`, and each one outside
 * with probability `between` (P. W. Holland, K. B. Laskey and S. Leinhardt, "Stochastic blockmodels: First steps",
 * Social Networks 5, 1983, in its directed form). Communities are `c1`, `c2`, ... in the order given.
 *
 * With `popularity` the model is degree-corrected, after B. Karrer and M. E. J. Newman, "Stochastic blockmodels and
 * community structure in networks", Physical Review E 83, 016107, 2011: the probability to be followed is in proportion
 * to an agent's weight, a power law with the given exponent, of mean 1 in its community. Agents differ in how much they
 * are followed, not in how much they follow. A product above 1 is cut to 1 and the others are raised in proportion
 * instead, so that the expected number of follows within and between communities is that of the plain model.
 *
 * O(agents + follows).
 */
import type { DirectedGraph } from 'graphology'
import { pareto } from '../../random/distributions.ts'
import type { RandomSource } from '../../random/random-source.ts'
import type { GraphOf } from '../../scenario/sections/graph.ts'
import { checkGraphSize } from '../graph-size.ts'
import { agentsWithoutFollows } from './agents-without-follows.ts'
import { forEachSuccess } from './for-each-success.ts'

/** @throws HearsayError GRAPH_INVALID if the graph would be too large */
export function stochasticBlockModel(
  spec: GraphOf<'stochastic-block-model'>,
  source: RandomSource,
): DirectedGraph {
  const { communities, within, between, popularity } = spec
  const agents = communities.reduce((sum, size) => sum + size, 0)
  const expected = communities.reduce(
    (sum, size) => sum + size * ((size - 1) * within + (agents - size) * between),
    0,
  )
  checkGraphSize(agents, expected, 'graph')
  const labels = communities.flatMap((size, index) => new Array<string>(size).fill(`c${index + 1}`))
  const { graph, follow } = agentsWithoutFollows(agents, (agent) => labels[agent]!)
  const weights = communities.map((size) => popularityWeights(source, size, popularity?.exponent))

  let first = 0
  for (const [index, size] of communities.entries()) {
    const fromWithin = scaledToMean(weights[index]!, within)
    const fromBetween = scaledToMean(weights[index]!, between)
    for (let member = 0; member < size; member++) {
      const followee = first + member
      forEachSuccess(source, size - 1, fromWithin[member]!, (other) => {
        follow(first + (other < member ? other : other + 1), followee)
      })
      forEachSuccess(source, agents - size, fromBetween[member]!, (other) => {
        follow(other < first ? other : other + size, followee)
      })
    }
    first += size
  }
  return graph
}

/** Power-law weights, or all 1 without an exponent. Their scale does not matter: {@link scaledToMean} sets it. */
function popularityWeights(source: RandomSource, count: number, exponent: number | undefined): Float64Array {
  const weights = new Float64Array(count).fill(1)
  return exponent === undefined ? weights : weights.map(() => pareto(source, 1, exponent - 1))
}

/** Probabilities in proportion to the weights, none above 1, whose mean is `mean` (0 to 1). */
export function scaledToMean(weights: Float64Array, mean: number): Float64Array {
  const descending = weights.slice().sort().reverse()
  let sumLeft = mean * weights.length
  let weightLeft = weights.reduce((sum, weight) => sum + weight, 0)
  let cut = 0
  while (cut < descending.length && sumLeft * descending[cut]! >= weightLeft) {
    sumLeft -= 1
    weightLeft -= descending[cut]!
    cut += 1
  }
  const smallestCut = cut > 0 ? descending[cut - 1]! : Number.POSITIVE_INFINITY
  return weights.map((weight) => (weight >= smallestCut ? 1 : (weight * sumLeft) / weightLeft))
}
