/** Writes a file that a user asked for. */
import { dirname } from 'node:path'
import { fail } from '../errors.ts'
import { type Host, systemReason, typedPath } from '../index.ts'

/** @throws HearsayError OUTPUT_UNWRITABLE */
export function writeNew(host: Host, path: string, content: string | Uint8Array): void {
  try {
    host.files.makeFolder(dirname(path))
    host.files.writeWhole(path, content)
  } catch (error) {
    const reason = systemReason(error)
    if (reason === undefined) throw error
    fail('OUTPUT_UNWRITABLE', `must be a file that can be written: ${reason}.`, {
      where: typedPath(host, path),
    })
  }
}
