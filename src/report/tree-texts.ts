/** What the posts of a drawn tree say. */
import type { CascadeNode } from '../cascades/cascade-tree.ts'
import type { Host } from '../host/host.ts'
import { readTexts } from '../log/read-texts.ts'

export interface PostText {
  readonly id: number
  readonly text: string
}

/** The texts of the posts in a tree by ascending id; posts without words are left out. */
export function treeTexts(host: Host, folder: string, tree: CascadeNode): PostText[] {
  const ids: number[] = []
  const open = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    ids.push(node.id)
    open.push(...node.children)
  }
  const texts = readTexts(host, folder, ids)
  return [...texts].map(([id, text]) => ({ id, text })).sort((a, b) => a.id - b.id)
}
