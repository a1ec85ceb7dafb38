/** A closer look at one post of a run: where it came from and what it led to. From the run folder alone. */
import { type CascadeRow, cascadeRow, cascadeTable } from '../cascades/cascade-table.ts'
import { type CascadeNode, cascadeTree } from '../cascades/cascade-tree.ts'
import { readCascades } from '../cascades/read-cascades.ts'
import { fail } from '../errors.ts'
import type { Host } from '../host/host.ts'
import type { PostEvent, ReachEvent } from '../log/events.ts'
import { readEvents } from '../log/read-events.ts'
import { type PostText, treeTexts } from './tree-texts.ts'

export interface PostView {
  readonly post: PostEvent
  /** From the first post of the story down to the parent. */
  readonly ancestors: readonly PostEvent[]
  /** Retweets, quotes and rewrites of this very post, by id. */
  readonly children: readonly PostEvent[]
  /** The cascade it belongs to. */
  readonly cascade: CascadeRow
  /** Its first posts, and what they say. */
  readonly tree: CascadeNode
  readonly texts: readonly PostText[]
  /** Who saw the item; null where nobody did. */
  readonly reach: ReachEvent | null
}

/** Posts of a cascade that are drawn. */
const TREE_POSTS = 40

/** @throws HearsayError USAGE if the run has no such post */
export function inspectPost(host: Host, folder: string, id: number): PostView {
  const cascades = readCascades(host, folder)
  if (!Number.isInteger(id) || id < 1 || id > cascades.posts) {
    const has = cascades.posts === 0 ? 'no posts' : `posts 1 to ${cascades.posts}`
    fail('USAGE', `The run has ${has}, no post ${id}.`)
  }
  const above: number[] = []
  for (let at = cascades.parent[id]!; at !== 0; at = cascades.parent[at]!) above.push(at)
  const root = cascades.root[id]!
  const wanted = new Set([id, ...above])
  const found = new Map<number, PostEvent>()
  const children: PostEvent[] = []
  let reach: ReachEvent | null = null
  for (const { event } of readEvents(host, folder)) {
    if (event.type === 'reach' && event.root === root) reach = event
    if (event.type !== 'post') continue
    if (wanted.has(event.id)) found.set(event.id, event)
    if (event.parent === id) children.push(event)
  }
  const table = cascadeTable(cascades)
  const tree = cascadeTree(cascades, root, { limit: TREE_POSTS })
  return {
    post: found.get(id)!,
    ancestors: above.reverse().map((ancestor) => found.get(ancestor)!),
    children,
    cascade: cascadeRow(table, table.root.indexOf(root)),
    tree,
    texts: treeTexts(host, folder, tree),
    reach,
  }
}
