/**
 * Light validation of a line: one rule a field, checked in the order of the contract. Fields without a rule pass, so
 * that a later hearsay may add some.
 */
import { orList } from '../errors.ts'

/** What a field must be. */
export interface Rule<Value> {
  /** Completes "FIELD must be ...". */
  readonly is: string
  /** Whether the field may be left out. @defaultValue false */
  readonly optional?: boolean
  holds(value: unknown): value is Value
}

/** A rule for every field of a line, whether it is optional or not. */
export type Fields<Line> = { readonly [Key in keyof Line]-?: Rule<Line[Key]> }

/** The rules of a line of any kind. */
export type AnyFields = Readonly<Record<string, Rule<unknown>>>

/** What is wrong with the first field that breaks its rule, as a sentence; undefined if all hold. */
export function fieldProblem(
  fields: AnyFields,
  record: Readonly<Record<string, unknown>>,
): string | undefined {
  for (const key in fields) {
    const rule = fields[key]!
    const value = record[key]
    if (value === undefined && rule.optional === true) continue
    if (!rule.holds(value)) return `${key} must be ${rule.is}, ${given(value)}.`
  }
  return undefined
}

function given(value: unknown): string {
  if (value === undefined) return 'but is missing'
  const text = JSON.stringify(value)
  return `not ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`
}

export const someText: Rule<string> = {
  is: 'text',
  holds: (value) => typeof value === 'string',
}

/** A whole number from `least` to 2^53 - 1. */
export function wholeNumber(least: number): Rule<number> {
  return {
    is: `a whole number from ${least}`,
    holds: (value): value is number => Number.isSafeInteger(value) && (value as number) >= least,
  }
}

/** A tick: from 0 to 2^31 - 1, so that it fits a column of 32 bits. */
export const tickNumber: Rule<number> = {
  is: 'a whole number from 0 to 2147483647',
  holds: (value): value is number => typeof value === 'number' && value >= 0 && value === (value | 0),
}

export function oneOf<Value extends string>(values: readonly Value[]): Rule<Value> {
  return {
    is: orList(values),
    holds: (value): value is Value => values.includes(value as Value),
  }
}

export function orNull<Value>(rule: Rule<Value>): Rule<Value | null> {
  return {
    is: `${rule.is}, or null`,
    holds: (value): value is Value | null => value === null || rule.holds(value),
  }
}

export function optional<Value>(rule: Rule<Value>): Rule<Value> {
  return { ...rule, optional: true }
}
