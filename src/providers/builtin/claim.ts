/** A statement that stands on its own, cut from a sentence. */
import { asQuestion, isHelper } from './as-question.ts'
import { can } from './lexicon.ts'
import type { Phrase } from './phrases.ts'
import type { Tag } from './tag.ts'
import { gaps, type Word } from './word.ts'
import { articleOf } from './wording.ts'

/** Such as: "the new vaccine was never tested on adults". */
export interface Claim {
  readonly words: readonly string[]
  /** Which of them are verbs. */
  readonly verbs: readonly boolean[]
  /** Where the verb group starts among the words. */
  readonly verb: number
  /** Whether the verb group starts with an auxiliary, after which a "never" or a "supposedly" goes. */
  readonly auxiliary: boolean
  readonly subject: Phrase
  /** As a question without its mark: "was the new vaccine never tested on adults"; null where it cannot be turned. */
  readonly asked: string | null
  /** Places in the post where a longer statement may end: words counted from the claim's start, ascending. */
  readonly cuts: readonly number[]
}

const FEWEST_WORDS = 3
const MOST_WORDS = 14

/** Words that point at somebody or something outside the statement. */
export const POINTING =
  /^(?:i|me|my|mine|you|your|yours|we|us|our|ours|myself|this|these|here|that|it|they|he|she|him|her|them)(?:'|$)/

/** The statement of a subject and its finite verb; null if it would not stand on its own. */
export function readClaim(
  words: readonly Word[],
  tags: readonly Tag[],
  subject: Phrase,
  verb: number,
): Claim | null {
  if (POINTING.test(words[subject.start]!.lower) || words[verb]!.lower.endsWith("n't")) return null
  if (/^(?:no|any|every|each)$/.test(subject.determiner)) return null
  const isPast = tags[verb] === 'verb' && (words[verb]!.bits & can.sForm) === 0
  const cuts: number[] = []
  let end = verb + 1
  for (; end < words.length && words[end]!.gap === gaps.none; end++) {
    const { lower, bits } = words[end]!
    const tag = tags[end]!
    if (lower === 'this' && (words[end + 1]?.bits ?? 0) & can.time) break
    if (POINTING.test(lower) && tag !== 'conjunction') return null
    if (lower === 'and' && tags[end + 1] === 'pronoun') break
    if (lower === 'because' || lower === 'but' || lower === 'while' || lower === 'if' || lower === 'so') break
    // "A memo leaked on Monday shows ...": the first verb was none.
    if (
      isPast &&
      (tag === 'auxiliary' || (tag === 'verb' && (bits & can.sForm) !== 0)) &&
      !opensClause(tags, verb, end)
    )
      return null
    if (
      tag === 'preposition' &&
      end > verb + 1 &&
      // "Forces schools | to close" says nothing when cut.
      !(lower === 'to' && tags[end + 1] === 'verb') &&
      tags[end - 1] !== 'verb' &&
      tags[end - 1] !== 'preposition'
    )
      cuts.push(end - subject.start)
  }
  while (end > verb + 1 && isLoose(words[end - 1]!, tags[end - 1]!)) end -= 1
  // "The council votes" says too little unless the sentence stops there.
  if (end - subject.start < FEWEST_WORDS || (end === verb + 1 && tags[verb] === 'auxiliary')) return null
  if (end - subject.start > MOST_WORDS) {
    const shorter = cuts.filter((length) => length <= MOST_WORDS).at(-1)
    if (shorter === undefined || shorter < 5) return null
    end = subject.start + shorter
  }
  const spoken: string[] = []
  const verbs: boolean[] = []
  if (needsArticle(subject)) {
    spoken.push(subject.document || subject.bare.startsWith('new ') ? articleOf(subject.bare) : 'the')
    verbs.push(false)
  }
  const shift = spoken.length
  const place = verb - subject.start + shift
  for (let at = subject.start; at < end; at++) {
    spoken.push(words[at]!.text)
    verbs.push(tags[at] === 'verb')
  }
  return {
    words: spoken,
    asked: asQuestion(spoken, place, words[verb]!, isHelper(words, tags, verb), subject.plural),
    verbs,
    verb: place,
    auxiliary: isHelper(words, tags, verb),
    subject,
    cuts: cuts.filter((length) => subject.start + length < end).map((length) => length + shift),
  }
}

function opensClause(tags: readonly Tag[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (tags[at] === 'conjunction' || tags[at] === 'pronoun') return true
  return false
}

/** Whether a text cannot end with this word; "around" and "out" can. */
export function isLoose({ lower }: Word, tag: Tag): boolean {
  if (tag === 'preposition')
    return !/^(?:around|out|up|down|off|over|in|on|through|away|inside|outside|behind)$/.test(lower)
  return tag === 'conjunction' || tag === 'determiner'
}

/** Headlines drop articles: "Council votes ..." is "the council votes ...". */
function needsArticle(phrase: Phrase): boolean {
  return (
    phrase.determiner === '' &&
    phrase.owner === '' &&
    phrase.number === '' &&
    !phrase.plural &&
    !phrase.mass &&
    !phrase.name
  )
}
