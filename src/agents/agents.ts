/** The agents as columns: one typed array an attribute, indexed by the agent's number (order of the sorted ids). */
import type { PastPost } from './past-post.ts'

export interface Agents {
  readonly ids: readonly string[]
  /** 64-bit hash of each id: what draws are keyed by. */
  readonly keyLow: Uint32Array
  readonly keyHigh: Uint32Array
  /** Expected sessions a day; NaN where `sessionProbability` rules. */
  readonly sessionsPerDay: Float64Array
  /** Probability of a session in a tick, 0 to 1; NaN where `sessionsPerDay` rules. */
  readonly sessionProbability: Float64Array
  /** Expected originals a day; NaN where `postProbability` rules. */
  readonly postsPerDay: Float64Array
  /** Probability of an original in a session, 0 to 1; NaN where `postsPerDay` rules. */
  readonly postProbability: Float64Array
  /** Most items read in a session; {@link UNLIMITED} for all. */
  readonly attention: Uint32Array
  /** Probability to act on an item seen, before factors, 0 to 1. */
  readonly engagement: Float64Array
  /** Historical mix: retweet, quote, rewrite of agent i at 3i, 3i + 1, 3i + 2; sums to 1, or all 0 where n is 0. */
  readonly rates: Float64Array
  /** Past actions that the rates rest on; Infinity where they were stated and not counted. */
  readonly historyCount: Float64Array
  /** Names of the topics; weights of agent i at i × topicNames.length, all 0 where it has none. */
  readonly topicNames: readonly string[]
  readonly topicWeights: Float64Array
  /** Stance from −1 to 1; NaN where the agent has none. */
  readonly stance: Float64Array
  readonly communities: readonly (string | null)[]
  readonly segments: readonly (string | null)[]
  /** 24 weights of mean 1 for the hours of the day. */
  readonly dayProfile: Float64Array
  /** Columns of the population file that hearsay has no use for; undefined for agents without a row. */
  profile(agent: number): Readonly<Record<string, unknown>> | undefined
  /** Past posts from before the run, newest first. */
  memory(agent: number): readonly PastPost[]
}

/** The attention of an agent who reads everything. */
export const UNLIMITED = 0xffff_ffff

/** The three actions in the order of `rates`, of thresholds and of action codes. */
export const engagedActions = ['retweet', 'quote', 'rewrite'] as const
export type EngagedAction = (typeof engagedActions)[number]
