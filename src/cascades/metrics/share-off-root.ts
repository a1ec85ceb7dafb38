import type { Metric } from '../metric.ts'

/** Share of the retweets and quotes that were not seen at the root: from 0, a pure broadcast, to below 1. None at size 1. */
export const shareOffRoot: Metric = {
  over: 'shared',
  values({ cascades, roots, cascadeOf, subtreeSize }) {
    const children = new Float64Array(roots.length)
    for (let id = 1; id <= cascades.posts; id++) {
      if (cascades.depth[id] === 1) children[cascadeOf[id]!]! += 1
    }
    // At size 1 there is nothing to share: 0/0 is NaN, which stands for none.
    return children.map((count, cascade) => 1 - count / (subtreeSize[roots[cascade]!]! - 1))
  },
}
