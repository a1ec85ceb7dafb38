/** The folder of a run: where it lies, whether it may be used, and who is writing to it. */
import { join, resolve } from 'node:path'
import { fail, HearsayError } from '../errors.ts'
import type { Host } from '../host/host.ts'
import { runFiles } from '../log/run-folder.ts'
import type { LoadedScenario } from '../scenario/read.ts'
import type { IdentityFile } from './identity.ts'

const LOCK = '.lock'

/** The folder that a run goes to: `--out`, or `<scenario>/seed-<seed>` under the scenario's output folder. */
export function outputFolder(host: Host, { scenario, outputFolder: folder }: LoadedScenario, out?: string): string {
  if (out !== undefined) return resolve(host.workingFolder, out)
  // Seeds are free text: what could not be part of a path is written as %XX.
  const seed = encodeURIComponent(scenario.seed).replaceAll('.', '%2E').replaceAll('*', '%2A')
  return join(folder ?? resolve(host.workingFolder, 'output'), scenario.name, `seed-${seed}`)
}

/** What is in the folder already. */
export type FolderState =
  | { readonly kind: 'empty' }
  /** A complete run of the same identity. */
  | { readonly kind: 'complete' }
  /** A run of the same identity that did not end. */
  | { readonly kind: 'partial' }
  /** A run, complete or not, of another identity. */
  | { readonly kind: 'other' }
  /** Files that are not a run. */
  | { readonly kind: 'foreign' }

export function folderState(host: Host, folder: string, runId: string): FolderState {
  const { files } = host
  const stat = files.stat(folder)
  if (stat === undefined) return { kind: 'empty' }
  if (stat.kind === 'file') return { kind: 'foreign' }
  const names = files.list(folder).filter((name) => name !== LOCK)
  if (names.length === 0) return { kind: 'empty' }
  if (!names.includes(runFiles.identity)) return { kind: 'foreign' }
  if (identityIn(host, folder)?.runId !== runId) return { kind: 'other' }
  return { kind: names.includes(runFiles.manifest) ? 'complete' : 'partial' }
}

/** The identity file of a run folder, or undefined if there is none or it is damaged. */
export function identityIn(host: Host, folder: string): IdentityFile | undefined {
  const path = join(folder, runFiles.identity)
  if (host.files.stat(path)?.kind !== 'file') return undefined
  try {
    return JSON.parse(Buffer.from(host.files.read(path)).toString('utf8')) as IdentityFile
  } catch {
    return undefined
  }
}

/**
 * Makes the folder ready to be written to, and locks it.
 * @returns a function that gives the lock back
 * @throws HearsayError OUTPUT_EXISTS, OUTPUT_UNWRITABLE, OUTPUT_BUSY
 */
export function claimFolder(
  host: Host,
  folder: string,
  state: FolderState,
  options: { readonly force: boolean; readonly resume: boolean },
): () => void {
  const where = folder
  const { force, resume } = options
  if (state.kind === 'foreign') {
    fail('OUTPUT_EXISTS', 'must be an empty folder or a run, but holds other files.', { where, hint: 'choose another folder with --out DIR' })
  }
  if (state.kind === 'other' && !force) {
    fail('OUTPUT_EXISTS', 'holds a run of another scenario, seed or version.', {
      where,
      hint: 'keep both with --out DIR, or replace it with --force',
    })
  }
  if (state.kind === 'partial' && !force && !resume) {
    fail('OUTPUT_EXISTS', 'holds a run of this scenario that did not end.', {
      where,
      hint: 'finish it with --resume, or start again with --force',
    })
  }
  try {
    host.files.makeFolder(folder)
    lock(host, folder)
    if (state.kind !== 'empty') removeRun(host, folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (error instanceof HearsayError || code === undefined) throw error
    fail('OUTPUT_UNWRITABLE', `must be a folder that can be written to (${code}).`, { where, hint: 'choose another folder with --out DIR' })
  }
  return () => host.files.remove(join(folder, LOCK))
}

/** Takes the lock, also over a process that is gone. */
function lock(host: Host, folder: string): void {
  const path = join(folder, LOCK)
  const mine = String(host.process.id)
  if (host.files.createNew(path, mine)) return
  const holder = Number(Buffer.from(host.files.read(path)).toString('utf8'))
  if (holder !== host.process.id && Number.isInteger(holder) && holder > 0 && host.process.isAlive(holder)) {
    fail('OUTPUT_BUSY', `is being written to by process ${holder}.`, {
      where: folder,
      hint: `wait for it, choose another folder with --out DIR, or remove ${path} if that process is not hearsay`,
    })
  }
  host.files.remove(path)
  if (!host.files.createNew(path, mine)) fail('OUTPUT_BUSY', 'is being written to by another process.', { where: folder })
}

/** Removes what hearsay wrote and nothing else; the manifest first, so that the rest never looks complete. */
function removeRun(host: Host, folder: string): void {
  for (const name of [runFiles.manifest, ...Object.values(runFiles)]) host.files.remove(join(folder, name))
}
