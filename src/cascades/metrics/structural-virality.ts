/**
 * Structural virality of Goel, Anderson, Hofman and Watts (2016), The structural virality of online diffusion,
 * Management Science 62(1):180-196: the mean distance between all pairs of posts in the tree.
 *
 * The edge above a post with s posts in its subtree lies between s(n - s) of the n(n - 1)/2 pairs, so the sum of all
 * distances is the sum of s(n - s) over all posts but the root. A star gives 2(n - 1)/n, a chain (n + 1)/3.
 */
import type { Metric } from '../metric.ts'

/** Mean distance between two posts of the tree: from 1, at size 2, nearly 2 for a large broadcast, more for chains. None at size 1. */
export const structuralVirality: Metric = {
  over: 'shared',
  values({ cascades, roots, cascadeOf, subtreeSize }) {
    const distances = new Float64Array(roots.length)
    for (let id = 1; id <= cascades.posts; id++) {
      const root = cascades.root[id]!
      if (root === id) continue
      distances[cascadeOf[id]!]! += subtreeSize[id]! * (subtreeSize[root]! - subtreeSize[id]!)
    }
    return distances.map((sum, cascade) => {
      const posts = subtreeSize[roots[cascade]!]!
      // At size 1 there is no pair: 0/0 is NaN, which stands for none.
      return sum / ((posts * (posts - 1)) / 2)
    })
  },
}
