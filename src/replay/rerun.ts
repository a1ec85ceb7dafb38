/** Runs a recorded run once more and holds the new log against the recorded one, until the first difference. */
import { join } from 'node:path'
import { simulate } from '../engine/simulate.ts'
import type { Host } from '../host/host.ts'
import { runFiles, type TickLine } from '../log/run-folder.ts'
import { textWriter } from '../providers/text-writers.ts'
import { type IdentityFile, resolvedByContent } from '../run/identity.ts'
import { readScenario } from '../scenario/read.ts'
import { buildWorld } from '../world/world.ts'
import { type ChangedValue, changedValues } from './changed-values.ts'
import { type Difference, RecordedLog } from './recorded-log.ts'

export interface RerunOptions {
  readonly onStart?: (start: { readonly folder: string; readonly ticks: number }) => void
  readonly onTick?: (line: TickLine) => void
}

export interface Rerun {
  /** Values of the scenario that are not as recorded. */
  readonly changedValues: readonly ChangedValue[]
  readonly difference: Difference | undefined
  /** Posts of the new log. */
  readonly posts: number
}

/**
 * @param inputs - where the inputs lie, by the name that the scenario uses
 * @throws HearsayError if the scenario or an input can no longer be used
 */
export async function rerun(
  host: Host,
  folder: string,
  { overrides }: IdentityFile,
  inputs: ReadonlyMap<string, string>,
  { onStart, onTick }: RerunOptions,
): Promise<Rerun> {
  const loaded = readScenario(host, join(folder, runFiles.scenario), { overrides, stored: inputs })
  const world = buildWorld(loaded)
  const resolved = JSON.parse(JSON.stringify(resolvedByContent(loaded))) as unknown
  onStart?.({ folder, ticks: world.scenario.ticks })
  const recorded = new RecordedLog(host, folder)
  let posts = 0
  try {
    await simulate(world, {
      writer: textWriter(world.scenario.behaviour.text),
      sink: recorded,
      afterTick: async (line) => {
        posts += line.posts
        onTick?.(line)
        await host.pause()
        return recorded.difference ? 'stop' : 'go on'
      },
    })
    recorded.finish()
  } finally {
    recorded.close()
  }
  const before = recordedScenario(host, folder)
  const changed = before === undefined ? [] : changedValues(before, resolved)
  return { changedValues: changed, difference: recorded.difference, posts }
}

/** What the scenario was resolved to at the run; undefined if that can no longer be read. */
function recordedScenario(host: Host, folder: string): unknown {
  try {
    return JSON.parse(Buffer.from(host.files.read(join(folder, runFiles.resolved))).toString('utf8'))
  } catch {
    return undefined
  }
}
