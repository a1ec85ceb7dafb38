import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { capturedHost } from '../../src/host/captured-host.ts'
import type { LogEvent } from '../../src/log/events.ts'
import { readEvents } from '../../src/log/read-events.ts'
import { problemOf } from '../cascades/problem-of.ts'

const readEventsTest = suite('readEvents')
const folder = '/work/run'

const events = {
  run: {
    type: 'run',
    format: 1,
    scenario: 'tiny',
    seed: '42',
    start: '2020-09-28T08:00',
    tickMinutes: 15,
    agents: 3,
    engineSemantics: 1,
  },
  exposure: {
    type: 'exposure',
    tick: 1,
    agent: 'bo',
    root: 1,
    parent: 1,
    via: 'follow',
    sharers: 1,
    rank: 1,
    action: 'quote',
  },
  original: {
    type: 'post',
    tick: 0,
    id: 1,
    agent: 'ada',
    action: 'post',
    parent: null,
    root: 1,
    origin: 1,
    depth: 0,
    via: 'seed',
    label: 'rumour',
    text: 'Grüße 🙂',
  },
  quote: {
    type: 'post',
    tick: 1,
    id: 2,
    agent: 'bo',
    action: 'quote',
    parent: 1,
    root: 1,
    origin: 1,
    depth: 1,
    via: 'follow',
    sharers: 1,
    rank: 1,
    by: 'rates',
    text: 'so it is',
  },
  reach: { type: 'reach', root: 1, exposures: 2, agents: 2 },
} as const satisfies Record<string, LogEvent>

const logOf = (...lines: readonly (object | string)[]) =>
  lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')

const read = (content: string) => [
  ...readEvents(capturedHost({ files: { [`${folder}/events.jsonl`]: content } }), folder),
]

const problemIn = (content: string) => problemOf(() => read(content))

readEventsTest('gives back every kind of event with its line', () => {
  const all = [events.run, events.original, events.exposure, events.quote, events.reach]
  assert.equal(
    read(logOf(...all)),
    all.map((event, index) => ({ line: index + 1, event })),
  )
})

readEventsTest('fields that it does not know pass, for later versions of hearsay', () => {
  const [, later] = read(logOf(events.run, { ...events.original, fallback: true }))
  assert.is((later!.event as unknown as Record<string, unknown>)['fallback'], true)
})

/** The event without one field. */
const without = (event: Readonly<Record<string, unknown>>, field: string) =>
  Object.fromEntries(Object.entries(event).filter(([key]) => key !== field))

const damages: readonly [string, object | string, string][] = [
  ['not JSON', '{"type":"post",', 'must be one JSON object, but this line is not.'],
  ['an empty line', '', 'must be one JSON object, but this line is not.'],
  ['another JSON value', '[1,2]', 'must be one JSON object, but this line is not.'],
  ['null', 'null', 'must be one JSON object, but this line is not.'],
  ['an unknown type', { type: 'like' }, 'type must be run, post, exposure or reach, not "like".'],
  [
    'a name of every object',
    { type: 'constructor' },
    'type must be run, post, exposure or reach, not "constructor".',
  ],
  ['no type', { tick: 1 }, 'type must be run, post, exposure or reach, but is missing.'],
  [
    'text for a number',
    { ...events.quote, tick: '1' },
    'tick must be a whole number from 0 to 2147483647, not "1".',
  ],
  [
    'a tick beyond its column',
    { ...events.quote, tick: 2_147_483_648 },
    'tick must be a whole number from 0 to 2147483647, not 2147483648.',
  ],
  ['half a post', { ...events.quote, id: 1.5 }, 'id must be a whole number from 1, not 1.5.'],
  [
    'an unknown action',
    { ...events.quote, action: 'like' },
    'action must be post, retweet, quote or rewrite, not "like".',
  ],
  [
    'a parent that is no id',
    { ...events.quote, parent: 0 },
    'parent must be a whole number from 1, or null, not 0.',
  ],
  ['a rank from 0', { ...events.quote, rank: 0 }, 'rank must be a whole number from 1, not 0.'],
  [
    'words that are no text',
    { ...events.quote, text: { long: 'x'.repeat(100) } },
    `text must be text, not {"long":"${'x'.repeat(51)}….`,
  ],
  ['a second run', events.run, 'type must not be run after the first line.'],
]

for (const [what, line, message] of damages) {
  readEventsTest(`${what} is an error at its line`, () => {
    const problem = problemIn(logOf(events.run, events.original, line, events.reach))
    assert.is(problem.message, message)
    assert.is(problem.where, 'events.jsonl:3')
    assert.is(problem.code, 'RUN_FOLDER_INVALID')
  })
}

const optionalFields = new Set(['sharers', 'rank', 'by', 'label', 'text'])

readEventsTest('every field of the contract is asked for, and only the optional ones may be absent', () => {
  for (const event of [events.original, events.exposure, events.quote, events.reach] as readonly LogEvent[]) {
    for (const field of Object.keys(event)) {
      const content = logOf(events.run, without({ ...event }, field))
      if (optionalFields.has(field) && event.type === 'post') assert.is(read(content).length, 2)
      else assert.match(problemIn(content).message, new RegExp(`^${field} must be .*, but is missing\\.$`))
    }
  }
})

readEventsTest('the log must begin with its run, in a format that is known', () => {
  const first = problemIn(logOf(events.original))
  assert.is(first.message, 'type must be run on the first line, not "post".')
  assert.is(first.where, 'events.jsonl:1')
  const format = problemIn(logOf({ ...events.run, format: 2 }))
  assert.is(format.message, 'format must be 1, the format that this hearsay reads, not 2.')
  assert.is(format.where, 'events.jsonl:1')
})

readEventsTest('a torn last line is an error after the whole ones', () => {
  const problem = problemIn(logOf(events.run, events.original) + JSON.stringify(events.quote))
  assert.is(problem.where, 'events.jsonl:3')
})

readEventsTest('an empty log is an error of the folder', () => {
  assert.equal(problemIn(''), {
    code: 'RUN_FOLDER_INVALID',
    where: folder,
    message: 'must be the folder of a run, but its events.jsonl is empty.',
    hint: 'hearsay run SCENARIO.yaml --force writes the run anew',
  })
})

readEventsTest.run()
