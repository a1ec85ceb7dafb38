/** What a run folder recorded of itself, and which of its files are no longer as recorded. */
import { basename, join } from 'node:path'
import { fail } from '../errors.ts'
import type { Host } from '../host/host.ts'
import { typedPath } from '../host/typed.ts'
import { runFiles } from '../log/run-folder.ts'
import { hashFile } from '../run/hash-file.ts'
import type { IdentityFile, StoredInput } from '../run/identity.ts'
import { type Manifest, manifestIn } from '../run/manifest.ts'
import { identityIn } from '../run/output-folder.ts'

export interface RecordedRun {
  /** Absolute. */
  readonly folder: string
  readonly manifest: Manifest
  /** undefined if it is gone or damaged. */
  readonly identity: IdentityFile | undefined
}

/** A file that is not as recorded. */
export interface ChangedFile {
  /** Path within the run folder, or where an input lies that was too large to be copied. */
  readonly path: string
  /** What the scenario calls it, if it is an input. */
  readonly input?: string
  readonly recordedSha256: string
  /** null if it is gone. */
  readonly nowSha256: string | null
}

/** @throws HearsayError RUN_FOLDER_INVALID if the folder holds no complete run */
export function openRecordedRun(host: Host, folder: string): RecordedRun {
  const where = typedPath(host, folder)
  const hint = 'hearsay run SCENARIO.yaml makes one'
  if (host.files.stat(folder)?.kind !== 'folder') {
    fail('RUN_FOLDER_INVALID', 'must be the folder of a run, but there is no such folder.', { where, hint })
  }
  const manifest = manifestIn(host, folder)
  const identity = identityIn(host, folder)
  const isOfRun = identity === undefined || manifest?.runId === identity.runId
  if (manifest && isOfRun) return { folder, identity, manifest }
  if (manifest !== undefined) {
    fail('RUN_FOLDER_INVALID', 'is damaged, so what was recorded is not known.', {
      where: `${where}/${runFiles.manifest}`,
      hint: 'hearsay run SCENARIO.yaml --force writes the run anew',
    })
  }
  if (identity === undefined)
    return fail('RUN_FOLDER_INVALID', 'must be the folder of a run, but is not.', { where, hint })
  return fail('RUN_FOLDER_INVALID', 'holds a run that did not end, so there is nothing to compare with.', {
    where,
    hint: 'finish it: hearsay run SCENARIO.yaml --resume',
  })
}

/**
 * Where each input lies: the copy in the run folder, or a file of the user's folder if it was too large to copy.
 * @returns path by the name that the scenario uses
 * @throws HearsayError RUN_FOLDER_INVALID if that folder is needed and not given
 */
export function inputPaths(host: Host, run: RecordedRun, inputsFolder?: string): ReadonlyMap<string, string> {
  const inputs = run.identity?.inputs ?? []
  const missing = inputs.find((input) => !isCopied(run, input))
  if (missing !== undefined && inputsFolder === undefined) {
    const where = typedPath(host, run.folder)
    fail(
      'RUN_FOLDER_INVALID',
      `has no copy of the input ${missing.name}: it was too large (${missing.bytes} bytes).`,
      {
        where,
        hint: `name the folder that holds ${basename(missing.name)}: hearsay replay ${where} --inputs FOLDER`,
      },
    )
  }
  return new Map(
    inputs.map((input) => {
      const copy = join(run.folder, copyOf(input))
      return [input.name, isCopied(run, input) ? copy : placeIn(host, inputsFolder!, input)]
    }),
  )
}

/** The user's file with the recorded content, under its path in the scenario, its hash or its name; else by its name. */
function placeIn(host: Host, folder: string, { name, sha256 }: StoredInput): string {
  const byName = join(folder, basename(name))
  const places = [join(folder, name), join(folder, sha256), byName]
  return places.find((path) => sha256At(host, path) === sha256) ?? byName
}

/** Every file of the run, and every input, that differs from what was recorded. @param inputs - as `inputPaths` says */
export function changedFiles(
  host: Host,
  run: RecordedRun,
  inputs: ReadonlyMap<string, string>,
): ChangedFile[] {
  const given = run.identity?.inputs ?? []
  const outputs = run.manifest.outputs.map(({ path, sha256 }) => {
    const input = given.find((other) => copyOf(other) === path)?.name
    const now = sha256At(host, join(run.folder, path))
    return { path, ...(input !== undefined && { input }), recordedSha256: sha256, nowSha256: now }
  })
  const elsewhere = given
    .filter((input) => !isCopied(run, input))
    .map(({ name, sha256 }) => {
      const path = inputs.get(name)!
      return { path, input: name, recordedSha256: sha256, nowSha256: sha256At(host, path) }
    })
  return [...outputs, ...elsewhere].filter(({ recordedSha256, nowSha256 }) => recordedSha256 !== nowSha256)
}

function isCopied({ manifest }: RecordedRun, input: StoredInput): boolean {
  return manifest.outputs.some(({ path }) => path === copyOf(input))
}

function copyOf({ sha256 }: StoredInput): string {
  return `${runFiles.inputs}/${sha256}`
}

function sha256At(host: Host, path: string): string | null {
  return host.files.stat(path)?.kind === 'file' ? hashFile(host, path).sha256 : null
}
