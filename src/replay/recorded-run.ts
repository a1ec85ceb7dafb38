/** What a run folder recorded of itself, and which of its files are no longer as recorded. */
import { join } from 'node:path'
import { fail } from '../errors.ts'
import type { Host } from '../host/host.ts'
import { sha256 } from '../input/input-files.ts'
import { runFiles } from '../log/run-folder.ts'
import type { IdentityFile } from '../run/identity.ts'
import { type Manifest, outputOf } from '../run/manifest.ts'
import { identityIn } from '../run/output-folder.ts'

export interface RecordedRun {
  readonly folder: string
  readonly identity: IdentityFile
  readonly manifest: Manifest
}

/** A file that is not as recorded. */
export interface ChangedFile {
  /** Path within the run folder, or the name of an input. */
  readonly path: string
  readonly recordedSha256: string
  /** null if it is gone. */
  readonly nowSha256: string | null
}

/** @throws HearsayError RUN_FOLDER_INVALID if the folder holds no complete run */
export function openRecordedRun(host: Host, folder: string): RecordedRun {
  if (host.files.stat(folder)?.kind !== 'folder') {
    fail('RUN_FOLDER_INVALID', 'must be the folder of a run, but there is no such folder.', { where: folder, hint: 'hearsay run SCENARIO.yaml makes one' })
  }
  const identity = identityIn(host, folder)
  const manifest = manifestIn(host, folder)
  if (manifest && identity) return { folder, identity, manifest }
  const isPartial = identity !== undefined && !manifest
  return fail('RUN_FOLDER_INVALID', isPartial ? 'holds a run that did not end.' : 'must be the folder of a run, but is not.', {
    where: folder,
    hint: isPartial ? 'finish it with hearsay run SCENARIO.yaml --resume' : 'hearsay run SCENARIO.yaml makes one',
  })
}

function manifestIn(host: Host, folder: string): Manifest | undefined {
  const path = join(folder, runFiles.manifest)
  if (host.files.stat(path)?.kind !== 'file') return undefined
  try {
    return JSON.parse(Buffer.from(host.files.read(path)).toString('utf8')) as Manifest
  } catch {
    return fail('RUN_FOLDER_INVALID', 'must be JSON, but is damaged.', { where: path })
  }
}

/** Where each input lies for a replay: the copy in the run folder, or in the user's folder for files too large to copy. */
export function storedInputs(host: Host, { folder, identity }: RecordedRun, inputsFolder?: string): Map<string, string> {
  return new Map(
    identity.inputs.map(({ name, sha256: hash, bytes }) => {
      const copy = join(folder, runFiles.inputs, hash)
      if (host.files.stat(copy)) return [name, copy]
      if (inputsFolder !== undefined) return [name, join(inputsFolder, name.slice(name.lastIndexOf('/') + 1))]
      return fail('RUN_FOLDER_INVALID', `has no copy of the input ${name} (${bytes} bytes).`, {
        where: folder,
        hint: 'hearsay replay DIR --inputs FOLDER, the folder that holds the file',
      })
    }),
  )
}

/** Every file of the run, and every input, that differs from what was recorded. */
export function changedFiles(host: Host, run: RecordedRun, inputs: ReadonlyMap<string, string>): ChangedFile[] {
  const outputs = run.manifest.outputs
    .filter(({ path }) => !path.startsWith(`${runFiles.inputs}/`))
    .map(({ path, sha256: recordedSha256 }) => {
      const isThere = host.files.stat(join(run.folder, path))?.kind === 'file'
      return { path, recordedSha256, nowSha256: isThere ? outputOf(host, run.folder, path).sha256 : null }
    })
  const given = run.identity.inputs.map(({ name, sha256: recordedSha256 }) => {
    const path = inputs.get(name)!
    return { path: name, recordedSha256, nowSha256: host.files.stat(path) ? sha256(host.files.read(path)) : null }
  })
  return [...outputs, ...given].filter(({ recordedSha256, nowSha256 }) => recordedSha256 !== nowSha256)
}
