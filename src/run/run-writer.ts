/** Writes the files of one run folder, under its lock. */
import { join } from 'node:path'
import { HearsayError } from '../errors.ts'
import type { Host } from '../host/host.ts'
import { typedPath } from '../host/typed.ts'
import { runFiles } from '../log/run-folder.ts'
import type { FolderLock } from './folder-lock.ts'
import { LogFile } from './log-file.ts'
import type { Manifest } from './manifest.ts'
import { keeping, outputLost } from './output-lost.ts'

export class RunWriter {
  readonly #host: Host
  readonly #folder: string
  readonly #lock: FolderLock
  readonly #logs: LogFile[] = []

  constructor(host: Host, folder: string, lock: FolderLock) {
    this.#host = host
    this.#folder = folder
    this.#lock = lock
  }

  /** Writes a small file whole. @param name - path within the folder */
  file(name: string, content: string | Uint8Array): void {
    const path = join(this.#folder, name)
    keeping(typedPath(this.#host, path), () => this.#host.files.writeWhole(path, content))
  }

  json(name: string, value: unknown): void {
    this.file(name, `${JSON.stringify(value, null, 2)}\n`)
  }

  /** @param name - of a folder within the folder */
  makeFolder(name: string): void {
    const path = join(this.#folder, name)
    keeping(typedPath(this.#host, path), () => this.#host.files.makeFolder(path))
  }

  /** Opens a file that grows. */
  log(name: string): LogFile {
    const log = new LogFile(this.#host, join(this.#folder, name))
    this.#logs.push(log)
    return log
  }

  status(status: 'RUNNING' | 'KILLED' | 'FAILED'): void {
    this.json(runFiles.status, { status, processId: this.#host.process.id, atMs: this.#host.now() })
  }

  /** @throws HearsayError OUTPUT_LOST if the folder is no longer ours or a log in it not as it was written */
  check(): void {
    this.#checkFolder()
    for (const log of this.#logs) log.check()
  }

  /** Makes the run complete: the manifest is written last, and only beside files that are whole. */
  finish(manifest: Manifest): void {
    this.check()
    keeping(typedPath(this.#host, this.#folder), () => {
      this.#host.files.remove(join(this.#folder, runFiles.status))
    })
    this.json(runFiles.manifest, manifest)
  }

  /**
   * After a failure: closes the logs and notes in the folder how the run ended, if the folder still allows it.
   * @returns what to tell: where the folder is gone, the failure that came of it says less than that
   */
  abandon(failure: unknown): unknown {
    for (const log of this.#logs) log.abandon()
    const error = this.#lossOfFolder() ?? failure
    const isStopped =
      error instanceof HearsayError && (error.code === 'INTERRUPTED' || error.code === 'TERMINATED')
    try {
      if (this.#lock.isHeld() && this.#isBegun()) this.#end(isStopped ? 'KILLED' : 'FAILED')
    } catch {
      // Nothing can be written there: the failure that led here says so.
    }
    return error
  }

  #end(status: 'KILLED' | 'FAILED'): void {
    try {
      this.status(status)
    } catch {
      // On a full disk there may be room for the new one where the old one was.
      this.#host.files.remove(join(this.#folder, runFiles.status))
      this.status(status)
    }
  }

  /** Without its identity, a folder is no run, and other files in it would keep the next run out. */
  #isBegun(): boolean {
    return this.#host.files.stat(join(this.#folder, runFiles.identity)) !== undefined
  }

  #checkFolder(): void {
    const where = typedPath(this.#host, this.#folder)
    if (!keeping(where, () => this.#lock.isHeld())) throw outputLost(where, 'was removed or replaced')
  }

  #lossOfFolder(): unknown {
    try {
      this.#checkFolder()
      return undefined
    } catch (error) {
      return error
    }
  }
}
