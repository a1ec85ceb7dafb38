/** The largest cascade of a run. */

import type { CascadeTable } from '../cascades/cascade-table.ts'
import { type CascadeNode, cascadeTree } from '../cascades/cascade-tree.ts'
import type { Cascades } from '../cascades/cascades.ts'
import type { Host } from '../host/host.ts'
import { type PostText, treeTexts } from './tree-texts.ts'

export interface TopCascade {
  readonly root: number
  readonly size: number
  readonly depth: number
  /** Its first posts. */
  readonly tree: CascadeNode
  /** What these posts say. */
  readonly texts: readonly PostText[]
}

/** Posts of it that are kept. */
const TREE_POSTS = 12

/** The largest cascade, the earliest of equals; null where nothing was ever shared. */
export function topCascade(
  host: Host,
  folder: string,
  cascades: Cascades,
  { root: roots, metrics: { size, depth } }: CascadeTable,
): TopCascade | null {
  const index = size.reduce((best, posts, at) => (posts > (size[best] ?? 1) ? at : best), -1)
  if (index === -1) return null
  const root = roots[index]!
  const tree = cascadeTree(cascades, root, { limit: TREE_POSTS })
  return { root, size: size[index]!, depth: depth[index]!, tree, texts: treeTexts(host, folder, tree) }
}
