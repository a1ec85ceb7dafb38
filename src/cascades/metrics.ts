/** The metrics of a cascade, in the order of table and summary. */
import type { Metric } from './metric.ts'
import { depth } from './metrics/depth.ts'
import { maxBreadth } from './metrics/max-breadth.ts'
import { shareOffRoot } from './metrics/share-off-root.ts'
import { size } from './metrics/size.ts'
import { structuralVirality } from './metrics/structural-virality.ts'

export const metrics = {
  size,
  depth,
  maxBreadth,
  structuralVirality,
  shareOffRoot,
} as const satisfies Record<string, Metric>

export type MetricName = keyof typeof metrics

export const metricNames = Object.keys(metrics) as readonly MetricName[]
