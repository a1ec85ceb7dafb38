/**
 * What an agent is shown in a session: the shares that reached its inbox become items, the items are ranked, and the
 * first ones within its attention are exposures, with some slots for items from out of network.
 */
import { UNLIMITED } from '../agents/agents.ts'
import { agentDraw, asUniform, type TickKey, tickKey } from '../random/draw.ts'
import { grown } from '../world/columns.ts'
import type { Items } from '../world/items.ts'
import type { Posts } from '../world/posts.ts'
import type { World } from '../world/world.ts'
import type { Encounters } from './encounters.ts'
import { Exposures } from './exposures.ts'
import { createInbox, type Inbox, PostBuffer } from './inbox.ts'
import { NetworkPool } from './network-pool.ts'
import { rankings } from './rankings/index.ts'
import type { ScoreItems } from './rankings/ranking.ts'

export class Feed {
  readonly #world: World
  readonly #posts: Posts
  readonly #items: Items
  readonly #encounters: Encounters
  readonly #inbox: Inbox
  readonly #score: ScoreItems
  readonly #pool: NetworkPool | undefined
  readonly #outOfNetwork: number
  readonly #arrivals = new PostBuffer()
  readonly #candidates = new Exposures()
  readonly #exposures = new Exposures()
  #scores = new Float64Array(64)
  /** Candidates in the order in which they are shown. */
  #order = new Uint32Array(64)
  /** For each item, the session in which it last was a candidate, and its place among the candidates then. */
  #session = 0
  #sessionOf = new Uint32Array(1024)
  #placeOf = new Uint32Array(1024)
  #slotKey: TickKey = { a: 0, b: 0 }

  constructor(world: World, posts: Posts, items: Items, encounters: Encounters) {
    const { ranking, inbox, outOfNetwork } = world.scenario.feed
    this.#world = world
    this.#posts = posts
    this.#items = items
    this.#encounters = encounters
    this.#inbox = createInbox(world.agents.ids.length, inbox)
    this.#score = rankings[ranking](world, items)
    this.#outOfNetwork = outOfNetwork
    this.#pool = outOfNetwork > 0 ? new NetworkPool(world, posts, items) : undefined
  }

  /** To be called before the sessions of a tick. */
  startTick(tick: number): void {
    this.#slotKey = tickKey(this.#world.key, 'slot', tick)
    this.#pool?.refresh(tick)
    if (this.#sessionOf.length < this.#items.count) {
      this.#sessionOf = grown(this.#sessionOf, this.#items.root.length)
      this.#placeOf = grown(this.#placeOf, this.#items.root.length)
    }
  }

  /** Puts a post into the inboxes of its author's followers. */
  publish(author: number, post: number): void {
    const { offsets, followers } = this.#world.graph
    const end = offsets[author + 1]!
    for (let at = offsets[author]!; at < end; at++) this.#inbox.deliver(followers[at]!, post)
  }

  /** What the agent sees in its session of this tick. The result is overwritten by the next call. */
  read(agent: number, tick: number): Exposures {
    this.#gather(agent, tick)
    this.#rank()
    this.#exposures.reset(agent, tick)
    if (this.#pool === undefined) this.#showAll(this.#world.agents.attention[agent]!)
    else this.#showMixed(this.#world.agents.attention[agent]!, this.#pool)
    return this.#exposures
  }

  /** Arrivals become items: the newest share of an item is the one shown, each further one is a sharer more. */
  #gather(agent: number, tick: number): void {
    const candidates = this.#candidates
    candidates.reset(agent, tick)
    this.#session++
    const count = this.#inbox.take(agent, this.#arrivals)
    const arrivals = this.#arrivals.ids
    for (let at = 0; at < count; at++) {
      const post = arrivals[at]!
      const item = this.#posts.item[post]!
      if (this.#sessionOf[item] === this.#session) {
        candidates.sharers[this.#placeOf[item]!]!++
      } else if (this.#items.author[item] !== agent && !this.#encounters.hasActed(agent, item)) {
        this.#sessionOf[item] = this.#session
        this.#placeOf[item] = candidates.count
        candidates.add(item, post, 1, 0)
      }
    }
  }

  /** Sorts the candidates by falling score. A stable insertion sort: feeds are short, and often in order already. */
  #rank(): void {
    const { count } = this.#candidates
    if (this.#scores.length < count) {
      this.#scores = new Float64Array(count * 2)
      this.#order = new Uint32Array(count * 2)
    }
    const scores = this.#scores
    const order = this.#order
    this.#score(this.#candidates, scores)
    if (count > LONG_FEED) {
      const sorted = Array.from({ length: count }, (_, at) => at).sort(
        (a, b) => scores[b]! - scores[a]! || a - b,
      )
      order.set(sorted)
      return
    }
    for (let at = 0; at < count; at++) {
      const score = scores[at]!
      let to = at
      while (to > 0 && scores[order[to - 1]!]! < score) {
        order[to] = order[to - 1]!
        to--
      }
      order[to] = at
    }
  }

  #showAll(attention: number): void {
    const count = Math.min(attention, this.#candidates.count)
    for (let at = 0; at < count; at++) this.#show(this.#order[at]!)
  }

  /**
   * Slot r (from 0) goes to the pool where ⌊(r + 1)s + u⌋ > ⌊rs + u⌋, s being the share of out-of-network slots and u a
   * draw: evenly spread, and s of the slots in expectation whatever the attention. A slot of the pool that finds the pool
   * empty goes to the feed; when the feed is through, the slots left to it stay empty. Unlimited attention ends there.
   */
  #showMixed(attention: number, pool: NetworkPool): void {
    const { agent, count } = this.#candidates
    const { agents } = this.#world
    const phase = asUniform(agentDraw(this.#slotKey, agents.keyLow[agent]!, agents.keyHigh[agent]!))
    const poolSlotsBefore = (slot: number) => Math.floor(slot * this.#outOfNetwork + phase)
    let fromPool: number[] | undefined
    const showFromPool = (): boolean => {
      fromPool ??= pool.orderFor(agent).filter((item) => this.#isNews(agent, item))
      const item = fromPool.pop()
      if (item === undefined) return false
      this.#exposures.add(item, this.#items.root[item]!, 0, 1)
      return true
    }
    let next = 0
    let slot = 0
    for (; slot < attention && next < count; slot++) {
      const isPool = poolSlotsBefore(slot + 1) > poolSlotsBefore(slot)
      if (!isPool || !showFromPool()) this.#show(this.#order[next++]!)
    }
    if (attention === UNLIMITED) return
    const left = poolSlotsBefore(attention) - poolSlotsBefore(slot)
    for (let filled = 0; filled < left && showFromPool(); filled++);
  }

  /** Whether an item of the pool may be shown: not the agent's own, not seen before, not in its feed anyway. */
  #isNews(agent: number, item: number): boolean {
    if (this.#items.author[item] === agent || this.#sessionOf[item] === this.#session) return false
    return !this.#encounters.hasSeen(agent, item)
  }

  #show(candidate: number): void {
    const { item, shown, sharers } = this.#candidates
    this.#exposures.add(item[candidate]!, shown[candidate]!, sharers[candidate]!, 0)
  }
}

/** Above this many candidates (only with a large or unlimited inbox) insertion would be slow. */
const LONG_FEED = 256
