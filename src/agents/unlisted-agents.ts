/** Agents of the graph that the population file has no row for. */
import { fail } from '../errors.ts'
import type { PopulationSpec } from '../scenario/sections/population.ts'
import type { PopulationRows } from './read-population.ts'

/** Ids that an error names. */
const NAMED = 5

/**
 * @returns a notice if there are any and they are to be generated
 * @throws HearsayError POPULATION_INVALID if there are any and they are not
 */
export function checkUnlisted(
  { file, rowOf }: PopulationRows,
  ids: readonly string[],
  unlisted: PopulationSpec['unlisted'],
): string[] {
  const missing = ids.filter((id) => !rowOf.has(id))
  if (missing.length === 0) return []
  const count = `${missing.length} of ${ids.length}`
  if (unlisted === 'generate') return [`${file}: agents of the graph without a row, generated: ${count}.`]
  const named = missing.slice(0, NAMED).join(', ')
  return fail(
    'POPULATION_INVALID',
    `must have a row for each node of the graph, but has none for ${named}${missing.length > NAMED ? ', …' : ''} (${count}).`,
    { where: file, hint: 'to draw them by population.generate: unlisted: generate' },
  )
}
