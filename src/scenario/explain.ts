/** Turns what zod found into problems a person can mend: place, what must hold, what was given, what to type. */
import * as z from 'zod'
import { didYouMean, type Problem } from '../errors.ts'
import type { PathStep, YamlSource } from '../input/yaml-source.ts'
import { formAt, keysAt, type SchemaNode, wordsAt } from './forms.ts'

type Issue = z.core.$ZodIssue

/**
 * Checks the content of a YAML file against a schema.
 * @returns the checked value, or every problem in it
 */
export function checkAgainst<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
): { value: z.output<Schema> } | { problems: Problem[] } {
  if (source.problems.length > 0) return { problems: [...source.problems] }
  const result = schema.safeParse(source.data)
  if (result.success) return { value: result.data }
  const root = z.toJSONSchema(schema, { io: 'input', target: 'draft-07' }) as SchemaNode
  const issues = result.error.issues.flatMap((issue) => leaves(issue, []))
  return { problems: issues.flatMap((issue) => explain(issue, source, root)) }
}

/** `graph.agents`, `seedPosts[2].text`. */
export function pathText(path: readonly PathStep[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? step : `${text}.${step}`
  }, '')
}

interface Leaf {
  readonly issue: Issue
  readonly path: readonly PathStep[]
}

/** The issues that matter: of a union, those of the alternative that the author most likely meant. */
function leaves(issue: Issue, above: readonly PathStep[]): Leaf[] {
  const path = [...above, ...(issue.path as PathStep[])]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }]
  const branches = issue.errors.map((errors) => errors.flatMap((error) => leaves(error, path)))
  const best = branches.reduce((one, other) =>
    distanceOf(other, path) < distanceOf(one, path) ? other : one,
  )
  // No alternative is near: the union itself is what the value misses.
  return distanceOf(best, path) >= FAR ? [{ issue, path }] : best
}

const FAR = 100

/** How far a value is from an alternative: a wrong kind is far; a wrong detail within is near. */
function distanceOf(branch: readonly Leaf[], path: readonly PathStep[]): number {
  return branch.reduce((sum, { issue, path: at }) => {
    if (at.length > path.length + 1) return sum + 1
    if (issue.code === 'unrecognized_keys') return sum + 40 * issue.keys.length
    if (at.length > path.length)
      return sum + (issue.code === 'invalid_type' && issue.input === undefined ? 20 : 2)
    return (
      sum +
      (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union'
        ? FAR
        : 2)
    )
  }, 0)
}

function explain({ issue, path }: Leaf, source: YamlSource, root: SchemaNode): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = keysAt(root, path)
      const near = didYouMean(key, known)
      return {
        code: 'UNKNOWN_KEY',
        ...at(source, path, key),
        message: `${pathText([...path, key])} is not a key that hearsay knows.`,
        hint: near === undefined ? `the keys here are ${known.join(', ')}` : `did you mean "${near}"?`,
      }
    })
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1))
    const known = keysAt(root, path.slice(0, -1))
    const near = didYouMean(key, known)
    return [
      {
        code: 'UNKNOWN_KEY',
        ...at(source, path.slice(0, -1), key),
        message: `${pathText(path)} is not a key that hearsay knows.`,
        hint: near === undefined ? `the keys here are ${known.join(', ')}` : `did you mean "${near}"?`,
      },
    ]
  }
  const given = valueAt(source.data, path)
  const must = issue.message.startsWith('must be')
    ? issue.message
    : `must be ${formAt(root, path) || 'another value'}`
  const name = pathText(path) || 'the file'
  const near = typeof given === 'string' ? didYouMean(given, wordsAt(root, path)) : undefined
  return [
    {
      code: 'INVALID_VALUE',
      ...at(source, path),
      message:
        given === undefined ? `${name} is missing: it ${must}.` : `${name} ${must}, not ${shown(given)}.`,
      ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
    },
  ]
}

function at(source: YamlSource, path: readonly PathStep[], key?: string): { where: string; excerpt: string } {
  const { where, excerpt } = source.place(path, key)
  return { where, excerpt }
}

function valueAt(data: unknown, path: readonly PathStep[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PathStep, unknown> | undefined | null)?.[step],
    data,
  )
}

/** A value as messages show it, cut to a readable length. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
