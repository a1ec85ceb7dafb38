/** What the grammar knows of a post: its subjects, statement, figures, mood. A pure function of the text. */
import { type Domain, domainOf } from './domains.ts'
import { can, FUNCTION_WORD, PART_OF_SPEECH } from './lexicon.ts'
import { cutPhrases, type Phrase } from './phrases.ts'
import { remember } from './remember.ts'
import { type Scan, scan } from './scan.ts'
import { readStatement, type Statement } from './statement.ts'
import { type Tag, tagWords } from './tag.ts'
import { readTone, type Tone } from './tone.ts'
import { readVoice, type Voice } from './voice.ts'
import type { Word } from './word.ts'

export interface Reading extends Statement, Tone {
  readonly voice: Voice
  /** All noun phrases, in order; empty for a post in another language. */
  readonly phrases: readonly Phrase[]
  /** What a comment may be about, best first, at most three; empty if no phrase was found. */
  readonly subjects: readonly Phrase[]
  /** One word of a post that has words and no subject; null otherwise. */
  readonly word: string | null
  /** A figure with what it counts, "1,200 jobs" or "40% of teachers"; null without one. */
  readonly figure: string | null
  readonly hashtags: readonly string[]
  readonly question: boolean
  /** The author tells of themselves. */
  readonly personal: boolean
  readonly domain: Domain | null
  /** The words that carry content, lower case, hashtags included. */
  readonly content: ReadonlySet<string>
}

/** Whether a text has a content word of the post; true of every text if the post has none to name. */
export function mentions(text: string, { subjects, word, content }: Reading): boolean {
  if (subjects.length === 0 && word === null) return true
  const words = text.toLowerCase().split(/[^\p{L}\p{M}\p{N}'&%+$€£-]+/u)
  return (
    words.some((one) => content.has(one)) ||
    (word !== null && text.toLowerCase().includes(word.toLowerCase()))
  )
}

const MOST_SUBJECTS = 3
/** How far a second subject may fall behind the first. */
const WEAKEST = 4

/** Reads a post. Readings of the last thousands of posts are kept: many agents answer the same one. */
export const readPost = remember(8192, read)

function read(post: string): Reading {
  const scanned = scan(post)
  const { words } = scanned
  const content = contentOf(scanned)
  const foreign = isForeign(words)
  const tags = foreign ? [] : tagWords(words)
  const phrases = foreign ? [] : cutPhrases(words, tags)
  const statement = foreign
    ? { claim: null, source: null, predicate: null }
    : readStatement(words, tags, phrases)
  const voice = foreign ? { told: null, reported: null, order: null } : readVoice(words, tags)
  const subjects = rankSubjects(phrases, statement)
  return {
    ...statement,
    ...readTone(words),
    voice,
    phrases,
    subjects,
    word: subjects.length > 0 ? null : foreign ? foreignWord(words) : lastResort(words),
    figure: figureOf(words, tags, phrases),
    hashtags: scanned.hashtags,
    question: scanned.question,
    personal:
      voice.reported !== null ||
      subjects.some(({ determiner, owner }) => determiner === 'my' || owner.startsWith('my ')) ||
      /^(?:we|we're|we've|our)$/.test(words[0]?.lower ?? ''),
    domain: domainOf(content),
    content,
  }
}

function contentOf({ words, hashtags }: Scan): Set<string> {
  const content = new Set<string>()
  for (const { lower, bits, name } of words) {
    if (lower.length > 1 && (name || (bits & FUNCTION_WORD) === 0)) content.add(lower)
  }
  for (const tag of hashtags) content.add(tag.toLowerCase())
  return content
}

/** Another script, or another language by its little words. */
function isForeign(words: readonly Word[]): boolean {
  let other = 0
  let foreign = 0
  let english = 0
  let known = 0
  for (const { lower, bits } of words) {
    if (lower.charCodeAt(0) > 0x24f) other += 1
    if ((bits & can.foreign) !== 0) foreign += 1
    else if ((bits & FUNCTION_WORD) !== 0) english += 1
    if (bits !== 0) known += 1
  }
  if (2 * other > words.length) return true
  if (foreign >= 2 && foreign > english) return true
  return words.length >= 5 && known < 0.15 * words.length
}

/** The longest word of a foreign post that is not too long; of a script without spaces, a run that may be a word. */
function foreignWord(words: readonly Word[]): string | null {
  let best: string | null = null
  for (const { text } of words) {
    const runs = /[\u3040-\u30FF\u3400-\u9FFF]/.test(text)
      ? (text.match(/[\u30A1-\u30FA\u30FC]{3,10}|[\u3400-\u9FFF]{2,4}(?![\u3400-\u9FFF])/g) ?? [])
      : [text]
    for (const run of runs)
      if (run.length >= 2 && run.length <= 16 && run.length > (best?.length ?? 0)) best = run
  }
  return best
}

/** A word of a post without noun phrases: rather a noun or an adjective, rather a late one. */
function lastResort(words: readonly Word[]): string | null {
  let best: string | null = null
  let bestScore = 0
  for (const { text, lower, bits } of words) {
    if ((bits & (FUNCTION_WORD | can.time)) !== 0 || lower.length < 3 || /^[\d$€£]/.test(lower)) continue
    const score = (bits & PART_OF_SPEECH) === 0 || (bits & (can.noun | can.adjective)) !== 0 ? 2 : 1
    if (score < bestScore) continue
    best = text
    bestScore = score
  }
  return best
}

function rankSubjects(phrases: readonly Phrase[], { claim, source }: Statement): Phrase[] {
  const points = (phrase: Phrase) => {
    let score = phrase.score
    if (claim?.subject === phrase) score += 1.5
    if (phrase === source) score -= 1.5
    return score
  }
  const ranked = phrases
    .filter((phrase, at) => phrases.findIndex((other) => other.head === phrase.head) === at)
    .map((phrase) => ({ phrase, score: points(phrase) }))
    .sort((a, b) => b.score - a.score || a.phrase.start - b.phrase.start)
  const good = ranked.filter(({ score }) => score >= Math.max(0, ranked[0]!.score - WEAKEST))
  return (good.length > 0 ? good : ranked.slice(0, 1)).slice(0, MOST_SUBJECTS).map(({ phrase }) => phrase)
}

function figureOf(words: readonly Word[], tags: readonly Tag[], phrases: readonly Phrase[]): string | null {
  for (const { number, bare } of phrases) {
    if (/\d/.test(number) && !/^(?:1|(?:19|20)\d\d)$|-|(?:st|nd|rd|th)$/.test(number))
      return `${number} ${bare}`
  }
  // "40% of teachers", "71 percent of voters".
  for (const phrase of phrases) {
    if (words[phrase.start - 1]?.lower !== 'of' || phrase.determiner !== '') continue
    const unit = words[phrase.start - 2]
    const counted = /^(?:million|percent)$/.test(unit?.lower ?? '') ? phrase.start - 3 : phrase.start - 2
    if (tags[counted] !== 'number') continue
    return `${words
      .slice(counted, phrase.start)
      .map(({ text }) => text)
      .join(' ')} ${phrase.bare}`
  }
  return null
}
