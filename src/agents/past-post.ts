import type { EngagedAction } from './agents.ts'

/** One remembered post: what was seen (if known), what was done, what was written. */
export interface PastPost {
  readonly action: EngagedAction | 'original'
  /** The agent's own words; empty for a retweet without text. */
  readonly text: string
  /** Text of the post acted on; null where the record does not say. */
  readonly seen: string | null
}
