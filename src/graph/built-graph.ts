/** What every loader gives: the graph, and what a person should know about how it came to be. */
import type { DirectedGraph } from 'graphology'

export interface BuiltGraph {
  /**
   * Nodes are agents by id, with the attribute `community` (a text) where it is known. An edge goes from the follower
   * to the followee, so the in-degree is the number of followers. No loops, no parallel edges.
   */
  readonly graph: DirectedGraph
  /** Plain sentences, such as `3 follows of an agent by itself were dropped (follows.tsv).` */
  readonly notices: string[]
}
