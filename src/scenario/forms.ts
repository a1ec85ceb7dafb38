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
  readonly additionalProperties?: boolean | SchemaNode
  readonly propertyNames?: SchemaNode
  readonly items?: SchemaNode | readonly SchemaNode[]
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly minLength?: number
  readonly maxLength?: number
}

/** All alternatives that the schema allows at a path. */
export function alternativesAt(root: SchemaNode, path: readonly PathStep[]): SchemaNode[] {
  let nodes = flatten(root)
  for (const step of path) nodes = nodes.flatMap((node) => stepInto(node, step))
  return nodes
}

/** The keys that may stand in a map at a path. */
export function keysAt(root: SchemaNode, path: readonly PathStep[]): string[] {
  const keys = alternativesAt(root, path).flatMap((node) => [
    ...Object.keys(node.properties ?? {}),
    ...((node.propertyNames?.enum ?? []) as string[]),
  ])
  return [...new Set(keys)]
}

/** The fixed words that may stand at a path. */
export function wordsAt(root: SchemaNode, path: readonly PathStep[]): string[] {
  const words = alternativesAt(root, path).flatMap((node) => [...(node.enum ?? []), node.const])
  return words.filter((word): word is string => typeof word === 'string')
}

/** In words, what may stand at a path: "a number from 0 to 1", "uniform, rates or { rates: … }". */
export function formAt(root: SchemaNode, path: readonly PathStep[]): string {
  return orList([...new Set(alternativesAt(root, path).flatMap(formsOf))])
}

function flatten(node: SchemaNode): SchemaNode[] {
  const parts = node.anyOf ?? node.oneOf
  return parts ? parts.flatMap(flatten) : [node]
}

function stepInto(node: SchemaNode, step: PathStep): SchemaNode[] {
  if (typeof step === 'number') {
    if (node.items === undefined) return []
    return flatten((Array.isArray(node.items) ? node.items[step] : node.items) as SchemaNode)
  }
  const property = node.properties?.[step]
  if (property) return flatten(property)
  return typeof node.additionalProperties === 'object' ? flatten(node.additionalProperties) : []
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
      return [node.maxLength === undefined ? 'a text' : `a text of at most ${node.maxLength} characters`]
    case 'boolean':
      return ['true', 'false']
    case 'array':
      return ['a list']
    default: {
      const keys = Object.keys(node.properties ?? {})
      return [
        keys.length === 0 ? 'a map' : `{ ${keys.slice(0, 4).join(', ')}${keys.length > 4 ? ', …' : ''} }`,
      ]
    }
  }
}

/** Bounds beyond a billion only guard against overflow and are not worth telling. */
function rangeOf({ minimum, maximum, exclusiveMinimum }: SchemaNode): string {
  const low =
    minimum !== undefined && minimum > -1e9
      ? ` from ${minimum}`
      : exclusiveMinimum !== undefined
        ? ` above ${exclusiveMinimum}`
        : ''
  const high =
    maximum !== undefined && maximum < 1e9
      ? low.startsWith(' from')
        ? ` to ${maximum}`
        : ` up to ${maximum}`
      : ''
  return low.startsWith(' above') && high ? `${low} and${high}` : `${low}${high}`
}
