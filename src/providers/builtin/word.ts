/** A word of a post, cleaned. */

/** What stands before a word: nothing, a comma, a break inside a sentence, or the start of a sentence. */
export const gaps = { none: 0, comma: 1, break: 2, sentence: 3 } as const
export type Gap = (typeof gaps)[keyof typeof gaps]

export interface Word {
  /** As it would stand in the middle of an ordinary English sentence. */
  readonly text: string
  readonly lower: string
  /** What it can be; see `can`. */
  readonly bits: number
  readonly gap: Gap
  /** Written as a name: a capital where none was due, or a known name. */
  readonly name: boolean
  /** Its sentence ends with a question mark. */
  readonly asks: boolean
  /** Stands in a turn of the grammar's own: "waiting for the correction on". */
  readonly own: boolean
}
