/** Makes the folder of a run ready to be written to, or says why it is not. */
import { fail, HearsayError } from '../errors.ts'
import type { Host } from '../host/host.ts'
import { systemReason } from '../host/system-reason.ts'
import { typedPath } from '../host/typed.ts'
import { type FolderLock, lockFolder, refuseIfBusy } from './folder-lock.ts'
import type { IdentityFile } from './identity.ts'
import { folderState, identityIn, removeRun } from './output-folder.ts'

export interface ClaimOptions {
  /** Replace another run. */
  readonly force: boolean
  /** Go on where a run did not end. */
  readonly resume: boolean
  /** The command that leads here, for hints. */
  readonly command: string
}

/**
 * Locks the folder and empties it of an earlier run.
 * @returns the lock; undefined if the complete run is there and need not be made again
 * @throws HearsayError OUTPUT_EXISTS, OUTPUT_UNWRITABLE, OUTPUT_BUSY
 */
export function claimFolder(
  host: Host,
  folder: string,
  identity: IdentityFile,
  options: ClaimOptions,
): FolderLock | undefined {
  return writing(host, folder, () => {
    // A run that is being written is not one that did not end.
    if (folderState(host, folder, identity.runId) !== 'complete') refuseIfBusy(host, folder)
    if (isDone(host, folder, identity, options)) return undefined
    host.files.makeFolder(folder)
    const lock = lockFolder(host, folder)
    try {
      // Only now nobody else can change what is there.
      if (isDone(host, folder, identity, options)) {
        lock.release()
        return undefined
      }
      removeRun(host, folder)
      return lock
    } catch (error) {
      lock.release()
      throw error
    }
  })
}

/** Whether the complete run is there. @throws HearsayError if the folder may not be used */
function isDone(host: Host, folder: string, identity: IdentityFile, options: ClaimOptions): boolean {
  const { force, resume, command } = options
  const where = typedPath(host, folder)
  const state = folderState(host, folder, identity.runId)
  if (state === 'complete' && !force) return true
  if (state === 'file') {
    fail('OUTPUT_EXISTS', 'must be a folder for the run, but is a file.', {
      where,
      hint: 'choose another folder with --out DIR',
    })
  }
  if (state === 'foreign') {
    fail('OUTPUT_EXISTS', 'must be an empty folder or a run, but holds other files.', {
      where,
      hint: 'choose another folder with --out DIR',
    })
  }
  if (state === 'other' && !force) {
    fail('OUTPUT_EXISTS', `holds ${describeOther(identityIn(host, folder), identity)}.`, {
      where,
      hint: `keep both with --out DIR, or replace it: ${command} --force`,
    })
  }
  if (state === 'partial' && !force && !resume) {
    fail('OUTPUT_EXISTS', 'holds a run of this scenario that did not end.', {
      where,
      hint: `finish it: ${command} --resume`,
    })
  }
  return false
}

function describeOther(there: IdentityFile | undefined, { identity }: IdentityFile): string {
  if (there === undefined) return 'a run whose identity.json is damaged'
  const { randomSeed, rng, engineSemantics } = there.identity
  if (randomSeed !== identity.randomSeed)
    return `a run of random seed ${randomSeed}, not ${identity.randomSeed}`
  if (rng !== identity.rng || engineSemantics !== identity.engineSemantics) {
    return 'a run of another version of hearsay'
  }
  return 'a run of this random seed, but of another scenario, other ticks or other input files'
}

function writing<Result>(host: Host, folder: string, operation: () => Result): Result {
  try {
    return operation()
  } catch (error) {
    const reason = systemReason(error)
    if (error instanceof HearsayError || reason === undefined) throw error
    return fail('OUTPUT_UNWRITABLE', `must be a folder that can be written to: ${reason}.`, {
      where: typedPath(host, folder),
      hint: 'choose another folder with --out DIR',
    })
  }
}
