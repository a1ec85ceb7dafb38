/** A table with one agent a row, as columns: a population file, or a file that agents are resampled from. */
import type { InputFiles } from '../input/input-files.ts'
import { type Row, readTable } from '../input/table.ts'
import { shown } from '../scenario/explain.ts'
import type { AgentField, ColumnSpec } from '../scenario/sections/population.ts'
import { type AgentColumns, agentColumns } from './agent-columns.ts'
import { UNLIMITED } from './agents.ts'
import { type CellSource, numberCell, numberOf, statedCell, textCell } from './cell.ts'
import { type FieldColumns, fieldColumns } from './field-columns.ts'
import { FileProblems } from './file-problems.ts'
import { type RatesAre, ratesCells } from './rates-cells.ts'
import { topicsCell } from './topics-cell.ts'

/** Most items a session that a number can state. */
export const MAX_ATTENTION = 100_000_000

export const ranges = {
  perDay: { from: 0, to: 1e12 },
  probability: { from: 0, to: 1 },
  stance: { from: -1, to: 1 },
} as const

/** How the scenario says a file is to be read. */
export interface AgentRowsSpec {
  readonly file: string
  readonly columns: Readonly<Partial<Record<AgentField, ColumnSpec | undefined>>>
  readonly ratesAre: RatesAre
}

export interface AgentRows {
  readonly rows: readonly Row[]
  /** Where each field stands. */
  readonly fields: FieldColumns
  /** What row r states, at index r. */
  readonly stated: AgentColumns
}

/**
 * Reads all rows.
 * @param section - the scenario's section that names the file, such as `population`
 * @param checkRows - adds the problems that only this kind of file can have
 * @throws HearsayError FILE_NOT_FOUND, FILE_UNREADABLE, or POPULATION_INVALID with every wrong cell
 */
export function readAgentRows(
  { file, columns, ratesAre }: AgentRowsSpec,
  section: string,
  inputs: InputFiles,
  checkRows: (rows: Pick<AgentRows, 'rows' | 'fields'>, problems: FileProblems) => void,
): AgentRows {
  const table = readTable(inputs.open(file), 'POPULATION_INVALID')
  const problems = new FileProblems(file)
  const fields = fieldColumns(table, columns, `${section}.columns`, problems)
  checkRows({ rows: table.rows, fields }, problems)
  const stated = agentColumns(table.rows.length)
  for (const [index, row] of table.rows.entries()) {
    readRow(row, index, fields, ratesAre, stated, problems)
  }
  problems.throwAny()
  return { rows: table.rows, fields, stated }
}

function readRow(
  row: Row,
  index: number,
  fields: FieldColumns,
  ratesAre: RatesAre,
  into: AgentColumns,
  problems: FileProblems,
): void {
  onlyOne(row, fields.activity, fields.activityPerTick, problems)
  onlyOne(row, fields.posting, fields.postingWhenAwake, problems)
  const { perDay, probability, stance } = ranges
  into.sessionsPerDay[index] = numberCell(row, fields.activity, perDay, problems)
  into.sessionProbability[index] = numberCell(row, fields.activityPerTick, probability, problems)
  into.postsPerDay[index] = numberCell(row, fields.posting, perDay, problems)
  into.postProbability[index] = numberCell(row, fields.postingWhenAwake, probability, problems)
  into.attention[index] = attentionCell(row, fields.attention, problems)
  into.engagement[index] = numberCell(row, fields.engagement, probability, problems)
  into.stance[index] = numberCell(row, fields.stance, stance, problems)
  const rates = ratesCells(row, fields, ratesAre, problems)
  if (rates) {
    into.rates.set(rates.shares, 3 * index)
    into.historyCount[index] = rates.n
  }
  into.topics[index] = topicsCell(row, fields.topics, problems)
  into.communities[index] = textCell(row, fields.community, problems) ?? null
  into.segments[index] = textCell(row, fields.segment, problems) ?? null
}

function onlyOne(
  row: Row,
  one: CellSource | undefined,
  other: CellSource | undefined,
  problems: FileProblems,
): void {
  if (statedCell(row, one) === undefined || statedCell(row, other) === undefined) return
  problems.add(
    row.line,
    `must state ${one!.name} or ${other!.name}, not both.`,
    `leave one of the two cells empty`,
  )
}

/** A whole number from 1, or {@link UNLIMITED}; a scaled number is rounded. */
function attentionCell(row: Row, source: CellSource | undefined, problems: FileProblems): number {
  const value = statedCell(row, source)
  if (value === undefined) return Number.NaN
  if (value === 'unlimited') return UNLIMITED
  const { name, times } = source!
  const scaled = numberOf(value) * times
  const number = times === 1 || !(scaled > 0) ? scaled : Math.max(1, Math.round(scaled))
  if (Number.isInteger(number) && number >= 1 && number <= MAX_ATTENTION) return number
  problems.add(
    row.line,
    `${name} must be a whole number from 1 to ${MAX_ATTENTION}, or unlimited, not ${shown(value)}.`,
  )
  return Number.NaN
}
