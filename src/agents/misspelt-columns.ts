/** Columns that give no field, but are named so nearly like one that they were probably meant to. */
import { didYouMean } from '../errors.ts'
import { agentFields } from '../scenario/sections/population.ts'
import { columnsInUse } from './profile.ts'
import type { PopulationRows } from './read-population.ts'

/** A notice for each such column: it is kept as profile, and the run goes on without it. */
export function misspeltColumns({ file, rows, fields }: PopulationRows): string[] {
  const used = columnsInUse(fields)
  const free = agentFields.filter((field) => !(field in fields) && field.length > 2)
  return Object.keys(rows[0]?.values ?? {}).flatMap((column) => {
    const near = used.has(column) ? undefined : didYouMean(column, free)
    if (near === undefined) return []
    return [`Column "${column}" of ${file} is kept as profile and has no effect; did you mean "${near}"?`]
  })
}
