import type { Metric } from '../metric.ts'
import { depth } from './depth.ts'

/** Most posts at one depth: from 1. */
export const maxBreadth: Metric = {
  over: 'shared',
  values(forest) {
    const { cascades, roots, cascadeOf } = forest
    const deepest = depth.values(forest)
    // One counter for each depth of each cascade, side by side; together no more than there are posts.
    const firstCounter = new Int32Array(roots.length + 1)
    for (let cascade = 0; cascade < roots.length; cascade++)
      firstCounter[cascade + 1] = firstCounter[cascade]! + deepest[cascade]! + 1
    const breadth = new Int32Array(firstCounter[roots.length]!)
    const broadest = new Float64Array(roots.length)
    for (let id = 1; id <= cascades.posts; id++) {
      const cascade = cascadeOf[id]!
      const counter = firstCounter[cascade]! + cascades.depth[id]!
      breadth[counter]! += 1
      if (breadth[counter]! > broadest[cascade]!) broadest[cascade] = breadth[counter]!
    }
    return broadest
  },
}
