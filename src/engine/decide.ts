/**
 * The first half of a tick: agents come online, read, engage and choose, all on the state as it stood at the tick's
 * start. Nothing here is seen by another agent; it is only staged.
 */
import { type EngagementProbabilities, engagement } from '../behaviour/engagement.ts'
import { actionPolicy } from '../behaviour/policies/index.ts'
import type { Choose } from '../behaviour/policies/policy.ts'
import type { Encounters } from '../feed/encounters.ts'
import type { Exposures } from '../feed/exposures.ts'
import type { Feed } from '../feed/feed.ts'
import type { EventWriter } from '../log/event-writer.ts'
import { agentDraw, rootDraw, threshold, tickKey } from '../random/draw.ts'
import { minutesOf } from '../scenario/time.ts'
import type { Items } from '../world/items.ts'
import { actionNames, type Posts } from '../world/posts.ts'
import type { World } from '../world/world.ts'
import { dayWeight } from './day-weight.ts'
import { countOf, occurs } from './occurs.ts'
import { StagedActions } from './staged.ts'

/** What a tick's agents decided. Overwritten by the next tick. */
export interface Decisions {
  readonly actions: StagedActions
  /** Authors of originals, ascending; one who writes several stands there as often. */
  readonly originals: readonly number[]
  readonly awake: number
  readonly exposures: number
}

export class Deciding {
  readonly #world: World
  readonly #items: Items
  readonly #feed: Feed
  readonly #log: EventWriter
  readonly #encounters: Encounters
  readonly #probabilities: EngagementProbabilities
  readonly #choose: Choose
  readonly #startMinute: number
  /** Draws below it are logged as exposure lines; 0 for none. */
  readonly #logged: number

  constructor(
    world: World,
    posts: Posts,
    items: Items,
    feed: Feed,
    encounters: Encounters,
    log: EventWriter,
  ) {
    const { behaviour, start, log: logging } = world.scenario
    this.#world = world
    this.#items = items
    this.#feed = feed
    this.#log = log
    this.#encounters = encounters
    this.#probabilities = engagement({ world, posts, items })
    this.#choose = actionPolicy(behaviour.policy, world.agents)
    this.#startMinute = minutesOf(start)!
    const { exposures } = logging
    this.#logged = threshold(exposures === 'all' ? 1 : exposures === 'none' ? 0 : exposures)
  }

  tick(tick: number): Decisions {
    const { agents, key, scenario } = this.#world
    const weight = dayWeight(
      agents.dayProfile,
      this.#startMinute + tick * scenario.tickMinutes,
      scenario.tickMinutes,
    )
    const wakeKey = tickKey(key, 'wake', tick)
    const postKey = tickKey(key, 'post', tick)
    const session = this.#sessionOf(tick)
    const originals: number[] = []
    let awake = 0
    let exposures = 0
    this.#feed.startTick(tick)
    for (let agent = 0; agent < agents.ids.length; agent++) {
      const low = agents.keyLow[agent]!
      const high = agents.keyHigh[agent]!
      const wakeDraw = agentDraw(wakeKey, low, high)
      const isAwake = occurs(
        wakeDraw,
        agents.sessionProbability[agent]!,
        agents.sessionsPerDay[agent]! * weight,
      )
      const whenAwake = agents.postProbability[agent]!
      if (isAwake || Number.isNaN(whenAwake)) {
        const postDraw = agentDraw(postKey, low, high)
        const count = countOf(postDraw, whenAwake, agents.postsPerDay[agent]! * weight)
        for (let post = 0; post < count; post++) originals.push(agent)
      }
      if (!isAwake) continue
      awake++
      exposures += session.hold(agent)
    }
    return { actions: session.actions, originals, awake, exposures }
  }

  /** The sessions of one tick, with the keys of its draws. */
  #sessionOf(tick: number): { hold: (agent: number) => number; actions: StagedActions } {
    const { agents, key } = this.#world
    const items = this.#items
    const engageKey = tickKey(key, 'engage', tick)
    const chooseKey = tickKey(key, 'choose', tick)
    const logKey = tickKey(key, 'exposureLog', tick)
    const actions = new StagedActions()
    const hold = (agent: number): number => {
      const seen = this.#feed.read(agent, tick)
      if (seen.count === 0) return 0
      const low = agents.keyLow[agent]!
      const high = agents.keyHigh[agent]!
      const probabilities = this.#probabilities(seen)
      const engageDraw = agentDraw(engageKey, low, high)
      for (let at = 0; at < seen.count; at++) {
        const item = seen.item[at]!
        items.exposures[item]!++
        if (this.#encounters.see(agent, item)) items.reach[item]!++
        let action = 0
        if (rootDraw(engageDraw, items.keyLow[item]!, items.keyHigh[item]!) < threshold(probabilities[at]!)) {
          const chooseDraw = rootDraw(
            agentDraw(chooseKey, low, high),
            items.keyLow[item]!,
            items.keyHigh[item]!,
          )
          action = this.#choose(agent, chooseDraw)
          this.#encounters.act(agent, item)
          actions.add(agent, action, seen.shown[at]!, seen.sharers[at]!, at + 1, seen.fromNetwork[at]!)
        }
        if (this.#logged > 0) {
          const logDraw = rootDraw(agentDraw(logKey, low, high), items.keyLow[item]!, items.keyHigh[item]!)
          if (logDraw < this.#logged) this.#logExposure(seen, at, action)
        }
      }
      return seen.count
    }
    return { hold, actions }
  }

  #logExposure(seen: Exposures, at: number, action: number): void {
    this.#log.exposure({
      tick: seen.tick,
      agent: this.#world.agents.ids[seen.agent]!,
      root: this.#items.root[seen.item[at]!]!,
      parent: seen.shown[at]!,
      via: seen.fromNetwork[at] === 1 ? 'network' : 'follow',
      sharers: seen.sharers[at]!,
      rank: at + 1,
      action: action === 0 ? 'ignore' : (actionNames[action] as 'retweet' | 'quote' | 'rewrite'),
    })
  }
}
