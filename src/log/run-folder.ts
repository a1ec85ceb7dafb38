/** The files of a run folder, by name, and what the small ones hold. */
import type { Mix } from '../scenario/scenario.ts'

export const runFiles = {
  identity: 'identity.json',
  status: 'status.json',
  manifest: 'manifest.json',
  scenario: 'scenario.yaml',
  resolved: 'scenario.resolved.json',
  inputs: 'inputs',
  agents: 'agents.jsonl',
  events: 'events.jsonl',
  ticks: 'ticks.jsonl',
  summary: 'summary.json',
} as const

/** A line of `agents.jsonl`. */
export interface AgentLine {
  readonly id: string
  readonly community: string | null
  readonly segment: string | null
  readonly followers: number
  /** Historical mix; null where there is no history. */
  readonly rates: Mix | null
  /** Past actions that the rates rest on; null where they were stated, not counted. */
  readonly n: number | null
}

/** A line of `ticks.jsonl`. The last line has `tick: null` and covers the lines after the last tick (reach). */
export interface TickLine {
  readonly tick: number | null
  /** Agents who had a session. */
  readonly awake: number
  readonly exposures: number
  readonly posts: number
  readonly seeds: number
  readonly originals: number
  readonly retweets: number
  readonly quotes: number
  readonly rewrites: number
  /** Bytes of `events.jsonl` up to the end of this tick. */
  readonly offset: number
  /** SHA-256 of (the chain before, as hex, then the bytes of this tick), as hex; the first has an empty chain before. */
  readonly chain: string
}
