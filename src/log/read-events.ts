/** The log of record, streamed back as typed events. */
import { fail } from '../errors.ts'
import type { Host } from '../host/host.ts'
import {
  type ExposureEvent,
  LOG_FORMAT,
  type LogEvent,
  type PostEvent,
  type ReachEvent,
  type RunEvent,
} from './events.ts'
import {
  type AnyFields,
  type Fields,
  oneOf,
  optional,
  orNull,
  someText,
  tickNumber,
  wholeNumber,
} from './read-fields.ts'
import { failAtLine } from './read-lines.ts'
import { readRecords } from './read-records.ts'
import { runFiles } from './run-folder.ts'

const run: Fields<RunEvent> = {
  type: oneOf(['run']),
  format: {
    is: `${LOG_FORMAT}, the format that this hearsay reads`,
    holds: (value): value is number => value === LOG_FORMAT,
  },
  scenario: someText,
  seed: someText,
  start: someText,
  tickMinutes: {
    is: 'a number above 0',
    holds: (value): value is number => typeof value === 'number' && value > 0,
  },
  agents: wholeNumber(0),
  engineSemantics: wholeNumber(1),
}

const post: Fields<PostEvent> = {
  type: oneOf(['post']),
  tick: tickNumber,
  id: wholeNumber(1),
  agent: someText,
  action: oneOf(['post', 'retweet', 'quote', 'rewrite']),
  parent: orNull(wholeNumber(1)),
  root: wholeNumber(1),
  origin: wholeNumber(1),
  depth: wholeNumber(0),
  via: oneOf(['follow', 'network', 'seed', 'own']),
  sharers: optional(wholeNumber(0)),
  rank: optional(wholeNumber(1)),
  by: optional(someText),
  label: optional(someText),
  text: optional(someText),
}

const exposure: Fields<ExposureEvent> = {
  type: oneOf(['exposure']),
  tick: tickNumber,
  agent: someText,
  root: wholeNumber(1),
  parent: wholeNumber(1),
  via: oneOf(['follow', 'network']),
  sharers: wholeNumber(0),
  rank: wholeNumber(1),
  action: oneOf(['ignore', 'retweet', 'quote', 'rewrite']),
}

const reach: Fields<ReachEvent> = {
  type: oneOf(['reach']),
  root: wholeNumber(1),
  exposures: wholeNumber(0),
  agents: wholeNumber(0),
}

const fieldsOfType = new Map<unknown, AnyFields>(Object.entries({ run, post, exposure, reach }))
/** For a line of no known type: the rule that it breaks. */
const anyType: AnyFields = { type: oneOf(['run', 'post', 'exposure', 'reach']) }

/** An event and where it stands. */
export interface NumberedEvent {
  /** Line of `events.jsonl`, counted from 1. */
  readonly line: number
  readonly event: LogEvent
}

/**
 * Streams the events of a run in the order of the log, in bounded memory. The first is always the `run` line.
 * @param folder - the run folder, absolute
 * @throws HearsayError RUN_FOLDER_INVALID if there is no run or its log is empty; with `events.jsonl:LINE` at a line
 * that is damaged, torn off, of an unknown type, or lacks a field
 */
export function* readEvents(host: Host, folder: string): Generator<NumberedEvent, void, undefined> {
  const name = runFiles.events
  let events = 0
  const fieldsOf = ({ type }: Readonly<Record<string, unknown>>) => fieldsOfType.get(type) ?? anyType
  for (const { line, value: event } of readRecords<LogEvent>(host, folder, name, fieldsOf)) {
    if (line === 1 && event.type !== 'run')
      failAtLine(folder, name, line, `type must be run on the first line, not "${event.type}".`)
    if (line > 1 && event.type === 'run')
      failAtLine(folder, name, line, 'type must not be run after the first line.')
    events += 1
    yield { line, event }
  }
  if (events === 0)
    fail('RUN_FOLDER_INVALID', `must be the folder of a run, but its ${name} is empty.`, {
      where: folder,
      hint: 'hearsay run SCENARIO.yaml --force writes the run anew',
    })
}
