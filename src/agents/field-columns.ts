/** Which column of a file gives which field of an agent. */
import { didYouMean } from '../errors.ts'
import type { Table } from '../input/table.ts'
import { type AgentField, agentFields, type ColumnSpec } from '../scenario/sections/population.ts'
import type { CellSource } from './cell.ts'
import type { FileProblems } from './file-problems.ts'

/** The fields that the file has a column for. */
export type FieldColumns = Readonly<Partial<Record<AgentField, CellSource>>>

const textFields: readonly AgentField[] = ['id', 'topics', 'community', 'segment']

/**
 * Looks up every field by the scenario's mapping, or else by its own name.
 * @param section - what messages call the mapping, such as `population.columns`
 * @param problems - receives a column that is named but absent, and factors of fields that are no numbers
 */
export function fieldColumns(
  table: Table,
  columns: Readonly<Partial<Record<AgentField, ColumnSpec | undefined>>>,
  section: string,
  problems: FileProblems,
): FieldColumns {
  const present = columnNames(table)
  const found: Partial<Record<AgentField, CellSource>> = {}
  for (const field of agentFields) {
    const given = columns[field]
    const { column, times } = typeof given === 'object' ? given : { column: given ?? field, times: 1 }
    if (!present.includes(column)) {
      if (given !== undefined) problems.add(1, ...absent(column, `${section}.${field}`, present))
      continue
    }
    if (times !== 1 && textFields.includes(field)) {
      problems.add(
        1,
        `times scales numbers, so ${section}.${field} must be a column alone, not ${times} times one.`,
      )
    }
    found[field] = { column, times, name: cellName(field, column) }
  }
  return found
}

/** What messages call the field read from a column. */
export function cellName(field: string, column: string): string {
  return column === field ? field : `${field} (column "${column}")`
}

/** Message and hint for a column that is not there. @param namedBy - the key that names it */
export function absent(column: string, namedBy: string, present: readonly string[]): [string, string] {
  const near = didYouMean(column, present)
  return [
    `must have a column "${column}" (${namedBy}), but has ${present.length === 0 ? 'none at all' : present.join(', ')}.`,
    near === undefined ? `name another column at ${namedBy}` : `did you mean "${near}"?`,
  ]
}

/** All columns of a table: rows of JSON and YAML need not have the keys of the first one. */
export function columnNames({ columns, rows }: Table): string[] {
  const names = new Set(columns)
  for (const { values } of rows) for (const name in values) names.add(name)
  return [...names]
}
