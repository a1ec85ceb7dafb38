/** One or many. */
import { can } from './lexicon.ts'
import type { Tag } from './tag.ts'
import type { Word } from './word.ts'

/** "A", "this" and their like. */
export function isSingularDeterminer(determiner: string): boolean {
  return /^(?:a|an|this|that|each|every|another|one)$/.test(determiner)
}

const pluralDeterminer =
  /^(?:these|those|both|many|few|several|two|three|four|five|six|seven|eight|nine|ten)$/

/**
 * Whether a noun phrase is plural.
 * @param counted - a number other than 1 stands before it
 * @param after - the word after it, if that is its own verb
 */
export function isPlural(
  head: Word,
  determiner: string,
  counted: boolean,
  after: Word | undefined,
  afterTag: Tag | undefined,
): boolean {
  if (isSingularDeterminer(determiner)) return false
  if (counted || pluralDeterminer.test(determiner)) return true
  if (after && afterTag === 'auxiliary') {
    if (/^(?:is|was|has|does|isn't|wasn't|hasn't|doesn't)$/.test(after.lower)) return false
    if (/^(?:are|were|have|do|aren't|weren't|haven't|don't)$/.test(after.lower)) return true
  }
  // "Texas", "Paris", "James" are one; "the Celtics" are many.
  return isPluralNoun(head) && (!head.name || determiner === 'the')
}

/** Whether a noun is plural by its own form. */
export function isPluralNoun({ lower, bits }: Word): boolean {
  if ((bits & can.plural) !== 0) return true
  if ((bits & can.singular) !== 0) return false
  return /(?:[^suia']s|[aeiou][aiu]s|ees|oes|ies|ches)$/.test(lower) || /[a-z]{3,}as$/.test(lower)
}
