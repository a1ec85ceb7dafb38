/** One row a cascade: where it comes from and its metrics, kept as columns. */
import type { Cascades } from './cascades.ts'
import { forest } from './forest.ts'
import { type MetricName, metricNames, metrics } from './metrics.ts'

/** The cascades of a run by ascending root. All columns have one entry a cascade. */
export interface CascadeTable {
  /** Number of cascades. */
  readonly cascades: number
  /** Id of the root. */
  readonly root: Int32Array
  /** Id of the first post of its story; the root itself unless that is a rewrite. */
  readonly origin: Int32Array
  /** The root's author, as index into `authors`. */
  readonly author: Int32Array
  readonly authors: readonly string[]
  /** The root's tick. */
  readonly tick: Int32Array
  /** A column for each metric; NaN where a cascade has none. */
  readonly metrics: Readonly<Record<MetricName, Float64Array>>
}

/** A row of the table; a metric that the cascade does not have is null. */
export type CascadeRow = {
  readonly root: number
  readonly origin: number
  readonly author: string
  readonly tick: number
} & Readonly<Record<MetricName, number | null>>

/** Computes the metrics of all cascades. Cost O(posts). */
export function cascadeTable(cascades: Cascades): CascadeTable {
  const trees = forest(cascades)
  const atRoots = (column: Int32Array) => trees.roots.map((root) => column[root]!)
  return {
    cascades: trees.roots.length,
    root: trees.roots,
    origin: atRoots(cascades.origin),
    author: atRoots(cascades.author),
    authors: cascades.authors,
    tick: atRoots(cascades.tick),
    metrics: perMetric((name) => metrics[name].values(trees)),
  }
}

/** A row of the table. @param index - from 0 to `table.cascades` - 1 */
export function cascadeRow(table: CascadeTable, index: number): CascadeRow {
  return {
    root: table.root[index]!,
    origin: table.origin[index]!,
    author: table.authors[table.author[index]!]!,
    tick: table.tick[index]!,
    ...perMetric((name) => {
      const value = table.metrics[name][index]!
      return Number.isNaN(value) ? null : value
    }),
  }
}

/** A record with one value for each metric. */
export function perMetric<Value>(valueFor: (name: MetricName) => Value): Record<MetricName, Value> {
  return Object.fromEntries(metricNames.map((name) => [name, valueFor(name)])) as Record<MetricName, Value>
}
