/**
 * Age of the share shown, in simulated time: 2^(−age / halfLife). A share is read one tick after its publication at the
 * earliest.
 * Reference: 1 at age 0.
 */
import { exp2 } from '../../random/exact-math.ts'
import type { EngageSpec } from '../../scenario/sections/behaviour.ts'
import { durationMinutes } from '../../scenario/time.ts'
import type { ApplyFactor, FactorContext } from './factor.ts'

export function freshness(
  { halfLife }: NonNullable<EngageSpec['freshness']>,
  { world, posts }: FactorContext,
): ApplyFactor {
  const perTick = world.scenario.tickMinutes / durationMinutes(halfLife)
  const table: number[] = []
  return (exposures, probability) => {
    for (let at = 0; at < exposures.count; at++) {
      const ageTicks = exposures.tick - posts.tick[exposures.shown[at]!]!
      while (table.length <= ageTicks) table.push(exp2(-table.length * perTick))
      probability[at]! *= table[ageTicks]!
    }
  }
}
