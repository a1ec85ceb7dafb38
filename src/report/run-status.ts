/** Whether a run came to its end: what its figures may be taken for. */
import { join } from 'node:path'
import type { Host } from '../host/host.ts'
import { runFiles } from '../log/run-folder.ts'

/** FINISHED if the run is complete, what `status.json` says otherwise, UNKNOWN where there is none. */
export function runStatus(host: Host, folder: string): string {
  const isThere = (name: string) => host.files.stat(join(folder, name))?.kind === 'file'
  if (isThere(runFiles.manifest)) return 'FINISHED'
  if (!isThere(runFiles.status)) return 'UNKNOWN'
  try {
    const text = Buffer.from(host.files.read(join(folder, runFiles.status))).toString('utf8')
    const { status } = JSON.parse(text) as { status?: unknown }
    return typeof status === 'string' ? status : 'UNKNOWN'
  } catch {
    return 'UNKNOWN'
  }
}
