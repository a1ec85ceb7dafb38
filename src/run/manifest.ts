/** `manifest.json`, written last: its presence means that the run is complete. */
import { join } from 'node:path'
import type { Host } from '../host/host.ts'
import { sha256 } from '../input/input-files.ts'
import { runFiles } from '../log/run-folder.ts'
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
    /** Milliseconds since 1970, and how long it took. */
    readonly startedMs: number
    readonly finishedMs: number
    /** Settings that do not change the bytes. */
    readonly execution: { readonly outputFolder: string }
  }
  readonly accounting: { readonly ticks: number; readonly posts: number; readonly exposures: number }
  readonly outputs: readonly Output[]
}

export interface Output {
  /** Path within the run folder. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** Path, length and hash of every file in the folder that the run is made of. @param events - known already, for a long log is costly to hash again */
export function outputsOf(host: Host, folder: string, { inputs }: IdentityFile, events: Output): Output[] {
  const { manifest: _manifest, status: _status, inputs: _inputs, events: _events, ...whole } = runFiles
  const stored = inputs.map(({ sha256: hash }) => join(runFiles.inputs, hash)).filter((path) => host.files.stat(join(folder, path)))
  const paths = [...Object.values(whole), ...new Set(stored)]
  return [events, ...paths.map((path) => outputOf(host, folder, path))].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Hashes one file of a run folder. */
export function outputOf(host: Host, folder: string, path: string): Output {
  const bytes = host.files.read(join(folder, path))
  return { path, bytes: bytes.length, sha256: sha256(bytes) }
}
