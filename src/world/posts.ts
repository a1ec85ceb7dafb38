/** All posts of a run as columns, indexed by post id. Ids count from 1; slot 0 means "no post". */
import { grown } from './columns.ts'

/** What the columns call the actions: retweet, quote and rewrite are their place in `rates` plus 1. */
export const actionNames = ['post', 'retweet', 'quote', 'rewrite'] as const
export const RETWEET = 1
export const QUOTE = 2
export const REWRITE = 3

export class Posts {
  /** Id of the newest post. */
  newest = 0
  /** Number of the author. */
  author: Uint32Array = new Uint32Array(1024)
  /** Tick of publication. */
  tick: Uint32Array = new Uint32Array(1024)
  /** The item that the post belongs to: see {@link Items}. */
  item: Uint32Array = new Uint32Array(1024)
  /** Retweets and quotes since the root. */
  depth: Uint32Array = new Uint32Array(1024)
  /** The post whose words this one shows: itself, or for a retweet what it passes on. */
  wording: Uint32Array = new Uint32Array(1024)
  /** The words of posts that have any of their own. */
  readonly text = new Map<number, string>()

  /** @param wording - the post whose words a retweet shows; 0 for a post with words of its own */
  add(author: number, tick: number, item: number, depth: number, wording: number): number {
    const id = this.newest + 1
    if (id >= this.author.length) this.#grow(this.author.length * 2)
    this.newest = id
    this.author[id] = author
    this.tick[id] = tick
    this.item[id] = item
    this.depth[id] = depth
    this.wording[id] = wording === 0 ? id : wording
    return id
  }

  /** The words that a reader of the post sees, if any were written. */
  wordsShown(id: number): string | undefined {
    return this.text.get(this.wording[id]!)
  }

  #grow(capacity: number): void {
    this.author = grown(this.author, capacity)
    this.tick = grown(this.tick, capacity)
    this.item = grown(this.item, capacity)
    this.depth = grown(this.depth, capacity)
    this.wording = grown(this.wording, capacity)
  }
}
