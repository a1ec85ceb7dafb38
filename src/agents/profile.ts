import { statedCell } from './cell.ts'
import type { AgentRows } from './read-agent-rows.ts'

/** The columns of the file that give a field. */
export function columnsInUse(fields: AgentRows['fields']): ReadonlySet<string> {
  return new Set(Object.values(fields).map(({ column }) => column))
}

/** What a row says beyond the fields of an agent: the stated cells of every column that gives no field. */
export function profileOf({ rows, fields }: AgentRows, row: number): Readonly<Record<string, unknown>> {
  const used = columnsInUse(fields)
  return Object.fromEntries(
    Object.entries(rows[row]!.values).filter(
      ([column]) =>
        !used.has(column) && statedCell(rows[row]!, { column, name: column, times: 1 }) !== undefined,
    ),
  )
}
