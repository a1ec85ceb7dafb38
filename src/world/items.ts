/**
 * The items of a run as columns: an item is all posts under one root, which a feed shows once however many shared it.
 * Items are numbered from 0 in the order of their roots' ids.
 */
import { grown } from './columns.ts'

export interface NewItem {
  readonly root: number
  readonly author: number
  readonly origin: number
  /** Hash of (author key, tick, ordinal of the author's posts in that tick): what draws about the root are keyed by. */
  readonly key: { readonly low: number; readonly high: number }
  readonly appeal: number
  /** Row of the topic mixes. */
  readonly topics: number
  /** −1 to 1, NaN for none. */
  readonly stance: number
}

export class Items {
  count = 0
  /** Post id of the root. */
  root: Uint32Array = new Uint32Array(1024)
  /** Author of the root. */
  author: Uint32Array = new Uint32Array(1024)
  /** Post id of the story's first post. */
  origin: Uint32Array = new Uint32Array(1024)
  keyLow: Uint32Array = new Uint32Array(1024)
  keyHigh: Uint32Array = new Uint32Array(1024)
  /** How catching it is; mean 1. */
  appeal: Float64Array = new Float64Array(1024)
  topics: Uint32Array = new Uint32Array(1024)
  stance: Float64Array = new Float64Array(1024)
  /** Retweets and quotes so far. */
  shares: Uint32Array = new Uint32Array(1024)
  /** How often it was shown. */
  exposures: Uint32Array = new Uint32Array(1024)
  /** To how many agents. */
  reach: Uint32Array = new Uint32Array(1024)

  add({ root, author, origin, key, appeal, topics, stance }: NewItem): number {
    const item = this.count
    if (item >= this.root.length) this.#grow(this.root.length * 2)
    this.count = item + 1
    this.root[item] = root
    this.author[item] = author
    this.origin[item] = origin
    this.keyLow[item] = key.low
    this.keyHigh[item] = key.high
    this.appeal[item] = appeal
    this.topics[item] = topics
    this.stance[item] = stance
    return item
  }

  #grow(capacity: number): void {
    this.root = grown(this.root, capacity)
    this.author = grown(this.author, capacity)
    this.origin = grown(this.origin, capacity)
    this.keyLow = grown(this.keyLow, capacity)
    this.keyHigh = grown(this.keyHigh, capacity)
    this.appeal = grown(this.appeal, capacity)
    this.topics = grown(this.topics, capacity)
    this.stance = grown(this.stance, capacity)
    this.shares = grown(this.shares, capacity)
    this.exposures = grown(this.exposures, capacity)
    this.reach = grown(this.reach, capacity)
  }
}
