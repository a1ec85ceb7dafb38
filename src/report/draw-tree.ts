/** A cascade as text: one line a post, branches in box-drawing characters. */
import type { CascadeNode } from '../cascades/cascade-tree.ts'
import { fitText, oneLine } from './fit-text.ts'

export interface DrawTreeOptions {
  /** Columns that a line may take, from 20. @defaultValue 80 */
  readonly columns?: number
  /** What the posts say, by id. @defaultValue no words */
  readonly texts?: ReadonlyMap<number, string>
}

/** How a post hangs under the one above, and what stands to the left of the posts below it; the root hangs nowhere. */
const indentBelow = { '': '', '├─ ': '│  ', '└─ ': '   ' } as const
type Branch = keyof typeof indentBelow

/**
 * Draws a tree, one line a post: `agent action (tick)`, then its words, cut to the columns given. Where posts were left
 * out of the tree, a line such as `… 12 more` stands in for them, after the children that are shown.
 */
export function drawTree(tree: CascadeNode, { columns = 80, texts }: DrawTreeOptions = {}): string[] {
  const lines: string[] = []
  // Lines still to be drawn, the next one last; a stack of our own, since a tree may be deeper than the call stack.
  const open: { readonly item: CascadeNode | number; readonly before: string; readonly branch: Branch }[] = [
    { item: tree, before: '', branch: '' },
  ]
  for (let next = open.pop(); next; next = open.pop()) {
    const { item, before, branch } = next
    const label = typeof item === 'number' ? `… ${item} more` : describe(item, texts?.get(item.id))
    lines.push(fitted(before + branch, label, columns))
    if (typeof item === 'number') continue
    const below = item.more > 0 ? [...item.children, item.more] : item.children
    // More than the columns is never shown, so a deep tree need not drag it along.
    const indent = (before + indentBelow[branch]).slice(-columns)
    for (let index = below.length - 1; index >= 0; index--)
      open.push({ item: below[index]!, before: indent, branch: index === below.length - 1 ? '└─ ' : '├─ ' })
  }
  return lines
}

function describe({ agent, action, tick }: CascadeNode, text: string | undefined): string {
  const head = `${agent} ${action} (${tick})`
  return oneLine(text ? `${head}: ${text}` : head)
}

/** Branches and label in the columns given; branches keep to half of them, losing their left end where they are longer. */
function fitted(branches: string, label: string, columns: number): string {
  const room = Math.floor(columns / 2)
  const shown = branches.length > room ? `…${branches.slice(branches.length - room + 1)}` : branches
  return shown + fitText(label, columns - shown.length)
}
