/** What people ask of a run first: how much happened, how it was done, what it grew into. From the run folder alone. */
import { type CascadeSummary, cascadeSummary } from '../cascades/cascade-summary.ts'
import { cascadeTable } from '../cascades/cascade-table.ts'
import { type CascadeNode, cascadeTree } from '../cascades/cascade-tree.ts'
import type { Cascades } from '../cascades/cascades.ts'
import { readCascades } from '../cascades/read-cascades.ts'
import type { Host } from '../host/host.ts'
import type { LogEvent, PostEvent, ReachEvent, RunEvent } from '../log/events.ts'
import { readAgents } from '../log/read-agents.ts'
import { readTicks } from '../log/read-ticks.ts'
import type { Mix } from '../scenario/scenario.ts'
import { type Story, storiesOf } from './stories.ts'

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
  /** Agents who saw the most seen item, and the mean over items that anybody saw. */
  readonly reach: { readonly items: number; readonly meanAgents: number | null; readonly most: ReachOf | null }
  /** Posts in each of up to 60 equal parts of the run. */
  readonly activity: readonly number[]
  /** The stories that the study injected, by post id. */
  readonly stories: readonly Story[]
  readonly topCascade: TopCascade | null
}

export interface ReachOf {
  readonly root: number
  readonly agents: number
  readonly exposures: number
}

export interface TopCascade {
  readonly root: number
  readonly size: number
  readonly depth: number
  readonly text: string | null
  /** Its first posts. */
  readonly tree: CascadeNode
}

/** Posts of the top cascade that are kept in the summary, and parts of the activity. */
const TREE_POSTS = 12
const ACTIVITY_PARTS = 60

/**
 * Sums up a run.
 * @param folder - the run folder, absolute; it need not be complete
 * @throws HearsayError RUN_FOLDER_INVALID if its files are missing or damaged
 */
export function summarize(host: Host, folder: string): Summary {
  const seen = new Gathered()
  const cascades = readCascades(host, folder, (event) => seen.add(event))
  const table = cascadeTable(cascades)
  const ticks = [...readTicks(host, folder)].filter(({ tick }) => tick !== null)
  const sum = (of: 'awake' | 'exposures') => ticks.reduce((total, line) => total + line[of], 0)
  const { scenario, seed, start, tickMinutes, agents } = seen.run!
  const { post, ...acted } = seen.actions
  const exposures = sum('exposures')
  const engaged = acted.retweet + acted.quote + acted.rewrite
  return {
    scenario,
    seed,
    start,
    tickMinutes,
    ticks: ticks.length,
    agents,
    sessions: sum('awake'),
    exposures,
    posts: cascades.posts,
    actions: { post, ...acted },
    engagedShare: exposures === 0 ? null : engaged / exposures,
    realisedMix: shares(acted),
    historicalMix: historicalMix(host, folder, seen.actedBy),
    cascades: cascadeSummary(table),
    reach: reachOf(seen.reach),
    activity: parts(ticks.map(({ posts }) => posts)),
    stories: storiesOf(cascades, seen.seeds, seen.reach),
    topCascade: topCascade(cascades, table.root, table.metrics.size, seen.rootTexts),
  }
}

/** What one pass over the log leaves behind. */
class Gathered {
  run: RunEvent | undefined
  readonly actions = { post: 0, retweet: 0, quote: 0, rewrite: 0 }
  readonly actedBy = new Map<string, number>()
  readonly reach: ReachEvent[] = []
  readonly seeds: PostEvent[] = []
  readonly rootTexts = new Map<number, string>()

  add(event: LogEvent): void {
    if (event.type === 'run') this.run = event
    else if (event.type === 'reach') this.reach.push(event)
    else if (event.type === 'post') this.#post(event)
  }

  #post(event: PostEvent): void {
    this.actions[event.action]++
    if (event.action !== 'post') this.actedBy.set(event.agent, (this.actedBy.get(event.agent) ?? 0) + 1)
    if (event.via === 'seed') this.seeds.push(event)
    if (event.root === event.id && event.text !== undefined) this.rootTexts.set(event.id, event.text)
  }
}

function shares(counts: Mix): Mix | null {
  const total = counts.retweet + counts.quote + counts.rewrite
  if (total === 0) return null
  return { retweet: counts.retweet / total, quote: counts.quote / total, rewrite: counts.rewrite / total }
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

function reachOf(lines: readonly ReachEvent[]): Summary['reach'] {
  const [first, ...rest] = lines
  if (first === undefined) return { items: 0, meanAgents: null, most: null }
  const { root, agents, exposures } = rest.reduce((most, line) => (line.agents > most.agents ? line : most), first)
  const meanAgents = lines.reduce((sum, line) => sum + line.agents, 0) / lines.length
  return { items: lines.length, meanAgents, most: { root, agents, exposures } }
}

function parts(posts: readonly number[]): number[] {
  const count = Math.min(ACTIVITY_PARTS, posts.length)
  const sums = new Array<number>(count).fill(0)
  for (const [tick, number] of posts.entries()) sums[Math.floor((tick * count) / posts.length)]! += number
  return sums
}

/** The largest cascade, the earliest of equals; null where nothing was ever shared. */
function topCascade(
  cascades: Cascades,
  roots: ArrayLike<number>,
  sizes: Float64Array,
  texts: ReadonlyMap<number, string>,
): TopCascade | null {
  const index = sizes.reduce((best, size, at) => (size > (sizes[best] ?? 1) ? at : best), -1)
  if (index === -1) return null
  const root = roots[index]!
  const depth = cascades.depth.reduce((deepest, at, id) => (cascades.root[id] === root ? Math.max(deepest, at) : deepest), 0)
  const tree = cascadeTree(cascades, root, { limit: TREE_POSTS })
  return { root, size: sizes[index]!, depth, text: texts.get(root) ?? null, tree }
}
