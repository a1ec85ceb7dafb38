/** What one past post of an agent speaks of: for retrieval and edits. */
import type { PastPost } from '../../agents/past-post.ts'
import { ownShare } from './own-lines.ts'
import { type Reading, readPost } from './reading.ts'
import { type Style, styleOf } from './style.ts'

export interface Past {
  readonly action: PastPost['action']
  readonly style: Style
  readonly reading: Reading
  /** Reading of the post acted on; null where it is not known. */
  readonly seen: Reading | null
  /** Content words of the text and of what it answered. */
  readonly content: ReadonlySet<string>
  /** Share of the words that the grammar may have put there: 0 to 1. */
  readonly ownShare: number
}

const memo = new WeakMap<PastPost, Past>()

/** Reads a past post. The reading is kept for as long as the post itself, which nobody changes. */
export function readPast(post: PastPost): Past {
  const known = memo.get(post)
  if (known) return known
  const style = styleOf(post)
  const reading = readPost(post.text)
  const seen = post.seen === null || post.seen === '' ? null : readPost(post.seen)
  const past = {
    action: post.action,
    style,
    reading,
    seen,
    content: seen ? new Set([...reading.content, ...seen.content]) : reading.content,
    ownShare: ownShare(style.line),
  }
  memo.set(post, past)
  return past
}
