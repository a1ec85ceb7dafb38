/** Noun phrases cut from a post: what a comment can be about. */
import { can, PART_OF_SPEECH } from './lexicon.ts'
import { afterPhrase, isGoverned } from './phrase-context.ts'
import { isPlural } from './plural.ts'
import type { Tag } from './tag.ts'
import { gaps, type Word } from './word.ts'

export interface Phrase {
  /** "the", "a", "my"; empty where the post has none. Lower case. */
  readonly determiner: string
  /** "the city's" of "the city's new budget"; empty if nobody owns it. */
  readonly owner: string
  /** "3" of "3 new cases", "2 million" of "2 million doses"; empty without a number. */
  readonly number: string
  /** "new budget": without determiner, owner and number. */
  readonly bare: string
  /** "budget": the last noun with the nouns before it, without adjectives. */
  readonly short: string
  /** Last word, lower case. */
  readonly head: string
  readonly plural: boolean
  readonly name: boolean
  /** Does not count: "coffee". */
  readonly mass: boolean
  /** Something to read or watch. */
  readonly document: boolean
  /** Somebody, or a body of people. */
  readonly person: boolean
  /** With what hangs on it, as the post has it: "a row over parking fines"; empty if nothing does or it is long. */
  readonly whole: string
  /** Places among the words: from `start` to before `end`. */
  readonly start: number
  readonly end: number
  /** How much it says what the post is about; below 0 for phrases too light for it. */
  readonly score: number
}

const MOST_WORDS = 4
/** What a phrase loses that is too light to be a subject, or one of the grammar's own. */
const LIGHT = 6
/** Nouns that say only how people speak of what stands before them. */
const SHELL =
  /^(?:stor(?:y|ies)|questions?|headlines?|discussions?|debates?|conversations?|rumou?rs?|takes?|posts?|claims?|talk|news|people|crowd|business|mess|part|issues?|problems?|reports?|threads?|experience|rumours|topic)$/

/** The noun phrases of tagged words, in order. */
export function cutPhrases(words: readonly Word[], tags: readonly Tag[]): Phrase[] {
  const phrases: Draft[] = []
  let at = 0
  while (at < words.length) {
    const end = phraseEnd(words, tags, at)
    if (end > at) {
      const phrase = cut(words, tags, at, end, phrases.length === 0)
      if (phrase) phrases.push(phrase)
    }
    at = Math.max(end, at + 1)
  }
  for (const phrase of phrases) {
    if (isSubject(words, tags, phrases, phrase)) phrase.score += 1
    phrase.whole = wholeOf(words, tags, phrases, phrase)
  }
  return phrases
}

type Draft = { -readonly [Key in keyof Phrase]: Phrase[Key] }

const LONGEST_WHOLE = 6

function wholeOf(
  words: readonly Word[],
  tags: readonly Tag[],
  phrases: readonly Phrase[],
  phrase: Phrase,
): string {
  const next = phrases.find(({ start }) => start === phrase.end + 1)
  if (!next || tags[phrase.end] !== 'preposition' || next.end - phrase.start > LONGEST_WHOLE) return ''
  if (words[phrase.end]!.gap !== gaps.none || words[next.start]!.gap !== gaps.none) return ''
  if (PERSONAL.test(phrase.determiner) || PERSONAL.test(next.determiner)) return ''
  return textOf(words, phrase.start, next.end)
}

const PERSONAL = /^(?:my|our|your|his|her|their|its)$/

/** Whether a verb follows and no preposition governs the phrase. */
function isSubject(
  words: readonly Word[],
  tags: readonly Tag[],
  phrases: readonly Phrase[],
  phrase: Phrase,
): boolean {
  if (isGoverned(words, tags, phrase.start)) return false
  const verb = afterPhrase(words, tags, phrases, phrase)
  return words[verb]?.gap === gaps.none && (tags[verb] === 'auxiliary' || tags[verb] === 'verb')
}

/** The end of the phrase that may start here. */
function phraseEnd(words: readonly Word[], tags: readonly Tag[], start: number): number {
  let end = start
  while (end < words.length) {
    const tag = tags[end]!
    if (end > start && words[end]!.gap !== gaps.none) break
    // "Lakers 112-108" is a score, "Article 50" a name.
    if (tag === 'number' && end > start && tags[end - 1] === 'noun' && /[-%$€£]/.test(words[end]!.lower))
      break
    if (tag === 'determiner' ? end > start : tag !== 'adjective' && tag !== 'noun' && tag !== 'number') break
    end += 1
  }
  return end
}

