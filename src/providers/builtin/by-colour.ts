/** Tables by colour. */
import type { Colour } from './tone.ts'

/** A table with a value for each colour. */
export function byColour<Value>(make: (colour: Colour) => Value): Readonly<Record<Colour, Value>> {
  return { agree: make('agree'), doubt: make('doubt'), neutral: make('neutral') }
}

/** Emoji that suit a colour. */
export const emojiOf: Readonly<Record<Colour, readonly string[]>> = {
  agree: ['\u{1F44F}', '\u{1F64C}', '\u{1F44D}', '\u{1F4AF}'],
  doubt: ['\u{1F914}', '\u{1F644}', '\u{1F928}'],
  neutral: ['\u{1F440}', '\u{1F937}', '\u{1F4AC}'],
}

/** All of them. */
export const colouredEmoji: ReadonlySet<string> = new Set(Object.values(emojiOf).flat())
