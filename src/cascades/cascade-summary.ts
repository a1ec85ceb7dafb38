/** The cascades of a run in a few numbers: what `hearsay cascades DIR --json` prints. */
import { type CascadeTable, perMetric } from './cascade-table.ts'
import { type MetricName, metrics } from './metrics.ts'
import { quantile } from './quantile.ts'

/** How a metric is spread over cascades; quantiles as in `quantile`. All null where there is no cascade to measure. */
export interface Spread {
  readonly mean: number | null
  readonly median: number | null
  readonly p90: number | null
  readonly p99: number | null
  readonly max: number | null
}

export type CascadeSummary = {
  /** Number of cascades. */
  readonly cascades: number
  /** Share of the cascades that nobody shared, those of size 1: from 0 to 1; null if there is no cascade. */
  readonly unshared: number | null
} & Readonly<Record<MetricName, Spread>>

/** Sums up a table: size over all cascades, shape over those of at least two posts. Keys stand in the order of the metrics. */
export function cascadeSummary(table: CascadeTable): CascadeSummary {
  const sizes = table.metrics.size
  const unshared = sizes.reduce((count, size) => (size === 1 ? count + 1 : count), 0)
  return {
    cascades: table.cascades,
    ...perMetric((name) => {
      const values = table.metrics[name]
      return spread(metrics[name].over === 'all' ? values : values.filter((_, index) => sizes[index]! > 1))
    }),
    unshared: table.cascades === 0 ? null : unshared / table.cascades,
  }
}

function spread(values: Float64Array): Spread {
  if (values.length === 0) return { mean: null, median: null, p90: null, p99: null, max: null }
  const sorted = values.toSorted()
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    p99: quantile(sorted, 0.99),
    max: sorted[sorted.length - 1]!,
  }
}
