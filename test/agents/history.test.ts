import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { minutesOf, timeText } from '../../src/scenario/time.ts'
import { holds, part, people, problemsOf, told } from './people.ts'

const history = suite('history')

const built = (content: string, spec = {}, ids = ['a', 'b']) =>
  people({ ids, spec: { history: { file: 'h.csv', ...spec } }, files: { 'h.csv': content } })

history('rates are counted, raw, with their n', () => {
  const actions = ['retweet', 'retweet', 'quote', 'original', 'rewrite', 'retweet']
  const { agents, notices } = built(
    `user,time,action\n${actions.map((action) => `a,2020-09-27T10:00:00Z,${action}`).join('\n')}\nb,2020-01-01,quote\n`,
  )
  assert.equal(part(agents.rates, 0), [3 / 5, 1 / 5, 1 / 5])
  assert.equal(part(agents.rates, 1), [0, 1, 0])
  assert.equal([...agents.historyCount], [5, 1])
  assert.equal(notices, [])
})

history('columns and words are the file’s own', () => {
  const { agents } = built(
    'who,at,what\na,2020-01-01,RT\na,2020-01-01,QT\n',
    {
      columns: { user: 'who', time: 'at', action: 'what' },
      actions: { retweet: 'RT', quote: 'QT', rewrite: 'RW', original: 'TW' },
    },
    ['a'],
  )
  assert.equal(part(agents.rates, 0), [0.5, 0.5, 0])
})

history('only what lies strictly before the start counts', () => {
  const start = minutesOf('2020-09-28T08:00')!
  const row = fc.record({
    user: fc.constantFrom('a', 'b'),
    minutes: fc.integer({ min: start - 3, max: start + 3 }),
    action: fc.constantFrom('retweet', 'quote', 'rewrite', 'original'),
  })
  const property = fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
    const table = (some: typeof rows) =>
      `user,time,action\n${some.map(({ user, minutes, action }) => `${user},${timeText(minutes)},${action}\n`).join('')}`
    const past = rows.filter(({ minutes }) => minutes < start)
    const whole = built(table(rows))
    const without = built(table(past))
    assert.equal(whole.agents.rates, without.agents.rates)
    assert.equal(whole.agents.historyCount, without.agents.historyCount)
    for (const [agent, id] of ['a', 'b'].entries()) {
      const mine = past.filter(({ user }) => user === id)
      const acted = mine.filter(({ action }) => action !== 'original').length
      assert.is(whole.agents.historyCount[agent], mine.length === 0 ? Number.POSITIVE_INFINITY : acted)
    }
    const future = rows.length - past.length
    const isTold = whole.notices.includes(
      `h.csv: rows at or after the start (2020-09-28T08:00) left out: ${future}.`,
    )
    assert.is(isTold, future > 0)
  })
  holds(property, 200)
})

history('a zone counts, and so does a second', () => {
  const { agents } = built(
    'user,time,action\na,2020-09-28T09:59:59+02:00,quote\nb,2020-09-28T08:00:00Z,quote\n',
  )
  assert.equal([...agents.historyCount], [1, Number.POSITIVE_INFINITY])
})

history('a file that knows no agent says so', () => {
  assert.equal(built('user,time,action\nz,2020-01-01,quote\n').notices, [
    'h.csv: agents without past actions in it: 2 of 2; its users must have the ids of agents.',
  ])
  assert.equal(built('user,time,action\na,2021-01-01,quote\n').notices, [
    'h.csv: rows at or after the start (2020-09-28T08:00) left out: 1.',
    'h.csv: agents without past actions in it: 2 of 2; nothing in it is from before the start.',
  ])
})

history('every wrong row is told, an unknown word once', () => {
  const rows = [
    'a,2020-13-01,quote',
    'a,yesterday,like',
    ',2020-01-01,quote',
    'b,,retwet',
    'b,2020-01-01,like',
    'b,2020-01-01,',
    'b,2021-01-01,Quote',
  ]
  const problems = problemsOf(() => built(`user,time,action\n${rows.join('\n')}\n`))
  assert.ok(problems.every(({ code }) => code === 'POPULATION_INVALID'))
  assert.equal(
    problems.map(({ where, message }) => `${where} ${message}`),
    [
      'h.csv:2 time must be a time in ISO 8601, not "2020-13-01".',
      'h.csv:3 time must be a time in ISO 8601, not "yesterday".',
      'h.csv:3 action must be retweet, quote, rewrite or original, not "like".',
      'h.csv:4 user must not be empty.',
      'h.csv:5 time must not be empty.',
      'h.csv:5 action must be retweet, quote, rewrite or original, not "retwet".',
      'h.csv:7 action must not be empty.',
      'h.csv:8 action must be retweet, quote, rewrite or original, not "Quote".',
    ],
  )
  assert.match(problems[2]!.hint!, 'actions: { retweet:')
  assert.is(problems[5]!.hint, 'did you mean "retweet"?')
})

history('columns must be there, and words must differ', () => {
  const problems = problemsOf(() => built('usr,time,what\na,2020-01-01,quote\n'))
  assert.equal(
    problems.map(({ message, hint }) => [message, hint]),
    [
      [
        'must have a column "user" (population.history.columns.user), but has usr, time, what.',
        'did you mean "usr"?',
      ],
      [
        'must have a column "action" (population.history.columns.action), but has usr, time, what.',
        'name another column at population.history.columns.action',
      ],
    ],
  )
  const actions = { retweet: 'share', quote: 'share', rewrite: 'rewrite', original: 'post' }
  assert.equal(
    told(() => built('user,time,action\na,2020-01-01,share\n', { actions })),
    [
      'h.csv:1 population.history.actions must give each action a word of its own, but retweet and quote are both "share".',
    ],
  )
})

history.run()
