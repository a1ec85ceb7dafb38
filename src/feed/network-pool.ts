/**
 * Where out-of-network slots are filled from: the items most shared (retweets and quotes) within a window of time, as of
 * the start of the tick. Ties: the newer item first, those of one tick in an order drawn for it.
 */
import { agentDraw, rootDraw, type TickKey, tickKey } from '../random/draw.ts'
import { grown } from '../world/columns.ts'
import type { Items } from '../world/items.ts'
import type { Posts } from '../world/posts.ts'
import type { World } from '../world/world.ts'

export class NetworkPool {
  readonly #world: World
  readonly #posts: Posts
  readonly #items: Items
  /** Shares of each item within the window. */
  #recent = new Uint32Array(1024)
  /** Posts up to this one have been counted; those up to `#left` have left the window again. */
  #counted = 0
  #left = 0
  #pool: number[] = []
  #key: TickKey = { a: 0, b: 0 }

  constructor(world: World, posts: Posts, items: Items) {
    this.#world = world
    this.#posts = posts
    this.#items = items
  }

  /** Chooses the pool of this tick. Cost: the posts that entered or left the window, and the items shared in it. */
  refresh(tick: number): void {
    const { size, windowTicks } = this.#world.scenario.feed.pool
    this.#key = tickKey(this.#world.key, 'pool', tick)
    const posts = this.#posts
    if (this.#recent.length < this.#items.count) this.#recent = grown(this.#recent, this.#items.root.length)
    while (this.#counted < posts.newest) this.#count(++this.#counted, 1)
    while (this.#left < posts.newest && posts.tick[this.#left + 1]! < tick - windowTicks)
      this.#count(++this.#left, -1)
    const shared = new Set<number>()
    for (let post = this.#left + 1; post <= posts.newest; post++) {
      if (posts.depth[post]! > 0) shared.add(posts.item[post]!)
    }
    this.#pool = [...shared]
      .sort((a, b) => this.#recent[b]! - this.#recent[a]! || this.#newerFirst(a, b))
      .slice(0, size)
  }

  /** The pool in an order drawn for this agent and tick. */
  orderFor(agent: number): number[] {
    const { agents } = this.#world
    const draw = agentDraw(this.#key, agents.keyLow[agent]!, agents.keyHigh[agent]!)
    const order = (item: number) => rootDraw(draw, this.#items.keyLow[item]!, this.#items.keyHigh[item]!)
    return this.#pool
      .map((item) => ({ item, at: order(item) }))
      .sort((a, b) => a.at - b.at || a.item - b.item)
      .map(({ item }) => item)
  }

  #newerFirst(a: number, b: number): number {
    const { root, keyLow, keyHigh } = this.#items
    const newer = this.#posts.tick[root[b]!]! - this.#posts.tick[root[a]!]!
    if (newer !== 0) return newer
    return (
      agentDraw(this.#key, keyLow[b]!, keyHigh[b]!) - agentDraw(this.#key, keyLow[a]!, keyHigh[a]!) || b - a
    )
  }

  #count(post: number, change: number): void {
    if (this.#posts.depth[post]! > 0) this.#recent[this.#posts.item[post]!]! += change
  }
}
