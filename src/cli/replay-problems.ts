/** What a replay found, as problems: which files were changed, and where the logs part. */
import type { Problem } from '../errors.ts'
import { type Host, oneLine, type ReplayResult, typedPath } from '../index.ts'

type Difference = NonNullable<ReplayResult['difference']>

/** Values of the scenario that are listed. */
const MOST_VALUES = 10
/** Characters of a value, and of a line around the place where it differs. */
const VALUE_CHARACTERS = 100
const LINE_CHARACTERS = 100

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
      message: `${more} more values are not as recorded.`,
    })
  }
  const problems = [...files, ...values, ...(failure ?? [])]
  if (difference !== null) problems.push(partingProblem(folder, difference))
  else if (failure === null) {
    problems.push({
      code,
      where: folder,
      message: 'gives the same log all the same: what was changed does not show in it.',
    })
  }
  return problems
}

function partingProblem(folder: string, { tick, line, recorded, replayed }: Difference): Problem {
  const [above, below] = [recorded, replayed].map((text) => (text === null ? null : oneLine(text)))
  const at = firstDifference(above ?? '', below ?? '')
  const from = Math.max(
    0,
    Math.min(at - LINE_CHARACTERS / 2, Math.max(above?.length ?? 0, below?.length ?? 0) - LINE_CHARACTERS),
  )
  const part = (text: string | null | undefined) => {
    if (text === null || text === undefined) return '(there is no such line)'
    if (text === '') return '(an empty line)'
    const end = from + LINE_CHARACTERS
    return `${from > 0 ? '…' : ''}${text.slice(from, end)}${text.length > end ? '…' : ''}`
  }
  const carets = above && below ? `\n            ${' '.repeat(at - from + (from > 0 ? 1 : 0))}^` : ''
  return {
    code: 'REPLAY_DIFFERS',
    where: `${folder}/events.jsonl:${line}`,
    message: `is the first line that differs${tick === null ? '' : `, in tick ${tick}`}.`,
    excerpt: `  recorded  ${part(above)}\n  replayed  ${part(below)}${carets}`,
    hint:
      tick === null ? `sed -n ${line}p ${folder}/events.jsonl` : `hearsay inspect ${folder} --tick ${tick}`,
  }
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

function shown(value: unknown): string {
  if (value === undefined) return 'absent'
  const text = JSON.stringify(value)
  return text.length > VALUE_CHARACTERS ? `${text.slice(0, VALUE_CHARACTERS)}…` : text
}
