/** A feed by hand: who posts, shares and reads what, tick by tick, without an engine. */
import { Encounters } from '../../src/feed/encounters.ts'
import { Feed } from '../../src/feed/feed.ts'
import { hashWords } from '../../src/random/mix.ts'
import { Items } from '../../src/world/items.ts'
import { Posts } from '../../src/world/posts.ts'
import type { World } from '../../src/world/world.ts'
import { followsOf, worldOf } from '../world/world-of.ts'

/** One exposure, by post and item numbers. */
export interface Shown {
  readonly item: number
  readonly shown: number
  readonly sharers: number
  readonly fromNetwork: boolean
}

export class TinyFeed {
  readonly world: World
  readonly posts = new Posts()
  readonly items = new Items()
  readonly encounters: Encounters
  readonly feed: Feed
  tick = 0

  constructor(world: World) {
    this.world = world
    this.encounters = new Encounters(world.agents.ids.length)
    this.feed = new Feed(world, this.posts, this.items, this.encounters)
    this.feed.startTick(0)
  }

  /** The number of an agent. */
  agent(id: string): number {
    const agent = this.world.agents.ids.indexOf(id)
    if (agent < 0) throw new Error(`no agent ${id}`)
    return agent
  }

  /** Publishes an original. @param topics - row of the topic mixes @returns its post id */
  post(id: string, { topics = 0, key }: { topics?: number; key?: number } = {}): number {
    const author = this.agent(id)
    const root = this.posts.newest + 1
    const about = {
      root,
      author,
      origin: root,
      key: hashWords(key ?? root),
      appeal: 1,
      topics,
      stance: Number.NaN,
    }
    const post = this.posts.add(author, this.tick, this.items.add(about), 0, 0)
    this.feed.publish(author, post)
    return post
  }

  /** Publishes a share of a post. @returns its post id */
  share(id: string, parent: number): number {
    const author = this.agent(id)
    const item = this.posts.item[parent]!
    const post = this.posts.add(
      author,
      this.tick,
      item,
      this.posts.depth[parent]! + 1,
      this.posts.wording[parent]!,
    )
    this.items.shares[item]! += 1
    this.feed.publish(author, post)
    return post
  }

  /** Marks the item of a post as seen. */
  see(id: string, post: number): void {
    this.encounters.see(this.agent(id), this.posts.item[post]!)
  }

  /** Marks the item of a post as seen and acted on. */
  act(id: string, post: number): void {
    this.see(id, post)
    this.encounters.act(this.agent(id), this.posts.item[post]!)
  }

  /** Lets ticks pass, so that what was published is there to be read. */
  pass(ticks = 1): void {
    this.tick += ticks
    this.feed.startTick(this.tick)
  }

  read(id: string): Shown[] {
    const { count, item, shown, sharers, fromNetwork } = this.feed.read(this.agent(id), this.tick)
    return Array.from({ length: count }, (_, at) => ({
      item: item[at]!,
      shown: shown[at]!,
      sharers: sharers[at]!,
      fromNetwork: fromNetwork[at] === 1,
    }))
  }
}

/** A feed over the follows given (`follower>followee`), under a scenario’s `feed` section and more. */
export function tinyFeed(
  follows: readonly string[],
  feed: Readonly<Record<string, unknown>> = {},
  scenario: Readonly<Record<string, unknown>> = {},
): TinyFeed {
  const { graph, files } = followsOf(...follows)
  return new TinyFeed(worldOf({ graph, feed, ...scenario }, files))
}
