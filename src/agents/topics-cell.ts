/** Topics of one agent, in any of the forms a table can hold. */
import type { Row } from '../input/table.ts'
import { shown } from '../scenario/explain.ts'
import { type CellSource, numberOf, statedCell } from './cell.ts'
import type { FileProblems } from './file-problems.ts'

/** Weights from 0 up, by topic. */
export type TopicWeights = ReadonlyMap<string, number>

/**
 * Reads a map of weights, a list of names (each of weight 1), or the same as text: `vaccines:0.8;sports:0.2` or
 * `vaccines;sports`. Weights are kept as stated: only their proportions matter (cosine).
 * @returns undefined where none are stated or they are wrong
 */
export function topicsCell(
  row: Row,
  source: CellSource | undefined,
  problems: FileProblems,
): TopicWeights | undefined {
  const value = statedCell(row, source)
  if (value === undefined) return undefined
  const complain = (message: string) =>
    problems.add(row.line, `${source!.name} ${message}`, 'write vaccines:0.8;sports:0.2 or vaccines;sports')
  const pairs = pairsOf(value)
  if (pairs === undefined) {
    complain(`must be a map of weights or a list of names, not ${shown(value)}.`)
    return undefined
  }
  const weights = new Map<string, number>()
  for (const [name, given] of pairs) {
    const weight = numberOf(given)
    if (name === '') complain(`must name each topic, not ${shown(value)}.`)
    else if (!(weight >= 0 && weight <= 1e12))
      complain(`must give "${name}" a weight from 0 up, not ${shown(given ?? null)}.`)
    else if (weights.has(name)) complain(`must name each topic once, but "${name}" stands there twice.`)
    else weights.set(name, weight)
  }
  return weights
}

/** Names with their weights as written; undefined if the value is in none of the forms. */
function pairsOf(value: unknown): (readonly [name: string, weight: unknown])[] | undefined {
  if (typeof value === 'string') return pairsOfText(value)
  if (Array.isArray(value)) {
    return value.every((name) => typeof name === 'string') ? value.map((name) => [name, 1]) : undefined
  }
  return typeof value === 'object' ? Object.entries(value as object) : undefined
}

function pairsOfText(text: string): (readonly [name: string, weight: unknown])[] {
  const parts = text.replace(/;\s*$/, '').split(';')
  if (!text.includes(':')) return parts.map((name) => [name.trim(), 1])
  return parts.map((part) => {
    const colon = part.lastIndexOf(':')
    return colon < 0 ? [part.trim(), undefined] : [part.slice(0, colon).trim(), part.slice(colon + 1)]
  })
}
