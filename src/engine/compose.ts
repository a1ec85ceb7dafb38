/**
 * Makes posts of what was decided: their place in the columns, their log line, and what their words are to be written
 * from. Every post of a tick is made before any is written or delivered.
 */
import { appealDrawer } from '../behaviour/factors/appeal.ts'
import type { PostEvent, Via } from '../log/events.ts'
import type { TextRequest } from '../providers/text-writer.ts'
import { agentDraw, type TickKey, tickKey } from '../random/draw.ts'
import { hashWords, type Key64 } from '../random/mix.ts'
import type { Items } from '../world/items.ts'
import { actionNames, type Posts, QUOTE, RETWEET, REWRITE } from '../world/posts.ts'
import type { PlacedSeedPost } from '../world/seed-posts.ts'
import { topicsOf } from '../world/topic-mixes.ts'
import type { World } from '../world/world.ts'
import type { GrownMemory } from './grown-memory.ts'

/** A post on its way out: in the columns already, its line not yet written. */
export interface Outgoing {
  readonly id: number
  readonly agent: number
  readonly event: Omit<PostEvent, 'text'>
  /** Words given by the study, if any. */
  readonly text?: string
  /** What the words are to be written from, if they are still to be written. */
  readonly request?: TextRequest
  /** The words acted on, for the author's memory. */
  readonly seen: string | null
  /** Hash of (author key, tick, ordinal of the author's posts in that tick). */
  readonly key: Key64
}

export class Composing {
  readonly #world: World
  readonly #posts: Posts
  readonly #items: Items
  readonly #memory: GrownMemory | null
  readonly #appeal: (root: Key64) => number
  readonly #textKey: TickKey
  /** The tick in which each agent last posted, plus 1, and how many posts it has in it so far. */
  readonly #lastTick: Uint32Array
  readonly #ordinal: Uint32Array

  /** @param memory - null where nobody writes */
  constructor(world: World, posts: Posts, items: Items, memory: GrownMemory | null) {
    this.#world = world
    this.#posts = posts
    this.#items = items
    this.#memory = memory
    this.#appeal = appealDrawer(world.scenario.behaviour.engage.appeal, world.key)
    this.#textKey = tickKey(world.key, 'text', 0)
    this.#lastTick = new Uint32Array(world.agents.ids.length)
    this.#ordinal = new Uint32Array(world.agents.ids.length)
  }

  seed(seed: PlacedSeedPost): Outgoing {
    const { author, tick, topics, stance, label, text } = seed
    const root = this.#newRoot(author, tick, { topics, stance, appeal: seed.appeal })
    const event = { ...root.event, via: 'seed' as const, ...(label === undefined ? {} : { label }) }
    return { ...root, event, text, seen: null }
  }

  original(agent: number, tick: number, topics: number): Outgoing {
    const stance = this.#world.agents.stance[agent]!
    const root = this.#newRoot(agent, tick, { topics, stance, appeal: Number.NaN })
    return { ...root, ...this.#request('post', agent, root.key, topics, null), seen: null }
  }

  action(
    agent: number,
    tick: number,
    code: number,
    parent: number,
    via: Via,
    line: { sharers: number; rank: number },
  ): Outgoing {
    const posts = this.#posts
    const items = this.#items
    const item = posts.item[parent]!
    const seen = posts.wordsShown(parent) ?? null
    const by = this.#world.scenario.behaviour.policy.kind
    const topics = items.topics[item]!
    if (code === REWRITE) {
      const inherited = {
        topics,
        stance: items.stance[item]!,
        appeal: items.appeal[item]!,
        origin: items.origin[item]!,
      }
      const root = this.#newRoot(agent, tick, inherited)
      const event = { ...root.event, action: 'rewrite' as const, parent, via, ...line, by }
      return { ...root, event, ...this.#request('rewrite', agent, root.key, topics, seen), seen }
    }
    const key = this.#postKey(agent, tick)
    const depth = posts.depth[parent]! + 1
    const id = posts.add(agent, tick, item, depth, code === RETWEET ? posts.wording[parent]! : 0)
    items.shares[item]!++
    const event = {
      type: 'post' as const,
      tick,
      id,
      agent: this.#world.agents.ids[agent]!,
      action: actionNames[code]!,
      parent,
      root: items.root[item]!,
      origin: items.origin[item]!,
      depth,
      via,
      ...line,
      by,
    }
    return {
      id,
      agent,
      key,
      event,
      ...(code === QUOTE ? this.#request('quote', agent, key, topics, seen) : {}),
      seen,
    }
  }

  /** Adds a post that starts a cascade. @param about - `appeal` NaN to draw it, `origin` absent for a new story */
  #newRoot(
    agent: number,
    tick: number,
    about: { topics: number; stance: number; appeal: number; origin?: number },
  ) {
    const key = this.#postKey(agent, tick)
    const root = this.#posts.newest + 1
    const origin = about.origin ?? root
    const appeal = Number.isNaN(about.appeal) ? this.#appeal(key) : about.appeal
    const item = this.#items.add({
      root,
      author: agent,
      origin,
      key,
      appeal,
      topics: about.topics,
      stance: about.stance,
    })
    const id = this.#posts.add(agent, tick, item, 0, 0)
    const author = this.#world.agents.ids[agent]!
    const event = {
      type: 'post' as const,
      tick,
      id,
      agent: author,
      action: 'post' as const,
      parent: null,
      root,
      origin,
      depth: 0,
      via: 'own' as const,
    }
    return { id, agent, key, event }
  }

  /** Hash of (author key, tick, ordinal of the author's posts in this tick). */
  #postKey(agent: number, tick: number): Key64 {
    if (this.#lastTick[agent] !== tick + 1) {
      this.#lastTick[agent] = tick + 1
      this.#ordinal[agent] = 0
    }
    const { keyLow, keyHigh } = this.#world.agents
    return hashWords(keyLow[agent]!, keyHigh[agent]!, tick, this.#ordinal[agent]!++)
  }

  #request(
    action: TextRequest['action'],
    agent: number,
    post: Key64,
    topics: number,
    seen: string | null,
  ): { request?: TextRequest } {
    if (this.#memory === null) return {}
    const { agents, mixes } = this.#world
    const about = this.#textKey
    const stance = agents.stance[agent]!
    return {
      request: {
        action,
        agent: agents.ids[agent]!,
        seen,
        topics: topicsOf(mixes, topics),
        stance: Number.isNaN(stance) ? null : stance,
        memory: this.#memory.of(agent),
        draw: [agentDraw(about, post.low, post.high), agentDraw(about, post.high, post.low)],
      },
    }
  }
}
