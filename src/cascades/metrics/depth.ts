import type { Metric } from '../metric.ts'

/** Steps from the root to the deepest post: from 0, nobody shared it, and 1, a pure broadcast. */
export const depth: Metric = {
  over: 'shared',
  values({ cascades, roots, cascadeOf }) {
    const deepest = new Float64Array(roots.length)
    for (let id = 1; id <= cascades.posts; id++) {
      const cascade = cascadeOf[id]!
      if (cascades.depth[id]! > deepest[cascade]!) deepest[cascade] = cascades.depth[id]!
    }
    return deepest
  },
}
