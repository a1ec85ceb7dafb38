/** Single cells of an input table, read strictly: an empty cell, null or an absent key is "not stated". */
import type { Row } from '../input/table.ts'
import { shown } from '../scenario/explain.ts'
import type { FileProblems } from './file-problems.ts'

/** Where a value is read from, and what messages call it. */
export interface CellSource {
  readonly column: string
  /** `activity`, or `activity (column "sessions")`. */
  readonly name: string
  /** Factor for numbers. */
  readonly times: number
}

export interface Range {
  readonly from: number
  readonly to: number
}

/** The value of a cell; undefined where it states nothing. */
export function statedCell({ values }: Row, source: CellSource | undefined): unknown {
  if (source === undefined || !Object.hasOwn(values, source.column)) return undefined
  const value = values[source.column]
  return value === null || isBlank(value) ? undefined : value
}

/** A text; numbers and true or false are taken as they would be typed. */
export function textCell(
  row: Row,
  source: CellSource | undefined,
  problems: FileProblems,
): string | undefined {
  const value = statedCell(row, source)
  if (typeof value === 'string' || value === undefined) return value
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    // 64-bit ids of platforms: as JSON numbers they have already lost their last digits.
    problems.add(
      row.line,
      `${source!.name} must be a text where it has more than 15 digits, since a number that long loses the last ones.`,
      'put the number in quotes',
    )
    return undefined
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  problems.add(row.line, `${source!.name} must be a text, not ${shown(value)}.`)
  return undefined
}

/** A text that must be stated. */
export function neededCell(row: Row, source: CellSource, problems: FileProblems): string | undefined {
  if (statedCell(row, source) !== undefined) return textCell(row, source, problems)
  problems.add(row.line, `${source.name} must not be empty.`)
  return undefined
}

/** A number times the source's factor, within the range; NaN where none is stated or it is wrong. */
export function numberCell(
  row: Row,
  source: CellSource | undefined,
  range: Range,
  problems: FileProblems,
): number {
  const value = statedCell(row, source)
  if (value === undefined) return Number.NaN
  const { name, times } = source!
  const number = numberOf(value) * times
  if (number >= range.from && number <= range.to) return number
  const given = times === 1 ? shown(value) : `${shown(value)} × ${times}`
  problems.add(
    row.line,
    `${name} must be a number from ${range.from} to ${range.to}, not ${given}.`,
    hintFor(value),
  )
  return Number.NaN
}

/** The number that a cell holds, as a number or as decimal text; NaN if it holds none. */
export function numberOf(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return Number.NaN
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(value.trim()) ? Number(value) : Number.NaN
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === ''
}

function hintFor(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  if (/^\d+,\d+$/.test(value)) return `write ${value.replace(',', '.')}`
  return /^(?:n\/?a|nan|null|none|unknown|[-?])$/i.test(value)
    ? 'leave the cell empty where the value is not known'
    : undefined
}
