import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { HearsayError } from '../../src/errors.ts'
import { capturedHost } from '../../src/host/captured-host.ts'
import { textOf } from '../../src/input/input-files.ts'
import { type Overrides, readScenario } from '../../src/scenario/read.ts'
import { problemOf } from '../cascades/problem-of.ts'
import { tinyHost } from '../support/tiny.ts'
import { problemsIn, soundScenario as sound, told } from './problems-in.ts'

type FileMap = Readonly<Record<string, string | Uint8Array>>
const read = (text: string, files: FileMap = {}, overrides: Overrides = {}) =>
  readScenario(tinyHost(text, files), 'scenario.yaml', { overrides })
const scenarioOf = (text: string, files: FileMap = {}, overrides: Overrides = {}) =>
  read(text, files, overrides).scenario

const reading = suite('readScenario')

reading('what is left out has the values that the documentation states', () => {
  assert.equal(scenarioOf(sound), {
    name: 'tiny',
    seed: '1',
    start: '2024-01-01T00:00',
    tickMinutes: 15,
    ticks: 4,
    graph: { type: 'erdos-renyi', agents: 5, probability: 0.5 },
    population: {
      columns: {},
      ratesAre: 'shares-of-actions',
      unlisted: 'error',
      generate: {
        activity: 8,
        posting: 0.2,
        engagement: 0.02,
        rates: { dirichlet: { retweet: 7, quote: 2, rewrite: 1 } },
      },
      dayProfile: 'flat',
    },
    seedPosts: [],
    feed: {
      ranking: 'chronological',
      attention: 20,
      inbox: 64,
      outOfNetwork: 0,
      pool: { size: 50, windowTicks: 96 },
    },
    behaviour: { engage: {}, policy: { kind: 'rates', prior: 'population', strength: 5 }, text: 'builtin' },
    log: { exposures: 'none' },
  })
})

reading('parts of a section leave the rest of it as it is', () => {
  const text = `${sound}
population:
  memory: { file: m.jsonl, columns: { user: who }, actions: { retweet: RT } }
  history: { file: h.csv, actions: { original: post } }
`
  const { memory, history } = scenarioOf(text).population
  assert.equal(memory, {
    file: 'm.jsonl',
    columns: { user: 'who', time: 'time', action: 'action', text: 'text', seen: 'seen' },
    actions: { retweet: 'RT', quote: 'quote', rewrite: 'rewrite', original: 'original' },
    keep: 20,
    assign: 'by-id',
  })
  assert.equal(history, {
    file: 'h.csv',
    columns: { user: 'user', time: 'time', action: 'action' },
    actions: { retweet: 'retweet', quote: 'quote', rewrite: 'rewrite', original: 'post' },
  })
  const edges =
    'name: t\nticks: 1\ngraph: { type: edge-list, file: f.csv, source: follower, target: followee, columns: { target: to } }\n'
  assert.equal((scenarioOf(edges).graph as { columns: unknown }).columns, { source: 'source', target: 'to' })
})

reading('the random seed is a text, however it is written', () => {
  const seedOf = (yaml: string) => scenarioOf(`${sound}seed: ${yaml}\n`).seed
  assert.equal(['42', '"42"', '-7', '0x1F', 'rumour', '"9007199254740993"', '9007199254740991'].map(seedOf), [
    '42',
    '42',
    '-7',
    '31',
    'rumour',
    '9007199254740993',
    '9007199254740991',
  ])
})

reading('the command line wins over the file, and is remembered', () => {
  const { scenario, overrides } = read(`${sound}seed: 3\n`, {}, { seed: 'x', ticks: 9 })
  assert.equal([scenario.seed, scenario.ticks], ['x', 9])
  assert.equal(overrides, { seed: 'x', ticks: 9 })
})

reading('the ticks of the command line decide which seed posts fall within the run', () => {
  const text = `${sound}seedPosts: [{ author: a1, text: Hello, at: 6 }]\n`
  assert.is(problemsIn(text).length, 1)
  assert.is(scenarioOf(text, {}, { ticks: 7 }).seedPosts[0]!.tick, 6)
  const inside = `${sound}seedPosts: [{ author: a1, text: Hello, at: 3 }]\n`
  assert.throws(() => scenarioOf(inside, {}, { ticks: 3 }), /tick 0 to 2, not at tick 3/)
})

reading('shorthands are spelled out', () => {
  const policyOf = (yaml: string) => scenarioOf(`${sound}behaviour: { policy: ${yaml} }\n`).behaviour.policy
  assert.equal(policyOf('uniform'), { kind: 'uniform' })
  assert.equal(policyOf('rates'), { kind: 'rates', prior: 'population', strength: 5 })
  assert.equal(
    policyOf('{ rates: {} }'),
    policyOf('rates'),
    'the short form has the defaults of the long one',
  )
  const prior = { retweet: 0.5, quote: 0.25, rewrite: 0.25 }
  assert.equal(policyOf(`{ rates: { prior: ${JSON.stringify(prior)}, strength: 0 } }`), {
    kind: 'rates',
    prior,
    strength: 0,
  })
  const windowOf = (tick: string, window: string) =>
    scenarioOf(`${sound}tick: ${tick}\nfeed: { pool: { window: ${window} } }\n`).feed.pool.windowTicks
  assert.equal(
    [windowOf('15m', '1h'), windowOf('15m', '50m'), windowOf('1h', '1m'), windowOf('7m', '1d')],
    [4, 4, 1, 206],
  )
})

