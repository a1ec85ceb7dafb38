/** How an agent's sessions and originals spread over the 24 hours of a day. */
import type { DayProfileSpec } from '../scenario/sections/population.ts'

/**
 * Weight of each hour from midnight on: low at night, rising through the day, highest in the evening. Assumed, not
 * measured: a table of our own, for studies that need some rhythm and have no data for it.
 */
const diurnal: readonly number[] = [
  9, 6, 4, 3, 3, 4, 8, 14, 18, 20, 21, 22, 24, 23, 22, 22, 23, 25, 28, 32, 35, 34, 27, 17,
]

/** 24 weights of mean 1. @param spec - flat, diurnal, or 24 numbers from 0 up that are not all 0 */
export function dayProfile(spec: DayProfileSpec): Float64Array {
  if (spec === 'flat') return new Float64Array(24).fill(1)
  const weights = spec === 'diurnal' ? diurnal : spec
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return Float64Array.from(weights, (weight) => (weight * 24) / sum)
}
