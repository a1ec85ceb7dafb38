/**
 * The lock of a run folder: one file for each process that wants it, named for the process. Whoever adds its own and
 * then finds no other of a living process has the lock. No file is ever taken over, so two processes that find the lock
 * of a dead one cannot take it from each other; at worst both see the other and neither goes on.
 */
import { join } from 'node:path'
import { fail } from '../errors.ts'
import type { Files, Host } from '../host/host.ts'
import { typedPath } from '../host/typed.ts'

export interface FolderLock {
  /** False once the folder was removed or replaced: then its files are no longer ours. */
  isHeld(): boolean
  release(): void
}

interface Holder {
  /** Name of its lock file. */
  readonly name: string
  readonly processId: number
  readonly machine: string
}

/** Locks held by this very process, which its process id cannot tell apart. */
const heldHere = new WeakMap<Files, Set<string>>()

/** @throws HearsayError OUTPUT_BUSY, or the system's error if the folder takes no file */
export function lockFolder(host: Host, folder: string): FolderLock {
  const { files } = host
  refuseIfBusy(host, folder)
  const mine = join(folder, lockName(host))
  const held = heldHere.get(files) ?? new Set()
  heldHere.set(files, held)
  const release = () => {
    held.delete(mine)
    try {
      files.remove(mine)
    } catch {
      // It cannot be removed where nothing can; the next run sees that this process is gone.
    }
  }
  try {
    // It may be there already, left by a dead process that had our id.
    files.createNew(mine, '')
    refuseIfBusy(host, folder)
    held.add(mine)
    for (const { name } of holders(host, folder))
      if (name !== lockName(host)) files.remove(join(folder, name))
  } catch (error) {
    release()
    throw error
  }
  return { isHeld: () => files.stat(mine) !== undefined, release }
}

/** @throws HearsayError OUTPUT_BUSY if another run is being written to the folder */
export function refuseIfBusy(host: Host, folder: string): void {
  const holder = holders(host, folder).find((other) => isBusy(host, folder, other))
  if (holder === undefined) return
  const { name, processId, machine } = holder
  const on = machine === machineName(host) ? '' : ` on ${machine}`
  fail('OUTPUT_BUSY', `is being written to by process ${processId}${on}.`, {
    where: typedPath(host, folder),
    hint: `wait for it, choose another folder with --out DIR, or, if no hearsay is running there: rm ${typedPath(host, join(folder, name))}`,
  })
}

export function isLockName(name: string): boolean {
  return holderOf(name) !== undefined
}

function isBusy(host: Host, folder: string, { name, processId, machine }: Holder): boolean {
  if (name === lockName(host)) return heldHere.get(host.files)?.has(join(folder, name)) ?? false
  // Of another machine's processes we know nothing, so they count as alive.
  return machine !== machineName(host) || host.process.isAlive(processId)
}

function holders(host: Host, folder: string): Holder[] {
  if (host.files.stat(folder)?.kind !== 'folder') return []
  return host.files.list(folder).flatMap((name) => holderOf(name) ?? [])
}

function holderOf(name: string): Holder | undefined {
  const [, processId, machine] = /^\.lock-(\d+)-(.+)$/.exec(name) ?? []
  return machine === undefined ? undefined : { name, processId: Number(processId), machine }
}

function lockName(host: Host): string {
  return `.lock-${host.process.id}-${machineName(host)}`
}

function machineName({ process }: Host): string {
  return process.machine.replace(/[^A-Za-z0-9.-]/g, '_').slice(0, 100) || 'unnamed'
}
