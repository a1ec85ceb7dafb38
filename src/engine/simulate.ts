/**
 * The tick loop: wake → read → engage → choose → write → publish. Everyone decides on the state frozen at the tick's
 * start; what is published in a tick is visible from the next on.
 */
import { Encounters } from '../feed/encounters.ts'
import { Feed } from '../feed/feed.ts'
import { type ByteSink, EventWriter } from '../log/event-writer.ts'
import { ENGINE_SEMANTICS, LOG_FORMAT } from '../log/events.ts'
import type { TickLine } from '../log/run-folder.ts'
import type { TextWriter } from '../providers/text-writer.ts'
import { Items } from '../world/items.ts'
import { Posts, QUOTE, RETWEET, REWRITE } from '../world/posts.ts'
import type { World } from '../world/world.ts'
import { Deciding } from './decide.ts'
import { Publishing } from './publish.ts'

export interface SimulateOptions {
  /** Who writes the words; null for posts without words. */
  readonly writer: TextWriter | null
  /** Takes the bytes of `events.jsonl`. */
  readonly sink: ByteSink
  /**
   * Called at each tick's end, and once more (`tick: null`) behind the last. It may wait. The run ends here without its
   * reach lines if the answer is `stop`, or if it throws.
   */
  readonly afterTick?: (line: TickLine) => Promise<'go on' | 'stop'>
}

/** Runs a world from tick 0 to its end. @returns SHA-256 and length of the log */
export async function simulate(
  world: World,
  options: SimulateOptions,
): Promise<{ sha256: string; bytes: number }> {
  const { scenario, agents, seedPosts } = world
  const { writer, sink, afterTick } = options
  const posts = new Posts()
  const items = new Items()
  const encounters = new Encounters(agents.ids.length)
  const log = new EventWriter(sink)
  const feed = new Feed(world, posts, items, encounters)
  const deciding = new Deciding(world, posts, items, feed, encounters, log)
  const publishing = new Publishing(world, posts, items, feed, log, writer)

  log.run({
    type: 'run',
    format: LOG_FORMAT,
    scenario: scenario.name,
    seed: scenario.seed,
    start: scenario.start,
    tickMinutes: scenario.tickMinutes,
    agents: agents.ids.length,
    engineSemantics: ENGINE_SEMANTICS,
  })
  let nextSeed = 0
  for (let tick = 0; tick < scenario.ticks; tick++) {
    const firstSeed = nextSeed
    while (nextSeed < seedPosts.length && seedPosts[nextSeed]!.tick === tick) nextSeed++
    const decisions = deciding.tick(tick)
    const counts = await publishing.tick(tick, seedPosts.slice(firstSeed, nextSeed), decisions)
    const line = log.endTick({
      tick,
      awake: decisions.awake,
      exposures: decisions.exposures,
      posts: counts.reduce((sum, count) => sum + count, 0),
      seeds: nextSeed - firstSeed,
      originals: decisions.originals.length,
      retweets: counts[RETWEET]!,
      quotes: counts[QUOTE]!,
      rewrites: counts[REWRITE]!,
    })
    if ((await afterTick?.(line)) === 'stop') return log.finish()
  }
  logReach(items, log)
  const none = {
    awake: 0,
    exposures: 0,
    posts: 0,
    seeds: 0,
    originals: 0,
    retweets: 0,
    quotes: 0,
    rewrites: 0,
  }
  await afterTick?.(log.endTick({ tick: null, ...none }))
  return log.finish()
}

function logReach(items: Items, log: EventWriter): void {
  for (let item = 0; item < items.count; item++) {
    const exposures = items.exposures[item]!
    if (exposures > 0) log.reach({ root: items.root[item]!, exposures, agents: items.reach[item]! })
  }
}
