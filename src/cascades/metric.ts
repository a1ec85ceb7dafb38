/** What a metric is. To add one: a file in `metrics/`, a line in `metrics.ts`, a test. */
import type { Forest } from './forest.ts'

export interface Metric {
  /** The cascades that its summary covers: all, or those shared at least once (of two posts or more). */
  readonly over: 'all' | 'shared'
  /** One value a cascade, in the order of `forest.roots`; NaN for a cascade that has none. Cost O(posts). */
  values(forest: Forest): Float64Array
}
