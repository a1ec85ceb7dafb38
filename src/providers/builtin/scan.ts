/** From a post to clean words: no handles, links, emoji, control characters or broken surrogates; case restored. */
import { isOwnSentence } from './own-lines.ts'
import { type Piece, restoreCase } from './restore-case.ts'
import { type Gap, gaps, type Word } from './word.ts'

export interface Scan {
  readonly words: readonly Word[]
  /** Hashtags of the post, without the number sign, in order. */
  readonly hashtags: readonly string[]
  readonly question: boolean
}

/** Longest word that may fill a slot, in UTF-16 units. */
const LONGEST_WORD = 24
/** Posts are read to this length, in UTF-16 units; what comes later is not looked at. */
const LONGEST_POST = 1000

const LINK = /\S*(?:[@\uFF20]|:\/\/|www\.|<url>|<user>|\p{L}\.\p{L}{2,})\S*/giu
const ENTITY = /&(?:amp|lt|gt|quot|#39);/g
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': ' ',
  '&gt;': ' ',
  '&quot;': ' ',
  '&#39;': "'",
}
const LABEL =
  /^\W*(?:breaking(?: news)?|just in|update|updated|alert|exclusive|watch|live|news|video|urgent|(?:(?:un)?popular |hot )?(?:opinion|take)|psa|thread|reminder|warning|fact check|fyi|rumou?r)\s*[:|\-–—!]+\s*/i
const GREETING =
  /^\W*(?:happy (?:birthday|new year|anniversary)|congratulations|congrats|well done|thanks?|thank you) to\s+/i
const REPOST = /^\W*rt\s+@?[\w.-]{1,40}:\s+/i
const WORD = /^[\p{L}\p{N}$€£][\p{L}\p{M}\p{N}'&+%.,-]*$/u
const EDGE = /^[^\p{L}\p{N}$€£#]+|[^\p{L}\p{M}\p{N}%+]+$/gu
const HASHTAG = /^[^\p{L}\p{N}]*#([\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)/u
const SENTENCE_END = /[.!?\u2026\u3002\uFF01\uFF1F]["'\u2019\u201D)\]]*$/
const ABBREVIATION = /^(?:mr|mrs|ms|dr|prof|st|sen|rep|gov|gen|jr|sr|no|vs|etc|inc|ltd|approx)\.$/i
const INITIALS = /^(?:\p{L}\.)+\p{L}?\.?$/u
const BREAKS = /[\u2014\u2013|;:()[\]{}"\u201C\u201D\u00AB\u00BB\u2026/\\<>=~\u3001\u300C\u300D^`]|\.\.+| - /g
/** The usual case, for speed: a word of ASCII letters and the mark after it. */
const PLAIN = /^([A-Za-z]+(?:['-][A-Za-z]+)*)([,.!?]?)$/
const ASCII = /^[ -~]*$/
const LINK_SIGN = /[@<]|:\/\/|www\.|[a-z]\.[a-z]{2}/i
/** Marks in the middle of a line that no English word holds: emoji, symbols, controls and the like. */
const STRANGE = /[^\p{L}\p{M}\p{N}\p{P}\s$€£+#&]+/gu

/** Reads a post, of any length and script. */
export function scan(post: string): Scan {
  const hashtags: string[] = []
  const pieces: Piece[] = []
  let gap: Gap = gaps.sentence
  let question = false
  let sentence = 0
  let trailing = 0
  for (const chunk of chunksOf(post)) {
    const plain = PLAIN.exec(chunk)
    const tag = !plain && chunk.includes('#') ? HASHTAG.exec(chunk)?.[1] : undefined
    if (tag !== undefined && tag.length <= LONGEST_WORD) hashtags.push(tag)
    const word = plain && plain[1]!.length <= LONGEST_WORD ? plain[1]! : cleanWord(chunk)
    const after = plain && plain[2] === '' ? gaps.none : gapAfter(chunk)
    if (word === null) {
      const wider = after === gaps.sentence ? after : gaps.break
      if (wider > gap) gap = wider
    } else {
      pieces.push({ text: word, gap, asks: false })
      trailing = tag === undefined ? 0 : trailing + 1
      gap = after
    }
    if (after !== gaps.sentence) continue
    if (chunk.includes('?') || chunk.includes('\uFF1F')) {
      question = true
      for (let at = sentence; at < pieces.length; at++) pieces[at]!.asks = true
    }
    sentence = pieces.length
  }
  // Hashtags that close a post label it; inside a sentence they are words of it.
  pieces.length -= trailing
  return { words: restoreCase(withoutOwnSentences(pieces)), hashtags, question }
}

/** Drops what the grammar says of any post. */
function withoutOwnSentences(pieces: readonly Piece[]): readonly Piece[] {
  let kept: Piece[] | undefined
  for (let start = 0, end = 0; start < pieces.length; start = end) {
    let sentence = pieces[start]!.text
    for (end = start + 1; end < pieces.length && pieces[end]!.gap < gaps.break; end++)
      sentence += ` ${pieces[end]!.text}`
    if (isOwnSentence(sentence.toLowerCase())) kept ??= pieces.slice(0, start)
    else kept?.push(...pieces.slice(start, end))
  }
  return kept ?? pieces
}

function chunksOf(post: string): string[] {
  let text = post.length > LONGEST_POST ? post.slice(0, LONGEST_POST).replace(/\S*$/, '') : post
  const ascii = ASCII.test(text)
  if (text.includes('&')) text = text.replace(ENTITY, (entity) => entities[entity]!)
  text = text.replace(REPOST, '').replace(LABEL, '').replace(GREETING, '')
  if (!ascii || LINK_SIGN.test(text))
    text = text.replace(LINK, (link) => (INITIALS.test(link) ? link : ' \u0001 '))
  if (!ascii) text = text.replace(/[\u2018\u2019\u02BC]/g, "'").replace(STRANGE, ' \u0001 ')
  return text.replace(BREAKS, ' \u0001 ').split(/\s+/)
}

function cleanWord(chunk: string): string | null {
  if (INITIALS.test(chunk)) return chunk.replace(/\./g, '')
  const word = chunk.replace(EDGE, '').replace(/^#/, '')
  if (word.length === 0 || word.length > LONGEST_WORD || !WORD.test(word)) return null
  if (/[.,]/.test(word) && !/^[$€£]?\d(?:[\d.,]*\d)?(?:k|m|bn|st|nd|rd|th)?%?$/i.test(word)) return null
  return word
}

function gapAfter(chunk: string): Gap {
  if (SENTENCE_END.test(chunk) && !ABBREVIATION.test(chunk) && !INITIALS.test(chunk)) return gaps.sentence
  return /[,\uFF0C]["']?$/.test(chunk) ? gaps.comma : gaps.none
}
