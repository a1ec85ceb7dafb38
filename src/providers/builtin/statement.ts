/** Who says what: the first plain statement of a post and its source. */
import { type Claim, isLoose, POINTING, readClaim } from './claim.ts'
import { can } from './lexicon.ts'
import { afterPhrase, isGoverned } from './phrase-context.ts'
import type { Phrase } from './phrases.ts'
import type { Tag } from './tag.ts'
import { gaps, type Word } from './word.ts'

export interface Statement {
  readonly claim: Claim | null
  /** The one who says it, or the paper that it stands in. */
  readonly source: Phrase | null
  /** What is said after an auxiliary: "never tested on adults"; null where it would not stand alone. */
  readonly predicate: string | null
}

/** Reads the statement off tagged words and their phrases. */
export function readStatement(
  words: readonly Word[],
  tags: readonly Tag[],
  phrases: readonly Phrase[],
): Statement {
  let source = sourceAfter(words, phrases)
  for (const phrase of phrases) {
    if (phrase.score < 0 || words[phrase.start]!.asks || isGoverned(words, tags, phrase.start)) continue
    if (isHalf(words, tags, phrase)) continue
    const verb = finiteVerb(words, tags, afterPhrase(words, tags, phrases, phrase))
    if (verb < 0) continue
    if ((words[verb]!.bits & can.saying) !== 0 && tags[verb] === 'verb') {
      if (phrases.some((other) => isClauseAfter(words, tags, verb, other))) {
        source ??= phrase
        continue
      }
    }
    if (phrase === source || words[phrase.start]!.gap === gaps.comma) continue
    const claim = readClaim(words, tags, phrase, verb)
    if (claim)
      return {
        claim,
        source,
        predicate: predicateOf(words, tags, verb),
      }
  }
  return { claim: null, source, predicate: null }
}

/** "Trump and Biden agree": half a subject is none. */
function isHalf(words: readonly Word[], tags: readonly Tag[], { start }: Phrase): boolean {
  return (
    words[start]!.gap === gaps.none && tags[start - 1] === 'conjunction' && words[start - 1]!.lower === 'and'
  )
}

/** "..., says X", "..., X say", "according to X". */
function sourceAfter(words: readonly Word[], phrases: readonly Phrase[]): Phrase | null {
  for (const phrase of phrases) {
    const before = words[phrase.start - 1]
    const after = words[phrase.end]
    if (words[phrase.start]!.gap === gaps.comma && after && (after.bits & can.saying) !== 0) {
      if (after.gap === gaps.none && words[phrase.end + 1]?.gap !== gaps.none) return phrase
    }
    if (!before || words[phrase.start]!.gap !== gaps.none) continue
    if (before.lower === 'to' && words[phrase.start - 2]?.lower === 'according') return phrase
    if ((before.bits & can.saying) !== 0 && before.gap === gaps.comma) return phrase
  }
  return null
}

/** Whether a clause with this subject follows the verb of saying. */
function isClauseAfter(words: readonly Word[], tags: readonly Tag[], verb: number, subject: Phrase): boolean {
  if (subject.start <= verb || subject.start > verb + 2) return false
  if (subject.start === verb + 2 && words[verb + 1]!.lower !== 'that') return false
  return finiteVerb(words, tags, subject.end) >= 0
}

/** Place of the finite verb right after a phrase, an adverb allowed between; −1 without one. */
function finiteVerb(words: readonly Word[], tags: readonly Tag[], end: number): number {
  let at = end
  if (tags[at] === 'adverb' && words[at]!.gap === gaps.none) at += 1
  const word = words[at]
  if (!word || word.gap !== gaps.none) return -1
  if (tags[at] === 'auxiliary')
    return /^(?:be|been|being|having|gonna|wanna|gotta)$/.test(word.lower) ? -1 : at
  if (tags[at] !== 'verb') return -1
  return (word.bits & (can.sForm | can.past | can.base)) !== 0 ? at : -1
}

/** "Never tested on adults" of "was never tested on adults". */
function predicateOf(words: readonly Word[], tags: readonly Tag[], verb: number): string | null {
  if (!/^(?:is|are|was|were|has|have)$/.test(words[verb]!.lower)) return null
  let end = verb + 1
  for (; end < words.length && words[end]!.gap === gaps.none && end - verb <= 5; end++) {
    if (POINTING.test(words[end]!.lower) || tags[end] === 'auxiliary') return null
  }
  if (end < words.length && words[end]!.gap === gaps.none) return null
  if (end - verb < 2 || isLoose(words[end - 1]!, tags[end - 1]!)) return null
  const first = tags[verb + 1]!
  if (first !== 'adverb' && first !== 'verb' && first !== 'adjective') return null
  if (first === 'verb' && (words[verb + 1]!.bits & (can.past | can.ing)) === 0) return null
  return words
    .slice(verb + 1, end)
    .map((word) => word.text)
    .join(' ')
}
