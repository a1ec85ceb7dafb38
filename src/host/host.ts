/**
 * The outside world as one value: files, clock, environment, terminal, signals. Nothing left of `cli/` touches the
 * world in any other way, so a test can give hearsay a captured world and read what happened to it.
 */

/** What `Files.stat` tells of a path. */
export interface FileStat {
  readonly kind: 'file' | 'folder'
  readonly bytes: number
}

/** A file being written from its start. Bytes are handed on at once; `sync` puts them on the disk. */
export interface FileWriter {
  write(bytes: Uint8Array): void
  sync(): void
  close(): void
}

/** A file being read from its start. `read` fills the buffer and returns the bytes read; 0 at the end. */
export interface FileReader {
  read(into: Uint8Array): number
  close(): void
}

/** Files by absolute path. All calls are synchronous and throw the system's own error (with `code`) when they fail. */
export interface Files {
  read(path: string): Uint8Array
  openReader(path: string): FileReader
  openWriter(path: string): FileWriter
  /** Writes the whole file beside `path`, syncs it and renames it into place: `path` is never half-written. */
  writeWhole(path: string, content: string | Uint8Array): void
  /** Creates a file that must not be there yet; false if it is. */
  createNew(path: string, content: string): boolean
  stat(path: string): FileStat | undefined
  /** Names in a folder, sorted by code unit. */
  list(folder: string): string[]
  makeFolder(folder: string): void
  /** Removes a file, or a folder with all it holds, and puts that on the disk. Does nothing if it is not there. */
  remove(path: string): void
}

/** One output stream. */
export interface Terminal {
  write(text: string): void
  /** True for an interactive terminal, where a line may be redrawn. */
  readonly isTerminal: boolean
  readonly columns: number
}

export type Signal = 'SIGINT' | 'SIGTERM'

export interface Host {
  readonly files: Files
  readonly workingFolder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly stdout: Terminal
  readonly stderr: Terminal
  /** Wall clock, for progress and the manifest's times only. Milliseconds since 1970. */
  now(): number
  /** Lets signals and timers in between two ticks. */
  pause(): Promise<void>
  /** Calls the listener at each signal until the returned function is called. */
  onSignal(listener: (signal: Signal) => void): () => void
  readonly process: {
    readonly id: number
    /** Name of the machine on which the process ids count. */
    readonly machine: string
    isAlive(id: number): boolean
    /** Versions and platform, recorded in the manifest's environment. */
    readonly versions: Readonly<Record<string, string>>
    readonly arguments: readonly string[]
    /** Resident memory in bytes. */
    memoryBytes(): number
  }
}
