/** From pieces to a text: capitals, end, emoji, hashtags, and never more than {@link LONGEST_TEXT} characters. */
import type { RandomSource } from '../../random/random-source.ts'
import { colouredEmoji } from './by-colour.ts'
import { chance, pick } from './draw-source.ts'
import type { Habits } from './habits.ts'
import { upperFirst } from './upper-first.ts'

/** Most code points of a text. */
export const LONGEST_TEXT = 280

export interface Draft {
  /** Sentences or openers, in order, the dispensable ones marked; each ends with its punctuation. */
  readonly pieces: readonly { readonly text: string; readonly dispensable: boolean }[]
  /** Hashtags that may be added, without number sign, best first. */
  readonly hashtags: readonly string[]
  /** Emoji that suit the text where the agent has no favourites. */
  readonly emoji: readonly string[]
  /** No emoji, no exclamation marks. */
  readonly grave: boolean
}

/** Dresses a draft in the habits of its writer. */
export function finish(draft: Draft, habits: Habits, source: RandomSource): string {
  const lower = chance(source, habits.lowerStart)
  let kept = draft.pieces
  let text = compose(kept, lower)
  while (lengthOf(text) > LONGEST_TEXT && kept.some((piece) => piece.dispensable)) {
    const last = kept.findLastIndex((piece) => piece.dispensable)
    kept = kept.filter((_, at) => at !== last)
    text = compose(kept, lower)
  }
  text = endAs(cut(text), draft, habits, source)
  const emoji = !draft.grave && chance(source, habits.emoji) ? pickEmoji(draft, habits, source) : undefined
  if (emoji !== undefined && lengthOf(text) + lengthOf(emoji) < LONGEST_TEXT) text += ` ${emoji}`
  if (chance(source, habits.hashtag)) {
    const habitual = habits.usedHashtags.length > 0 && chance(source, 0.4)
    const hashtag = pick(source, habitual ? habits.usedHashtags : draft.hashtags)
    if (hashtag !== undefined && lengthOf(text) + lengthOf(hashtag) + 2 <= LONGEST_TEXT)
      text += ` #${hashtag}`
  }
  return text
}

/** One of the agent's own, unless it is of another colour. */
function pickEmoji(draft: Draft, { usedEmoji }: Habits, source: RandomSource): string | undefined {
  const own = pick(source, usedEmoji)
  const misfit = own === undefined || (colouredEmoji.has(own) && !draft.emoji.includes(own))
  return misfit ? pick(source, draft.emoji) : own
}

function lengthOf(text: string): number {
  let length = text.length
  for (let at = 0; at < text.length; at++) if ((text.charCodeAt(at) & 0xfc00) === 0xdc00) length -= 1
  return length
}

/** Joins the pieces; sentences start with a capital unless the agent does without. */
function compose(pieces: Draft['pieces'], lower: boolean): string {
  let text = ''
  let starts = true
  for (const piece of pieces) {
    if (piece.text === '') continue
    const shown = starts ? upperFirst(piece.text) : piece.text
    text += text === '' ? shown : ` ${shown}`
    starts = /[.!?\u2026]$/.test(piece.text)
  }
  const capital = text.replace(
    /([.!?\u2026] )(\p{Ll})/gu,
    (_, gap: string, letter: string) => gap + letter.toUpperCase(),
  )
  return lower ? withoutCapitals(capital) : capital
}

/** Sentence starts and "I" in lower case; names keep their capitals. */
function withoutCapitals(text: string): string {
  return text
    .replace(
      /(^|[.!?\u2026] )([A-Z])(?![A-Z0-9])/g,
      (_, gap: string, letter: string) => gap + letter.toLowerCase(),
    )
    .replace(/\bI\b/g, 'i')
}

function cut(text: string): string {
  if (lengthOf(text) <= LONGEST_TEXT) return text
  const short = [...text].slice(0, LONGEST_TEXT - 1).join('')
  return `${short.slice(0, Math.max(short.lastIndexOf(' '), 1)).replace(/[\s.,:;!?-]+$/, '')}\u2026`
}

function endAs(text: string, draft: Draft, habits: Habits, source: RandomSource): string {
  const uniform = source.uniform()
  if (!/[^.]\.$/.test(text)) return text
  const bare = text.slice(0, -1)
  if (uniform < habits.noStop) return bare
  if (draft.grave) return text
  if (uniform < habits.noStop + habits.exclaims) return `${bare}!`
  return uniform < habits.noStop + habits.exclaims + habits.dots && lengthOf(text) + 2 <= LONGEST_TEXT
    ? `${bare}...`
    : text
}
