/** The factors by their key in `behaviour.engage`, in the order in which they are applied: social is last. */
import type { EngageSpec } from '../../scenario/sections/behaviour.ts'
import { affinity } from './affinity.ts'
import { appeal } from './appeal.ts'
import type { ApplyFactor, Factor, FactorContext } from './factor.ts'
import { freshness } from './freshness.ts'
import { rank } from './rank.ts'
import { social } from './social.ts'

const factors = { appeal, rank, freshness, affinity, social } satisfies {
  [Name in keyof EngageSpec]-?: Factor<NonNullable<EngageSpec[Name]>>
}

/** The factors that a scenario names, in order; appeal also where only a seed post sets it. */
export function engagementFactors(spec: EngageSpec, context: FactorContext): ApplyFactor[] {
  const appeals =
    spec.appeal !== undefined || context.world.seedPosts.some((post) => !Number.isNaN(post.appeal))
  return Object.entries(factors).flatMap(([name, factor]) => {
    const part = spec[name as keyof EngageSpec]
    if (part === undefined && !(name === 'appeal' && appeals)) return []
    return [(factor as Factor<unknown>)(part, context)]
  })
}
