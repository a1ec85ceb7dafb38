/**
 * A ranking scores the items that wait for an agent: higher is shown earlier, equal scores newest first. To add one:
 * a file here, a line in `rankings/index.ts`, a word in `scenario/sections/feed.ts`, a test.
 */
import type { Items } from '../../world/items.ts'
import type { World } from '../../world/world.ts'
import type { Exposures } from '../exposures.ts'

/** Writes a score for each candidate of `candidates.agent`, in place of what `scores` held. */
export type ScoreItems = (candidates: Exposures, scores: Float64Array) => void

export type Ranking = (world: World, items: Items) => ScoreItems
