/** How one past text is written: its clean line, its end, its emoji, hashtags and first word. */
import type { PastPost } from '../../agents/past-post.ts'

export type Ending = 'none' | 'stop' | 'exclamation' | 'question' | 'dots'

export interface Style {
  /** The words without links, handles, closing hashtags and emoji; one line. Empty if nothing is left. */
  readonly line: string
  readonly wordCount: number
  readonly lowerStart: boolean
  readonly ending: Ending
  readonly emoji: readonly string[]
  /** Has a hashtag. */
  readonly tagged: boolean
  /** Hashtags that neither the text nor what it answered speaks of: a habit rather than a label. */
  readonly habitualTags: readonly string[]
  /** A first word such as "honestly" or "lol", lower case, with its punctuation. */
  readonly opener: string | null
}

/** Openers that fit any comment. */
const OPENER =
  /^(?:lol|lmao|omg|wow|oh|so|well|honestly|seriously|look|listen|folks|guys|friends|people|okay|ok|hey|hmm|huh|right|tbh|fyi|update)[,.:!]/i
const EMOJI =
  /(?:\p{Regional_Indicator}{2}|(?=[\u2600-\u27BF]|[\u{10000}-\u{10FFFF}])\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*)/gu
const HASHTAG = /#([\p{L}\p{N}_][\p{L}\p{M}\p{N}_]{0,23})(?![\p{L}\p{M}\p{N}_])/gu
const CLOSING_TAGS = /(?:\s*#[\p{L}\p{M}\p{N}_]+)+[\s.!?]*$/u
const DROPPED = /\S*(?:[@\uFF20#]|:\/\/|www\.|<url>|<user>|\p{L}\.\p{L}{2,})\S*/giu
/** The usual case, for speed: letters and plain punctuation. */
const PLAIN = /^[A-Za-z0-9 ,.!?';:%$()-]*$/
/** Texts are read to this length, in UTF-16 units. */
const LONGEST_TEXT = 1000
/** In UTF-16 units: a family of four with its joiners has 11. */
const LONGEST_EMOJI = 12
/** A line with such a word is not said again: a text is only ever cut between words. */
const LONG_WORD = /\S{41}/

const memo = new WeakMap<PastPost, Style>()

/** The style of a past post. It is kept for as long as the post itself, which nobody changes. */
export function styleOf(post: PastPost): Style {
  const known = memo.get(post)
  if (known) return known
  const style = read(post)
  memo.set(post, style)
  return style
}

function read({ text: whole, seen }: PastPost): Style {
  const text = whole.length > LONGEST_TEXT ? whole.slice(0, LONGEST_TEXT).replace(/\S*$/, '') : whole
  const clean = cleanLine(text)
  const line = LONG_WORD.test(clean) ? '' : clean
  const tags = text.includes('#') ? Array.from(text.matchAll(HASHTAG), ([, tag]) => tag!) : []
  return {
    line,
    wordCount: line === '' ? 0 : line.split(' ').length,
    lowerStart: /^[a-z]/.test(line),
    ending: endingOf(line),
    emoji: /[\u2500-\uFFFF]/.test(text) ? emojiIn(text) : [],
    tagged: tags.length > 0,
    habitualTags: tags.filter((tag) => !names(line, tag) && !names(seen ?? '', tag)).slice(0, 3),
    opener: OPENER.exec(line)?.[0].toLowerCase() ?? null,
  }
}

function emojiIn(text: string): string[] {
  const all = new Set(text.match(EMOJI) ?? [])
  return [...all].filter((emoji) => emoji.length <= LONGEST_EMOJI).slice(0, 3)
}

function endingOf(line: string): Ending {
  if (/(?:\.\.|\u2026)$/.test(line)) return 'dots'
  if (line.endsWith('.')) return 'stop'
  if (line.endsWith('!')) return 'exclamation'
  return line.endsWith('?') ? 'question' : 'none'
}

/** Whether a text has the words of a hashtag. */
function names(text: string, tag: string): boolean {
  return text
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .toLowerCase()
    .includes(tag.toLowerCase())
}

function cleanLine(text: string): string {
  if (PLAIN.test(text) && !/[a-z]\.[a-z]{2}|www\.|^rt\b|^\W| $| {2}| [.,!?:;]/i.test(text)) return text
  return text
    .replace(/^\W*rt\s+@?[\w.-]{1,40}:\s+/i, '')
    .replace(/&amp;/g, '&')
    .replace(/&(?:lt|gt|quot|#39);/g, ' ')
    .replace(CLOSING_TAGS, '')
    .replace(/#(?=[\p{L}\p{N}])/gu, '')
    .replace(DROPPED, ' ')
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/[\u201C\u201D"]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\s$€£+&]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,!?:;])/g, '$1')
    .replace(/^[^\p{L}\p{N}$€£&+]+/u, '')
    .trim()
}
