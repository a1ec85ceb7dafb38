import { gzipSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { UNLIMITED } from '../../src/agents/agents.ts'
import { part, people, problemsOf, told } from './people.ts'

const population = suite('population file')

const csv = `id,activity,posting,attention,engagement,retweet,quote,rewrite,n,topics,stance,community,segment,name
b,3,0.5,10,0.1,0.7,0.2,0.1,40,vaccines:0.8;sports:0.2,-0.5,north,llm,Bo
a,,,unlimited,,,,,,vaccines;art,,,,
`
const rows = [
  {
    id: 'b',
    activity: 3,
    posting: 0.5,
    attention: 10,
    engagement: 0.1,
    retweet: 0.7,
    quote: 0.2,
    rewrite: 0.1,
    n: 40,
    topics: { vaccines: 0.8, sports: 0.2 },
    stance: -0.5,
    community: 'north',
    segment: 'llm',
    name: 'Bo',
  },
  { id: 'a', activity: null, attention: 'unlimited', topics: ['vaccines', 'art'], name: '' },
]
const yaml = `- { id: b, activity: 3, posting: 0.5, attention: 10, engagement: 0.1, retweet: 0.7, quote: 0.2, rewrite: 0.1,
    n: 40, topics: { vaccines: 0.8, sports: 0.2 }, stance: -0.5, community: north, segment: llm, name: Bo }
- id: a
  attention: unlimited
  topics: [vaccines, art]
`
const formats: Record<string, string | Uint8Array> = {
  'people.csv': csv,
  'people.csv.gz': gzipSync(csv),
  'people.tsv': csv.replaceAll(',', '\t'),
  'people.jsonl': rows.map((row) => JSON.stringify(row)).join('\n'),
  'people.jsonl.gz': gzipSync(rows.map((row) => JSON.stringify(row)).join('\n')),
  'people.json': JSON.stringify(rows),
  'people.yaml': yaml,
}

for (const [file, content] of Object.entries(formats)) {
  population(`${file} gives the same columns as every other format`, () => {
    const { agents, notices } = people({ spec: { file }, files: { [file]: content } })
    assert.equal(notices, [])
    assert.equal(agents.ids, ['a', 'b'])
    assert.equal([...agents.sessionsPerDay], [8, 3])
    assert.equal([...agents.postsPerDay], [0.2, 0.5])
    assert.equal([...agents.attention], [UNLIMITED, 10])
    assert.equal([...agents.engagement], [0.02, 0.1])
    assert.equal(
      part(agents.rates, 1),
      [0.7, 0.2, 0.1].map((rate) => rate / (0.7 + 0.2 + 0.1)),
    )
    assert.equal([...agents.historyCount], [Number.POSITIVE_INFINITY, 40])
    assert.equal(agents.topicNames, ['art', 'sports', 'vaccines'])
    assert.equal(part(agents.topicWeights, 0), [1, 0, 1])
    assert.equal(part(agents.topicWeights, 1), [0, 0.2, 0.8])
    assert.equal([...agents.stance], [Number.NaN, -0.5])
    assert.equal(agents.communities, [null, 'north'])
    assert.equal(agents.segments, [null, 'llm'])
    assert.equal(agents.profile(0), {})
    assert.equal(agents.profile(1), { name: 'Bo' })
  })
}

population('columns are mapped and scaled; the rest is the profile', () => {
  const { agents } = people({
    spec: {
      file: 'people.csv',
      columns: {
        id: 'user',
        activity: { column: 'visits', times: 2 },
        engagement: { column: 'percent', times: 0.01 },
        attention: { column: 'seconds', times: 0.1 },
        community: 'city',
      },
    },
    files: {
      'people.csv': 'user,visits,percent,seconds,city,handle,id\nu1,4,5,76,Rome,@x,7\nu2,1,100,1,Oslo,,8\n',
    },
  })
  assert.equal(agents.ids, ['u1', 'u2'])
  assert.equal([...agents.sessionsPerDay], [8, 2])
  assert.equal([...agents.engagement], [0.05, 1])
  assert.equal([...agents.attention], [8, 1], 'a scaled attention is rounded, at least 1')
  assert.equal(agents.communities, ['Rome', 'Oslo'])
  assert.equal(agents.profile(0), { handle: '@x', id: '7' })
  assert.equal(agents.profile(1), { id: '8' })
})

population('probabilities a tick and a session stand in for rates a day', () => {
  const { agents } = people({
    spec: { file: 'people.csv' },
    files: { 'people.csv': 'id,activityPerTick,postingWhenAwake,activity\na,0.5,0.25,\nb,,,2\n' },
  })
  assert.equal([...agents.sessionsPerDay], [Number.NaN, 2])
  assert.equal([...agents.sessionProbability], [0.5, Number.NaN])
  assert.equal([...agents.postsPerDay], [Number.NaN, 0.2])
  assert.equal([...agents.postProbability], [0.25, Number.NaN])
})

population('every wrong cell is told at once, with its line', () => {
  const content = [
    'id,activity,activityPerTick,posting,postingWhenAwake,attention,engagement,topics,stance',
    'a,often,,,,,,,',
    'b,1,0.5,,,,,,',
    'c,,,1,0.5,,,,',
    'd,,,,,0,,,',
    'e,,,,,2.5,1.5,,',
    'f,-1,,,,,,x:1;x:2,',
    'g,,,,,,,x:1;y,1.01',
    ',,,,,,,,',
    'a,0x10,,,,,,x;;y,"0,5"',
    'h,,2,,,,,:1,NA',
    '',
  ].join('\n')
  const problems = problemsOf(() =>
    people({ spec: { file: 'people.csv' }, files: { 'people.csv': content } }),
  )
  assert.equal(
    problems.map(({ code, where, message }) =>
      `${code} ${where} ${message}`.replace('POPULATION_INVALID people.csv:', ''),
    ),
    [
      '2 activity must be a number from 0 to 1000000000000, not "often".',
      '3 must state activity or activityPerTick, not both.',
      '4 must state posting or postingWhenAwake, not both.',
      '5 attention must be a whole number from 1 to 100000000, or unlimited, not "0".',
      '6 attention must be a whole number from 1 to 100000000, or unlimited, not "2.5".',
      '6 engagement must be a number from 0 to 1, not "1.5".',
      '7 activity must be a number from 0 to 1000000000000, not "-1".',
      '7 topics must name each topic once, but "x" stands there twice.',
      '8 stance must be a number from -1 to 1, not "1.01".',
      '8 topics must give "y" a weight from 0 up, not null.',
      '9 id must not be empty.',
      '10 id must be a different one in each row, but "a" stands on line 2 as well.',
      '10 activity must be a number from 0 to 1000000000000, not "0x10".',
      '10 stance must be a number from -1 to 1, not "0,5".',
      '10 topics must name each topic, not "x;;y".',
      '11 activityPerTick must be a number from 0 to 1, not "2".',
      '11 stance must be a number from -1 to 1, not "NA".',
      '11 topics must name each topic, not ":1".',
    ],
  )
  assert.equal(problems.find(({ message }) => message.includes('"0,5"'))!.hint, 'write 0.5')
  assert.match(problems.find(({ message }) => message.includes('"NA"'))!.hint!, 'leave the cell empty')
})

population('cells of JSON that are no text, number or topics are told', () => {
  const lines = [
    { id: ['a'], activity: true, topics: 7 },
    { id: 'b', community: { x: 1 }, topics: [1], segment: 3 },
    { id: 'c', topics: { x: -1 }, attention: 'all' },
  ]
  // As a number, this id has already lost its last digits when it is read.
  const content = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"id":1234567890123456789}\n`
  assert.equal(
    told(() => people({ spec: { file: 'p.jsonl' }, files: { 'p.jsonl': content } })),
    [
      'p.jsonl:1 id must be a text, not ["a"].',
      'p.jsonl:1 activity must be a number from 0 to 1000000000000, not true.',
      'p.jsonl:1 topics must be a map of weights or a list of names, not 7.',
      'p.jsonl:2 topics must be a map of weights or a list of names, not [1].',
      'p.jsonl:2 community must be a text, not {"x":1}.',
      'p.jsonl:3 attention must be a whole number from 1 to 100000000, or unlimited, not "all".',
      'p.jsonl:3 topics must give "x" a weight from 0 up, not -1.',
      'p.jsonl:4 id must be a text where it has more than 15 digits, since a number that long loses the last ones.',
    ],
  )
})

population('numbers are ids as they would be typed', () => {
  const { agents } = people({
    spec: { file: 'p.yaml' },
    files: { 'p.yaml': '- id: 7\n- id: 1.5\n- id: true\n' },
  })
  assert.equal(agents.ids, ['1.5', '7', 'true'])
})

population('a long list of problems is cut short, and counted', () => {
  const content = `id,stance\n${Array.from({ length: 33 }, (_, index) => `a${index},9`).join('\n')}\n`
  const problems = problemsOf(() => people({ spec: { file: 'p.csv' }, files: { 'p.csv': content } }))
  assert.is(problems.length, 21)
  assert.is(problems[19]!.where, 'p.csv:21')
  assert.equal(problems[20], {
    code: 'POPULATION_INVALID',
    where: 'p.csv',
    message: '… and 13 more problems.',
  })
})

population('a column that is named must be there', () => {
  const spec = {
    file: 'p.csv',
    columns: { id: 'usr', n: { column: 'posts', times: 2 }, topics: { column: 'user', times: 2 } },
  }
  const problems = problemsOf(() => people({ spec, files: { 'p.csv': 'user,x\na,1\n' } }))
  assert.equal(
    problems.map(({ message, hint }) => [message, hint]),
    [
      ['must have a column "usr" (population.columns.id), but has user, x.', 'did you mean "user"?'],
      [
        'must have a column "posts" (population.columns.n), but has user, x.',
        'name another column at population.columns.n',
      ],
      [
        'times scales numbers, so population.columns.topics must be a column alone, not 2 times one.',
        undefined,
      ],
    ],
  )
})

population('a column may first appear in a later row', () => {
  const content = '{"id":"a"}\n{"id":"b","visits":3}\n'
  const { agents } = people({
    spec: { file: 'p.jsonl', columns: { activity: 'visits' } },
    files: { 'p.jsonl': content },
  })
  assert.equal([...agents.sessionsPerDay], [8, 3])
})

population('names of JavaScript’s own are columns and topics like others', () => {
  const content =
    '{"id":"constructor","topics":["toString"],"valueOf":1}\n{"id":"__proto__","topics":["constructor"]}\n'
  const spec = { file: 'p.jsonl', columns: { segment: 'valueOf' } }
  const { agents } = people({ spec, files: { 'p.jsonl': content } })
  assert.equal(agents.ids, ['__proto__', 'constructor'])
  assert.equal(agents.segments, [null, '1'])
  assert.equal(agents.topicNames, ['constructor', 'toString'])
})

population('without a column id, the hint names one to take', () => {
  const [problem] = problemsOf(() => people({ spec: { file: 'p.csv' }, files: { 'p.csv': 'user,x\na,1\n' } }))
  assert.is(problem!.message, 'must have a column "id", but has user, x.')
  assert.is(problem!.hint, 'columns: { id: user }')
  const empty = told(() => people({ spec: { file: 'p.csv' }, files: { 'p.csv': '' } }))
  assert.equal(empty, ['p.csv:1 must have a row for each agent, but has none.'])
})

population('a missing file and a broken one are errors of input', () => {
  const missing = problemsOf(() => people({ spec: { file: 'p.csv' } }))
  assert.equal([missing[0]!.code, missing[0]!.where], ['FILE_NOT_FOUND', 'p.csv'])
  const broken = problemsOf(() => people({ spec: { file: 'p.csv' }, files: { 'p.csv': 'id,x\na,1,2\n' } }))
  assert.equal([broken[0]!.code, broken[0]!.where], ['POPULATION_INVALID', 'p.csv:2'])
})

population('a node without a row is an error, unless it is to be generated', () => {
  const files = { 'p.csv': 'id,activity\nc,3\n' }
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const [problem] = problemsOf(() => people({ spec: { file: 'p.csv' }, files, ids }))
  assert.is(problem!.code, 'POPULATION_INVALID')
  assert.is(problem!.where, 'p.csv')
  assert.is(
    problem!.message,
    'must have a row for each node of the graph, but has none for a, b, d, e, f, … (6 of 7).',
  )
  assert.match(problem!.hint!, 'unlisted: generate')

  const { agents, notices } = people({ spec: { file: 'p.csv', unlisted: 'generate' }, files, ids })
  assert.equal(notices, ['p.csv: agents of the graph without a row, generated: 6 of 7.'])
  assert.equal([...agents.sessionsPerDay], [8, 8, 3, 8, 8, 8, 8])
  assert.is(agents.profile(0), undefined)
  assert.equal(agents.profile(2), {})
})

population('topics that are free text do not end in a crash', () => {
  const content = `id,topics\n${Array.from({ length: 11_000 }, (_, index) => `a${index},t${index}`).join('\n')}\n`
  const [problem] = problemsOf(() => people({ spec: { file: 'p.csv' }, files: { 'p.csv': content } }))
  assert.is(
    problem!.message,
    'topics must be few, at most 100000000 weights in all, not 11000 topics of 11000 agents.',
  )
})

population('topics named by others are known too', () => {
  const files = { 'p.csv': 'id,topics\na,x\nb,\n' }
  const { agents } = people({ spec: { file: 'p.csv' }, files, extraTopics: ['z', 'x', 'b'] })
  assert.equal(agents.topicNames, ['b', 'x', 'z'])
  assert.equal([...agents.topicWeights], [0, 1, 0, 0, 0, 0])
})

population.run()
