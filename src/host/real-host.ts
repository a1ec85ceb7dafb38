/** The real outside world, on Node. */
import * as fs from 'node:fs'
import * as os from 'node:os'
import { dirname } from 'node:path'
import { isatty } from 'node:tty'
import { fail } from '../errors.ts'
import type { FileStat, Files, Host, Signal, Terminal } from './host.ts'
import { systemReason } from './system-reason.ts'

const files: Files = {
  read: (path) => fs.readFileSync(path),
  openReader(path) {
    const descriptor = fs.openSync(path, 'r')
    return {
      read: (into) => fs.readSync(descriptor, into),
      close: () => fs.closeSync(descriptor),
    }
  },
  openWriter(path) {
    const descriptor = fs.openSync(path, 'w')
    return {
      write: (bytes) => writeAll(descriptor, bytes),
      sync: () => fs.fsyncSync(descriptor),
      close: () => fs.closeSync(descriptor),
    }
  },
  writeWhole(path, content) {
    const beside = `${path}.tmp-${process.pid}`
    try {
      const descriptor = fs.openSync(beside, 'w')
      try {
        writeAll(descriptor, typeof content === 'string' ? Buffer.from(content, 'utf8') : content)
        fs.fsyncSync(descriptor)
      } finally {
        fs.closeSync(descriptor)
      }
      fs.renameSync(beside, path)
    } catch (error) {
      fs.rmSync(beside, { force: true })
      throw error
    }
    syncFolder(dirname(path))
  },
  createNew(path, content) {
    try {
      fs.writeFileSync(path, content, { flag: 'wx' })
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw error
    }
  },
  stat(path): FileStat | undefined {
    const found = unlessBelowFile(() => fs.statSync(path, { throwIfNoEntry: false }))
    return found && { kind: found.isDirectory() ? 'folder' : 'file', bytes: found.size }
  },
  list: (folder) => fs.readdirSync(folder).sort(),
  makeFolder,
  remove(path) {
    if (unlessBelowFile(() => fs.lstatSync(path, { throwIfNoEntry: false })) === undefined) return
    fs.rmSync(path, { recursive: true, force: true })
    syncFolder(dirname(path))
  },
}

/** Folder by folder: `mkdirSync` with `recursive` never comes back where a folder takes nothing new, as /proc does. */
function makeFolder(folder: string): void {
  if (files.stat(folder)?.kind === 'folder') return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  try {
    fs.mkdirSync(folder)
  } catch (error) {
    // Another process may have made it in the meantime.
    if (files.stat(folder)?.kind !== 'folder') throw error
  }
}

/** Runs an operation on a path; undefined if the path leads through a file, so that nothing can be there. */
function unlessBelowFile<Result>(operation: () => Result): Result | undefined {
  try {
    return operation()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error
    return undefined
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) from += fs.writeSync(descriptor, bytes, from)
}

/** Makes a rename or removal in the folder durable. Not every file system allows it; the deed itself is done by then. */
function syncFolder(folder: string): void {
  let descriptor: number
  try {
    descriptor = fs.openSync(folder, 'r')
  } catch {
    return
  }
  try {
    fs.fsyncSync(descriptor)
  } catch {
    // A file system without directory sync: nothing more can be asked of it.
  } finally {
    fs.closeSync(descriptor)
  }
}

/**
 * A standard stream, written synchronously, so that nothing is lost or reordered when the process ends. A reader that
 * went away (`hearsay ... | head`) is not an error; a full pipe is waited for.
 */
function terminal(descriptor: 1 | 2): Terminal {
  const isTerminal = isatty(descriptor)
  return {
    write(text) {
      const bytes = Buffer.from(text, 'utf8')
      for (let from = 0; from < bytes.length; ) {
        try {
          from += fs.writeSync(descriptor, bytes, from)
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException
          if (code === 'EAGAIN') Atomics.wait(neverNotified, 0, 0, FULL_PIPE_WAIT_MS)
          // There is nobody to tell that stderr is lost.
          else if (code === 'EPIPE' || descriptor === 2) return
          else fail('OUTPUT_LOST', `cannot be written: ${systemReason(error)}.`, { where: 'stdout' })
        }
      }
    },
    isTerminal,
    get columns() {
      // Only asked of a terminal: the stream of a pipe would make it non-blocking for whoever shares it.
      const stream = isTerminal ? (descriptor === 1 ? process.stdout : process.stderr) : undefined
      return stream?.columns || 80
    },
  }
}

const neverNotified = new Int32Array(new SharedArrayBuffer(4))
const FULL_PIPE_WAIT_MS = 5

/** The version in package.json, which lies two folders up in the sources as in the build. */
function packageVersion(): string {
  const text = fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** The host that the command line and, by default, library users run in. */
export function realHost(): Host {
  return {
    files,
    workingFolder: process.cwd(),
    environment: process.env,
    stdout: terminal(1),
    stderr: terminal(2),
    now: () => Date.now(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    onSignal(listener) {
      const listeners = (['SIGINT', 'SIGTERM'] as const).map((signal: Signal) => {
        const heard = () => listener(signal)
        process.on(signal, heard)
        return () => process.off(signal, heard)
      })
      return () => {
        for (const forget of listeners) forget()
      }
    },
    process: {
      id: process.pid,
      machine: os.hostname(),
      isAlive(id) {
        try {
          process.kill(id, 0)
          return true
        } catch (error) {
          return (error as NodeJS.ErrnoException).code === 'EPERM'
        }
      },
      versions: {
        hearsay: packageVersion(),
        node: process.versions.node,
        v8: process.versions.v8,
        zlib: process.versions.zlib,
        platform: `${os.platform()} ${os.release()}`,
        architecture: os.arch(),
      },
      arguments: process.argv.slice(2),
      memoryBytes: () => process.memoryUsage.rss(),
    },
  }
}
