/** Small worlds in memory, for tests: a scenario text in, the run's events out. */
import { type CapturedHost, capturedHost } from '../../src/host/captured-host.ts'
import type { ExposureEvent, LogEvent, PostEvent } from '../../src/log/events.ts'
import type { RunResult } from '../../src/run/run-result.ts'
import { type RunOptions, runScenario } from '../../src/run/run-scenario.ts'

export interface TinyRun {
  readonly host: CapturedHost
  readonly result: RunResult
  /** The log as bytes of text, and parsed. */
  readonly log: string
  readonly events: readonly LogEvent[]
  readonly posts: readonly PostEvent[]
  readonly exposures: readonly ExposureEvent[]
}

/** Runs a scenario text, with other files beside it (paths relative to /work), in a captured world. */
export async function runTiny(
  scenario: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: RunOptions = {},
): Promise<TinyRun> {
  const host = tinyHost(scenario, files)
  const result = await runScenario('scenario.yaml', options, host)
  const log = host.text(`${result.folder}/events.jsonl`)
  const events = log
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LogEvent)
  return {
    host,
    result,
    log,
    events,
    posts: events.filter((event) => event.type === 'post'),
    exposures: events.filter((event) => event.type === 'exposure'),
  }
}

/** A captured world with a scenario at /work/scenario.yaml. */
export function tinyHost(
  scenario: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): CapturedHost {
  const placed = Object.entries(files).map(([name, content]) => [`/work/${name}`, content] as const)
  return capturedHost({ files: { '/work/scenario.yaml': scenario, ...Object.fromEntries(placed) } })
}
