/** The rule of a rewrite: it never repeats the original. */
import { remember } from './remember.ts'

/** Fewest consecutive words that count as a repetition. */
export const REPETITION = 6

/**
 * Whether a text has a run of {@link REPETITION} or more consecutive words of the original, or all of an original
 * that is shorter. Words are runs of letters, marks and digits; case and punctuation do not count.
 */
export function repeats(text: string, original: string): boolean {
  const { words, runs, length } = runsOfOriginal(original)
  if (length === 0) return false
  const own = plainWords(text)
  let shared = 0
  for (let at = 0; at < own.length; at++) {
    shared = words.has(own[at]!) ? shared + 1 : 0
    if (shared >= length && runs.has(own.slice(at + 1 - length, at + 1).join(' '))) return true
  }
  return false
}

const runsOfOriginal = remember(8192, (original) => {
  const words = plainWords(original)
  const length = Math.min(REPETITION, words.length)
  const runs = new Set<string>()
  for (let at = 0; at + length <= words.length; at++) runs.add(words.slice(at, at + length).join(' '))
  return { words: new Set(words), runs, length }
})

function plainWords(text: string): readonly string[] {
  return text.toLowerCase().match(/^[ -~]*$/.test(text) ? /[a-z0-9]+/g : /[\p{L}\p{M}\p{N}]+/gu) ?? []
}
