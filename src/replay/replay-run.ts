/** Proves that a run folder is as recorded and that a rerun from it gives the same log, byte by byte. */
import { resolve } from 'node:path'
import { HearsayError, type Problem } from '../errors.ts'
import type { Host } from '../host/host.ts'
import { realHost } from '../host/real-host.ts'
import { typedPath } from '../host/typed.ts'
import { ENGINE_SEMANTICS } from '../log/events.ts'
import { runFiles } from '../log/run-folder.ts'
import { RNG_SCHEME } from '../run/identity.ts'
import type { ChangedValue } from './changed-values.ts'
import type { Difference } from './recorded-log.ts'
import {
  type ChangedFile,
  changedFiles,
  inputPaths,
  openRecordedRun,
  type RecordedRun,
} from './recorded-run.ts'
import { type RerunOptions, rerun } from './rerun.ts'

export interface ReplayOptions extends RerunOptions {
  /** Where inputs lie that were too large to be copied into the run folder. */
  readonly inputs?: string
}

export interface ReplayResult {
  /** The run folder, absolute. */
  readonly folder: string
  readonly runId: string
  /** Whether every file is as recorded and the rerun gave the same bytes. */
  readonly identical: boolean
  readonly eventsSha256: string
  readonly ticks: number
  readonly posts: number
  /** Files that are not as recorded. */
  readonly changed: readonly ChangedFile[]
  /** Values of the scenario that are not as recorded, if its file was changed. */
  readonly changedValues: readonly ChangedValue[]
  /** Where the rerun parts from the recorded log; null if it does not. */
  readonly difference: Difference | null
  /** Why nothing was run again, or not to the end; null if it was. */
  readonly failure: readonly Problem[] | null
}

/**
 * @param folder - the run folder, absolute or relative to the working folder
 * @throws HearsayError RUN_FOLDER_INVALID if the folder holds no complete run; a difference is a result, no error
 */
export async function replayRun(
  folder: string,
  options: ReplayOptions = {},
  host: Host = realHost(),
): Promise<ReplayResult> {
  const run = openRecordedRun(host, resolve(host.workingFolder, folder))
  const { manifest } = run
  const inputs = inputPaths(host, run, options.inputs && resolve(host.workingFolder, options.inputs))
  const changed = changedFiles(host, run, inputs)
  const again = await tryRerun(host, run, changed, inputs, options)
  const { posts, changedValues, difference, failure } = again
  return {
    folder: run.folder,
    runId: manifest.runId,
    eventsSha256: manifest.outputs.find(({ path }) => path === runFiles.events)!.sha256,
    ticks: manifest.accounting.ticks,
    posts,
    changed,
    identical: changed.length === 0 && failure === null && difference === null,
    changedValues,
    difference,
    failure,
  }
}

/** A changed scenario or input may no longer be usable: that is a finding too, and no failure of the replay. */
async function tryRerun(
  host: Host,
  run: RecordedRun,
  changed: readonly ChangedFile[],
  inputs: ReadonlyMap<string, string>,
  options: ReplayOptions,
): Promise<Pick<ReplayResult, 'failure' | 'difference' | 'changedValues' | 'posts'>> {
  const none = { difference: null, changedValues: [], posts: run.manifest.accounting.posts }
  const obstacle = obstacleOf(host, run, changed)
  if (obstacle !== undefined) return { ...none, failure: [obstacle] }
  try {
    const again = await rerun(host, run.folder, run.identity!, inputs, options)
    const isRewritten = changed.some(({ path }) => path === runFiles.scenario)
    const changedValues = isRewritten ? again.changedValues : []
    return { failure: null, difference: again.difference ?? null, changedValues, posts: again.posts }
  } catch (error) {
    if (error instanceof HearsayError) return { ...none, failure: error.problems }
    throw error
  }
}

/** What makes a rerun pointless or impossible, if anything does. */
function obstacleOf(host: Host, run: RecordedRun, changed: readonly ChangedFile[]): Problem | undefined {
  const where = typedPath(host, run.folder)
  const stop = (why: string): Problem => ({
    code: 'REPLAY_DIFFERS',
    where,
    message: `was not run again: ${why}.`,
  })
  const { rng, engineSemantics } = run.manifest.identity
  if (engineSemantics !== ENGINE_SEMANTICS || rng !== RNG_SCHEME) {
    const version = run.manifest.environment.versions['hearsay']
    return {
      ...stop(
        `it was made with engine semantics ${engineSemantics} and random scheme ${rng}, ` +
          `but this hearsay has ${ENGINE_SEMANTICS} and ${RNG_SCHEME}`,
      ),
      hint: `use the version that made it: npx hearsay@${version} replay ${where}`,
    }
  }
  if (run.identity === undefined || changed.some(({ path }) => path === runFiles.identity)) {
    return stop(`${runFiles.identity} says what to run, and it is not as recorded`)
  }
  const gone = changed.find(({ nowSha256, path, input }) => {
    return (
      nowSha256 === null && (input !== undefined || path === runFiles.scenario || path === runFiles.events)
    )
  })
  return gone && stop(`${gone.input ?? gone.path} is gone`)
}
