/** Reruns a run from its own folder and holds the new log against the recorded one, byte by byte. */
import { join, resolve } from 'node:path'
import { HearsayError, type Problem } from '../errors.ts'
import { simulate } from '../engine/simulate.ts'
import type { Host } from '../host/host.ts'
import { realHost } from '../host/real-host.ts'
import { runFiles, type TickLine } from '../log/run-folder.ts'
import { textWriter } from '../providers/text-writers.ts'
import { identify, RNG_SCHEME, resolvedByContent } from '../run/identity.ts'
import { readScenario } from '../scenario/read.ts'
import { buildWorld } from '../world/world.ts'
import { ENGINE_SEMANTICS } from '../log/events.ts'
import { type ChangedValue, changedValues } from './changed-values.ts'
import { type Difference, RecordedLog } from './recorded-log.ts'
import { type ChangedFile, changedFiles, openRecordedRun, type RecordedRun, storedInputs } from './recorded-run.ts'

export interface ReplayOptions {
  /** Where inputs lie that were too large to be copied into the run folder. */
  readonly inputs?: string
  readonly onStart?: (start: { readonly folder: string; readonly ticks: number }) => void
  readonly onTick?: (line: TickLine) => void
}

export interface ReplayResult {
  /** The run folder, absolute. */
  readonly folder: string
  readonly runId: string
  /** Whether nothing was changed and the rerun gave the same bytes. */
  readonly identical: boolean
  readonly eventsSha256: string
  readonly posts: number
  /** Files that are not as recorded. */
  readonly changed: readonly ChangedFile[]
  /** Values of the scenario that are not as recorded. */
  readonly changedValues: readonly ChangedValue[]
  /** Where the rerun parts from the recorded log, if it does. */
  readonly difference?: Difference
  /** Why the rerun could not be made, if it could not. */
  readonly failure?: readonly Problem[]
}

/**
 * @param folder - the run folder, absolute or relative to the working folder
 * @throws HearsayError RUN_FOLDER_INVALID if the folder holds no complete run; a difference is a result, no error
 */
export async function replayRun(folder: string, options: ReplayOptions = {}, host: Host = realHost()): Promise<ReplayResult> {
  const run = openRecordedRun(host, resolve(host.workingFolder, folder))
  const { identity, manifest } = run
  const inputs = storedInputs(host, run, options.inputs && resolve(host.workingFolder, options.inputs))
  const changed = changedFiles(host, run, inputs)
  const rerun = await tryRerun(host, run, inputs, options)
  const known = {
    folder: run.folder,
    runId: identity.runId,
    eventsSha256: manifest.outputs.find(({ path }) => path === runFiles.events)?.sha256 ?? '',
    posts: manifest.accounting.posts,
    changed,
  }
  if ('failure' in rerun) return { ...known, identical: false, changedValues: [], failure: rerun.failure }
  const { difference } = rerun
  const identical = changed.length === 0 && rerun.changedValues.length === 0 && difference === undefined
  return { ...known, identical, changedValues: rerun.changedValues, ...(difference && { difference }) }
}

interface Rerun {
  readonly changedValues: readonly ChangedValue[]
  readonly difference: Difference | undefined
}

/** A changed scenario or input may no longer be usable: that is a finding too, and no failure of the replay. */
async function tryRerun(
  host: Host,
  run: RecordedRun,
  inputs: ReadonlyMap<string, string>,
  options: ReplayOptions,
): Promise<Rerun | { failure: readonly Problem[] }> {
  const otherVersion = versionProblem(run)
  if (otherVersion) return { failure: [otherVersion] }
  try {
    return await rerun(host, run, inputs, options)
  } catch (error) {
    if (error instanceof HearsayError) return { failure: error.problems }
    throw error
  }
}

async function rerun(
  host: Host,
  { folder, identity }: RecordedRun,
  inputs: ReadonlyMap<string, string>,
  { onStart, onTick }: ReplayOptions,
): Promise<Rerun> {
  const loaded = readScenario(host, join(folder, runFiles.scenario), { overrides: identity.overrides, stored: inputs })
  const world = buildWorld(loaded)
  const isSame = identify(loaded).runId === identity.runId
  const resolved = JSON.parse(Buffer.from(host.files.read(join(folder, runFiles.resolved))).toString('utf8')) as unknown
  onStart?.({ folder, ticks: world.scenario.ticks })
  const recorded = new RecordedLog(host, folder)
  await simulate(world, {
    writer: textWriter(world.scenario.behaviour.text),
    sink: recorded,
    afterTick: async (line) => {
      onTick?.(line)
      await host.pause()
      return recorded.difference ? 'stop' : 'go on'
    },
  })
  recorded.finish()
  return {
    changedValues: isSame ? [] : changedValues(resolved, JSON.parse(JSON.stringify(resolvedByContent(loaded)))),
    difference: recorded.difference,
  }
}

/** Another version of the engine gives other bytes by design; a rerun would only find that. */
function versionProblem({ folder, identity: { identity } }: RecordedRun): Problem | undefined {
  if (identity.engineSemantics === ENGINE_SEMANTICS && identity.rng === RNG_SCHEME) return undefined
  return {
    code: 'REPLAY_DIFFERS',
    where: folder,
    message:
      `was made with engine semantics ${identity.engineSemantics} and random scheme ${identity.rng}, ` +
      `but this hearsay has ${ENGINE_SEMANTICS} and ${RNG_SCHEME}.`,
    hint: 'replay it with the version of hearsay in its manifest.json',
  }
}
