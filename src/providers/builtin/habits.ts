/** How an agent writes: read off its past posts, leaning on a voice of its own where there are few. */
import { hashText } from '../../random/mix.ts'
import type { Style } from './style.ts'

export interface Habits {
  /** Probabilities, from 0 to 1. */
  readonly lowerStart: number
  readonly noStop: number
  readonly exclaims: number
  readonly dots: number
  readonly emoji: number
  readonly hashtag: number
  readonly opener: number
  /** Words in a usual text. */
  readonly words: number
  /** Emoji, hashtags and openers of its past, newest first, repeated as often as used. */
  readonly usedEmoji: readonly string[]
  readonly usedHashtags: readonly string[]
  readonly usedOpeners: readonly string[]
}

/** Past posts that the voice weighs as much as. */
const VOICE_WEIGHT = 2
const lengths = [7, 11, 11, 16, 20]

/**
 * The habits of an agent.
 * @param agent - its id, from which the voice is drawn
 * @param styles - those of its past posts, newest first
 */
export function habitsOf(agent: string, styles: readonly Style[]): Habits {
  const { low, high } = hashText(agent)
  const voice = {
    lowerStart: low % 100 < 14 ? 0.9 : 0.02,
    noStop: (low >>> 7) % 100 < 25 ? 0.8 : 0.06,
    exclaims: (low >>> 14) % 100 < 12 ? 0.5 : 0.03,
    dots: 0.02,
    emoji: high % 100 < 22 ? 0.45 : 0.03,
    hashtag: (high >>> 7) % 100 < 20 ? 0.4 : 0.06,
    opener: 0,
    words: lengths[(high >>> 14) % lengths.length]!,
  }
  let count = 0
  let words = 0
  let stops = 0
  const usedEmoji: string[] = []
  const usedHashtags: string[] = []
  const usedOpeners: string[] = []
  const counts = { lowerStart: 0, noStop: 0, exclaims: 0, dots: 0, emoji: 0, hashtag: 0 }
  for (const style of styles) {
    if (style.wordCount === 0) continue
    count += 1
    words += style.wordCount
    if (style.lowerStart) counts.lowerStart += 1
    if (style.ending !== 'question') {
      stops += 1
      if (style.ending === 'none') counts.noStop += 1
      else if (style.ending === 'exclamation') counts.exclaims += 1
      else if (style.ending === 'dots') counts.dots += 1
    }
    if (style.emoji.length > 0) {
      counts.emoji += 1
      for (const emoji of style.emoji) usedEmoji.push(emoji)
    }
    if (style.tagged) counts.hashtag += 1
    for (const hashtag of style.habitualTags) usedHashtags.push(hashtag)
    if (style.opener !== null) usedOpeners.push(style.opener)
  }
  const share = (prior: number, seen: number, of: number) =>
    (VOICE_WEIGHT * prior + seen) / (VOICE_WEIGHT + of)
  return {
    lowerStart: share(voice.lowerStart, counts.lowerStart, count),
    noStop: share(voice.noStop, counts.noStop, stops),
    exclaims: share(voice.exclaims, counts.exclaims, stops),
    dots: share(voice.dots, counts.dots, stops),
    emoji: share(voice.emoji, counts.emoji, count),
    hashtag: share(voice.hashtag, counts.hashtag, count),
    opener: share(voice.opener, usedOpeners.length, count),
    words: share(voice.words, words, count),
    usedEmoji,
    usedHashtags,
    usedOpeners,
  }
}
