import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type RunOptions, runScenario } from '../../src/run/run-scenario.ts'
import { studyFiles, studyHost } from '../support/study.ts'

const identity = suite('identity')

const study = studyFiles['study.yaml']!

/** The study with the keys of every map in another order. */
const permuted = `behaviour: { engage: { social: { perSharer: 0.5 } }, text: none }
log: { exposures: all }
graph:
  columns: { target: follows, source: follower }
  target: followee
  source: follower
  file: follows.csv
  type: edge-list
seedPosts: news.yaml
population: { file: people.csv }
ticks: 12
tick: 1h
start: 2024-05-04T08:00
seed: 7
name: study
`

async function runIdOf(
  changes: Readonly<Record<string, string | null>> = {},
  options: RunOptions = {},
  path = 'study.yaml',
): Promise<string> {
  return (await runScenario(path, { ...options, out: '/out' }, studyHost(changes))).runId
}
const original = await runIdOf()

identity('is 16 hexadecimal digits, and the same each time', async () => {
  assert.match(original, /^[0-9a-f]{16}$/)
  assert.is(await runIdOf(), original)
})

const same: readonly [
  name: string,
  changes: Record<string, string | null>,
  options?: RunOptions,
  path?: string,
][] = [
  ['comments and empty lines', { 'study.yaml': `# hello\n\n${study}\n# bye\n` }],
  ['keys in another order', { 'study.yaml': permuted }],
  ['defaults spelled out', { 'study.yaml': study.replace('text: none,', 'text: none, policy: rates,') }],
  ['the seed as text', { 'study.yaml': study.replace('seed: 7', 'seed: "7"') }],
  ['the tick in minutes', { 'study.yaml': study.replace('tick: 1h', 'tick: 1h # an hour') }],
  ['output.folder', { 'study.yaml': `${study}output: { folder: ../elsewhere }\n` }],
  ['what the scenario says already, set on the command line', {}, { seed: '7', ticks: 12 }],
  ['the scenario file renamed', { 'study.yaml': null, 'other.yaml': study }, {}, 'other.yaml'],
  [
    'everything in another folder, the inputs elsewhere',
    {
      'study.yaml': null,
      'follows.csv': null,
      'people.csv': null,
      'news.yaml': null,
      'a/b/s.yaml': study
        .replace('follows.csv', '../../data/f.csv')
        .replace('people.csv', '/work/p.csv')
        .replace('news.yaml', '../n.yaml'),
      'data/f.csv': studyFiles['follows.csv']!,
      'p.csv': studyFiles['people.csv']!,
      'a/n.yaml': studyFiles['news.yaml']!,
    },
    {},
    'a/b/s.yaml',
  ],
  [
    'seed posts in the scenario instead of a file',
    {
      'study.yaml': study.replace(
        'seedPosts: news.yaml',
        `seedPosts:\n  ${studyFiles['news.yaml']!.trimEnd().replace('\n', '\n  ')}`,
      ),
    },
  ],
]
for (const [name, changes, options, path] of same) {
  identity(`does not depend on: ${name}`, async () => {
    assert.is(await runIdOf(changes, options, path), original)
  })
}

const edited = (from: string, to: string): Record<string, string> => {
  assert.ok(study.includes(from), from)
  return { 'study.yaml': study.replace(from, to) }
}
const other: readonly [name: string, changes: Record<string, string>, options?: RunOptions][] = [
  ['a byte of the graph', { 'follows.csv': `${studyFiles['follows.csv']}\n` }],
  ['a byte of the population', { 'people.csv': studyFiles['people.csv']!.replace('0.9', '0.90') }],
  ['the words of a seed post', { 'news.yaml': studyFiles['news.yaml']!.replace('Rain', 'rain') }],
  ['the time of a seed post', { 'news.yaml': studyFiles['news.yaml']!.replace('3h', '4h') }],
  ['the random seed', edited('seed: 7', 'seed: 8')],
  ['the random seed, on the command line', {}, { seed: '8' }],
  ['the ticks', edited('ticks: 12', 'ticks: 13')],
  ['the ticks, on the command line', {}, { ticks: 13 }],
  ['the name', edited('name: study', 'name: studies')],
  ['the start', edited('08:00', '09:00')],
  ['the length of a tick', edited('tick: 1h', 'tick: 30m')],
  ['who may be left out', edited('{ file: people.csv }', '{ file: people.csv, unlisted: generate }')],
  ['a factor', edited('perSharer: 0.5', 'perSharer: 0.6')],
  ['the policy', edited('text: none,', 'text: none, policy: uniform,')],
  ['the feed', { 'study.yaml': `${study}feed: { inbox: 10 }\n` }],
  ['who is drawn', edited('{ file: people.csv }', '{ file: people.csv, generate: { stance: 0.5 } }')],
  ['the exposures that are logged', edited('exposures: all', 'exposures: 0.5')],
]
for (const [name, changes, options] of other) {
  identity(`depends on: ${name}`, async () => {
    assert.is.not(await runIdOf(changes, options), original)
  })
}

identity.run()
