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
    contents.set(path, typeof content === 'string' ? Buffer.from(content, 'utf8') : content)
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
  const store = (path: string, bytes: Uint8Array) => {
    const inside = faults.readOnlyFolder
    if (inside !== undefined && `${path}/`.startsWith(`${inside}/`)) throw systemError('EACCES', path)
    if (!folders.has(dirname(path))) throw systemError('ENOENT', path)
    if (folders.has(path)) throw systemError('EISDIR', path)
    contents.set(path, bytes)
  }
  const spend = (bytes: number, path: string) => {
    if (bytes > faults.diskBytesLeft) throw systemError('ENOSPC', path)
    faults.diskBytesLeft -= bytes
  }
  return {
    read: (path) => {
      if (folders.has(path)) throw systemError('EISDIR', path)
      return need(contents, path)
    },
    openReader(path) {
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
      store(path, new Uint8Array(0))
      const parts: Uint8Array[] = []
      return {
        write(bytes) {
          spend(bytes.length, path)
          parts.push(bytes.slice())
          // A file that was removed while open takes writes as a real one does: they go nowhere.
          if (contents.has(path)) contents.set(path, Buffer.concat(parts))
        },
        sync() {},
        close() {},
      }
    },
    writeWhole(path, content) {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content.slice()
      spend(bytes.length, path)
      store(path, bytes)
    },
    createNew(path, content) {
      if (contents.has(path)) return false
      const bytes = Buffer.from(content, 'utf8')
      spend(bytes.length, path)
      store(path, bytes)
      return true
    },
    stat(path) {
      if (folders.has(path)) return { kind: 'folder', bytes: 0 }
      const bytes = contents.get(path)
      return bytes && { kind: 'file', bytes: bytes.length }
    },
    list(folder) {
      const below = folder === '/' ? '/' : `${folder}/`
      const names = [...contents.keys(), ...folders]
        .filter((path) => path.startsWith(below) && path !== below)
        .map((path) => path.slice(below.length).split('/')[0]!)
      return [...new Set(names)].sort()
    },
    makeFolder(folder) {
      const inside = faults.readOnlyFolder
      if (inside !== undefined && folder !== inside && folder.startsWith(`${inside}/`)) {
        throw systemError('EACCES', folder)
      }
      if (contents.has(folder)) throw systemError('EEXIST', folder)
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

function need(contents: Map<string, Uint8Array>, path: string): Uint8Array {
  const bytes = contents.get(path)
  if (!bytes) throw systemError('ENOENT', path)
  return bytes
}

function addFolder(folders: Set<string>, folder: string): void {
  for (let at = folder; !folders.has(at); at = dirname(at)) folders.add(at)
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}
