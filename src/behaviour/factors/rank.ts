/**
 * Place in the feed: 2^(−(rank − 1) / halfEvery). People act on what stands near the top (Hodas and Lerman 2012, 2014).
 * Reference: 1 at rank 1.
 */
import { exp2 } from '../../random/exact-math.ts'
import type { EngageSpec } from '../../scenario/sections/behaviour.ts'
import type { ApplyFactor } from './factor.ts'

export function rank({ halfEvery }: NonNullable<EngageSpec['rank']>): ApplyFactor {
  const table: number[] = []
  return (exposures, probability) => {
    while (table.length < exposures.count) table.push(exp2(-table.length / halfEvery))
    for (let at = 0; at < exposures.count; at++) probability[at]! *= table[at]!
  }
}
