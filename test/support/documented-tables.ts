/** Tables of the pages, and what the scenario schema says that docs/scenario.md must repeat. */
import type { SchemaNode } from '../../src/scenario/forms.ts'

/** The cells of all table rows whose first cell is code, such as a key. */
export function rowsByKey(text: string): Map<string, readonly string[]> {
  const rows = [...text.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)]
  // `\|` is a bar within a cell.
  return new Map(rows.map(([, key, cells]) => [key!, cells!.split(/(?<!\\)\|/).map((cell) => cell.trim())]))
}

export interface SchemaKey {
  readonly isRequired: boolean
  /** As JSON; an empty map, which only makes room for the defaults within, is none. */
  readonly defaults: ReadonlySet<string>
  /** Fixed words and bounds that a value must keep to. */
  readonly words: ReadonlySet<string>
  readonly bounds: ReadonlySet<number>
}

type Node = SchemaNode & { readonly default?: unknown }

/** Every key of a schema by its path, such as `seedPosts[].author`, all alternatives taken together. */
export function schemaKeys(root: SchemaNode): Map<string, SchemaKey> {
  const found = new Map<string, { node: Node; isRequired: boolean }[]>()
  const visit = (node: Node, path: string): void => {
    for (const part of [...(node.anyOf ?? []), ...(node.oneOf ?? [])]) visit(part, path)
    const inside = Object.entries(node.properties ?? {})
    for (const name of (node.propertyNames?.enum ?? []) as string[]) inside.push([name, {}])
    for (const [name, inner] of inside) {
      const key = path === '' ? name : `${path}.${name}`
      found.set(key, [
        ...(found.get(key) ?? []),
        { node: inner, isRequired: node.required?.includes(name) ?? false },
      ])
      visit(inner, key)
    }
    if (typeof node.additionalProperties === 'object') visit(node.additionalProperties, `${path}.*`)
    if (node.items) visit(node.items, `${path}[]`)
  }
  visit(root, '')
  return new Map([...found].map(([key, uses]) => [key, summed(uses)]))
}

function summed(uses: readonly { readonly node: Node; readonly isRequired: boolean }[]): SchemaKey {
  const leaves = uses.flatMap(({ node }) => alternatives(node))
  const defaults = uses
    .map(({ node }) => JSON.stringify(node.default))
    .filter((text) => text !== undefined && text !== '{}')
  const bounds = leaves.flatMap(({ minimum, maximum, exclusiveMinimum, minLength, maxLength }) => {
    return [minimum, maximum, exclusiveMinimum, minLength === 1 ? undefined : minLength, maxLength]
  })
  return {
    isRequired: uses.every((use) => use.isRequired),
    defaults: new Set(defaults),
    words: new Set(leaves.flatMap((leaf) => [...(leaf.enum ?? []), leaf.const ?? []].flat() as string[])),
    // Bounds beyond a billion only guard against overflow; a length of 1 says that the text must not be empty.
    bounds: new Set(bounds.filter((bound): bound is number => bound !== undefined && Math.abs(bound) < 1e9)),
  }
}

function alternatives(node: Node): Node[] {
  const parts = [...(node.anyOf ?? []), ...(node.oneOf ?? [])]
  return parts.length === 0 ? [node] : parts.flatMap(alternatives)
}

/** Numbers in a cell, in whatever way they are grouped and signed. */
export function numbersIn(cell: string): number[] {
  const plain = cell.replaceAll('−', '-').replace(/(\d),(?=\d{3})/g, '$1')
  return [...plain.matchAll(/-?\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits))
}
