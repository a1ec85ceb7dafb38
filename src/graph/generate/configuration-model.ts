/**
 * Given numbers of followers, tied at random: the configuration model (M. E. J. Newman, S. H. Strogatz and D. J. Watts,
 * "Random graphs with arbitrary degree distributions and their applications", Physical Review E 64, 026118, 2001).
 *
 * 1. The number of followers k of each agent is drawn from P(k) ∝ k^−exponent between minimum and maximum, and kept
 *    exactly. A minimum of 0 gives k = 0 the weight of k = 1.
 * 2. Each of its k followers is to be mutual with probability s. Mutual ties pair such places at random; a place that
 *    finds no partner becomes one of step 3.
 * 3. The other followers are chosen at random among all who are not tied with the agent already.
 *
 * Follows are also returned by chance: of those of step 3 a share (1 − s)d / (1 − sd), where d = mean k / (agents − 1).
 * With s = (r − d) / (1 − 2d + rd) the expected share of returned follows is `reciprocity` r. At r ≤ d, s is 0 and
 * chance alone decides: the share is d, about 0.002 for 16 follows each among 10,000 agents. It falls short of r only
 * where a few hubs own so many of the mutual places that they cannot find enough partners.
 *
 * O(agents + maximum + follows) in expectation; up to a factor log(agents) more where everybody follows nearly everybody.
 */
import type { DirectedGraph } from 'graphology'
import { fail } from '../../errors.ts'
import { integerBelow, type RandomSource } from '../../random/random-source.ts'
import type { GraphOf } from '../../scenario/sections/graph.ts'
import { checkGraphSize } from '../graph-size.ts'
import { agentsWithoutFollows } from './agents-without-follows.ts'
import { pairStubs } from './pair-stubs.ts'
import { powerLawCounts } from './power-law-counts.ts'

/** @throws HearsayError GRAPH_INVALID unless minimum ≤ maximum < agents, or if the graph would be too large */
export function configurationModel(
  spec: GraphOf<'configuration-model'>,
  source: RandomSource,
): DirectedGraph {
  const { agents, followers, reciprocity } = spec
  const { exponent, minimum, maximum = agents - 1 } = followers
  if (!(minimum <= maximum && maximum < agents)) {
    fail(
      'GRAPH_INVALID',
      `graph.followers must have minimum ≤ maximum < graph.agents, not ${minimum}, ${maximum} and ${agents}.`,
    )
  }
  checkGraphSize(agents, agents * minimum, 'graph')
  const counts = powerLawCounts(exponent, minimum, maximum)
  checkGraphSize(agents, agents * counts.mean, 'graph')
  const { graph, follow } = agentsWithoutFollows(agents)

  const wanted = new Uint32Array(agents).map(() => counts.draw(source))
  const mutual = mutualTies(source, wanted, shareOfMutual(wanted, reciprocity))
  // Stamped with the followee's number + 1: whoever is stamped follows it already.
  const taken = new Uint32Array(agents)
  for (let followee = 0; followee < agents; followee++) {
    taken[followee] = followee + 1
    for (const other of mutual[followee]!) {
      taken[other] = followee + 1
      follow(other, followee)
    }
    for (let left = wanted[followee]! - mutual[followee]!.size; left > 0; ) {
      const follower = integerBelow(source, agents)
      if (taken[follower] === followee + 1) continue
      taken[follower] = followee + 1
      left -= 1
      follow(follower, followee)
    }
  }
  return graph
}

/** The share s of places that are to be mutual. */
function shareOfMutual(wanted: Uint32Array, reciprocity: number): number {
  const agents = wanted.length
  const density = wanted.reduce((sum, count) => sum + count, 0) / (agents * Math.max(agents - 1, 1))
  if (reciprocity <= density) return 0
  return (reciprocity - density) / (1 - 2 * density + reciprocity * density)
}

/** With whom each agent is mutually tied. */
function mutualTies(source: RandomSource, wanted: Uint32Array, share: number): Set<number>[] {
  const stubs: number[] = []
  for (const [agent, count] of wanted.entries()) {
    for (let place = 0; place < count; place++) {
      if (source.uniform() < share) stubs.push(agent)
    }
  }
  const tied = Array.from(wanted, () => new Set<number>())
  pairStubs(source, Uint32Array.from(stubs), (one, other) => {
    if (one === other || tied[one]!.has(other)) return false
    tied[one]!.add(other)
    tied[other]!.add(one)
    return true
  })
  return tied
}
