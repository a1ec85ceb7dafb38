/** One cascade as a tree of objects, to be drawn: its earliest posts, and how many more hang where. */
import { fail } from '../errors.ts'
import type { Action } from '../log/events.ts'
import { actions, type Cascades } from './cascades.ts'

export interface CascadeNode {
  readonly id: number
  readonly agent: string
  readonly action: Action
  readonly tick: number
  /** Retweets and quotes since the root. */
  readonly depth: number
  /** Its retweets and quotes that are part of the tree, in order of id. */
  readonly children: readonly CascadeNode[]
  /** Posts below it that were left out and hang under none of its `children`: from 0. */
  readonly more: number
}

export interface CascadeTreeOptions {
  /** Posts in the tree at most, from 1. The first by id are kept: with a post always its parent. @defaultValue 100 */
  readonly limit?: number
}

/**
 * The tree of retweets and quotes under a root. Cost O(posts after the root).
 * @param root - id of the root
 * @throws HearsayError USAGE if the id is not that of a root
 */
export function cascadeTree(
  cascades: Cascades,
  root: number,
  { limit = 100 }: CascadeTreeOptions = {},
): CascadeNode {
  needRoot(cascades, root)
  const nodes = new Map<number, CascadeNode & { children: CascadeNode[]; more: number }>()
  // The post of the tree that each left-out post hangs under, directly or not.
  const above = new Map<number, number>()
  for (let id = root; id <= cascades.posts; id++) {
    if (cascades.root[id] !== root) continue
    const parent = cascades.parent[id]!
    if (nodes.size < limit || id === root) {
      const node = {
        id,
        agent: cascades.authors[cascades.author[id]!]!,
        action: actions[cascades.action[id]!]!,
        tick: cascades.tick[id]!,
        depth: cascades.depth[id]!,
        children: [],
        more: 0,
      }
      nodes.set(id, node)
      if (id !== root) nodes.get(parent)!.children.push(node)
    } else {
      const kept = above.get(parent) ?? parent
      above.set(id, kept)
      nodes.get(kept)!.more += 1
    }
  }
  return nodes.get(root)!
}

function needRoot({ posts, root }: Cascades, id: number): void {
  if (root[id] === id && id > 0) return
  if (id >= 1 && id <= posts && Number.isInteger(id))
    fail('USAGE', `The root of a cascade must be an original or a rewrite, not post ${id}.`, {
      hint: `post ${id} belongs to the cascade of root ${root[id]}`,
    })
  fail(
    'USAGE',
    `The root of a cascade must be the id of a post, a whole number from 1 to ${posts}, not ${id}.`,
  )
}
