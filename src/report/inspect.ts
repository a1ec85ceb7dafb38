/** Closer looks at a run: one agent, one post, one tick. From the run folder alone. */
import { cascadeRow, cascadeTable, type CascadeRow } from '../cascades/cascade-table.ts'
import { type CascadeNode, cascadeTree } from '../cascades/cascade-tree.ts'
import { readCascades } from '../cascades/read-cascades.ts'
import { didYouMean, fail } from '../errors.ts'
import type { Host } from '../host/host.ts'
import type { ExposureEvent, PostEvent, ReachEvent } from '../log/events.ts'
import { readAgents } from '../log/read-agents.ts'
import { readEvents } from '../log/read-events.ts'
import { readTicks } from '../log/read-ticks.ts'
import type { AgentLine, TickLine } from '../log/run-folder.ts'

export interface AgentView {
  readonly agent: AgentLine
  /** All that it published, by id. */
  readonly posts: readonly PostEvent[]
  /** Posts of others that retweeted, quoted or rewrote one of its posts. */
  readonly answers: number
  /** What it was shown, as far as exposures were logged. */
  readonly exposures: readonly ExposureEvent[]
}

export interface PostView {
  readonly post: PostEvent
  /** From the first post of the story down to the parent. */
  readonly ancestors: readonly PostEvent[]
  /** Retweets, quotes and rewrites of this very post, by id. */
  readonly children: readonly PostEvent[]
  /** The cascade it belongs to. */
  readonly cascade: CascadeRow
  readonly tree: CascadeNode
  /** null where nobody saw the item. */
  readonly reach: ReachEvent | null
}

export interface TickView {
  readonly tick: TickLine
  readonly posts: readonly PostEvent[]
  /** As far as exposures were logged. */
  readonly exposures: readonly ExposureEvent[]
}

/** Posts of a cascade that are drawn. */
const TREE_POSTS = 40

/** @throws HearsayError USAGE if the run has no such agent */
export function inspectAgent(host: Host, folder: string, id: string): AgentView {
  let agent: AgentLine | undefined
  const ids: string[] = []
  for (const line of readAgents(host, folder)) {
    if (line.id === id) agent = line
    if (ids.length < 10_000) ids.push(line.id)
  }
  if (agent === undefined) {
    const near = didYouMean(id, ids)
    return fail('USAGE', `The run has no agent "${id}".`, near === undefined ? {} : { hint: `did you mean "${near}"?` })
  }
  const posts: PostEvent[] = []
  const own = new Set<number>()
  const exposures: ExposureEvent[] = []
  let answers = 0
  for (const { event } of readEvents(host, folder)) {
    if (event.type === 'exposure' && event.agent === id) exposures.push(event)
    if (event.type !== 'post') continue
    if (event.parent !== null && own.has(event.parent)) answers++
    if (event.agent !== id) continue
    own.add(event.id)
    posts.push(event)
  }
  return { agent, posts, answers, exposures }
}

/** @throws HearsayError USAGE if the run has no such post */
export function inspectPost(host: Host, folder: string, id: number): PostView {
  const cascades = readCascades(host, folder)
  if (!Number.isInteger(id) || id < 1 || id > cascades.posts) {
    fail('USAGE', `The run has posts 1 to ${cascades.posts}, no post ${id}.`)
  }
  const above: number[] = []
  for (let at = cascades.parent[id]!; at !== 0; at = cascades.parent[at]!) above.push(at)
  const root = cascades.root[id]!
  const wanted = new Set([id, ...above])
  const found = new Map<number, PostEvent>()
  const children: PostEvent[] = []
  let reach: ReachEvent | null = null
  for (const { event } of readEvents(host, folder)) {
    if (event.type === 'reach' && event.root === root) reach = event
    if (event.type !== 'post') continue
    if (wanted.has(event.id)) found.set(event.id, event)
    if (event.parent === id) children.push(event)
  }
  const table = cascadeTable(cascades)
  return {
    post: found.get(id)!,
    ancestors: above.reverse().map((ancestor) => found.get(ancestor)!),
    children,
    cascade: cascadeRow(table, table.root.indexOf(root)),
    tree: cascadeTree(cascades, root, { limit: TREE_POSTS }),
    reach,
  }
}

/** @throws HearsayError USAGE if the run has no such tick */
export function inspectTick(host: Host, folder: string, tick: number): TickView {
  const ticks = [...readTicks(host, folder)].filter((line) => line.tick !== null)
  const line = ticks.find((other) => other.tick === tick)
  if (line === undefined) return fail('USAGE', `The run has ticks 0 to ${ticks.length - 1}, no tick ${tick}.`)
  const posts: PostEvent[] = []
  const exposures: ExposureEvent[] = []
  for (const { event } of readEvents(host, folder)) {
    if (event.type === 'reach' || (event.type !== 'run' && event.tick > tick)) break
    if (event.type === 'post' && event.tick === tick) posts.push(event)
    if (event.type === 'exposure' && event.tick === tick) exposures.push(event)
  }
  return { tick: line, posts, exposures }
}
