/** What a replay found, as problems: which files were changed, and where the logs part. */
import type { Problem } from '../errors.ts'
import { type Host, type ReplayResult, typedPath } from '../index.ts'
import { partingLines } from './parting-lines.ts'

type Difference = NonNullable<ReplayResult['difference']>

/** Values of the scenario that are listed. */
const MOST_VALUES = 10
/** Characters of a value. */
const VALUE_CHARACTERS = 100

export function replayProblems(host: Host, result: ReplayResult): Problem[] {
  const { changed, changedValues, failure, difference } = result
  const folder = typedPath(host, result.folder)
  const code = 'REPLAY_DIFFERS' as const
  const files = changed.map(({ path, input, recordedSha256, nowSha256 }): Problem => {
    const now = nowSha256 === null ? 'but is gone' : `not ${nowSha256}`
    const where = path.startsWith('/') ? typedPath(host, path) : `${folder}/${path}`
    const what = input === undefined ? '' : `is the input ${input} and `
    return { code, where, message: `${what}must have SHA-256 ${recordedSha256} as recorded, ${now}.` }
  })
  const values = changedValues.slice(0, MOST_VALUES).map(({ path, recorded, now }): Problem => {
    const where = `${folder}/scenario.yaml`
    return { code, where, message: `${path} must be ${shown(recorded)} as recorded, not ${shown(now)}.` }
  })
  if (changedValues.length > MOST_VALUES) {
    const more = changedValues.length - MOST_VALUES
    values.push({
      code,
      where: `${folder}/scenario.yaml`,
      message: `has ${more} more values that are not as recorded.`,
    })
  }
  const problems = [...files, ...values, ...(failure ?? [])]
  if (difference !== null) problems.push(partingProblem(host, folder, difference))
  else if (failure === null) {
    problems.push({
      code,
      where: folder,
      message: 'gives the same log all the same: what was changed does not show in it.',
    })
  }
  return problems
}

function partingProblem(host: Host, folder: string, { tick, line, recorded, replayed }: Difference): Problem {
  const log = `${folder}/events.jsonl`
  return {
    code: 'REPLAY_DIFFERS',
    where: `${log}:${line}`,
    message: `is the first line that differs${tick === null ? '' : `, in tick ${tick}`}.`,
    excerpt: partingLines(host.stderr, recorded, replayed),
    hint: tick === null ? `sed -n ${line}p ${log}` : `hearsay inspect ${folder} --tick ${tick}`,
  }
}

function shown(value: unknown): string {
  if (value === undefined) return 'absent'
  const text = JSON.stringify(value)
  return text.length > VALUE_CHARACTERS ? `${text.slice(0, VALUE_CHARACTERS)}…` : text
}
