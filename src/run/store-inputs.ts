/** Copies of the input files in the run folder, so that it explains itself. */
import type { InputFile } from '../input/input-files.ts'
import { runFiles } from '../log/run-folder.ts'
import type { RunWriter } from './run-writer.ts'

/** Larger files are known by path and hash only; a replay asks for their folder. */
export const LARGEST_COPY_BYTES = 64 * 1024 * 1024

export function storeInputs(
  writer: RunWriter,
  inputs: readonly InputFile[],
  largestBytes: number = LARGEST_COPY_BYTES,
): void {
  const kept = inputs.filter(({ bytes }) => bytes.length <= largestBytes)
  if (kept.length > 0) writer.makeFolder(runFiles.inputs)
  for (const { sha256, bytes } of kept) writer.file(`${runFiles.inputs}/${sha256}`, bytes)
}