reading(
  'a seed post is due at a tick, after a duration, or at a time; between two ticks at the later',
  () => {
    const tickOf = (at: string) =>
      scenarioOf(
        `name: t\nticks: 100\nstart: 2024-02-28T22:00\ngraph: { type: erdos-renyi, agents: 2, probability: 1 }\nseedPosts: [{ author: a1, text: x, at: ${at} }]\n`,
      ).seedPosts[0]!.tick
    assert.equal(
      [
        '0',
        '7',
        '0m',
        '1h',
        '16m',
        '15m',
        '1d',
        '2024-02-28T22:00',
        '2024-02-28T22:01',
        '2024-02-29T22:00',
        '2024-02-29T00:00',
      ].map(tickOf),
      [0, 7, 0, 4, 2, 1, 96, 0, 1, 96, 8],
    )
    assert.is(scenarioOf(`${sound}seedPosts: [{ author: a1, text: x }]\n`).seedPosts[0]!.tick, 0)
  },
)

reading('the rest of a seed post is kept as it is', () => {
  const text = `${sound}seedPosts: [{ author: { mostFollowed: 2, community: c1 }, text: x, label: l, topics: { a: 2 }, stance: -1, appeal: 0 }]\n`
  assert.equal(scenarioOf(text).seedPosts, [
    {
      author: { mostFollowed: 2, community: 'c1' },
      text: 'x',
      label: 'l',
      topics: { a: 2 },
      stance: -1,
      appeal: 0,
      tick: 0,
    },
  ])
})

reading('paths are relative to the scenario, and shown as one typed them', () => {
  const host = capturedHost({
    workingFolder: '/work/deep',
    files: {
      '/work/scenarios/s.yaml': `${sound}seedPosts: ../seeds/p.yaml\noutput: { folder: ../runs }\n`,
      '/work/seeds/p.yaml': '[]',
    },
  })
  const { file, inputs, outputFolder } = readScenario(host, '../scenarios/s.yaml')
  assert.equal(
    [file.name, file.path, outputFolder],
    ['../scenarios/s.yaml', '/work/scenarios/s.yaml', '/work/runs'],
  )
  assert.equal(
    inputs.opened.map(({ name, path }) => [name, path]),
    [['../seeds/p.yaml', '/work/seeds/p.yaml']],
  )
  assert.is(readScenario(tinyHost(sound), '/work/scenario.yaml').file.name, 'scenario.yaml')
  assert.is(read(sound).outputFolder, undefined)
})

reading('a scenario may be packed, and may have a byte order mark and Windows ends', () => {
  const text = `\uFEFF${sound.replaceAll('\n', '\r\n')}`
  assert.equal(scenarioOf(text), scenarioOf(sound))
})

reading('no scenario there: said with a hint', () => {
  const problem = problemOf(() => readScenario(tinyHost(sound), 'scenaro.yaml'))
  assert.equal(
    [problem.code, problem.where, problem.hint],
    ['FILE_NOT_FOUND', 'scenaro.yaml', 'did you mean "scenario.yaml"?'],
  )
})

const seedFiles = suite('seed post files')
const withSeeds = (seeds: string) => [`${sound}seedPosts: seeds.yaml\n`, { 'seeds.yaml': seeds }] as const

seedFiles('a file by its path alone, or as a map, is a list of seed posts', () => {
  const files = { 'seeds.yaml': '- { author: a1, text: one }\n- { author: a2, text: two, at: 2 }\n' }
  for (const spec of ['seeds.yaml', '{ file: seeds.yaml }']) {
    const { scenario, inputs } = read(`${sound}seedPosts: ${spec}\n`, files)
    assert.equal(scenario.seedPosts, [
      { author: 'a1', text: 'one', tick: 0 },
      { author: 'a2', text: 'two', tick: 2 },
    ])
    assert.equal(inputs.opened.map(textOf), [files['seeds.yaml']], 'the file is an input of the run')
  }
})

seedFiles('a problem in one has the place in that file', () => {
  assert.equal(problemsIn(...withSeeds('- author: a1\n  text: Hello\n  stanse: 1\n- text: 3\n')).map(told), [
    'seeds.yaml:3:3 «stanse» [0].stanse is not a key that hearsay knows. (did you mean "stance"?)',
    'seeds.yaml:4:3 «text: 3» [1].author is missing: it must be the id of an agent, or { mostFollowed: 1 }.',
    'seeds.yaml:4:9 «3» [1].text must be a text of 1 to 10000 characters, not 3. (put it in quotes: "3")',
  ])
  assert.equal(problemsIn(...withSeeds('- { author: a1, text: Hello, at: 9h }\n')).map(told), [
    'seeds.yaml:1:34 «9h» at must fall within the run, tick 0 to 3, not at tick 36. (change at, start or ticks)',
  ])
  assert.equal(problemsIn(...withSeeds('posts: []\n')).map(told), [
    'seeds.yaml:1:1 «posts: []» the file must be a list of at most 100000 maps, not {"posts":[]}.',
  ])
  const [syntax] = problemsIn(...withSeeds('- { author: a1\n'))
  assert.equal([syntax!.code, syntax!.where], ['YAML_SYNTAX', 'seeds.yaml:2:1'])
})

