/** The two worlds that must behave alike: files in memory, and a folder of the real disk. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { capturedHost } from '../../src/host/captured-host.ts'
import type { Files } from '../../src/host/host.ts'
import { realHost } from '../../src/host/real-host.ts'

export const worlds = ['captured', 'real'] as const
export type WorldName = (typeof worlds)[number]

/** Lets `work` loose on an empty folder of one of the worlds, and removes what it leaves. */
export function inEmptyFolder(world: WorldName, work: (files: Files, folder: string) => void): void {
  if (world === 'captured') {
    work(capturedHost({ workingFolder: '/work/empty' }).files, '/work/empty')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-host-'))
  try {
    work(realHost().files, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The system's code of the error that an operation throws; undefined if it throws none. */
export function codeOf(operation: () => unknown): string | undefined {
  try {
    operation()
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? `an error without a code: ${error}`
  }
}
