/** Fields of many agents (or rows of a file) as columns in which "not stated" is possible: NaN, undefined or null. */
import type { StatedRates } from './rates-cells.ts'
import type { TopicWeights } from './topics-cell.ts'

/** See `Agents` for meanings and ranges. */
export interface AgentColumns {
  readonly sessionsPerDay: Float64Array
  readonly sessionProbability: Float64Array
  readonly postsPerDay: Float64Array
  readonly postProbability: Float64Array
  readonly attention: Float64Array
  readonly engagement: Float64Array
  readonly stance: Float64Array
  /** Three an agent; stated where `historyCount` is. */
  readonly rates: Float64Array
  readonly historyCount: Float64Array
  readonly topics: (TopicWeights | undefined)[]
  readonly communities: (string | null)[]
  readonly segments: (string | null)[]
}

/** Columns in which nothing is stated yet. */
export function agentColumns(count: number): AgentColumns {
  const unstated = (size = count) => new Float64Array(size).fill(Number.NaN)
  return {
    sessionsPerDay: unstated(),
    sessionProbability: unstated(),
    postsPerDay: unstated(),
    postProbability: unstated(),
    attention: unstated(),
    engagement: unstated(),
    stance: unstated(),
    rates: unstated(3 * count),
    historyCount: unstated(),
    topics: new Array<undefined>(count).fill(undefined),
    communities: new Array<null>(count).fill(null),
    segments: new Array<null>(count).fill(null),
  }
}

/** Whether neither of two columns that exclude each other states anything of an agent. */
export function isUnstated(one: Float64Array, other: Float64Array, agent: number): boolean {
  return Number.isNaN(one[agent]) && Number.isNaN(other[agent])
}

/** Sets an agent's rates unless they are stated already. */
export function takeRates(
  { rates, historyCount }: AgentColumns,
  agent: number,
  { shares, n }: StatedRates,
): void {
  if (!Number.isNaN(historyCount[agent])) return
  rates.set(shares, 3 * agent)
  historyCount[agent] = n
}

/** Copies what a row states into those fields of an agent that nothing has stated yet. */
export function takeStated(from: AgentColumns, row: number, into: AgentColumns, agent: number): void {
  if (isUnstated(into.sessionsPerDay, into.sessionProbability, agent)) {
    into.sessionsPerDay[agent] = from.sessionsPerDay[row]!
    into.sessionProbability[agent] = from.sessionProbability[row]!
  }
  if (isUnstated(into.postsPerDay, into.postProbability, agent)) {
    into.postsPerDay[agent] = from.postsPerDay[row]!
    into.postProbability[agent] = from.postProbability[row]!
  }
  for (const field of ['attention', 'engagement', 'stance'] as const) {
    if (Number.isNaN(into[field][agent])) into[field][agent] = from[field][row]!
  }
  const n = from.historyCount[row]!
  if (!Number.isNaN(n)) {
    takeRates(into, agent, { shares: from.rates.subarray(3 * row, 3 * row + 3), n })
  }
  into.topics[agent] ??= from.topics[row]
  into.communities[agent] ??= from.communities[row]!
  into.segments[agent] ??= from.segments[row]!
}
