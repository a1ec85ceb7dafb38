/** A YAML text with its positions: what turns "engagement: must be at most 1" into file, line, column and carets. */
import { isAlias, isMap, isNode, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Problem } from '../errors.ts'

/** A step into YAML data: a key, or an index of a list. */
export type PathStep = string | number

export interface Place {
  /** `file:line:column`, both counted from 1. */
  readonly where: string
  readonly line: number
  readonly column: number
  /** The source line with carets under the place. */
  readonly excerpt: string
}

export interface YamlSource {
  /** The content as plain data; undefined if there are syntax problems. */
  readonly data: unknown
  readonly problems: readonly Problem[]
  /** The place of the value at `path` (or of the nearest ancestor present); with `key`, of that key in it. */
  place(path: readonly PathStep[], key?: string): Place
  /** The value at `path` as it stands in the file, for numbers that lose digits when read. */
  sourceAt(path: readonly PathStep[]): string | undefined
}

/** Parses one YAML document. Never throws: syntax problems are in the result. @param name - what messages call it */
export function openYaml(text: string, name: string): YamlSource {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const placeAt = (offset: number, end: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length))
    const source = text.slice(lines.lineStarts[line - 1], lines.lineStarts[line])
    const excerpt = excerptOf(source, line, col, end - offset)
    return { where: `${name}:${line}:${col}`, line, column: col, excerpt }
  }
  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) => {
    const { where, excerpt } = placeAt(error.pos[0], error.pos[1])
    const message = `is not well-formed YAML: ${sentence(error.message)}`
    return { code: 'YAML_SYNTAX' as const, where, message, excerpt }
  })
  let data: unknown
  if (problems.length === 0) {
    try {
      data = document.toJS()
    } catch (error) {
      // Unresolved or exploding aliases are found only here.
      problems.push({
        code: 'YAML_SYNTAX',
        where: name,
        message: `is not usable YAML: ${sentence((error as Error).message)}`,
      })
    }
  }
  const resolved = (node: Node | null): Node | null =>
    isAlias(node) ? ((node.resolve(document) as Node | undefined) ?? null) : node
  const rangeAt = (path: readonly PathStep[], key?: string): readonly [number, number] => {
    let node: Node | null = document.contents
    let nearest: Node | null = node
    for (const step of path) {
      node = resolved(node)
      const pair = isMap(node) ? node.items.find((item) => keyOf(item.key) === String(step)) : undefined
      const next = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined
      if (pair && isNode(pair.key)) nearest = pair.key
      if (!isNode(next)) return rangeOf(nearest)
      node = next
      nearest = next
    }
    const map = key === undefined ? null : resolved(node)
    if (isMap(map)) {
      const pair = map.items.find((item) => keyOf(item.key) === key)
      if (pair && isNode(pair.key)) return rangeOf(pair.key)
    }
    return rangeOf(nearest)
  }
  return {
    data,
    problems,
    place: (path, key) => placeAt(...rangeAt(path, key)),
    sourceAt(path) {
      const [from, to] = rangeAt(path)
      return text.slice(from, to)
    },
  }
}

function keyOf(key: unknown): string {
  return isNode(key) ? String((key as { value?: unknown }).value) : String(key)
}

function rangeOf(node: Node | null): readonly [number, number] {
  const range = node?.range
  return range ? [range[0], range[1]] : [0, 0]
}

function sentence(message: string): string {
  const first = message.split('\n')[0]!.replace(/:$/, '')
  return /[.!?]$/.test(first) ? first : `${first}.`
}

/** Longest part of a source line that is shown. */
const EXCERPT_WIDTH = 120

/**
 * `  12 |   ranking: chronologicl` and the carets below it; of a long line, the part around the column.
 * @param text - the line, with its end
 */
function excerptOf(text: string, line: number, column: number, length: number): string {
  const source = text.replace(/\r?\n$/, '').replaceAll('\t', ' ')
  const from = Math.max(0, Math.min(column - EXCERPT_WIDTH / 3, source.length - EXCERPT_WIDTH))
  const shown = source.slice(from, from + EXCERPT_WIDTH)
  const [before, after] = [from > 0 ? '…' : '', from + shown.length < source.length ? '…' : '']
  const at = column - 1 - from
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - at)))
  const gutter = ' '.repeat(String(line).length)
  return `  ${line} | ${before}${shown}${after}\n  ${gutter} | ${' '.repeat(before.length + at)}${carets}`
}
