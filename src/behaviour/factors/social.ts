/**
 * Social reinforcement by k, the followees whose shares of the item have arrived: a factor 1 + perSharer × (k − 1), or
 * `independent`, which lets each of them convince on its own: P becomes 1 − (1 − P)^k, the independent cascade model
 * (Goldenberg, Libai and Muller 2001; Kempe, Kleinberg and Tardos 2003). It must be applied after all other factors.
 * Reference: 1 at k = 1; an item from out of network (k = 0) counts as k = 1.
 */
import type { EngageSpec } from '../../scenario/sections/behaviour.ts'
import type { ApplyFactor } from './factor.ts'

export function social(spec: NonNullable<EngageSpec['social']>): ApplyFactor {
  if (spec === 'independent') return independent
  return (exposures, probability) => {
    for (let at = 0; at < exposures.count; at++) {
      const more = exposures.sharers[at]! - 1
      if (more > 0) probability[at]! *= 1 + spec.perSharer * more
    }
  }
}

const independent: ApplyFactor = (exposures, probability) => {
  for (let at = 0; at < exposures.count; at++) {
    const once = Math.min(1, probability[at]!)
    let missed = 1 - once
    for (let more = exposures.sharers[at]! - 1; more > 0; more--) missed *= 1 - once
    probability[at] = 1 - missed
  }
}
