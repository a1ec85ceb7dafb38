/** The rankings by the word that a scenario uses. */
import type { RankingName } from '../../scenario/sections/feed.ts'
import { chronological } from './chronological.ts'
import { popular } from './popular.ts'
import { random } from './random.ts'
import type { Ranking } from './ranking.ts'
import { similar } from './similar.ts'

export const rankings = { chronological, popular, similar, random } satisfies Record<RankingName, Ranking>
