/** A complete run that is in its folder already: nothing to do but to tell of it. */
import { join } from 'node:path'
import { fail } from '../errors.ts'
import type { Host } from '../host/host.ts'
import { typedPath } from '../host/typed.ts'
import { runFiles } from '../log/run-folder.ts'
import { type Summary, summarize } from '../report/summary.ts'
import { hashFile } from './hash-file.ts'
import { type Manifest, manifestIn } from './manifest.ts'
import { type RunResult, runResult } from './run-result.ts'

/**
 * @param command - that made the run, for hints
 * @throws HearsayError RUN_FOLDER_INVALID if a file of the run is gone, cut off or damaged, as far as a look tells
 */
export function existingRun(
  host: Host,
  folder: string,
  notices: readonly string[],
  command: string,
): RunResult {
  const where = typedPath(host, folder)
  const hint = `write the run anew: ${command} --force`
  const manifest = manifestIn(host, folder)
  if (!manifest)
    return fail('RUN_FOLDER_INVALID', 'must hold a whole manifest.json, but it is damaged.', { where, hint })
  for (const { path, bytes } of manifest.outputs) {
    const now = host.files.stat(join(folder, path))?.bytes
    if (now === bytes) continue
    const what = now === undefined ? 'is gone' : `has ${now}`
    fail('RUN_FOLDER_INVALID', `must hold ${path} of ${bytes} bytes, but it ${what}.`, { where, hint })
  }
  return runResult(manifest, summaryOf(host, folder, manifest), { folder, status: 'existing', notices })
}

/** The stored summary, unless it was changed or is of another version, which may have summed up other things. */
function summaryOf(host: Host, folder: string, { environment, outputs }: Manifest): Summary {
  const path = join(folder, runFiles.summary)
  const recorded = outputs.find((output) => output.path === runFiles.summary)
  const isOurs = environment.versions['hearsay'] === host.process.versions['hearsay']
  if (!isOurs || hashFile(host, path).sha256 !== recorded?.sha256) return summarize(host, folder)
  return JSON.parse(Buffer.from(host.files.read(path)).toString('utf8')) as Summary
}
