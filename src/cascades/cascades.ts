/** All posts of a run as columns, so that millions of them fit: what trees and metrics are computed from. */
import type { Action } from '../log/events.ts'

/** The actions by the code that stands for them in `Cascades.action`. */
export const actions = ['post', 'retweet', 'quote', 'rewrite'] as const satisfies readonly Action[]

/**
 * The posts of a run. Every column has one entry a post at the index of its id; ids count from 1, entry 0 is empty. A
 * parent's id is always smaller than its child's, and retweets and quotes have the root of their parent.
 */
export interface Cascades {
  /** Number of posts; also the last id. */
  readonly posts: number
  /** Id of the post through which it was seen; 0 for an original. */
  readonly parent: Int32Array
  /** Id of the root of its cascade; its own for an original and a rewrite. */
  readonly root: Int32Array
  /** Id of the first post of its story. */
  readonly origin: Int32Array
  /** Retweets and quotes since the root. */
  readonly depth: Int32Array
  readonly tick: Int32Array
  /** Index into `actions`. */
  readonly action: Uint8Array
  /** Index into `authors`. */
  readonly author: Int32Array
  /** Ids of all agents who published, in the order of their first post. */
  readonly authors: readonly string[]
}
