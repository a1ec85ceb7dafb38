/** The counts of every tick, streamed back from `ticks.jsonl`. */
import type { Host } from '../host/host.ts'
import { type Fields, orNull, tickNumber, wholeNumber } from './read-fields.ts'
import { readRecords } from './read-records.ts'
import { runFiles, type TickLine } from './run-folder.ts'

const count = wholeNumber(0)

const fields: Fields<TickLine> = {
  tick: orNull(tickNumber),
  awake: count,
  exposures: count,
  posts: count,
  seeds: count,
  originals: count,
  retweets: count,
  quotes: count,
  rewrites: count,
  offset: count,
  chain: {
    is: 'a SHA-256 of 64 hex digits',
    holds: (value): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  },
}

/**
 * Streams the ticks of a run in order. The last line has `tick: null` and covers the end of the log.
 * @param folder - the run folder, absolute
 * @throws HearsayError RUN_FOLDER_INVALID if there is no run; with `ticks.jsonl:LINE` at a damaged line
 */
export function* readTicks(host: Host, folder: string): Generator<TickLine, void, undefined> {
  for (const { value } of readRecords<TickLine>(host, folder, runFiles.ticks, () => fields)) yield value
}
