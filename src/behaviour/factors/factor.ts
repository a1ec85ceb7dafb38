/**
 * A factor changes the probability to act on each exposure of a session. It works on the whole session at once, so that
 * a run pays one call a session and not one an item. To add one: a file here, a line in `factors/index.ts`, a key in
 * `scenario/sections/behaviour.ts`, a test.
 */
import type { Exposures } from '../../feed/exposures.ts'
import type { Items } from '../../world/items.ts'
import type { Posts } from '../../world/posts.ts'
import type { World } from '../../world/world.ts'

/** Changes `probability[0 … exposures.count − 1]` in place. */
export type ApplyFactor = (exposures: Exposures, probability: Float64Array) => void

/** What a factor may look at: the world, and the posts and items as they stood at the start of the tick. */
export interface FactorContext {
  readonly world: World
  readonly posts: Posts
  readonly items: Items
}

/** Builds a factor from its part of the scenario. */
export type Factor<Spec> = (spec: Spec, context: FactorContext) => ApplyFactor
