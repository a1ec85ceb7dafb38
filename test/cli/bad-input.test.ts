/** What a user may do wrong with the files, as the command line answers it: exit code and both streams. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { hearsay, studyFiles, studyHost } from '../support/study.ts'

const bad = suite('bad input')

const study = studyFiles['study.yaml']!
const people = studyFiles['people.csv']!

/** Each is told by `run` and by `validate` alike, and leaves no trace. */
const cases: readonly [name: string, files: Record<string, string | Uint8Array | null>, stderr: RegExp][] = [
  [
    'a scenario that is not there',
    { 'study.yaml': null },
    /^error study\.yaml must be a file, but .* \[FILE_NOT_FOUND\]\n$/,
  ],
  [
    'an input that is not there',
    { 'follows.csv': null },
    /^error follows\.csv must be a file, but .* \[FILE_NOT_FOUND\]\n/,
  ],
  [
    'malformed YAML',
    { 'study.yaml': 'name: [1\n' },
    /^error study\.yaml:2:1 is not well-formed YAML: .* \[YAML_SYNTAX\]\n {2}2 \| /,
  ],
  [
    'an unknown key',
    { 'study.yaml': `${study}fede: {}\n` },
    /^error study\.yaml:16:1 fede is not a key .* \[UNKNOWN_KEY\]\n {2}16 \| fede: \{\}\n {5}\| \^{4}\n {2}hint: did you mean "feed"\?\n$/,
  ],
  [
    'a wrong type',
    { 'study.yaml': study.replace('ticks: 12', 'ticks: twelve') },
    /^error study\.yaml:5:8 ticks must be a whole number .*, not "twelve"\. \[INVALID_VALUE\]\n/,
  ],
  [
    'a probability out of range',
    { 'study.yaml': study.replace('{ file: people.csv }', '{ generate: { engagement: 1.5 } }') },
    /^error study\.yaml:12:39 population\.generate\.engagement must be .*, not 1\.5\. \[INVALID_VALUE\]\n/,
  ],
  [
    'a probability out of range in a table',
    { 'people.csv': people.replace('0.9,0.1,0.5', '0.9,0.1,1.5') },
    /^error people\.csv:2 engagement must be .* from 0 to 1, not "1\.5"\. \[POPULATION_INVALID\]\n/,
  ],
  [
    'rates that do not sum to 1',
    {
      'study.yaml': study.replace(
        '{ file: people.csv }',
        '{ generate: { rates: { retweet: 0.5, quote: 0.5, rewrite: 0.5 } } }',
      ),
    },
    /^error study\.yaml:12:34 population\.generate\.rates must sum to 1, not to 1\.5\. \[INVALID_VALUE\]\n/,
  ],
  [
    'rates that do not sum to 1 in a table',
    { 'people.csv': people.replace('0.5,0.3,0.2', '0.5,0.3,0.9') },
    /^error people\.csv:2 retweet, quote and rewrite must sum to 1, not to 1\.7 .* \[POPULATION_INVALID\]\n/,
  ],
  [
    'a node of the graph without a population row',
    { 'people.csv': people.replace(/eva.*\n/, '') },
    /^error people\.csv must have a row for each node of the graph, but has none for eva .* \[POPULATION_INVALID\]\n/,
  ],
  [
    'a population row twice',
    { 'people.csv': `${people}eva,0.9,0.1,0.6,0.6,0.2,0.2,25,south\n` },
    /^error people\.csv:7 id must be .* "eva" stands on line 6 as well\. \[POPULATION_INVALID\]\n/,
  ],
  [
    'a seed post by nobody',
    { 'news.yaml': '- { author: zoe, text: x }\n' },
    /^error news\.yaml:1:13 author must be .*, not "zoe"\. \[SEED_POST_INVALID\]\n/,
  ],
  [
    'a binary file as graph',
    { 'follows.csv': Uint8Array.of(0x89, 0x50, 0, 255) },
    /^error follows\.csv must be a text file, but it holds binary data .* \[FILE_UNREADABLE\]\n$/,
  ],
  ['an empty file', { 'study.yaml': '' }, /^error study\.yaml:1:1 .* \[INVALID_VALUE\]\n/],
]
for (const [name, files, told] of cases) {
  bad(name, async () => {
    for (const command of ['run', 'validate']) {
      const host = studyHost(files)
      const before = new Map(host.contents)
      const { exitCode, stdout, stderr } = await hearsay(host, command, 'study.yaml')
      assert.is(exitCode, 3)
      assert.is(stdout, '', '~> stdout is empty')
      assert.match(stderr, told)
      assert.not.match(stderr, /\n {4}at |bug/, '~> no stack trace')
      assert.equal(host.contents, before, '~> nothing was written')
      assert.is(host.files.stat('/work/output'), undefined)
    }
  })
}

bad('a folder as scenario, and a path below a file', async () => {
  const host = studyHost()
  host.files.makeFolder('/work/scenarios')
  const folder = await hearsay(host, 'run', 'scenarios')
  assert.equal(folder, {
    exitCode: 3,
    stdout: '',
    stderr: 'error scenarios must be a file, not a folder. [FILE_UNREADABLE]\n',
  })
  const below = await hearsay(host, 'run', 'study.yaml/x.yaml')
  assert.is(below.exitCode, 3)
  assert.match(below.stderr, /^error study\.yaml\/x\.yaml must be a file, .* \[FILE_NOT_FOUND\]\n/)
})

bad('all problems of a file are told at once', async () => {
  const host = studyHost({
    'study.yaml': `${study.replace('ticks: 12', 'ticks: 0').replace('1h', '1w')}fede: {}\n`,
  })
  const { exitCode, stdout, stderr } = await hearsay(host, 'run', 'study.yaml')
  assert.is(exitCode, 3)
  assert.is(stdout, '')
  assert.is(stderr.match(/^error /gm)?.length, 3)
  assert.match(stderr, /\n3 problems\n$/)
})

bad('more problems than fit are counted', async () => {
  const rows = Array.from({ length: 80 }, (_, index) => `- { author: nobody${index}, text: x }\n`).join('')
  const { stderr } = await hearsay(studyHost({ 'news.yaml': rows }), 'run', 'study.yaml')
  assert.is(stderr.match(/^error /gm)?.length, 50)
  assert.match(stderr, /\n… and 30 more\n80 problems\n$/)
})

bad('a problem is one line in a pipe and wrapped on a terminal', async () => {
  const host = studyHost(
    { 'study.yaml': null },
    { isTerminal: true, columns: 50, environment: { NO_COLOR: '1' } },
  )
  const { stderr } = await hearsay(host, 'run', 'study.yaml')
  assert.is(
    stderr,
    'error study.yaml must be a file, but there is\n  nothing at that path. [FILE_NOT_FOUND]\n',
  )
})

bad.run()
