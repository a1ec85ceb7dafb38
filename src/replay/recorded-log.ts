/** The recorded log as a sink: takes the bytes of a rerun and holds them against what is on the disk, as they come. */
import { join } from 'node:path'
import type { FileReader, Host } from '../host/host.ts'
import type { ByteSink } from '../log/event-writer.ts'
import { runFiles } from '../log/run-folder.ts'

/** The first place where two logs part. */
export interface Difference {
  /** Line of `events.jsonl`, from 1. */
  readonly line: number
  /** Tick of the replayed line, or of the recorded one where the replay has none; null for run and reach lines. */
  readonly tick: number | null
  /** The lines without their line break; null where that log has ended. */
  readonly recorded: string | null
  readonly replayed: string | null
}

const NEWLINE = 0x0a
const READ_BYTES = 1 << 16

export class RecordedLog implements ByteSink {
  readonly #reader: FileReader
  /** Lines that agreed so far. */
  #lines = 0
  #difference: Difference | undefined

  constructor(host: Host, folder: string) {
    this.#reader = host.files.openReader(join(folder, runFiles.events))
  }

  get difference(): Difference | undefined {
    return this.#difference
  }

  /** @param bytes - whole lines, as the event writer hands them on */
  write(bytes: Uint8Array): void {
    if (this.#difference) return
    const recorded = this.#read(bytes.length)
    if (Buffer.compare(recorded, bytes) === 0) {
      this.#lines += newlinesIn(bytes)
      return
    }
    let at = 0
    while (at < recorded.length && recorded[at] === bytes[at]) at++
    const start = at === 0 ? 0 : bytes.lastIndexOf(NEWLINE, at - 1) + 1
    const line = this.#lines + newlinesIn(bytes.subarray(0, start)) + 1
    this.#differ(line, this.#lineFrom(recorded.subarray(start)), lineOf(bytes.subarray(start)))
  }

  /** To be called when the rerun has ended: the recorded log must end there too. */
  finish(): void {
    if (!this.#difference) {
      const rest = this.#read(1)
      if (rest.length > 0) this.#differ(this.#lines + 1, this.#lineFrom(rest), null)
    }
  }

  close(): void {
    this.#reader.close()
  }

  #differ(line: number, recorded: string | null, replayed: string | null): void {
    this.#difference = { line, tick: tickOf(replayed) ?? tickOf(recorded), recorded, replayed }
  }

  #read(length: number): Uint8Array {
    const into = new Uint8Array(length)
    let filled = 0
    while (filled < length) {
      const read = this.#reader.read(into.subarray(filled))
      if (read === 0) break
      filled += read
    }
    return into.subarray(0, filled)
  }

  /** The recorded line that starts with these bytes, read on to its end. */
  #lineFrom(bytes: Uint8Array): string | null {
    let all = bytes
    while (!all.includes(NEWLINE)) {
      const more = this.#read(READ_BYTES)
      if (more.length === 0) break
      all = Buffer.concat([all, more])
    }
    return all.length === 0 ? null : lineOf(all)
  }
}

function lineOf(bytes: Uint8Array): string | null {
  const end = bytes.indexOf(NEWLINE)
  return bytes.length === 0 ? null : Buffer.from(end === -1 ? bytes : bytes.subarray(0, end)).toString('utf8')
}

function tickOf(line: string | null): number | null {
  const tick = /"tick":(\d+)/.exec(line ?? '')?.[1]
  return tick === undefined ? null : Number(tick)
}

function newlinesIn(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines++
  return lines
}
