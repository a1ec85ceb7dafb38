/**
 * Writes `events.jsonl`: lines built by hand in the key order of the contract, gathered into large chunks and hashed as
 * they go. Every tick ends in a link of the hash chain, so that a replay can tell in which tick two runs part.
 */
import { createHash, type Hash } from 'node:crypto'
import type { ExposureEvent, PostEvent, ReachEvent, RunEvent } from './events.ts'
import type { TickLine } from './run-folder.ts'

/** Takes the bytes of the log, in order. */
export interface ByteSink {
  write(bytes: Uint8Array): void
}

/** What a tick's line counts. */
export type TickCounts = Omit<TickLine, 'offset' | 'chain'>

/** Characters gathered before they are encoded, hashed and handed on. */
const CHUNK_CHARACTERS = 1 << 18

export class EventWriter {
  readonly #sink: ByteSink
  readonly #whole: Hash = createHash('sha256')
  #link: Hash = createHash('sha256')
  #text = ''
  #bytes = 0

  constructor(sink: ByteSink) {
    this.#sink = sink
  }

  run(event: RunEvent): void {
    this.#text += `${JSON.stringify(event)}\n`
  }

  post(event: PostEvent): void {
    const { tick, id, agent, action, parent, root, origin, depth, via, sharers, rank, by, label, text } =
      event
    let line = `{"type":"post","tick":${tick},"id":${id},"agent":${JSON.stringify(agent)},"action":"${action}"`
    line += `,"parent":${parent},"root":${root},"origin":${origin},"depth":${depth},"via":"${via}"`
    if (by !== undefined) line += `,"sharers":${sharers},"rank":${rank},"by":${JSON.stringify(by)}`
    if (label !== undefined) line += `,"label":${JSON.stringify(label)}`
    if (text !== undefined) line += `,"text":${JSON.stringify(text)}`
    this.#add(`${line}}\n`)
  }

  exposure(event: Omit<ExposureEvent, 'type'>): void {
    const { tick, agent, root, parent, via, sharers, rank, action } = event
    this.#add(
      `{"type":"exposure","tick":${tick},"agent":${JSON.stringify(agent)},"root":${root},"parent":${parent}` +
        `,"via":"${via}","sharers":${sharers},"rank":${rank},"action":"${action}"}\n`,
    )
  }

  reach({ root, exposures, agents }: Omit<ReachEvent, 'type'>): void {
    this.#add(`{"type":"reach","root":${root},"exposures":${exposures},"agents":${agents}}\n`)
  }

  /** Hands on what was gathered and closes the link of this tick. */
  endTick(counts: TickCounts): TickLine {
    this.#flush()
    const chain = this.#link.digest('hex')
    this.#link = createHash('sha256').update(chain)
    return { ...counts, offset: this.#bytes, chain }
  }

  /** SHA-256 and length of everything written. To be called once, after the last tick. */
  finish(): { sha256: string; bytes: number } {
    this.#flush()
    return { sha256: this.#whole.digest('hex'), bytes: this.#bytes }
  }

  #add(line: string): void {
    this.#text += line
    if (this.#text.length >= CHUNK_CHARACTERS) this.#flush()
  }

  #flush(): void {
    if (this.#text === '') return
    const bytes = Buffer.from(this.#text, 'utf8')
    this.#text = ''
    this.#bytes += bytes.length
    this.#whole.update(bytes)
    this.#link.update(bytes)
    this.#sink.write(bytes)
  }
}
