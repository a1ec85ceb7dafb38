/**
 * A captured world for tests: files in memory, output kept as text, a clock that ticks only when asked, and faults that
 * can be switched on. Library users may take it to run a scenario without touching the disk.
 */
import { dirname } from 'node:path'
import type { Files, Host, Signal, Terminal } from './host.ts'

export interface CapturedHost extends Host {
  readonly stdout: CapturedTerminal
  readonly stderr: CapturedTerminal
  /** Path to content; folders are implied by the paths below them and by `makeFolder`. */
  readonly contents: Map<string, Uint8Array>
  /** Puts a text or bytes at an absolute path. */
  put(path: string, content: string | Uint8Array): void
  text(path: string): string
  signal(signal: Signal): void
  /** Faults to inject. */
  readonly faults: {
    /** Bytes that may still be written before the disk is full. @defaultValue Infinity */
    diskBytesLeft: number
    /** A folder below which nothing can be created. */
    readOnlyFolder?: string
  }
}

export interface CapturedTerminal extends Terminal {
  readonly captured: string
}

export interface CapturedHostOptions {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** @defaultValue '/work' */
  readonly workingFolder?: string
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Whether stderr and stdout say they are terminals. @defaultValue false */
  readonly isTerminal?: boolean
  /** @defaultValue 80 */
  readonly columns?: number
}

/** Builds a captured world. */
export function capturedHost(options: CapturedHostOptions = {}): CapturedHost {
  const contents = new Map<string, Uint8Array>()
  const folders = new Set<string>(['/'])
  const faults: CapturedHost['faults'] = { diskBytesLeft: Number.POSITIVE_INFINITY }
  const listeners = new Set<(signal: Signal) => void>()
  const workingFolder = options.workingFolder ?? '/work'
  let clockMs = 0

  const put = (path: string, content: string | Uint8Array) => {
    contents.set(path, copyOf(content))
    addFolder(folders, dirname(path))
  }
  const text = (path: string) => Buffer.from(need(contents, path)).toString('utf8')
  addFolder(folders, workingFolder)
  for (const [path, content] of Object.entries(options.files ?? {})) put(path, content)

  const stdout = capturedTerminal(options)
  const stderr = capturedTerminal(options)
  return {
    files: memoryFiles(contents, folders, faults),
    contents,
    put,
    text,
    faults,
    workingFolder,
    environment: options.environment ?? {},
    stdout,
    stderr,
    now: () => {
      clockMs += 1
      return clockMs
    },
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    onSignal(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    signal: (signal) => {
      for (const listener of listeners) listener(signal)
    },
    process: {
      id: 4711,
      machine: 'captured',
      isAlive: (id) => id === 4711,
      versions: { hearsay: '0.0.0', node: 'captured' },
      arguments: [],
      memoryBytes: () => 0,
    },
  }
}

function capturedTerminal({ isTerminal = false, columns = 80 }: CapturedHostOptions): CapturedTerminal {
  let captured = ''
  return {
    write: (text) => {
      captured += text
    },
    get captured() {
      return captured
    },
    isTerminal,
    columns,
  }
}

function memoryFiles(
  contents: Map<string, Uint8Array>,
  folders: Set<string>,
  faults: CapturedHost['faults'],
): Files {
  const isReadOnly = (path: string) => {
    const inside = faults.readOnlyFolder
    return inside !== undefined && path.startsWith(`${inside}/`)
  }
  /** Throws unless a file can be put at the path. */
  const checkPlace = (path: string) => {
    if (isReadOnly(path)) throw systemError('EACCES', path)
    if (!folders.has(dirname(path))) throw nothingAt(contents, path)
    if (folders.has(path)) throw systemError('EISDIR', path)
  }
  const spend = (bytes: number, path: string) => {
    if (bytes > faults.diskBytesLeft) throw systemError('ENOSPC', path)
    faults.diskBytesLeft -= bytes
  }
  return {
    read: (path) => {
      if (folders.has(path)) throw systemError('EISDIR', path)
      return need(contents, path).slice()
    },
    openReader(path) {
      if (folders.has(path)) throw systemError('EISDIR', path)
      const bytes = need(contents, path)
      let at = 0
      return {
        read(into) {
          const part = bytes.subarray(at, at + into.length)
          into.set(part)
          at += part.length
          return part.length
        },
        close() {},
      }
    },
    openWriter(path) {
      checkPlace(path)
      let written = new Uint8Array(0)
      contents.set(path, written)
      return {
        write(bytes) {
          spend(bytes.length, path)
          // A file that was removed or replaced while open takes writes as a real one does: they go nowhere.
          const isThere = contents.get(path) === written
          const longer = new Uint8Array(written.length + bytes.length)
          longer.set(written)
          longer.set(bytes, written.length)
          written = longer
          if (isThere) contents.set(path, written)
        },
        sync() {},
        close() {},
      }
    },
    writeWhole(path, content) {
      const bytes = copyOf(content)
      checkPlace(path)
      spend(bytes.length, path)
      contents.set(path, bytes)
    },
    createNew(path, content) {
      if (contents.has(path) || folders.has(path)) return false
      const bytes = copyOf(content)
      checkPlace(path)
      spend(bytes.length, path)
      contents.set(path, bytes)
      return true
    },
    stat(path) {
      if (folders.has(path)) return { kind: 'folder', bytes: 0 }
      const bytes = contents.get(path)
      return bytes && { kind: 'file', bytes: bytes.length }
    },
    list(folder) {
      if (contents.has(folder)) throw systemError('ENOTDIR', folder)
      if (!folders.has(folder)) throw nothingAt(contents, folder)
      const below = folder === '/' ? '/' : `${folder}/`
      const names = [...contents.keys(), ...folders]
        .filter((path) => path.startsWith(below) && path !== below)
        .map((path) => path.slice(below.length).split('/')[0]!)
      return [...new Set(names)].sort()
    },
    makeFolder(folder) {
      if (folders.has(folder)) return
      if (isReadOnly(folder)) throw systemError('EACCES', folder)
      if (contents.has(folder) || isBelowFile(contents, folder)) throw systemError('EEXIST', folder)
      addFolder(folders, folder)
    },
    remove(path) {
      for (const known of [...contents.keys()]) {
        if (known === path || known.startsWith(`${path}/`)) contents.delete(known)
      }
      for (const known of [...folders]) {
        if (known === path || known.startsWith(`${path}/`)) folders.delete(known)
      }
    },
  }
}

function copyOf(content: string | Uint8Array): Uint8Array {
  return new Uint8Array(typeof content === 'string' ? Buffer.from(content, 'utf8') : content)
}

function need(contents: Map<string, Uint8Array>, path: string): Uint8Array {
  const bytes = contents.get(path)
  if (!bytes) throw nothingAt(contents, path)
  return bytes
}

/** What the system says of a path at which nothing is. */
function nothingAt(contents: Map<string, Uint8Array>, path: string): Error {
  return systemError(isBelowFile(contents, path) ? 'ENOTDIR' : 'ENOENT', path)
}

function isBelowFile(contents: Map<string, Uint8Array>, path: string): boolean {
  for (let at = dirname(path); at !== dirname(at); at = dirname(at)) if (contents.has(at)) return true
  return false
}

function addFolder(folders: Set<string>, folder: string): void {
  for (let at = folder; !folders.has(at); at = dirname(at)) folders.add(at)
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}
