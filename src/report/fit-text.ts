/** Text on a terminal line: what may be printed, how wide it is, and how much of it fits. */

/** Anything that would break a line, move the cursor or turn the direction of writing. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu
/** Characters that terminals draw two columns wide: emoji, and East Asian Wide and Fullwidth (Unicode UAX #11). */
const wide =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The text on one line, without anything that a terminal would obey. */
export function oneLine(text: string): string {
  return text.replace(unprintable, ' ').trim()
}

/** The text if it fits, or as much of it as fits with `…`; never half a character. */
export function fitText(text: string, columns: number): string {
  let used = 0
  // Where the text ends if a later character turns out not to fit.
  let end = 0
  for (const { segment, index } of graphemes.segment(text)) {
    used += wide.test(segment) ? 2 : 1
    if (used > columns) return `${text.slice(0, end).trimEnd()}…`
    if (used < columns) end = index + segment.length
  }
  return text
}
