/** Draws about one field of one agent: adding, removing or reordering agents or fields leaves all others alone. */
import { keyedSource } from '../random/draw.ts'
import type { RandomSource } from '../random/random-source.ts'
import type { RunKey } from '../random/stream.ts'

/** The number is part of the random scheme: never reuse or renumber one. */
const fieldNumbers = {
  activity: 1,
  posting: 2,
  attention: 3,
  engagement: 4,
  rates: 5,
  topics: 6,
  stance: 7,
  resample: 8,
} as const

export type DrawnField = keyof typeof fieldNumbers

/** The source of one agent's field. */
export function fieldSource(key: RunKey, keyLow: number, keyHigh: number, field: DrawnField): RandomSource {
  return keyedSource(key, 'population', keyLow, keyHigh, fieldNumbers[field])
}