seedFiles('one that is missing is told beside the problems of the scenario', () => {
  const problems = problemsIn(`${sound}seedPosts: seed.yaml\nfeed: { inbox: 0 }\n`, { 'seeds.yaml': '[]' })
  assert.equal(
    problems.map(({ code, where, hint }) => [code, where, hint]),
    [
      ['INVALID_VALUE', 'scenario.yaml:5:16', undefined],
      ['FILE_NOT_FOUND', 'seed.yaml', 'did you mean "seeds.yaml"?'],
    ],
  )
})

seedFiles('the place of a seed post, or of what it says, is known to who builds the world', () => {
  const inline = read(`${sound}seedPosts:\n  - author: a1\n    text: Hello\n`).seedPostPlace
  assert.is(inline(0).where, 'scenario.yaml:5:5')
  assert.is(inline(0, 'text').where, 'scenario.yaml:6:11')
  assert.is(inline(0, 'stance').where, 'scenario.yaml:5:5', 'what is left out has the place of the post')
  const filed = read(...withSeeds('- { author: a1, text: Hello }\n')).seedPostPlace
  assert.is(filed(0, 'author').where, 'seeds.yaml:1:13')
  assert.match(filed(0, 'author').excerpt!, /\^\^$/)
})

const atOnce = suite('all problems at once')

atOnce('of every kind, in every section', () => {
  const text = `name: Tiny
ticks: -1
seed: 9007199254740993
start: 2021-02-30T00:00
tick: 0m
foo: 1
graph: { type: gexf, file: a.gexf, source: follower, target: follower }
population:
  generate:
    activity: { perTik: 1 }
    rates: { retweet: 0.5, quote: 0.3, rewrite: 0.1 }
feed: { ranking: popular, attention: unlimited, outOfNetwork: 0.1 }
behaviour:
  policy: { rates: { prior: { retweet: 1, quote: 1, rewrite: 1 } } }
seedPosts:
  - { author: a1, text: Hello, at: 2020-02-30T00:00 }
`
  const slips = problemsIn(text).map(
    ({ where, message }) => `${where!.split(':').slice(1).join(':')} ${message.split(' ')[0]}`,
  )
  assert.equal(slips, [
    '1:7 name',
    '2:8 ticks',
    '3:7 seed',
    '6:1 foo',
    '10:17 population.generate.activity.perTik',
    '4:8 start',
    '5:7 tick',
    '7:62 graph.target',
    '12:63 feed.outOfNetwork',
    '14:29 behaviour.policy.rates.prior',
  ])
})

atOnce('a section that is wrong in itself does not hide the contradictions of the others', () => {
  const text = `${sound}feed: { ranking: best }\npopulation: { generate: { engagement: { beta: { mean: 1, concentration: 2 } } } }\nseedPosts: [{ author: a1, text: x, at: 9 }]\n`
  assert.is(problemsIn(text).length, 3)
})

atOnce('what is not yet known is not guessed at: no seed post is out of a run without ticks', () => {
  const text = `${sound.replace('ticks: 4', 'ticks: many')}seedPosts: [{ author: a1, text: x, at: 9 }]\n`
  assert.equal(
    problemsIn(text).map(({ where }) => where),
    ['scenario.yaml:2:8'],
  )
})

atOnce('a file that is no YAML is told as that alone', () => {
  const problems = problemsIn('name: [tiny\nticks: 4\n')
  assert.ok(problems.length > 0)
  for (const { code } of problems) assert.is(code, 'YAML_SYNTAX')
})

atOnce('one slip is one problem, and nothing is told twice', () => {
  const text = `name: tiny\nticks: 1e30\ngraph: { type: erdos-renyi, agnets: 5, probabilty: 0.5 }\n`
  assert.equal(
    problemsIn(text).map(({ message }) => message),
    [
      'ticks must be a whole number from 1 to 10000000, not 1e30.',
      'graph.agnets is not a key that hearsay knows.',
      'graph.probabilty is not a key that hearsay knows.',
    ],
  )
})

atOnce('the first problem’s code is that of the error, and it leads to exit code 3', () => {
  try {
    read('name: Tiny\n')
    assert.unreachable()
  } catch (error) {
    assert.instance(error, HearsayError)
    assert.equal([(error as HearsayError).code, (error as HearsayError).exitCode], ['INVALID_VALUE', 3])
  }
})

reading.run()
seedFiles.run()
atOnce.run()
