/** The population file: one agent a row, with an id. */
import type { InputFiles } from '../input/input-files.ts'
import type { PopulationSpec } from '../scenario/sections/population.ts'
import { type CellSource, neededCell } from './cell.ts'
import type { FileProblems } from './file-problems.ts'
import { type AgentRows, readAgentRows } from './read-agent-rows.ts'

export interface PopulationRows extends AgentRows {
  /** The file's name, as the scenario writes it. */
  readonly file: string
  /** Id of each row, in order of the file; none stands there twice. */
  readonly ids: readonly string[]
  /** Row of each id. */
  readonly rowOf: ReadonlyMap<string, number>
}

/**
 * Reads the population file, so that its ids can be joined with the graph's.
 * @returns undefined if the scenario names none
 * @throws HearsayError FILE_NOT_FOUND, FILE_UNREADABLE, or POPULATION_INVALID with every problem of the file
 */
export function readPopulation(spec: PopulationSpec, inputs: InputFiles): PopulationRows | undefined {
  if (spec.file === undefined) return undefined
  const rowOf = new Map<string, number>()
  const rows = readAgentRows({ ...spec, file: spec.file }, 'population', inputs, (read, problems) => {
    if (read.fields.id) indexIds(read, read.fields.id, rowOf, problems)
    else if (spec.columns.id === undefined) complainOfNoId(read, problems)
  })
  return { ...rows, file: spec.file, ids: [...rowOf.keys()], rowOf }
}

function indexIds(
  { rows }: Pick<AgentRows, 'rows'>,
  id: CellSource,
  rowOf: Map<string, number>,
  problems: FileProblems,
): void {
  for (const [index, row] of rows.entries()) {
    const text = neededCell(row, id, problems)
    if (text === undefined) continue
    const first = rowOf.get(text)
    if (first === undefined) rowOf.set(text, index)
    else {
      problems.add(
        row.line,
        `${id.name} must be a different one in each row, but "${text}" stands on line ${rows[first]!.line} as well.`,
      )
    }
  }
}

function complainOfNoId({ rows }: Pick<AgentRows, 'rows'>, problems: FileProblems): void {
  const columns = Object.keys(rows[0]?.values ?? {})
  problems.add(
    1,
    columns.length === 0
      ? 'must have a row for each agent, but has none.'
      : `must have a column "id", but has ${columns.join(', ')}.`,
    columns.length === 0 ? undefined : `columns: { id: ${columns[0]} }`,
  )
}
