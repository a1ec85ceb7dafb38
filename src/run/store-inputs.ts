/** Copies of the input files in the run folder, so that it explains itself. */
import { join } from 'node:path'
import type { Host } from '../host/host.ts'
import type { InputFile } from '../input/input-files.ts'
import { runFiles } from '../log/run-folder.ts'

/** Larger files are known by path and hash only; a replay asks for their folder. */
export const LARGEST_COPY_BYTES = 64 * 1024 * 1024

export function storeInputs(host: Host, folder: string, inputs: readonly InputFile[]): void {
  const kept = inputs.filter(({ bytes }) => bytes.length <= LARGEST_COPY_BYTES)
  if (kept.length > 0) host.files.makeFolder(join(folder, runFiles.inputs))
  for (const { sha256, bytes } of kept) host.files.writeWhole(join(folder, runFiles.inputs, sha256), bytes)
}
