/** From a statement to the question whether it is so. */
import { baseOf, can } from './lexicon.ts'
import type { Tag } from './tag.ts'
import type { Word } from './word.ts'

/** Whether an auxiliary helps another verb or is a "be": "has resigned" and "is closed", not "has no port" and "does harm". */
export function isHelper(words: readonly Word[], tags: readonly Tag[], verb: number): boolean {
  if (tags[verb] !== 'auxiliary') return false
  if (!/^(?:has|have|had|do|does|did)$/.test(words[verb]!.lower)) return true
  const after = tags[verb + 1] === 'adverb' ? verb + 2 : verb + 1
  return tags[after] === 'verb' || words[after]?.lower === 'been'
}

/**
 * "The president signed the bill" is "did the president sign the bill". Null where it cannot be turned.
 * @param spoken - the words of the statement
 * @param verb - where its verb group starts, a helping verb or the verb itself
 */
export function asQuestion(
  spoken: readonly string[],
  verb: number,
  { lower, bits }: Word,
  auxiliary: boolean,
  plural: boolean,
): string | null {
  const before = spoken.slice(0, verb).join(' ')
  const after = spoken.slice(verb + 1).join(' ')
  if (auxiliary) return /^(?:do|does|did)$/.test(lower) ? null : `${lower} ${before} ${after}`
  const base = /^(?:has|have|had)$/.test(lower)
    ? 'have'
    : /^(?:do|does|did)$/.test(lower)
      ? 'do'
      : baseOf(lower)
  if (base === undefined) return null
  if ((bits & can.sForm) !== 0 || lower === 'has' || lower === 'does')
    return `does ${before} ${base} ${after}`.trim()
  // "The mayor cut the ribbon" was in the past, or it would be "cuts".
  return `${lower === base && plural ? 'do' : 'did'} ${before} ${base} ${after}`.trim()
}
