/** A part of speech for each word of a post: what the word can be, settled by its neighbours. */
import { can, PART_OF_SPEECH, VERB } from './lexicon.ts'
import { isPluralNoun, isSingularDeterminer } from './plural.ts'
import { gaps, type Word } from './word.ts'

export type Tag =
  | 'determiner'
  | 'preposition'
  | 'pronoun'
  | 'conjunction'
  | 'auxiliary'
  | 'adverb'
  | 'adjective'
  | 'verb'
  | 'noun'
  | 'number'

const ADJECTIVE_ENDING = /(?:ous|ful|less|able|ible|ish|iest|ier)$/
const BE = /^(?:is|are|was|were|be|been|isn't|aren't|wasn't|weren't)$/
const NUMBER = /^[$€£]?\d[\d.,-]*(?:%|k|m|bn)?$/i
const COMPOUND_ADJECTIVE =
  /-(?:old|year|year-old|based|led|style|free|made|wide|speed|time|long|term|class|size|funded|owned|backed)$/
const ORDINAL = /^\d+(?:st|nd|rd|th)$/

/** Tags of the words, in order. Unknown words are nouns. */
export function tagWords(words: readonly Word[]): Tag[] {
  const tags: Tag[] = []
  for (let at = 0; at < words.length; at++) tags.push(tagAt(words, tags, at))
  return tags
}

function tagAt(words: readonly Word[], tags: readonly Tag[], at: number): Tag {
  const word = words[at]!
  const { bits } = word
  if (ORDINAL.test(word.lower) || COMPOUND_ADJECTIVE.test(word.lower)) return 'adjective'
  if (NUMBER.test(word.lower)) return 'number'
  if (word.name) return 'noun'
  const before = at > 0 && word.gap < gaps.break ? tags[at - 1] : undefined
  if ((bits & can.auxiliary) !== 0) return 'auxiliary'
  // "Nurses like it" against "nurses like her".
  if (word.lower === 'like' && before === 'pronoun') return 'verb'
  if (word.lower === 'that' && (before === 'verb' || before === 'noun' || before === 'adjective'))
    return 'conjunction'
  if (word.lower === 'her' && !startsNoun(words[at + 1])) return 'pronoun'
  if ((bits & can.determiner) !== 0) return startsNoun(words[at + 1]) ? 'determiner' : 'pronoun'
  if ((bits & can.pronoun) !== 0) return 'pronoun'
  if ((bits & can.conjunction) !== 0) return 'conjunction'
  if ((bits & can.preposition) !== 0) return 'preposition'
  if ((bits & VERB) !== 0) return settleVerb(words, tags, at, before)
  if ((bits & can.adjective) !== 0) return 'adjective'
  if ((bits & can.adverb) !== 0 && (bits & can.noun) === 0) return 'adverb'
  if ((bits & PART_OF_SPEECH) === 0) {
    // "Bananas are radioactive".
    if (before === 'auxiliary' && BE.test(words[at - 1]!.lower) && !word.lower.endsWith('s'))
      return 'adjective'
    if (/[^aeiou]ly$/.test(word.lower) && word.lower.length > 4) return 'adverb'
    if (ADJECTIVE_ENDING.test(word.lower)) return 'adjective'
  }
  return 'noun'
}

/** Whether a noun phrase can go on with this word. */
function startsNoun(word: Word | undefined): boolean {
  if (!word || word.gap !== gaps.none) return false
  if (word.name || (word.bits & PART_OF_SPEECH) === 0) return true
  if ((word.bits & (can.adjective | can.noun | can.past | can.ing | can.weak | can.mass)) !== 0) return true
  return (word.bits & (can.adverb | can.base)) !== 0 && (word.bits & can.pronoun) === 0
}

function settleVerb(words: readonly Word[], tags: readonly Tag[], at: number, before: Tag | undefined): Tag {
  const word = words[at]!
  const { bits } = word
  const next = words[at + 1]
  const nounNext = isNominal(next)
  const participle = (bits & can.past) !== 0 && (bits & (can.noun | can.base)) === 0
  switch (before) {
    case 'determiner':
    case 'adjective':
    case 'number':
      if ((bits & can.adjective) !== 0 && nounNext) return 'adjective'
      if (before === 'number' && (bits & can.sForm) !== 0 && (bits & can.noun) === 0) return 'verb'
      return participle && nounNext ? 'adjective' : 'noun'
    case 'preposition':
      if (words[at - 1]!.lower === 'to' && (bits & can.base) !== 0) return 'verb'
      if ((bits & can.adjective) !== 0 || participle) return nounNext ? 'adjective' : 'verb'
      return (bits & can.noun) !== 0 ? 'noun' : 'verb'
    case 'pronoun':
    case 'auxiliary':
      return (bits & can.adjective) !== 0 && (bits & can.past) === 0 ? 'adjective' : 'verb'
    case 'adverb':
      if ((bits & can.adjective) !== 0) return 'adjective'
      return (bits & can.noun) !== 0 && (bits & (can.base | can.past)) === 0 && !opensObject(next)
        ? 'noun'
        : 'verb'
    case 'noun':
      if ((bits & can.adjective) !== 0 && nounNext && (bits & can.base) === 0) return 'adjective'
      if ((bits & can.noun) === 0) return 'verb'
      return isVerbHere(words, tags, at) ? 'verb' : 'noun'
    case 'verb':
      if ((bits & can.adjective) !== 0) return 'adjective'
      if (participle) return nounNext ? 'adjective' : 'verb'
      return (bits & can.noun) !== 0 ? 'noun' : 'verb'
    default:
      // A start: an order ("Stop the ..."), a participle ("Leaked memo ..."), a noun ("Reports say ...").
      if ((bits & can.adjective) !== 0) return 'adjective'
      if (participle) return nounNext ? 'adjective' : 'verb'
      if ((bits & can.base) !== 0 && ((bits & can.noun) === 0 || opensObject(next) || opensOrder(words, at)))
        return 'verb'
      return (bits & can.noun) !== 0 ? 'noun' : 'verb'
  }
}

