/** What hearsay says to a scenario, as a reader sees it. */
import { HearsayError, type Problem } from '../../src/errors.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { tinyHost } from '../support/tiny.ts'

/** All that a sound scenario needs. */
export const soundScenario = `name: tiny
ticks: 4
graph: { type: erdos-renyi, agents: 5, probability: 0.5 }
`

/** The problems of a scenario text with other files beside it; none if it is sound. */
export function problemsIn(
  scenario: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): readonly Problem[] {
  try {
    readScenario(tinyHost(scenario, files), 'scenario.yaml')
  } catch (error) {
    if (error instanceof HearsayError) return error.problems
    throw error
  }
  return []
}

/** `line:column «what is underlined» message (hint)`; with the file's name in front if it is not the scenario. */
export function told({ where = '', excerpt = '', message, hint }: Problem): string {
  const [source = '', carets = ''] = excerpt.split('\n')
  const underlined = source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)
  const place = where.replace('scenario.yaml:', '')
  return `${place} «${underlined}» ${message}${hint === undefined ? '' : ` (${hint})`}`
}
