/** The colour of a comment, and a crude reading of how a post feels. */
import { can } from './lexicon.ts'
import type { Word } from './word.ts'

export type Colour = 'agree' | 'doubt' | 'neutral'

export interface Tone {
  /** 1 for a post that is glad of something, −1 for one that is unhappy, 0 for neither. */
  readonly mood: -1 | 0 | 1
  /** Speaks of death or disaster. */
  readonly grave: boolean
}

const KILLING = /^kill(?:s|ed|ing)?$/

/** Counts glad and unhappy words; no more than that. */
export function readTone(words: readonly Word[]): Tone {
  let balance = 0
  let grave = false
  let killing = false
  let somebody = false
  for (const { bits, lower } of words) {
    if ((bits & can.positive) !== 0) balance += 1
    if ((bits & can.negative) !== 0) balance -= 1
    if ((bits & can.grave) !== 0) grave = true
    if (KILLING.test(lower)) killing = true
    if ((bits & can.person) !== 0 || /^\d/.test(lower)) somebody = true
  }
  // An update kills a battery; a heat wave kills twelve.
  return { mood: balance > 0 ? 1 : balance < 0 ? -1 : 0, grave: grave || (killing && somebody) }
}

/**
 * The colour of what an agent says to a post. A stance is for or against the matter; a post that is unhappy about it
 * is taken to be against. Agreement of strength s colours a share s of the texts, the rest are neutral.
 * @param stance - −1 to 1; null for none
 * @param uniform - the draw, from 0 to below 1
 */
export function colourOf(stance: number | null, mood: Tone['mood'], uniform: number): Colour {
  if (stance === null || Number.isNaN(stance)) return 'neutral'
  const agreement = mood < 0 ? -stance : stance
  if (uniform >= Math.abs(agreement)) return 'neutral'
  return agreement > 0 ? 'agree' : 'doubt'
}
