/** Graphs as sorted lists of follows, and counts on them, written without the code under test. */
import type { AbstractGraph } from 'graphology-types'

/** `follower>followee`, sorted. */
export function followsOf(graph: AbstractGraph): string[] {
  return graph.mapEdges((_edge, _attributes, source, target) => `${source}>${target}`).sort()
}

/** Share of the follows that are returned. */
export function shareReturned(graph: AbstractGraph): number {
  const follows = new Set(followsOf(graph))
  const returned = graph.filterEdges((_edge, _attributes, source, target) =>
    follows.has(`${target}>${source}`),
  )
  return returned.length / follows.size
}

/** Number of followers of each agent, in the order of ids. */
export function followerCounts(graph: AbstractGraph): number[] {
  return graph
    .nodes()
    .sort()
    .map((id) => graph.inDegree(id))
}

/** Throws unless `found` is within `errors` standard errors of what is expected of a binomial. */
export function nearBinomial(found: number, trials: number, probability: number, errors = 5): void {
  const expected = trials * probability
  const standardError = Math.sqrt(expected * (1 - probability))
  if (Math.abs(found - expected) <= errors * standardError) return
  throw new Error(`${found} is not within ${errors} × ${standardError.toFixed(2)} of ${expected}`)
}
