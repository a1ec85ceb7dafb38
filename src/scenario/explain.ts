/** Turns what zod found into problems a person can mend: place, what must hold, what was given, what to type. */
import * as z from 'zod'
import { didYouMean, type Problem } from '../errors.ts'
import type { PathStep, Place, YamlSource } from '../input/yaml-source.ts'
import {
  alternativesAt,
  type Checked,
  formAt,
  keysAt,
  keysInstead,
  kindsAt,
  type SchemaNode,
  takesAnyText,
  valueAt,
  wordsAt,
} from './forms.ts'
import { type Leaf, leaves } from './likeliest.ts'

/**
 * Checks the content of a YAML file against a schema.
 * @returns the checked value, or every problem in it, by place
 */
export function checkAgainst<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
): { value: z.output<Schema> } | { problems: Problem[] } {
  if (source.problems.length > 0) return { problems: [...source.problems] }
  const result = schema.safeParse(source.data)
  if (result.success) return { value: result.data }
  const root = z.toJSONSchema(schema, { io: 'input', target: 'draft-07' }) as SchemaNode
  const file = { root, data: source.data, source }
  const found = result.error.issues
    .flatMap((issue) => leaves(issue))
    .flatMap((leaf) => findings(leaf, file))
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
  return { problems: oneEach(found).map(({ problem }) => problem) }
}

/** `graph.agents`, `seedPosts[2].text`. */
export function pathText(path: readonly PathStep[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? step : `${text}.${step}`
  }, '')
}

/** A value as messages show it, cut to a readable length. */
export function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 57)}…${typeof value === 'string' ? '"' : ''}` : text
}

interface CheckedFile extends Checked {
  readonly source: YamlSource
}

interface Finding {
  readonly problem: Problem
  readonly place: Place
  /** The map that lacks a key or has an unknown one. */
  readonly map?: string
  readonly missing?: string
  /** Keys of which an unknown one may be a slip. */
  readonly meant?: readonly string[]
}

/** One problem a slip: a misspelt key is not told as a missing one as well, and nothing is told twice. */
function oneEach(found: readonly Finding[]): Finding[] {
  const isSlip = ({ map, missing }: Finding) =>
    missing !== undefined && found.some((other) => other.map === map && other.meant?.includes(missing))
  const isSame = (one: Finding, other: Finding) =>
    one.problem.where === other.problem.where && one.problem.message === other.problem.message
  return found.filter(
    (finding, index) => !isSlip(finding) && found.findIndex((other) => isSame(finding, other)) === index,
  )
}

function findings({ issue, path }: Leaf, file: CheckedFile): Finding[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key, file))
  if (issue.code === 'invalid_key') return [unknownKey(path.slice(0, -1), String(path.at(-1)), file)]
  const hasOwnWords = issue.message.startsWith('must be')
  const must = hasOwnWords ? issue.message : `must be ${formAt(file, path)}`
  if (valueAt(file.data, path) !== undefined || path.length === 0) return [wrongValue(path, must, file)]
  const above = path.slice(0, -1)
  if (
    Object.keys(valueAt(file.data, above) as object).length === 0 &&
    alternativesAt(file, above).length > 1
  ) {
    return [wrongValue(above, `must be ${formAt(file, above)}`, file)]
  }
  const place = file.source.place(path)
  const problem = problemAt(place, 'INVALID_VALUE', `${pathText(path)} is missing: it ${must}.`)
  return [{ problem, place, map: pathText(above), missing: String(path.at(-1)) }]
}

function wrongValue(path: readonly PathStep[], must: string, file: CheckedFile): Finding {
  const place = file.source.place(path)
  const given = valueAt(file.data, path)
  const message = `${pathText(path) || 'the file'} ${must}, not ${givenText(given, path, file)}.`
  return { problem: problemAt(place, 'INVALID_VALUE', message, hintFor(given, path, file)), place }
}

function unknownKey(path: readonly PathStep[], key: string, file: CheckedFile): Finding {
  const place = file.source.place(path, key)
  const map = pathText(path)
  const name = pathText([...path, key])
  const known = keysAt(file, path)
  if (known.length === 0) {
    return {
      problem: problemAt(place, 'INVALID_VALUE', `${map} must name each entry, not leave a name empty.`),
      place,
    }
  }
  if (known.includes(key)) {
    const others = Object.keys(valueAt(file.data, path) as object).filter((other) => other !== key)
    const message = `${name} must not stand beside ${others.filter((other) => known.includes(other)).join(', ')}.`
    return { problem: problemAt(place, 'INVALID_VALUE', message, 'keep one of them'), place }
  }
  const unknown = (hint: string) =>
    problemAt(place, 'UNKNOWN_KEY', `${name} is not a key that hearsay knows.`, hint)
  if (wordsAt(file, path).includes(key)) {
    return { problem: unknown(`write ${pathText(path.slice(-1))}: ${key}`), place, map, meant: known }
  }
  const near = didYouMean(key, known)
  if (near === undefined) return { problem: unknown(`the keys here are ${known.join(', ')}`), place }
  const meant = [near, ...keysInstead(file, path, near)]
  return { problem: unknown(`did you mean "${near}"?`), place, map, meant }
}

function problemAt(
  { where, excerpt }: Place,
  code: Problem['code'],
  message: string,
  hint?: string,
): Problem {
  return { code, where, excerpt, message, ...(hint === undefined ? {} : { hint }) }
}

/** What was given; a number that has lost digits, or is none to JSON, as it stands in the file. */
function givenText(given: unknown, path: readonly PathStep[], { source }: CheckedFile): string {
  if (given === undefined || given === null || given === '') return 'empty'
  const isExact =
    typeof given !== 'number' || (Number.isFinite(given) && Math.abs(given) <= Number.MAX_SAFE_INTEGER)
  return isExact ? shown(given) : (source.sourceAt(path) ?? shown(given))
}

function hintFor(given: unknown, path: readonly PathStep[], file: CheckedFile): string | undefined {
  if (typeof given === 'string') {
    const near = didYouMean(given, wordsAt(file, path))
    if (near !== undefined) return `did you mean "${near}"?`
    const kinds = kindsAt(file, path)
    const kind = kinds && didYouMean(given, kinds.words)
    return kind === undefined ? undefined : `did you mean { ${kinds!.key}: ${kind}, … }?`
  }
  const isWord = typeof given === 'number' || typeof given === 'boolean'
  return isWord && takesAnyText(file, path) ? `put it in quotes: "${file.source.sourceAt(path)}"` : undefined
}
