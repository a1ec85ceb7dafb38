/** A scenario into a run folder. */
import { dirname, join } from 'node:path'
import { HearsayError } from '../errors.ts'
import { simulate } from '../engine/simulate.ts'
import type { Host } from '../host/host.ts'
import { realHost } from '../host/real-host.ts'
import { runFiles, type TickLine } from '../log/run-folder.ts'
import { textWriter } from '../providers/text-writers.ts'
import { summarize, type Summary } from '../report/summary.ts'
import { type LoadedScenario, type Overrides, readScenario } from '../scenario/read.ts'
import { buildWorld, type World } from '../world/world.ts'
import { agentLines } from './agent-lines.ts'
import { gitCommit } from './git-commit.ts'
import { type IdentityFile, identify, resolvedByContent } from './identity.ts'
import { keeping, LogFile } from './log-file.ts'
import { type Manifest, outputsOf } from './manifest.ts'
import { claimFolder, folderState, outputFolder } from './output-folder.ts'
import { storeInputs } from './store-inputs.ts'
import { stopOnSignal } from './stop-on-signal.ts'

export interface RunOptions extends Overrides {
  /** Run folder, absolute or relative to the working folder. @defaultValue `output/<scenario>/seed-<seed>` */
  readonly out?: string
  /** Replace another run in the folder. @defaultValue false */
  readonly force?: boolean
  /** Finish a run that did not end; until there are checkpoints it starts again from tick 0. @defaultValue false */
  readonly resume?: boolean
  /** Called when the world is built, before the first tick. */
  readonly onStart?: (start: { readonly folder: string; readonly agents: number; readonly ticks: number; readonly notices: readonly string[] }) => void
  /** Called after every tick. */
  readonly onTick?: (line: TickLine) => void
}

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

/** How often the output is checked and signals are heard, in milliseconds. */
const CHECK_EVERY_MS = 1000

/**
 * Runs a scenario and keeps the run.
 * @param path - the scenario file, absolute or relative to the working folder
 * @throws HearsayError for everything that a user can mend
 */
export async function runScenario(path: string, options: RunOptions = {}, host: Host = realHost()): Promise<RunResult> {
  const startedMs = host.now()
  const { seed, ticks, out, force = false, resume = false } = options
  const overrides = { ...(seed === undefined ? {} : { seed }), ...(ticks === undefined ? {} : { ticks }) }
  const loaded = readScenario(host, path, { overrides })
  const world = buildWorld(loaded)
  const identity = identify(loaded)
  const folder = outputFolder(host, loaded, out)
  const state = folderState(host, folder, identity.runId)
  if (state.kind === 'complete' && !force) return existingRun(host, folder, world)

  const release = claimFolder(host, folder, state, { force, resume })
  try {
    options.onStart?.({ folder, agents: world.agents.ids.length, ticks: world.scenario.ticks, notices: world.notices })
    writeStart(host, folder, loaded, identity, world)
    const log = await writeLog(host, folder, world, options)
    const summary = summarize(host, folder)
    writeJson(host, folder, runFiles.summary, summary)
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
      accounting: { ticks: world.scenario.ticks, posts: summary.posts, exposures: summary.exposures },
      outputs: outputsOf(host, folder, identity, { path: runFiles.events, ...log }),
    }
    host.files.remove(join(folder, runFiles.status))
    writeJson(host, folder, runFiles.manifest, manifest)
    return result(folder, manifest, summary, 'finished', world.notices)
  } catch (error) {
    tryStatus(host, folder, error)
    throw error
  } finally {
    release()
  }
}

/** Everything that is known before the first tick; the identity first. */
function writeStart(host: Host, folder: string, loaded: LoadedScenario, identity: IdentityFile, world: World): void {
  writeJson(host, folder, runFiles.identity, identity)
  writeStatus(host, folder, 'RUNNING')
  keeping(folder, () => {
    host.files.writeWhole(join(folder, runFiles.scenario), loaded.file.bytes)
    storeInputs(host, folder, loaded.inputs.opened)
  })
  writeJson(host, folder, runFiles.resolved, resolvedByContent(loaded))
  const agents = new LogFile(host, folder, runFiles.agents)
  for (const lines of agentLines(world)) agents.write(Buffer.from(lines, 'utf8'))
  agents.close()
}

async function writeLog(host: Host, folder: string, world: World, { onTick }: RunOptions): Promise<{ sha256: string; bytes: number }> {
  const events = new LogFile(host, folder, runFiles.events)
  const ticks = new LogFile(host, folder, runFiles.ticks)
  const signal = stopOnSignal(host)
  let checkedMs = host.now()
  const afterTick = async (line: TickLine) => {
    ticks.write(Buffer.from(`${JSON.stringify(line)}\n`, 'utf8'))
    onTick?.(line)
    await host.pause()
    signal.stopIfAsked(line, world.scenario.ticks)
    const now = host.now()
    if (now - checkedMs >= CHECK_EVERY_MS) {
      checkedMs = now
      events.check()
    }
    return 'go on' as const
  }
  try {
    const log = await simulate(world, { writer: textWriter(world.scenario.behaviour.text), sink: events, afterTick })
    events.close()
    ticks.close()
    return log
  } catch (error) {
    events.abandon()
    ticks.abandon()
    throw error
  } finally {
    signal.forget()
  }
}

function existingRun(host: Host, folder: string, world: World): RunResult {
  const read = (name: string) => JSON.parse(Buffer.from(host.files.read(join(folder, name))).toString('utf8')) as unknown
  const manifest = read(runFiles.manifest) as Manifest
  return result(folder, manifest, read(runFiles.summary) as Summary, 'existing', world.notices)
}

function result(
  folder: string,
  manifest: Manifest,
  summary: Summary,
  status: RunResult['status'],
  notices: readonly string[],
): RunResult {
  const { posts, exposures } = manifest.accounting
  const eventsSha256 = manifest.outputs.find(({ path }) => path === runFiles.events)!.sha256
  return { runId: manifest.runId, folder, status, posts, exposures, cascades: summary.cascades.cascades, eventsSha256, summary, notices }
}

function writeJson(host: Host, folder: string, name: string, value: unknown): void {
  const path = join(folder, name)
  keeping(path, () => host.files.writeWhole(path, `${JSON.stringify(value, null, 2)}\n`))
}

function writeStatus(host: Host, folder: string, status: 'RUNNING' | 'KILLED' | 'FAILED'): void {
  writeJson(host, folder, runFiles.status, { status, processId: host.process.id, atMs: host.now() })
}

/** Notes how the run ended, if the folder still allows it; the failure itself is what the user is told. */
function tryStatus(host: Host, folder: string, error: unknown): void {
  const stopped = error instanceof HearsayError && (error.code === 'INTERRUPTED' || error.code === 'TERMINATED')
  try {
    if (host.files.stat(folder)) writeStatus(host, folder, stopped ? 'KILLED' : 'FAILED')
  } catch {
    // The disk is full or the folder gone: the failure that led here says so.
  }
}
