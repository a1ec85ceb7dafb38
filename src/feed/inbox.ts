/**
 * Inboxes: the shares that reached each agent since its last session. A bounded inbox keeps the newest and forgets the
 * rest; an unlimited one keeps all. What is delivered later counts as newer.
 */
import { grown } from '../world/columns.ts'

export interface Inbox {
  deliver(agent: number, post: number): void
  /**
   * Takes out what has arrived since the last call, newest first.
   * @returns how many posts were written to `into`
   */
  take(agent: number, into: PostBuffer): number
}

/** A list of post ids that grows by doubling and is used again and again. */
export class PostBuffer {
  ids: Uint32Array = new Uint32Array(256)

  /** Makes room for at least `length` ids. What was in it may be lost. */
  reserve(length: number): Uint32Array {
    if (this.ids.length < length) this.ids = new Uint32Array(Math.max(length, this.ids.length * 2))
    return this.ids
  }
}

/** Above this, rings would cost more memory than lists of what has really arrived. */
const LARGEST_RING = 1024

/** @param limit - newest shares kept an agent */
export function createInbox(agents: number, limit: number | 'unlimited'): Inbox {
  if (limit === 'unlimited') return new ListInbox(agents, Number.POSITIVE_INFINITY)
  return limit > LARGEST_RING ? new ListInbox(agents, limit) : new RingInbox(agents, limit)
}

/** One ring an agent in a single array: 4 × (limit rounded up to a power of two) bytes an agent. */
class RingInbox implements Inbox {
  readonly #limit: number
  readonly #mask: number
  readonly #posts: Uint32Array
  /** Shares ever delivered, and how many of them the last session had seen arrive. */
  readonly #arrived: Uint32Array
  readonly #taken: Uint32Array

  constructor(agents: number, limit: number) {
    this.#limit = limit
    const capacity = 1 << (32 - Math.clz32(limit - 1))
    this.#mask = capacity - 1
    this.#posts = new Uint32Array(agents * capacity)
    this.#arrived = new Uint32Array(agents)
    this.#taken = new Uint32Array(agents)
  }

  deliver(agent: number, post: number): void {
    const place = this.#arrived[agent]!++
    this.#posts[agent * (this.#mask + 1) + (place & this.#mask)] = post
  }

  take(agent: number, into: PostBuffer): number {
    const arrived = this.#arrived[agent]!
    const count = Math.min(arrived - this.#taken[agent]!, this.#limit)
    this.#taken[agent] = arrived
    const ids = into.reserve(count)
    const start = agent * (this.#mask + 1)
    for (let back = 0; back < count; back++)
      ids[back] = this.#posts[start + ((arrived - 1 - back) & this.#mask)]!
    return count
  }
}

/** A linked list an agent through one pool, oldest first; slots of taken and of forgotten shares are used again. */
class ListInbox implements Inbox {
  readonly #limit: number
  #post = new Uint32Array(1024)
  #newer = new Uint32Array(1024)
  /** Slots of the oldest and newest share of each agent; the oldest is 0 for none. */
  readonly #oldest: Uint32Array
  readonly #newest: Uint32Array
  readonly #count: Uint32Array
  #used = 0
  #free = 0

  constructor(agents: number, limit: number) {
    this.#limit = limit
    this.#oldest = new Uint32Array(agents)
    this.#newest = new Uint32Array(agents)
    this.#count = new Uint32Array(agents)
  }

  deliver(agent: number, post: number): void {
    if (this.#count[agent] === this.#limit) this.#forgetOldest(agent)
    const slot = this.#slot()
    this.#post[slot] = post
    this.#newer[slot] = 0
    if (this.#oldest[agent] === 0) this.#oldest[agent] = slot
    else this.#newer[this.#newest[agent]!] = slot
    this.#newest[agent] = slot
    this.#count[agent]!++
  }

  take(agent: number, into: PostBuffer): number {
    const count = this.#count[agent]!
    const ids = into.reserve(count)
    for (let back = count - 1; back >= 0; back--) {
      ids[back] = this.#post[this.#oldest[agent]!]!
      this.#forgetOldest(agent)
    }
    return count
  }

  #forgetOldest(agent: number): void {
    const slot = this.#oldest[agent]!
    this.#oldest[agent] = this.#newer[slot]!
    this.#count[agent]!--
    this.#newer[slot] = this.#free
    this.#free = slot
  }

  #slot(): number {
    if (this.#free !== 0) {
      const slot = this.#free
      this.#free = this.#newer[slot]!
      return slot
    }
    this.#used++
    if (this.#used >= this.#post.length) {
      this.#post = grown(this.#post, this.#used * 2)
      this.#newer = grown(this.#newer, this.#used * 2)
    }
    return this.#used
  }
}
