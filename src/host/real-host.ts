/** The real outside world, on Node. */
import * as fs from 'node:fs'
import * as os from 'node:os'
import { dirname } from 'node:path'
import type { FileStat, Files, Host, Signal, Terminal } from './host.ts'

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
    const found = fs.statSync(path, { throwIfNoEntry: false })
    return found && { kind: found.isDirectory() ? 'folder' : 'file', bytes: found.size }
  },
  list: (folder) => fs.readdirSync(folder).sort(),
  makeFolder: (folder) => void fs.mkdirSync(folder, { recursive: true }),
  remove: (path) => fs.rmSync(path, { recursive: true, force: true }),
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) from += fs.writeSync(descriptor, bytes, from)
}

/** Makes a rename in the folder durable. Not every file system allows it; the rename itself is done by then. */
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
function terminal(stream: NodeJS.WriteStream, descriptor: number): Terminal {
  return {
    write(text) {
      const bytes = Buffer.from(text, 'utf8')
      for (let from = 0; from < bytes.length; ) {
        try {
          from += fs.writeSync(descriptor, bytes, from)
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException
          if (code === 'EPIPE') return
          if (code !== 'EAGAIN') throw error
        }
      }
    },
    get isTerminal() {
      return stream.isTTY === true
    },
    get columns() {
      return stream.columns ?? 80
    },
  }
}

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
    stdout: terminal(process.stdout, 1),
    stderr: terminal(process.stderr, 2),
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
