/** The trees under all roots at once: what every metric is computed from. Cost O(posts). */
import type { Cascades } from './cascades.ts'

export interface Forest {
  readonly cascades: Cascades
  /** Id of the root of each cascade, ascending. */
  readonly roots: Int32Array
  /** For each post id, the index of its cascade in `roots`. */
  readonly cascadeOf: Int32Array
  /** For each post id, the retweets and quotes under it and itself. */
  readonly subtreeSize: Int32Array
}

/** Finds the roots and the size of every subtree. */
export function forest(cascades: Cascades): Forest {
  const { posts, parent, root } = cascades
  const cascadeOf = new Int32Array(posts + 1)
  const roots: number[] = []
  for (let id = 1; id <= posts; id++) {
    if (root[id] === id) roots.push(id)
    cascadeOf[id] = root[id] === id ? roots.length - 1 : cascadeOf[root[id]!]!
  }
  const subtreeSize = new Int32Array(posts + 1).fill(1, 1)
  // Children have larger ids than their parents, so going down the ids finishes each subtree before its parent's.
  for (let id = posts; id >= 1; id--) {
    if (root[id] !== id) subtreeSize[parent[id]!]! += subtreeSize[id]!
  }
  return { cascades, roots: Int32Array.from(roots), cascadeOf, subtreeSize }
}
