/** A closer look at one agent of a run, from the run folder alone. */
import { didYouMean, fail } from '../errors.ts'
import type { Host } from '../host/host.ts'
import type { ExposureEvent, PostEvent } from '../log/events.ts'
import { readAgents } from '../log/read-agents.ts'
import { readEvents } from '../log/read-events.ts'
import type { AgentLine } from '../log/run-folder.ts'

export interface AgentView {
  readonly agent: AgentLine
  /** All that it published, by id. */
  readonly posts: readonly PostEvent[]
  /** Retweets, quotes and rewrites of its posts, by others. */
  readonly answers: number
  /** What it was shown, as far as exposures were logged. */
  readonly exposures: readonly ExposureEvent[]
}

/** Ids that a slip is looked for among. */
const MOST_CANDIDATES = 10_000

/** @throws HearsayError USAGE if the run has no such agent */
export function inspectAgent(host: Host, folder: string, id: string): AgentView {
  const agent = findAgent(host, folder, id)
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

function findAgent(host: Host, folder: string, id: string): AgentLine {
  const ids: string[] = []
  let count = 0
  for (const line of readAgents(host, folder)) {
    if (line.id === id) return line
    count++
    if (ids.length < MOST_CANDIDATES) ids.push(line.id)
  }
  const near = didYouMean(id, ids)
  const hint = near === undefined ? 'agents.jsonl in the run folder lists them' : `did you mean "${near}"?`
  return fail('USAGE', `The run has no agent "${id}" among its ${count}.`, { hint })
}
