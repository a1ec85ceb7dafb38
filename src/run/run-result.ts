/** What a run tells of itself when it is done. */
import { runFiles } from '../log/run-folder.ts'
import type { Summary } from '../report/summary.ts'
import type { Manifest } from './manifest.ts'

export interface RunResult {
  readonly runId: string
  /** The run folder, absolute. */
  readonly folder: string
  /** `existing` if the folder held the complete run already, and nothing was done. */
  readonly status: 'finished' | 'existing'
  readonly posts: number
  readonly exposures: number
  readonly cascades: number
  readonly eventsSha256: string
  readonly summary: Summary
  readonly notices: readonly string[]
}

export function runResult(
  { runId, accounting: { posts, exposures }, outputs }: Manifest,
  summary: Summary,
  rest: Pick<RunResult, 'folder' | 'status' | 'notices'>,
): RunResult {
  const eventsSha256 = outputs.find(({ path }) => path === runFiles.events)!.sha256
  return { runId, posts, exposures, cascades: summary.cascades.cascades, eventsSha256, summary, ...rest }
}
