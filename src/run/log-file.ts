/** A file that grows while a run goes on. */
import type { FileWriter, Host } from '../host/host.ts'
import { typedPath } from '../host/typed.ts'
import type { ByteSink } from '../log/event-writer.ts'
import { keeping, outputLost } from './output-lost.ts'

export class LogFile implements ByteSink {
  readonly #host: Host
  readonly #path: string
  readonly #writer: FileWriter
  #bytes = 0

  constructor(host: Host, path: string) {
    this.#host = host
    this.#path = path
    this.#writer = this.#keeping(() => host.files.openWriter(path))
  }

  write(bytes: Uint8Array): void {
    this.#keeping(() => this.#writer.write(bytes))
    this.#bytes += bytes.length
  }

  /** @throws HearsayError OUTPUT_LOST if the file is gone or not as it was written: the system gives no other sign */
  check(): void {
    const stat = this.#keeping(() => this.#host.files.stat(this.#path))
    if (stat?.bytes === this.#bytes) return
    const what = stat === undefined ? 'is gone: its folder was removed' : 'was changed by another program'
    throw outputLost(typedPath(this.#host, this.#path), what)
  }

  /** Puts everything on the disk and closes. */
  close(): void {
    this.#keeping(() => {
      this.#writer.sync()
      this.#writer.close()
    })
    this.check()
  }

  /** Closes after a failure, which is the one to be told. */
  abandon(): void {
    try {
      this.#writer.close()
    } catch {
      // Nothing is expected of it any more.
    }
  }

  #keeping<Result>(operation: () => Result): Result {
    return keeping(typedPath(this.#host, this.#path), operation)
  }
}
