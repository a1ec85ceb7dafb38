import type { Metric } from '../metric.ts'

/** The root and all retweets and quotes under it: from 1. */
export const size: Metric = {
  over: 'all',
  values: ({ roots, subtreeSize }) => Float64Array.from(roots, (root) => subtreeSize[root]!),
}
