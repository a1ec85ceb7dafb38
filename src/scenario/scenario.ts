/** The scenario as the rest of hearsay sees it: checked, defaults filled in, shorthands spelled out. */
import type { BehaviourSpec, EngageSpec } from './sections/behaviour.ts'
import type { FeedSpec } from './sections/feed.ts'
import type { GraphSpec } from './sections/graph.ts'
import type { PopulationSpec } from './sections/population.ts'
import type { SeedPostSpec } from './sections/seed-posts.ts'

export type Mix = Readonly<Record<'retweet' | 'quote' | 'rewrite', number>>

/** The rates policy with its prior, or uniform. */
export type Policy =
  | { readonly kind: 'uniform' }
  | { readonly kind: 'rates'; readonly prior: 'population' | Mix; readonly strength: number }

export interface Scenario {
  readonly name: string
  /** The random seed as text: `42` and `"42"` are the same. */
  readonly seed: string
  /** Simulated time of tick 0, as `2020-09-28T08:00`. */
  readonly start: string
  readonly tickMinutes: number
  readonly ticks: number
  readonly graph: GraphSpec
  readonly population: PopulationSpec
  /** The seed posts themselves, from wherever they were written. */
  readonly seedPosts: readonly SeedPost[]
  readonly feed: Omit<FeedSpec, 'pool'> & {
    readonly pool: { readonly size: number; readonly windowTicks: number }
  }
  readonly behaviour: {
    readonly engage: EngageSpec
    readonly policy: Policy
    readonly text: BehaviourSpec['text']
  }
  readonly log: { readonly exposures: 'none' | 'all' | number }
}

/** A seed post with its time as a tick. */
export type SeedPost = Omit<SeedPostSpec, 'at'> & { readonly tick: number }
