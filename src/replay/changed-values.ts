/** Which values of two scenarios differ: for the message, when a scenario was changed after its run. */
import { pathText } from '../scenario/explain.ts'

export interface ChangedValue {
  /** `population.generate.engagement`. */
  readonly path: string
  readonly recorded: unknown
  readonly now: unknown
}

/** The values at which two pieces of plain data differ, in the order of the first. */
export function changedValues(
  recorded: unknown,
  now: unknown,
  path: readonly (string | number)[] = [],
): ChangedValue[] {
  if (!isBranch(recorded) || !isBranch(now)) {
    return JSON.stringify(recorded) === JSON.stringify(now) ? [] : [{ path: pathText(path), recorded, now }]
  }
  const keys = [...new Set([...Object.keys(recorded), ...Object.keys(now)])]
  return keys.flatMap((key) =>
    changedValues(recorded[key], now[key], [...path, Array.isArray(now) ? Number(key) : key]),
  )
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
