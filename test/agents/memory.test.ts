import { gzipSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { idsOf, people, told } from './people.ts'

const memory = suite('memory')

const post = (user: string, time: string, text: string, more: object = {}) =>
  JSON.stringify({ user, time, action: 'original', text, ...more })
const built = (lines: readonly string[], spec = {}, ids = ['a', 'b']) =>
  people({ ids, spec: { memory: { file: 'm.jsonl', ...spec } }, files: { 'm.jsonl': lines.join('\n') } })
const texts = ({ agents }: ReturnType<typeof built>, agent: number) =>
  agents.memory(agent).map(({ text }) => text)

const days = [
  post('a', '2020-01-02', 'second'),
  post('b', '2020-01-01', 'of b'),
  post('a', '2020-01-01', 'first'),
  post('a', '2020-01-03T10:00', 'fourth'),
  post('a', '2020-01-03T10:00', 'fifth'),
  post('a', '2020-01-03T09:59:59', 'third'),
]

memory('the newest come first; of two at one time, the one further down', () => {
  const result = built(days)
  assert.equal(texts(result, 0), ['fifth', 'fourth', 'third', 'second', 'first'])
  assert.equal(result.agents.memory(1), [{ action: 'original', text: 'of b', seen: null }])
  assert.equal(result.notices, [])
})

memory('at most keep are kept', () => {
  assert.equal(texts(built(days, { keep: 2 }), 0), ['fifth', 'fourth'])
})

memory('posts at or after the start are left out and counted', () => {
  const result = built([
    ...days,
    post('b', '2020-09-28T08:00', 'now'),
    post('b', '2020-09-28T07:59:59', 'just before'),
    post('b', '2021-01-01', 'later'),
  ])
  assert.equal(texts(result, 1), ['just before', 'of b'])
  assert.equal(result.notices, ['m.jsonl: rows at or after the start (2020-09-28T08:00) left out: 2.'])
})

memory('a retweet repeats what was seen, unless the file says what that was', () => {
  const at = '2020-01-01'
  const { agents } = built([
    post('a', at, 'repeated', { action: 'retweet' }),
    post('a', at, 'added', { action: 'retweet', seen: 'the post' }),
    post('a', at, '', { action: 'retweet', seen: 'the post' }),
    post('a', at, 'comment', { action: 'quote' }),
    post('a', at, 'own words', { action: 'rewrite', seen: 'the post' }),
  ])
  assert.equal(agents.memory(0), [
    { action: 'rewrite', text: 'own words', seen: 'the post' },
    { action: 'quote', text: 'comment', seen: null },
    { action: 'retweet', text: '', seen: 'the post' },
    { action: 'retweet', text: 'added', seen: 'the post' },
    { action: 'retweet', text: '', seen: 'repeated' },
  ])
})

memory('posts that show nothing are left out and counted', () => {
  const at = '2020-01-01'
  const result = built([
    post('a', at, ' '),
    post('a', at, '', { action: 'quote', seen: 'x' }),
    post('a', at, '', { action: 'retweet' }),
    post('a', at, 'kept'),
    post('b', at, 'kept'),
  ])
  assert.equal(texts(result, 0), ['kept'])
  assert.equal(result.notices, ['m.jsonl: posts without text are left out: 3.'])
})

memory('resampled users are drawn evenly, and their posts are shared', () => {
  const ids = idsOf(3000)
  const users = ['u', 'v', 'w'].map((user) => post(user, '2020-01-01', user))
  const { agents, notices } = built([...users, post('later', '2021-01-01', 'x')], { assign: 'resample' }, ids)
  const first = new Map<string, unknown>()
  const counts = new Map<string, number>()
  ids.forEach((_, agent) => {
    const posts = agents.memory(agent)
    const user = posts[0]!.text
    if (!first.has(user)) first.set(user, posts)
    assert.is(posts, first.get(user))
    counts.set(user, (counts.get(user) ?? 0) + 1)
  })
  assert.equal([...counts.keys()].sort(), ['u', 'v', 'w'])
  for (const count of counts.values()) assert.ok(Math.abs(count - 1000) < 100)
  assert.is(notices.length, 1)
  const turned = built([...users].reverse(), { assign: 'resample' }, ids)
  for (let agent = 0; agent < 30; agent++) assert.equal(turned.agents.memory(agent), agents.memory(agent))
})

memory('agents without a past post are counted', () => {
  assert.equal(built([post('a', '2020-01-01', 'x')]).notices, [
    'm.jsonl: agents without past posts in it: 1 of 2.',
  ])
  assert.equal(built([post('z', '2020-01-01', 'x')]).notices, [
    'm.jsonl: agents without past posts in it: 2 of 2; assign: resample gives each agent the posts of one of its users.',
  ])
  for (const assign of ['by-id', 'resample']) {
    const { agents, notices } = built([post('a', '2021-01-01', 'x')], { assign })
    assert.equal(agents.memory(1), [])
    assert.is(
      notices[1],
      'm.jsonl: agents without past posts in it: 2 of 2; nothing in it is from before the start.',
    )
  }
  assert.equal(people({ ids: ['a'] }).agents.memory(0), [])
})

memory('columns and words are the file’s own, packed or not', () => {
  const spec = {
    memory: {
      file: 'm.csv.gz',
      columns: { user: 'who', time: 'at', action: 'what', text: 'said', seen: 'of' },
      actions: { retweet: 'RT', quote: 'QT', rewrite: 'RW', original: 'TW' },
    },
  }
  const files = { 'm.csv.gz': gzipSync('who,at,what,said,of\n7,2020-01-01 10:00,QT,"well, no",claim\n') }
  assert.equal(people({ ids: ['7'], spec, files }).agents.memory(0), [
    { action: 'quote', text: 'well, no', seen: 'claim' },
  ])
})

memory('every problem is told with its line', () => {
  const lines = [
    post('a', '2020-01-01', 'x', { action: 'reply' }),
    JSON.stringify({ user: 1e17, time: 20200101, action: 'quote', text: 'x' }),
    JSON.stringify({ user: 'a', time: '2020-01-01', action: 'quote', text: ['x'], seen: {} }),
  ]
  assert.equal(
    told(() => built(lines)),
    [
      'm.jsonl:1 action must be retweet, quote, rewrite or original, not "reply".',
      'm.jsonl:2 user must be a text where it has more than 15 digits, since a number that long loses the last ones.',
      'm.jsonl:2 time must be a time in ISO 8601, not "20200101".',
      'm.jsonl:3 seen must be a text, not {}.',
      'm.jsonl:3 text must be a text, not ["x"].',
    ],
  )
  assert.equal(
    told(() => built(['{"user":"a"', ''])),
    ['m.jsonl:1 must be one JSON object a line, but this line is not JSON.'],
  )
})

memory('only the column of the post seen may be absent, and only if it is not named', () => {
  const [bare] = [JSON.stringify({ user: 'a', time: '2020-01-01', action: 'quote' })]
  assert.equal(
    told(() => built([bare])),
    ['m.jsonl:1 must have a column "text" (population.memory.columns.text), but has user, time, action.'],
  )
  assert.equal(
    told(() => built([post('a', '2020-01-01', 'x')], { columns: { seen: 'parent' } })),
    [
      'm.jsonl:1 must have a column "parent" (population.memory.columns.seen), but has user, time, action, text.',
    ],
  )
})

memory.run()
