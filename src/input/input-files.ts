/**
 * The files that a scenario names. Each is read once, hashed, and remembered, so that the run folder can keep a copy and
 * the run's identity can rest on content instead of paths. A replay hands in stored copies under the same names.
 */
import { createHash } from 'node:crypto'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { didYouMean, fail } from '../errors.ts'
import type { Host } from '../host/host.ts'

/** One input file as read. */
export interface InputFile {
  /** The path as the scenario writes it: what error messages show. */
  readonly name: string
  /** Where it lies, absolute. */
  readonly path: string
  /** Lower-case hex of the bytes as stored (still compressed for `.gz`). */
  readonly sha256: string
  readonly bytes: Uint8Array
}

export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

export class InputFiles {
  readonly #host: Host
  readonly #folder: string
  readonly #stored: ReadonlyMap<string, string>
  readonly #opened = new Map<string, InputFile>()

  /**
   * @param folder - the scenario's folder, from which relative names are resolved
   * @param stored - for a replay: name in the scenario to path of the stored copy
   */
  constructor(host: Host, folder: string, stored: ReadonlyMap<string, string> = new Map()) {
    this.#host = host
    this.#folder = folder
    this.#stored = stored
  }

  /** Every file opened so far, in order of name. */
  get opened(): readonly InputFile[] {
    return [...this.#opened.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Reads and hashes a file. @throws HearsayError FILE_NOT_FOUND, FILE_UNREADABLE */
  open(name: string): InputFile {
    const known = this.#opened.get(name)
    if (known) return known
    const path = this.#stored.get(name) ?? (isAbsolute(name) ? name : resolve(this.#folder, name))
    const bytes = readInput(this.#host, path, name)
    const file = { name, path, sha256: sha256(bytes), bytes }
    this.#opened.set(name, file)
    return file
  }
}

/** Reads a file that must be there. @param name - what messages call it */
export function readInput(host: Host, path: string, name: string): Uint8Array {
  const stat = reading(name, () => host.files.stat(path))
  if (!stat) {
    fail('FILE_NOT_FOUND', 'must be a file, but there is nothing at that path.', {
      where: name,
      ...nearbyHint(host, path, name),
    })
  }
  if (stat.kind === 'folder') fail('FILE_UNREADABLE', 'must be a file, not a folder.', { where: name })
  return reading(name, () => host.files.read(path))
}

function reading<Result>(name: string, operation: () => Result): Result {
  try {
    return operation()
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException
    return fail('FILE_UNREADABLE', `cannot be read (${code}).`, {
      where: name,
      ...(code === 'EACCES' || code === 'EPERM' ? { hint: 'check that you may read it' } : {}),
    })
  }
}

function nearbyHint(host: Host, path: string, name: string): { hint?: string } {
  const folder = dirname(path)
  if (host.files.stat(folder)?.kind !== 'folder') return { hint: `there is no folder ${folder} either` }
  const near = didYouMean(basename(path), namesIn(host, folder))
  return near === undefined ? {} : { hint: `did you mean "${join(dirname(name), near)}"?` }
}

/** Names in a folder; none if it may not be listed. */
function namesIn(host: Host, folder: string): readonly string[] {
  try {
    return host.files.list(folder)
  } catch {
    return []
  }
}

/** The text of a file, unpacked if its name ends in `.gz`. @throws HearsayError FILE_UNREADABLE if it is not UTF-8 text */
export function textOf(file: InputFile): string {
  const bytes = unpacked(file)
  if (bytes.includes(0)) {
    fail('FILE_UNREADABLE', 'must be a text file, but it holds binary data (a zero byte).', {
      where: file.name,
    })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    fail('FILE_UNREADABLE', 'must be encoded as UTF-8, but holds other bytes.', {
      where: file.name,
      hint: `iconv -f WINDOWS-1252 -t UTF-8 ${file.name} > utf8-copy`,
    })
  }
}

/** The format that a file's name states, without `.gz`: `csv`, `tsv`, `jsonl`, `yaml`, ... in lower case. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

function unpacked(file: InputFile): Uint8Array {
  if (!file.name.toLowerCase().endsWith('.gz')) return file.bytes
  try {
    return gunzipSync(file.bytes)
  } catch (error) {
    fail('FILE_UNREADABLE', `must be a gzip file, but cannot be unpacked (${(error as Error).message}).`, {
      where: file.name,
    })
  }
}
