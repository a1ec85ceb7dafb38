/** The folder of a run: where it lies, and what is in it already. */
import { join, resolve } from 'node:path'
import type { Host } from '../host/host.ts'
import { sha256 } from '../input/input-files.ts'
import { runFiles } from '../log/run-folder.ts'
import type { LoadedScenario } from '../scenario/read.ts'
import { isLockName } from './folder-lock.ts'
import type { IdentityFile } from './identity.ts'

/** The folder that a run goes to: `--out`, or `<scenario>/seed-<seed>` under the scenario's output folder. */
export function outputFolder(
  host: Host,
  { scenario, outputFolder: folder }: LoadedScenario,
  out?: string,
): string {
  if (out !== undefined) return resolve(host.workingFolder, out)
  return join(
    folder ?? resolve(host.workingFolder, 'output'),
    scenario.name,
    `seed-${nameOfSeed(scenario.seed)}`,
  )
}

/** Longer names are cut; every file system takes 255 bytes. */
const LONGEST_NAME = 100

/** Seeds are free text: every byte but letters, digits, _ and - is written as %XX, and a long name ends in a hash. */
function nameOfSeed(seed: string): string {
  const name = [...Buffer.from(seed, 'utf8')]
    .map((byte) => String.fromCharCode(byte))
    .map((character) =>
      /[\w-]/.test(character)
        ? character
        : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('')
  return name.length <= LONGEST_NAME
    ? name
    : `${name.slice(0, LONGEST_NAME - 17)}-${sha256(seed).slice(0, 16)}`
}

/**
 * What a folder holds: nothing (or no such folder), the complete run of this identity, one that did not end, a run of
 * another identity, files that are no run; or it is a file.
 */
export type FolderState = 'empty' | 'complete' | 'partial' | 'other' | 'foreign' | 'file'

export function folderState(host: Host, folder: string, runId: string): FolderState {
  const { files } = host
  const stat = files.stat(folder)
  if (stat === undefined) return 'empty'
  if (stat.kind === 'file') return 'file'
  const names = files.list(folder).filter((name) => !isLockName(name) && !isHalfWritten(name))
  if (names.length === 0) return 'empty'
  if (!names.includes(runFiles.identity)) return 'foreign'
  if (identityIn(host, folder)?.runId !== runId) return 'other'
  return names.includes(runFiles.manifest) ? 'complete' : 'partial'
}

/** The identity file of a run folder, or undefined if there is none or it is damaged. */
export function identityIn(host: Host, folder: string): IdentityFile | undefined {
  const path = join(folder, runFiles.identity)
  if (host.files.stat(path)?.kind !== 'file') return undefined
  try {
    const file = JSON.parse(Buffer.from(host.files.read(path)).toString('utf8')) as IdentityFile
    const { runId, identity, inputs } = file
    const isWhole =
      [runId, identity.scenarioSha256, identity.randomSeed, identity.rng].every(isText) &&
      typeof identity.engineSemantics === 'number' &&
      inputs.every(({ name, sha256, bytes }) => isText(name) && isText(sha256) && typeof bytes === 'number')
    return isWhole ? file : undefined
  } catch {
    return undefined
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/**
 * Removes what hearsay wrote and nothing else. The manifest goes first, so that the rest never looks complete, and the
 * identity last, so that the rest never looks foreign. To be called by the holder of the lock only.
 */
export function removeRun({ files }: Host, folder: string): void {
  const { manifest, inputs, identity, ...others } = runFiles
  const removeFile = (path: string) => {
    if (files.stat(path)?.kind === 'file') files.remove(path)
  }
  for (const name of [manifest, ...Object.values(others)]) removeFile(join(folder, name))
  for (const name of files.list(folder)) if (isHalfWritten(name)) removeFile(join(folder, name))
  const copies = join(folder, inputs)
  if (files.stat(copies)?.kind === 'folder') {
    const ours = /^[0-9a-f]{64}(\.tmp-\d+)?$/
    for (const name of files.list(copies)) if (ours.test(name)) removeFile(join(copies, name))
    if (files.list(copies).length === 0) files.remove(copies)
  }
  removeFile(join(folder, identity))
}

/** A file of ours that was being written when the process died. */
function isHalfWritten(name: string): boolean {
  const [, whole] = /^(.+)\.tmp-\d+$/.exec(name) ?? []
  return Object.values<string | undefined>(runFiles).includes(whole)
}
