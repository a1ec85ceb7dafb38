import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { capturedHost } from '../../src/host/captured-host.ts'
import { readAgents } from '../../src/log/read-agents.ts'
import { readTexts } from '../../src/log/read-texts.ts'
import { readTicks } from '../../src/log/read-ticks.ts'
import type { AgentLine, TickLine } from '../../src/log/run-folder.ts'
import { problemOf } from '../cascades/problem-of.ts'

const small = suite('readAgents, readTicks, readTexts')
const folder = '/work/run'

const lines = (values: readonly object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('')
const hostWith = (name: string, values: readonly object[]) =>
  capturedHost({ files: { [`${folder}/${name}`]: lines(values) } })

const agents: readonly AgentLine[] = [
  { id: 'ada', community: null, segment: 'news', followers: 12, rates: null, n: null },
  {
    id: 'bo',
    community: 'c1',
    segment: null,
    followers: 0,
    rates: { retweet: 0.5, quote: 0.25, rewrite: 0.25 },
    n: 8,
  },
]
const counts = {
  awake: 2,
  exposures: 3,
  posts: 1,
  seeds: 1,
  originals: 0,
  retweets: 0,
  quotes: 0,
  rewrites: 0,
}
const ticks: readonly TickLine[] = [
  { tick: 0, ...counts, offset: 310, chain: 'ab'.repeat(32) },
  { tick: null, ...counts, posts: 0, seeds: 0, offset: 355, chain: '01'.repeat(32) },
]

small('agents come back as written', () => {
  assert.equal([...readAgents(hostWith('agents.jsonl', agents), folder)], agents)
})

small('a damaged agent is an error at its line', () => {
  for (const [field, value, message] of [
    ['id', 7, 'id must be text, not 7.'],
    ['community', 7, 'community must be text, or null, not 7.'],
    ['followers', -1, 'followers must be a whole number from 0, not -1.'],
    [
      'rates',
      { retweet: 1, quote: 0 },
      'rates must be a map of retweet, quote and rewrite to numbers, or null, not {"retweet":1,"quote":0}.',
    ],
    ['rates', 1, 'rates must be a map of retweet, quote and rewrite to numbers, or null, not 1.'],
    ['n', '8', 'n must be a number from 0, or null, not "8".'],
  ] as const) {
    const host = hostWith('agents.jsonl', [agents[0]!, { ...agents[1], [field]: value }])
    const problem = problemOf(() => [...readAgents(host, folder)])
    assert.equal(
      [problem.code, problem.where, problem.message],
      ['RUN_FOLDER_INVALID', 'agents.jsonl:2', message],
    )
  }
})

small('ticks come back as written', () => {
  assert.equal([...readTicks(hostWith('ticks.jsonl', ticks), folder)], ticks)
})

small('a damaged tick is an error at its line', () => {
  for (const [field, value, message] of [
    ['tick', 'x', 'tick must be a whole number from 0 to 2147483647, or null, not "x".'],
    ['quotes', undefined, 'quotes must be a whole number from 0, but is missing.'],
    ['chain', 'AB'.repeat(4), 'chain must be a SHA-256 of 64 hex digits, not "ABABABAB".'],
  ] as const) {
    const host = hostWith('ticks.jsonl', [ticks[0]!, { ...ticks[1], [field]: value }])
    const problem = problemOf(() => [...readTicks(host, folder)])
    assert.equal(
      [problem.code, problem.where, problem.message],
      ['RUN_FOLDER_INVALID', 'ticks.jsonl:2', message],
    )
  }
})

small('a folder without the file is no run folder', () => {
  const problem = problemOf(() => [...readTicks(hostWith('notes.txt', []), folder)])
  assert.equal([problem.code, problem.where], ['RUN_FOLDER_INVALID', folder])
})

const run = {
  type: 'run',
  format: 1,
  scenario: 'tiny',
  seed: '42',
  start: '2020-09-28T08:00',
  tickMinutes: 15,
  agents: 3,
  engineSemantics: 1,
}
const original = (id: number, text: object) => ({
  type: 'post',
  tick: 0,
  id,
  agent: 'ada',
  action: 'post',
  parent: null,
  root: id,
  origin: id,
  depth: 0,
  via: 'own',
  ...text,
})
const log = [
  run,
  original(1, { text: 'one' }),
  original(2, {}),
  original(3, { text: 'drei Äpfel' }),
  original(4, { text: 'four' }),
]

small('the words of the posts asked for, where they have any', () => {
  const host = hostWith('events.jsonl', log)
  assert.equal(
    [...readTexts(host, folder, [3, 2, 1, 99])],
    [
      [1, 'one'],
      [3, 'drei Äpfel'],
    ],
  )
})

small('the log is read no further than the last post asked for, and not at all for none', () => {
  const host = hostWith('events.jsonl', [...log.slice(0, 3), { type: 'damaged' }])
  assert.equal([...readTexts(host, folder, [1, 2])], [[1, 'one']])
  assert.is(problemOf(() => readTexts(host, folder, [1, 3])).where, 'events.jsonl:4')
  assert.is(readTexts(hostWith('notes.txt', []), folder, []).size, 0)
})

small.run()
