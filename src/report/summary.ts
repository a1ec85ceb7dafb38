/** What people ask of a run first: how much happened, how it was done, what it grew into. From the run folder alone. */
import { type CascadeSummary, cascadeSummary } from '../cascades/cascade-summary.ts'
import { cascadeTable } from '../cascades/cascade-table.ts'
import { readCascades } from '../cascades/read-cascades.ts'
import type { Host } from '../host/host.ts'
import { readAgents } from '../log/read-agents.ts'
import { readTicks } from '../log/read-ticks.ts'
import type { Mix } from '../scenario/scenario.ts'
import { type Activity, activity } from './activity.ts'
import { GatheredLog, type ReachOf } from './gather-log.ts'
import { type Story, storiesOf } from './stories.ts'
import { type TopCascade, topCascade } from './top-cascade.ts'

/** `summary.json`. Shares are from 0 to 1; null where there is nothing to count. */
export interface Summary {
  readonly scenario: string
  readonly seed: string
  readonly start: string
  readonly tickMinutes: number
  readonly ticks: number
  readonly agents: number
  /** Visits of agents to their feeds. */
  readonly sessions: number
  readonly exposures: number
  readonly posts: number
  readonly actions: { readonly post: number } & Mix
  /** Exposures that led to an action. */
  readonly engagedShare: number | null
  /** Mix of retweets, quotes and rewrites as it happened. */
  readonly realisedMix: Mix | null
  /** The mix that the histories of the acting agents say, each weighted by how often it acted. */
  readonly historicalMix: Mix | null
  readonly cascades: CascadeSummary
  /** Items that anybody saw, the mean number of agents who saw one of them, and the item that most agents saw. */
  readonly reach: {
    readonly items: number
    readonly meanAgents: number | null
    readonly most: ReachOf | null
  }
  readonly activity: Activity
  /** The stories that the study injected, by post id. */
  readonly stories: readonly Story[]
  readonly topCascade: TopCascade | null
}

/**
 * Sums up a run.
 * @param folder - the run folder, absolute; a run that did not end has no reach yet
 * @throws HearsayError RUN_FOLDER_INVALID if its files are missing or damaged
 */
export function summarize(host: Host, folder: string): Summary {
  const log = new GatheredLog()
  const cascades = readCascades(host, folder, (event) => log.add(event))
  const table = cascadeTable(cascades)
  const ticks = sumTicks(host, folder)
  const { scenario, seed, start, tickMinutes, agents } = log.run!
  const { post, ...acted } = log.actions
  const engaged = acted.retweet + acted.quote + acted.rewrite
  const items = log.exposures.size
  return {
    scenario,
    seed,
    start,
    tickMinutes,
    ticks: ticks.posts.length,
    agents,
    sessions: ticks.sessions,
    exposures: ticks.exposures,
    posts: cascades.posts,
    actions: { post, ...acted },
    engagedShare: ticks.exposures === 0 ? null : engaged / ticks.exposures,
    realisedMix: shares(acted),
    historicalMix: historicalMix(host, folder, log.actedBy),
    cascades: cascadeSummary(table),
    reach: { items, meanAgents: items === 0 ? null : log.reachedAgents / items, most: log.mostSeen },
    activity: activity(ticks.posts),
    stories: storiesOf(cascades, log.seeds, log.exposures),
    topCascade: topCascade(host, folder, cascades, table),
  }
}

function sumTicks(host: Host, folder: string): { sessions: number; exposures: number; posts: number[] } {
  const sums = { sessions: 0, exposures: 0, posts: [] as number[] }
  for (const { tick, awake, exposures, posts } of readTicks(host, folder)) {
    if (tick === null) continue
    sums.sessions += awake
    sums.exposures += exposures
    sums.posts.push(posts)
  }
  return sums
}

function historicalMix(host: Host, folder: string, actedBy: ReadonlyMap<string, number>): Mix | null {
  const sum = { retweet: 0, quote: 0, rewrite: 0 }
  for (const { id, rates } of readAgents(host, folder)) {
    const actions = actedBy.get(id)
    if (actions === undefined || rates === null) continue
    sum.retweet += actions * rates.retweet
    sum.quote += actions * rates.quote
    sum.rewrite += actions * rates.rewrite
  }
  return shares(sum)
}

function shares({ retweet, quote, rewrite }: Mix): Mix | null {
  const total = retweet + quote + rewrite
  return total === 0 ? null : { retweet: retweet / total, quote: quote / total, rewrite: rewrite / total }
}
