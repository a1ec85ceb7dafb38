/**
 * The second half of a tick: what was decided gets its ids, words and log lines, and reaches the followers' inboxes, to
 * be seen from the next tick on. Ids: seed posts, originals, actions, each by agent, actions then by rank.
 */
import type { Feed } from '../feed/feed.ts'
import type { EventWriter } from '../log/event-writer.ts'
import type { TextWriter } from '../providers/text-writer.ts'
import { agentDraw, tickKey } from '../random/draw.ts'
import type { Items } from '../world/items.ts'
import type { Posts } from '../world/posts.ts'
import type { PlacedSeedPost } from '../world/seed-posts.ts'
import type { World } from '../world/world.ts'
import { Composing, type Outgoing } from './compose.ts'
import type { Decisions } from './decide.ts'
import { GrownMemory } from './grown-memory.ts'
import { originalTopic } from './originals.ts'

/** Most past posts that an agent without a memory file remembers. */
const DEFAULT_KEEP = 20

export class Publishing {
  readonly #world: World
  readonly #posts: Posts
  readonly #feed: Feed
  readonly #log: EventWriter
  readonly #writer: TextWriter | null
  readonly #memory: GrownMemory
  readonly #composing: Composing

  /** @param writer - null where nobody writes */
  constructor(
    world: World,
    posts: Posts,
    items: Items,
    feed: Feed,
    log: EventWriter,
    writer: TextWriter | null,
  ) {
    this.#world = world
    this.#posts = posts
    this.#feed = feed
    this.#log = log
    this.#writer = writer
    this.#memory = new GrownMemory(world.agents, world.scenario.population.memory?.keep ?? DEFAULT_KEEP)
    this.#composing = new Composing(world, posts, items, writer === null ? null : this.#memory)
  }

  /** @returns how many of each were published */
  async tick(
    tick: number,
    seeds: readonly PlacedSeedPost[],
    { originals, actions }: Decisions,
  ): Promise<number[]> {
    const outgoing: Outgoing[] = []
    for (const seed of seeds) outgoing.push(this.#composing.seed(seed))
    const topicKey = tickKey(this.#world.key, 'topic', tick)
    let previous = -1
    let ordinal = 0
    for (const agent of originals) {
      ordinal = agent === previous ? ordinal + 1 : 0
      previous = agent
      outgoing.push(
        this.#composing.original(agent, tick, originalTopic(this.#world.agents, agent, topicKey, ordinal)),
      )
    }
    const counts = [seeds.length + originals.length, 0, 0, 0]
    for (let at = 0; at < actions.count; at++) {
      const action = actions.action[at]!
      counts[action]!++
      const via = actions.fromNetwork[at] === 1 ? 'network' : 'follow'
      const line = { sharers: actions.sharers[at]!, rank: actions.rank[at]! }
      outgoing.push(this.#composing.action(actions.agent[at]!, tick, action, actions.parent[at]!, via, line))
    }
    await this.#write(outgoing)
    this.#deliver(outgoing, tick)
    return counts
  }

  /**
   * Posts of one tick are simultaneous, but inboxes are in order: they go out in an order drawn for the tick. By id, the
   * end of the alphabet would stand first in every feed.
   */
  #deliver(outgoing: readonly Outgoing[], tick: number): void {
    const about = tickKey(this.#world.key, 'deliver', tick)
    const drawn = outgoing.map(({ id, agent, key }) => ({
      id,
      agent,
      draw: agentDraw(about, key.low, key.high),
    }))
    drawn.sort((a, b) => a.draw - b.draw || a.id - b.id)
    for (const { id, agent } of drawn) this.#feed.publish(agent, id)
  }

  async #write(outgoing: readonly Outgoing[]): Promise<void> {
    const requests = outgoing.flatMap(({ request }) => request ?? [])
    const written = this.#writer === null || requests.length === 0 ? [] : await this.#writer.write(requests)
    let next = 0
    for (const { id, agent, event, text: given, request, seen } of outgoing) {
      const text = request === undefined ? given : written[next++]!
      if (text !== undefined) this.#posts.text.set(id, text)
      this.#log.post(text === undefined ? event : { ...event, text })
      if (this.#writer === null) continue
      const action = event.action === 'post' ? 'original' : event.action
      this.#memory.gain(agent, { action, text: text ?? '', seen })
    }
  }
}