const COMPOUND_PLURAL =
  /^(?:sports|arms|jobs|rights|sales|savings|systems|customs|awards|games|news|police|human)$/

const COMPOUND =
  /^(?:(?:power|tax|job|jobs|budget|pay|price|spending|wage) (?:cuts?|rises?)|(?:interest|exchange|tax|crime|birth) rates|heat waves?|hate crimes?|bus stops?|data leaks?|price tags?|plane crash|car crash|bike rides?|road works?)$/

/** Whether a form that may be a noun ("votes") is the verb of its sentence. */
function isVerbHere(words: readonly Word[], tags: readonly Tag[], at: number): boolean {
  const { bits } = words[at]!
  const subject = words[at - 1]!
  if (COMPOUND.test(`${subject.lower} ${words[at]!.lower}`)) return false
  const plural = isPluralNoun(subject)
  const agrees = (bits & can.past) !== 0 || ((bits & can.sForm) !== 0 ? !plural : plural)
  // Teams are many in some countries: "Chelsea sign ...".
  if (subject.name && (bits & (can.base | can.past)) === can.base) return opensObject(words[at + 1])
  // "The tax on cars starts": what hangs on the subject need not agree.
  if (!agrees && ((bits & can.sForm) === 0 || !hangs(tags, at))) return false
  // Few plurals stand before another noun, "schools close" is a sentence.
  if (plural && (bits & can.base) !== 0)
    return !COMPOUND_PLURAL.test(subject.lower) && !isSingularDeterminer(determinerBefore(words, tags, at))
  if (opensObject(words[at + 1])) return true
  return !hasOtherVerb(words, tags, at)
}

/** The determiner of the phrase before a place; empty without one. */
function determinerBefore(words: readonly Word[], tags: readonly Tag[], at: number): string {
  let index = at - 1
  while (index >= 0 && (tags[index] === 'noun' || tags[index] === 'adjective')) index -= 1
  return tags[index] === 'determiner' ? words[index]!.lower : ''
}

/** Whether the phrase before a place hangs on a preposition. */
function hangs(tags: readonly Tag[], at: number): boolean {
  let index = at - 1
  while (index > 0 && (tags[index] === 'noun' || tags[index] === 'adjective' || tags[index] === 'determiner'))
    index -= 1
  return tags[index] === 'preposition'
}

/** Whether a word can follow a verb but hardly a noun. */
function opensObject(word: Word | undefined): boolean {
  if (!word || word.gap !== gaps.none) return false
  if (word.lower === 'to' || word.lower === 'up' || word.lower === 'down' || word.lower === 'out') return true
  if (/^\d/.test(word.lower)) return true
  return (word.bits & (can.determiner | can.pronoun | can.adverb)) !== 0 && (word.bits & can.auxiliary) === 0
}

/** "Stop eating ...", "Stay safe", "Ban TikTok". */
function opensOrder(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (!next || next.gap !== gaps.none) return false
  if (next.name) return true
  if ((next.bits & can.ing) !== 0) return (next.bits & can.noun) === 0
  return (next.bits & can.adjective) !== 0 && !isNominal(words[at + 2])
}

function isNominal(word: Word | undefined): boolean {
  if (!word || word.gap !== gaps.none) return false
  return (
    word.name ||
    (word.bits & PART_OF_SPEECH) === 0 ||
    (word.bits & (can.noun | can.adjective | can.weak)) !== 0
  )
}

/** Whether the sentence of a word has a certain finite verb besides it. */
function hasOtherVerb(words: readonly Word[], tags: readonly Tag[], at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    if (tags[index] === 'conjunction' || words[index + 1]!.gap !== gaps.none) break
    if (tags[index] === 'auxiliary') return true
    // "You think the logo looks odd": what is thought has a verb of its own.
    if (tags[index] === 'verb' && (words[index]!.bits & can.saying) !== 0) break
    if (tags[index] === 'verb' && (words[index]!.bits & can.ing) === 0 && words[index - 1]?.lower !== 'to')
      return true
  }
  for (let index = at + 1; index < words.length && words[index]!.gap === gaps.none; index++) {
    const { bits } = words[index]!
    if ((bits & can.conjunction) !== 0 || /^(?:that|who|which)$/.test(words[index]!.lower)) break
    if ((bits & can.auxiliary) !== 0) return true
    if ((bits & (can.sForm | can.past)) !== 0 && (bits & (can.noun | can.adjective)) === 0) return true
  }
  return false
}
