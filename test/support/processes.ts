/** The command line as a real process, in a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { main } from '../../src/cli/main.ts'
import { capturedHost } from '../../src/host/captured-host.ts'
import { realHost } from '../../src/host/real-host.ts'
import { type Printed, studyFiles } from './study.ts'

const bin = resolve(import.meta.dirname, '../../src/cli/bin.ts')

export interface Ended {
  /** null if a signal ended it. */
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

/** Runs `hearsay` in this process, on the real disk, which saves the start of a process. */
export async function run(folder: string, ...argv: readonly string[]): Promise<Printed> {
  const { stdout, stderr } = capturedHost()
  const exitCode = await main(argv, { ...realHost(), workingFolder: folder, environment: {}, stdout, stderr })
  return { exitCode, stdout: stdout.captured, stderr: stderr.captured }
}

/** Starts `hearsay` with these arguments. */
export function start(folder: string, ...argv: readonly string[]): Running {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), bin, ...argv], {
    cwd: folder,
    env: { ...process.env, npm_command: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const ended = new Promise<Ended>((done, fail) => {
    child.on('error', fail)
    child.on('close', (exitCode, signal) => done({ exitCode, signal, stdout, stderr }))
  })
  return { child, ended }
}

/** Waits until something holds, however loaded the machine is; fails after a minute, or when the process has ended. */
export async function until(what: string, holds: () => boolean, { child, ended }: Running): Promise<void> {
  const deadline = Date.now() + 60_000
  while (!holds()) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`the process ended before ${what}: ${(await ended).stderr}`)
    }
    if (Date.now() > deadline) throw new Error(`not within a minute: ${what}`)
    await new Promise((next) => setTimeout(next, 5))
  }
}

/** Does something in a new folder that holds the study, and removes the folder. */
export async function inStudyFolder(deed: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
  try {
    for (const [name, text] of Object.entries(studyFiles)) writeFileSync(join(folder, name), text)
    await deed(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
