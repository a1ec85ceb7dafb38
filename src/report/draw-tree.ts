/** A cascade as text: one line a post, branches in box-drawing characters. */
import type { CascadeNode } from '../cascades/cascade-tree.ts'

export interface DrawTreeOptions {
  /** Columns that a line may take, from 20. @defaultValue 80 */
  readonly columns?: number
  /** What the posts say, by id. @defaultValue no words */
  readonly texts?: ReadonlyMap<number, string>
}

/** How a post hangs under the one above, and what stands to the left of the posts below it; the root hangs nowhere. */
const indentBelow = { '': '', '├─ ': '│  ', '└─ ': '   ' } as const
type Branch = keyof typeof indentBelow

/** Anything that would break a line, move the cursor or turn the direction of writing. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu
/** Characters that terminals draw two columns wide: emoji, and East Asian Wide and Fullwidth (Unicode UAX #11). */
const wide =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

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
  return (text ? `${head}: ${text}` : head).replace(unprintable, ' ').trim()
}

/** Branches and label in the columns given; branches keep to half of them, losing their left end where they are longer. */
function fitted(branches: string, label: string, columns: number): string {
  const room = Math.floor(columns / 2)
  const shown = branches.length > room ? `…${branches.slice(branches.length - room + 1)}` : branches
  return shown + cut(label, columns - shown.length)
}

/** The text if it fits, or as much of it as fits with `…`; never half a character. */
function cut(text: string, columns: number): string {
  let used = 0
  // Where the text ends if a later character turns out not to fit.
  let end = 0
  for (const { segment, index } of graphemes.segment(text)) {
    used += wide.test(segment) ? 2 : 1
    if (used > columns) return `${text.slice(0, end).trimEnd()}…`
    if (used < columns) end = index + segment.length
  }
  return text
}
