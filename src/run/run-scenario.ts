/** A scenario into a run folder. */
import { dirname } from 'node:path'
import { type ErrorCode, HearsayError } from '../errors.ts'
import type { Host } from '../host/host.ts'
import { realHost } from '../host/real-host.ts'
import { runFiles, type TickLine } from '../log/run-folder.ts'
import { summarize } from '../report/summary.ts'
import { type LoadedScenario, type Overrides, readScenario } from '../scenario/read.ts'
import { buildWorld, type World } from '../world/world.ts'
import { agentLines } from './agent-lines.ts'
import { claimFolder } from './claim-folder.ts'
import { runCommandText } from './command-text.ts'
import { existingRun } from './existing-run.ts'
import { gitCommit } from './git-commit.ts'
import { type IdentityFile, identify, resolvedByContent } from './identity.ts'
import { type Manifest, outputsOf } from './manifest.ts'
import { outputFolder } from './output-folder.ts'
import { type RunResult, runResult } from './run-result.ts'
import { RunWriter } from './run-writer.ts'
import { stopOnSignal } from './stop-on-signal.ts'
import { storeInputs } from './store-inputs.ts'
import { writeLog } from './write-log.ts'

export interface RunOptions extends Overrides {
  /** Run folder, absolute or relative to the working folder. @defaultValue `output/<scenario>/seed-<seed>` */
  readonly out?: string
  /** Replace another run in the folder. @defaultValue false */
  readonly force?: boolean
  /** Finish a run that did not end; until there are checkpoints it starts again from tick 0. @defaultValue false */
  readonly resume?: boolean
  /** Input files above this many bytes are not copied into the run folder. @defaultValue 64 MiB */
  readonly largestCopyBytes?: number
  /** Called when the world is built, before the first tick. */
  readonly onStart?: (start: RunStart) => void
  /** Called after every tick. */
  readonly onTick?: (line: TickLine) => void
}

export interface RunStart {
  /** The run folder, absolute. */
  readonly folder: string
  readonly agents: number
  readonly ticks: number
  /** Things worth knowing that are no errors. Full sentences. */
  readonly notices: readonly string[]
}

/**
 * Runs a scenario and keeps the run.
 * @param path - the scenario file, absolute or relative to the working folder
 * @throws HearsayError for everything that a user can mend
 */
export async function runScenario(
  path: string,
  options: RunOptions = {},
  host: Host = realHost(),
): Promise<RunResult> {
  const startedMs = host.now()
  const { seed, ticks, out, force = false, resume = false } = options
  const overrides = { ...(seed === undefined ? {} : { seed }), ...(ticks === undefined ? {} : { ticks }) }
  const loaded = readScenario(host, path, { overrides })
  const world = buildWorld(loaded)
  const { agents, scenario, notices } = world
  const identity = identify(loaded)
  const folder = outputFolder(host, loaded, out)
  const command = runCommandText(host, path, options)
  const lock = claimFolder(host, folder, identity, { force, resume, command })
  if (lock === undefined) return existingRun(host, folder, notices, command)

  const writer = new RunWriter(host, folder, lock)
  const signals = stopOnSignal(host)
  try {
    options.onStart?.({ folder, agents: agents.ids.length, ticks: scenario.ticks, notices })
    writeStart(writer, loaded, identity, world, options.largestCopyBytes)
    const events = await writeLog(host, world, writer, signals, options.onTick)
    const summary = summarize(host, folder)
    writer.json(runFiles.summary, summary)
    const manifest: Manifest = {
      format: 1,
      runId: identity.runId,
      status: 'FINISHED',
      identity: identity.identity,
      environment: {
        versions: host.process.versions,
        gitCommit: gitCommit(host, dirname(loaded.file.path)),
        arguments: host.process.arguments,
        startedMs,
        finishedMs: host.now(),
        execution: { outputFolder: folder },
      },
      accounting: { ticks: scenario.ticks, posts: summary.posts, exposures: summary.exposures },
      outputs: outputsOf(host, folder, identity, events),
    }
    writer.finish(manifest)
    return runResult(manifest, summary, { folder, status: 'finished', notices })
  } catch (error) {
    const failure = writer.abandon(error)
    throw resumable(failure) ? withHint(failure, `${command} --resume`) : failure
  } finally {
    signals.forget()
    lock.release()
  }
}

/** Everything that is known before the first tick; the identity first. */
function writeStart(
  writer: RunWriter,
  loaded: LoadedScenario,
  identity: IdentityFile,
  world: World,
  largestCopyBytes?: number,
): void {
  writer.json(runFiles.identity, identity)
  writer.status('RUNNING')
  writer.file(runFiles.scenario, loaded.file.bytes)
  storeInputs(writer, loaded.inputs.opened, largestCopyBytes)
  writer.json(runFiles.resolved, resolvedByContent(loaded))
  const agents = writer.log(runFiles.agents)
  for (const lines of agentLines(world)) agents.write(Buffer.from(lines, 'utf8'))
  agents.close()
}

const resumableCodes: readonly ErrorCode[] = ['OUTPUT_LOST', 'INTERRUPTED', 'TERMINATED']

function resumable(error: unknown): error is HearsayError {
  return error instanceof HearsayError && resumableCodes.includes(error.code)
}

function withHint({ problems: [problem], cause }: HearsayError, command: string): HearsayError {
  return new HearsayError([{ ...problem, hint: `finish the run: ${command}` }], { cause })
}
