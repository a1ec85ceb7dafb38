/** Walks a JSON Schema as zod writes it, and names every key that a file may hold. */
import type { SchemaNode } from '../../src/scenario/forms.ts'

export interface SchemaKey {
  /**
   * `graph:gexf.file`, `seedPosts[].text`, `population.columns.id`: of maps told apart by a fixed word, the word stands
   * behind a colon; `[]` is any item of a list, `*` any name of a map whose names are free.
   */
  readonly key: string
  readonly node: SchemaNode
}

/** Every key, in the order of the schema; one that stands in several alternatives of a union as often. */
export function keysOf(root: SchemaNode): SchemaKey[] {
  return below(root, '')
}

/** The keys under which a value itself may stand: no map of further keys, and no list or map of values. */
export function leafKeysOf(root: SchemaNode): string[] {
  const isValue = ({ properties, items, additionalProperties }: SchemaNode) =>
    properties === undefined && items === undefined && typeof additionalProperties !== 'object'
  const leaves = keysOf(root).filter(({ node }) => alternatives(node).some(isValue))
  return [...new Set(leaves.map(({ key }) => key))]
}

/** The fixed words that a value may be. */
export function fixedWordsOf(node: SchemaNode): unknown[] {
  return alternatives(node).flatMap((one) => [
    ...(one.enum ?? []),
    ...(one.const === undefined ? [] : [one.const]),
  ])
}

/** The schemas of a union, or the schema itself. */
export function alternatives(node: SchemaNode): SchemaNode[] {
  const parts = node.anyOf ?? node.oneOf
  return parts ? parts.flatMap(alternatives) : [node]
}

function below(node: SchemaNode, path: string): SchemaKey[] {
  return alternatives(node).flatMap((one) => {
    if (one.properties) {
      const kind = one.properties['type']?.const
      const map = kind === undefined ? path : `${path}:${kind}`
      return Object.entries(one.properties).flatMap(([name, inner]) =>
        at(map === '' ? name : `${map}.${name}`, inner),
      )
    }
    if (one.items) return at(`${path}[]`, one.items)
    if (typeof one.additionalProperties !== 'object') return []
    const { additionalProperties: inner, propertyNames } = one
    const names = (propertyNames?.enum ?? []) as string[]
    if (names.length === 0) return at(`${path}.*`, inner)
    return [...names.map((name) => ({ key: `${path}.${name}`, node: inner })), ...below(inner, `${path}.*`)]
  })
}

function at(key: string, node: SchemaNode): SchemaKey[] {
  return [{ key, node }, ...below(node, key)]
}
