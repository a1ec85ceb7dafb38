/** Sentences turned to another speaker: "I finished my ..." is "you finished your ..." to the one who answers. */
import { can } from './lexicon.ts'
import type { Tag } from './tag.ts'
import { gaps, type Word } from './word.ts'

/** What a post says of its author, and what it asks of its readers. */
export interface Voice {
  /** "You finally finished your first marathon"; null where the author says nothing of the kind. */
  readonly told: string | null
  /** "Finally finished their first marathon", of somebody; null where that would not agree. */
  readonly reported: string | null
  /** "Stop eating sugar"; null without an order. */
  readonly order: string | null
}

const MOST_WORDS = 9

const secondPerson: Readonly<Record<string, string>> = {
  i: 'you',
  "i'm": "you're",
  im: "you're",
  "i've": "you've",
  ive: "you've",
  "i'll": "you'll",
  "i'd": "you'd",
  me: 'you',
  my: 'your',
  mine: 'yours',
  myself: 'yourself',
  am: 'are',
  we: 'you',
  "we're": "you're",
  "we've": "you've",
  our: 'your',
  us: 'you',
}
const thirdPerson: Readonly<Record<string, string>> = {
  my: 'their',
  our: 'their',
  myself: 'themselves',
  me: 'them',
  us: 'them',
  mine: 'theirs',
}

/** "Love this song" is no order. */
const ELLIPTIC =
  /^(?:love|like|hate|need|want|hope|wish|miss|thank|thanks|guess|feel|think|enjoyed|cannot|see|say|mean|bet|swear|remember when|welcome|shame|hats?)$/

/** Reads off tagged words who speaks to whom. */
export function readVoice(words: readonly Word[], tags: readonly Tag[]): Voice {
  const voice: { told: string | null; reported: string | null; order: string | null } = {
    told: null,
    reported: null,
    order: null,
  }
  for (let at = 0; at < words.length; at++) {
    if (words[at]!.gap < gaps.break) continue
    const end = sentenceEnd(words, at)
    if (end - at < 2 || end - at > MOST_WORDS) continue
    const { lower, bits } = words[at]!
    if (/^(?:i|i'm|im|i've|ive|we|we're|we've)$/.test(lower)) {
      voice.told ??= tell(words, at, end)
      voice.reported ??= /^(?:i|we)$/.test(lower) ? report(words, tags, at + 1, end) : null
    } else if (tags[at] === 'verb' && (bits & can.base) !== 0 && !ELLIPTIC.test(lower)) {
      voice.order ??= ask(words, at, end)
    }
  }
  return voice
}

function sentenceEnd(words: readonly Word[], start: number): number {
  let end = start + 1
  while (
    end < words.length &&
    words[end]!.gap === gaps.none &&
    !/^(?:and|but|so|because)$/.test(words[end]!.lower)
  )
    end += 1
  return end
}

function tell(words: readonly Word[], start: number, end: number): string | null {
  const told: string[] = []
  for (let at = start; at < end; at++) {
    const { lower, text } = words[at]!
    if (/^(?:you|your|yours|yourself|u)$/.test(lower)) return null
    const turned = lower === 'was' && words[at - 1]?.lower === 'i' ? 'were' : secondPerson[lower]
    told.push(turned ?? text)
  }
  return told.join(' ')
}

/** Only past tenses and "can" or "will" agree with anybody. */
function report(words: readonly Word[], tags: readonly Tag[], start: number, end: number): string | null {
  let verb = start
  while (tags[verb] === 'adverb' && verb < end) verb += 1
  const word = words[verb]
  if (!word || verb >= end) return null
  const past = tags[verb] === 'verb' && (word.bits & can.past) !== 0 && (word.bits & can.base) === 0
  if (!past && !/^(?:was|had|did|didn't|will|would|can|can't|could|couldn't|won't)$/.test(word.lower))
    return null
  const told: string[] = []
  for (let at = start; at < end; at++) {
    const { lower, text } = words[at]!
    if (/^(?:you|your|i|i'm|we|yours)$/.test(lower)) return null
    told.push(thirdPerson[lower] ?? text)
  }
  return told.join(' ')
}

function ask(words: readonly Word[], start: number, end: number): string | null {
  for (let at = start; at < end; at++)
    if (/^(?:i|i'm|my|me|we|our|us|it|them|they|this|that|he|she)$/.test(words[at]!.lower)) return null
  return words
    .slice(start, end)
    .map((word) => word.text)
    .join(' ')
}