function cut(
  words: readonly Word[],
  tags: readonly Tag[],
  start: number,
  end: number,
  first: boolean,
): Draft | null {
  let from = start
  let to = end
  while (to > from && tags[to - 1] !== 'noun' && !isHeadAnyway(words, tags, from, to)) to -= 1
  let determiner = ''
  if (tags[from] === 'determiner') {
    determiner = words[from]!.lower
    from += 1
  }
  let owner = ''
  for (let at = to - 2; at >= from; at--) {
    if (!isOwner(words[at]!)) continue
    owner = textOf(words, determiner === '' ? from : from - 1, at + 1)
    determiner = ''
    from = at + 1
    break
  }
  const numberFrom = from
  while (from < to && tags[from] === 'number') from += 1
  if (
    from > numberFrom &&
    /^(?:million|billion|thousand|hundred|trillion|percent)$/.test(words[from]?.lower ?? '')
  )
    from += 1
  const number = textOf(words, numberFrom, Math.min(from, to))
  if (to - from > MOST_WORDS) from = to - (words[to - 1]!.name ? MOST_WORDS : 3)
  if (from >= to) return null
  // "The vaccine story" is about the vaccine.
  while (to - from > 1 && SHELL.test(words[to - 1]!.lower) && tags[to - 2] === 'noun') {
    to -= 1
    if (determiner !== '') determiner = words[to - 1]!.name ? '' : 'the'
  }
  while (from + 1 < to && /^(?:own|only|same|other|such|mere)$/.test(words[from]!.lower)) from += 1
  const head = words[to - 1]!
  if ((head.bits & can.time) !== 0 || head.lower.length < 2 || isOwner(head)) return null
  // "Truck drivers" of "ice cream truck drivers".
  let shortFrom = to - 1
  while (shortFrom > from && tags[shortFrom - 1] === 'noun' && !isWeak(words[shortFrom - 1]!)) shortFrom -= 1
  if (to - shortFrom > 3) shortFrom = to - 2
  const after = to === end && words[end]?.gap === gaps.none ? words[end] : undefined
  return {
    determiner,
    owner,
    number,
    bare: textOf(words, from, to),
    short: textOf(words, head.name ? from : shortFrom, to),
    head: head.lower,
    plural: isPlural(
      head,
      determiner,
      number !== '' && !/^1$|[%$€£]/.test(number),
      isGoverned(words, tags, start) ? undefined : after,
      tags[end],
    ),
    name: head.name,
    mass: (head.bits & can.mass) !== 0 && determiner !== 'a' && determiner !== 'an',
    document: (head.bits & can.document) !== 0,
    person: (head.bits & can.person) !== 0,
    whole: '',
    start,
    end: to,
    score: score(words, tags, start, to, head, determiner, first),
  }
}

function textOf(words: readonly Word[], from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) text += at > from ? ` ${words[at]!.text}` : words[at]!.text
  return text
}

/** A word such as "hospital" after a determiner may be tagged an adjective by its ending. */
function isHeadAnyway(words: readonly Word[], tags: readonly Tag[], from: number, to: number): boolean {
  const { bits } = words[to - 1]!
  if (tags[to - 1] !== 'adjective' || to - from < 2) return false
  return (
    (bits & can.noun) !== 0 ||
    (to - from === 2 && (bits & PART_OF_SPEECH) === 0 && tags[from] === 'determiner')
  )
}

function isOwner(word: Word): boolean {
  return /(?:'s|s')$/.test(word.lower)
}

function isWeak(word: Word): boolean {
  return (word.bits & can.weak) !== 0
}

function score(
  words: readonly Word[],
  tags: readonly Tag[],
  start: number,
  end: number,
  head: Word,
  determiner: string,
  first: boolean,
): number {
  let points = first ? 2 : 1
  if (isWeak(head) || words.slice(start, end).every(({ own }) => own)) points -= LIGHT
  if ((head.bits & can.person) !== 0) points -= 0.5
  // "Vaccines work. Period."
  if (end - start === 1 && !first && isAlone(words, start)) points -= 2
  if (determiner === 'your') points -= 1.5
  const governed = isGoverned(words, tags, start)
  if (head.name && !governed) points += 1
  if (head.lower.length < 4 && !head.name && (head.bits & can.noun) === 0) points -= 1
  if (governed) points -= 0.5
  if (/^(?:every|each|no|any|his|her|their|its|another)$/.test(determiner)) points -= 0.5
  return points
}

/** Whether a word is a sentence by itself. */
function isAlone(words: readonly Word[], at: number): boolean {
  return words[at]!.gap >= gaps.break && (words[at + 1]?.gap ?? gaps.sentence) >= gaps.break
}
