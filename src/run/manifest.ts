/** `manifest.json`, written last: its presence means that the run is complete. */
import { join } from 'node:path'
import type { Host } from '../host/host.ts'
import { runFiles } from '../log/run-folder.ts'
import { hashFile } from './hash-file.ts'
import type { Identity, IdentityFile } from './identity.ts'

export interface Manifest {
  readonly format: 1
  readonly runId: string
  readonly status: 'FINISHED'
  readonly identity: Identity
  /** Where and when it ran: recorded, never part of the identity. */
  readonly environment: {
    readonly versions: Readonly<Record<string, string>>
    readonly gitCommit: string | null
    readonly arguments: readonly string[]
    /** Milliseconds since 1970. */
    readonly startedMs: number
    readonly finishedMs: number
    /** Settings that do not change the bytes. */
    readonly execution: { readonly outputFolder: string }
  }
  readonly accounting: { readonly ticks: number; readonly posts: number; readonly exposures: number }
  /** By path. */
  readonly outputs: readonly Output[]
}

export interface Output {
  /** Path within the run folder. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** The files that every complete run has, beside the manifest itself. */
const { manifest: _manifest, status: _status, inputs: _inputs, ...always } = runFiles
const wholeFiles: readonly string[] = Object.values(always)

/**
 * Path, length and hash of every file in the folder that the run is made of.
 * @param events - known already, for a long log is costly to hash again
 */
export function outputsOf(host: Host, folder: string, { inputs }: IdentityFile, events: Output): Output[] {
  const { inputs: copies } = runFiles
  const stored = inputs
    .map(({ sha256 }) => join(copies, sha256))
    .filter((path) => host.files.stat(join(folder, path)))
  const named = wholeFiles.filter((name) => name !== events.path)
  const hashed = [...named, ...new Set(stored)].map((path) => {
    return { path, ...hashFile(host, join(folder, path)) }
  })
  return [events, ...hashed].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The manifest in a folder; undefined if there is none, null if it is damaged. */
export function manifestIn(host: Host, folder: string): Manifest | undefined | null {
  const path = join(folder, runFiles.manifest)
  if (host.files.stat(path)?.kind !== 'file') return undefined
  try {
    const manifest = JSON.parse(Buffer.from(host.files.read(path)).toString('utf8')) as Manifest
    const { runId, identity, accounting, environment, outputs } = manifest
    const isWhole =
      typeof runId === 'string' &&
      typeof identity.rng === 'string' &&
      [accounting.ticks, accounting.posts, accounting.exposures].every(Number.isInteger) &&
      typeof environment.versions === 'object' &&
      outputs.every((output) => typeof output.path === 'string' && typeof output.sha256 === 'string') &&
      wholeFiles.every((name) => outputs.some(({ path: listed }) => listed === name))
    return isWhole ? manifest : null
  } catch {
    return null
  }
}
