/** The files that grow while a run goes on: events.jsonl and ticks.jsonl, and what a lost disk or folder does to them. */
import { join } from 'node:path'
import { HearsayError } from '../errors.ts'
import type { FileWriter, Host } from '../host/host.ts'
import type { ByteSink } from '../log/event-writer.ts'

export class LogFile implements ByteSink {
  readonly #host: Host
  readonly #path: string
  readonly #writer: FileWriter
  #bytes = 0

  constructor(host: Host, folder: string, name: string) {
    this.#host = host
    this.#path = join(folder, name)
    this.#writer = keeping(folder, () => host.files.openWriter(this.#path))
  }

  write(bytes: Uint8Array): void {
    keeping(this.#path, () => this.#writer.write(bytes))
    this.#bytes += bytes.length
  }

  /** Makes sure that the file is still there and holds all that was written: a removed folder gives no other sign. */
  check(): void {
    const stat = keeping(this.#path, () => this.#host.files.stat(this.#path))
    if (stat?.bytes !== this.#bytes) throw lost(this.#path, stat ? 'was changed by something else' : 'is gone: its folder was removed or replaced')
  }

  /** Puts everything on the disk and closes. */
  close(): void {
    keeping(this.#path, () => this.#writer.sync())
    this.#writer.close()
    this.check()
  }

  /** Closes after a failure, without hope. */
  abandon(): void {
    try {
      this.#writer.close()
    } catch {
      // The first failure is the one to be told.
    }
  }
}

/** Runs an operation on the output; the system's error becomes OUTPUT_LOST. */
export function keeping<Result>(where: string, operation: () => Result): Result {
  try {
    return operation()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (error instanceof HearsayError || code === undefined) throw error
    if (code === 'ENOSPC' || code === 'EDQUOT') throw lost(where, 'cannot grow: the disk is full')
    if (code === 'ENOENT') throw lost(where, 'cannot be written: its folder was removed')
    throw lost(where, `cannot be written (${code})`)
  }
}

function lost(where: string, what: string): HearsayError {
  const message = `${what}. The run stopped; its folder is not complete.`
  return new HearsayError([{ code: 'OUTPUT_LOST', where, message, hint: 'make room, then run the same command with --resume' }])
}
