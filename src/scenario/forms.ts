/** What may stand at a place of a file, read off the JSON Schema: for messages and "did you mean". */
import { orList } from '../errors.ts'
import type { PathStep } from '../input/yaml-source.ts'

/** The parts of a JSON Schema (draft-07) node that zod writes for our sections. */
export interface SchemaNode {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly SchemaNode[]
  readonly oneOf?: readonly SchemaNode[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | SchemaNode
  readonly propertyNames?: SchemaNode
  readonly items?: SchemaNode
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly description?: string
}

/** A file's content beside the schema that it is checked against. */
export interface Checked {
  readonly root: SchemaNode
  readonly data: unknown
}

/** All alternatives that the schema allows at a path; of maps told apart by a fixed word, the one that the data names. */
export function alternativesAt({ root, data }: Checked, path: readonly PathStep[]): SchemaNode[] {
  let nodes = likeThis(flatten(root), data)
  let value = data
  for (const step of path) {
    value = valueAt(value, [step])
    nodes = likeThis(
      nodes.flatMap((node) => stepInto(node, step)),
      value,
    )
  }
  return nodes
}

/** The value at a path; undefined if nothing is there. */
export function valueAt(data: unknown, path: readonly PathStep[]): unknown {
  return path.reduce<unknown>((value, step) => {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
      ? (value as Record<PathStep, unknown>)[step]
      : undefined
  }, data)
}

/** The keys that may stand in a map at a path. */
export function keysAt(file: Checked, path: readonly PathStep[]): string[] {
  return [...new Set(alternativesAt(file, path).flatMap(keysOf))]
}

/** The keys that may stand in a map at a path only if `key` does not. */
export function keysInstead(file: Checked, path: readonly PathStep[], key: string): string[] {
  const alternatives = alternativesAt(file, path).map(keysOf)
  const beside = alternatives.filter((keys) => keys.includes(key)).flat()
  return alternatives.flat().filter((other) => !beside.includes(other))
}

/** The fixed words that may stand at a path. */
export function wordsAt(file: Checked, path: readonly PathStep[]): string[] {
  const words = alternativesAt(file, path).flatMap((node) => [...(node.enum ?? []), node.const])
  return words.filter((word): word is string => typeof word === 'string')
}

/** Whether any text may stand at a path, so that what was read as a number may have been meant as one. */
export function takesAnyText(file: Checked, path: readonly PathStep[]): boolean {
  return alternativesAt(file, path).some(
    (node) => node.type === 'string' && (node.enum ?? node.const ?? node.pattern) === undefined,
  )
}

/** In words, what may stand at a path: "a number from 0 to 1", "uniform, rates or { rates: … }". */
export function formAt(file: Checked, path: readonly PathStep[]): string {
  return orList([...new Set(alternativesAt(file, path).flatMap(formsOf))])
}

function flatten(node: SchemaNode): SchemaNode[] {
  const parts = node.anyOf ?? node.oneOf
  return parts ? parts.flatMap(flatten) : [node]
}

function stepInto(node: SchemaNode, step: PathStep): SchemaNode[] {
  if (typeof step === 'number') return node.items === undefined ? [] : flatten(node.items)
  if (node.properties && Object.hasOwn(node.properties, step)) return flatten(node.properties[step]!)
  return typeof node.additionalProperties === 'object' ? flatten(node.additionalProperties) : []
}

/** The alternatives whose fixed word, such as `type: gexf`, the value has; all of them if there is none. */
function likeThis(nodes: SchemaNode[], value: unknown): SchemaNode[] {
  const named = nodes.filter((node) => {
    const key = keyOfWord(node)
    return key !== undefined && valueAt(value, [key]) === node.properties![key]!.const
  })
  return named.length > 0 ? named : nodes
}

/** The fixed words that tell the maps at a path apart, with the key that they stand at. */
export function kindsAt(
  file: Checked,
  path: readonly PathStep[],
): { key: string; words: string[] } | undefined {
  const key = alternativesAt(file, path)
    .map(keyOfWord)
    .find((found) => found !== undefined)
  return key === undefined ? undefined : { key, words: wordsAt(file, [...path, key]) }
}

function keysOf(node: SchemaNode): string[] {
  return [...Object.keys(node.properties ?? {}), ...((node.propertyNames?.enum ?? []) as string[])]
}

/** The key whose fixed word tells a map from its alternatives. */
function keyOfWord({ properties = {} }: SchemaNode): string | undefined {
  return Object.keys(properties).find((key) => properties[key]!.const !== undefined)
}

function formsOf(node: SchemaNode): string[] {
  if (node.enum) return node.enum.map(String)
  if (node.const !== undefined) return [String(node.const)]
  switch (node.type) {
    case 'integer':
      return [`a whole number${rangeOf(node)}`]
    case 'number':
      return [`a number${rangeOf(node)}`]
    case 'string':
      return [node.maxLength === undefined ? 'a text' : `a text of 1 to ${node.maxLength} characters`]
    case 'array':
      return [`a list of ${countOf(node)}${pluralOf(node.items)}`]
    default:
      return [mapOf(node)]
  }
}

/** `{ mean: …, shape: … }`; of many keys, those that must stand there. */
function mapOf(node: SchemaNode): string {
  const keys = Object.keys(node.properties ?? {})
  if (keys.length === 0) return 'a map'
  const word = keyOfWord(node)
  const needed = word === undefined ? (node.required ?? []) : [word]
  const told = (needed.length > 0 ? needed : keys).slice(0, 4)
  return `{ ${told.map((key) => `${key}: …`).join(', ')}${keys.length > told.length ? ', …' : ''} }`
}

function countOf({ minItems, maxItems }: SchemaNode): string {
  if (maxItems === undefined) return ''
  if (minItems === undefined) return `at most ${maxItems} `
  return minItems === maxItems ? `${maxItems} ` : `${minItems} to ${maxItems} `
}

function pluralOf(node: SchemaNode | undefined): string {
  const plurals: Record<string, string> = { integer: 'whole numbers', number: 'numbers', object: 'maps' }
  return plurals[node?.type ?? ''] ?? 'entries'
}

/** Bounds beyond a billion only guard against overflow and are not worth telling. */
function rangeOf({ minimum, maximum, exclusiveMinimum }: SchemaNode): string {
  const isTold = (bound: number | undefined) => bound !== undefined && Math.abs(bound) < 1e9
  const high = isTold(maximum) ? maximum : undefined
  if (exclusiveMinimum !== undefined) {
    return ` above ${exclusiveMinimum}${high === undefined ? '' : ` and up to ${high}`}`
  }
  if (!isTold(minimum)) return high === undefined ? '' : ` up to ${high}`
  return ` from ${minimum}${high === undefined ? '' : ` to ${high}`}`
}
