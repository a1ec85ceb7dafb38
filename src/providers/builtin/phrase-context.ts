/** What stands around a noun phrase. */
import type { Phrase } from './phrases.ts'
import type { Tag } from './tag.ts'
import { gaps, type Word } from './word.ts'

/** Whether a preposition stands before the phrase: "of the agency". */
export function isGoverned(words: readonly Word[], tags: readonly Tag[], start: number): boolean {
  return start > 0 && words[start]!.gap === gaps.none && tags[start - 1] === 'preposition'
}

/**
 * Where the verb of a phrase would stand: after it and what hangs on it ("the mayor | of Leeds | has resigned").
 * @param phrases - all phrases of the post, in order
 */
export function afterPhrase(
  words: readonly Word[],
  tags: readonly Tag[],
  phrases: readonly Phrase[],
  phrase: Phrase,
): number {
  let at = phrase.end
  for (const next of phrases) {
    if (next.start !== at + 1 || tags[at] !== 'preposition') continue
    if (words[at]!.gap !== gaps.none || words[next.start]!.gap !== gaps.none) break
    at = next.end
  }
  return at
}
