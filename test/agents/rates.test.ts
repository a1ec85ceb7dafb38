import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { part, people, problemsOf, told } from './people.ts'

const rates = suite('rates of a population file')

const stated = (content: string, ratesAre: 'shares-of-actions' | 'shares-of-posts' = 'shares-of-actions') =>
  people({ spec: { file: 'p.csv', ratesAre }, files: { 'p.csv': content } }).agents

rates('shares of actions are divided by their sum', () => {
  const { rates, historyCount } = stated('id,retweet,quote,n\na,0.6667,0.3336,30\nb,1,,\n')
  assert.equal(part(rates, 0), [0.6667 / 1.0003, 0.3336 / 1.0003, 0])
  assert.equal(part(rates, 1), [1, 0, 0])
  assert.equal(
    [...historyCount],
    [30, Number.POSITIVE_INFINITY],
    'without n, rates are stated and not counted',
  )
})

rates('shares of actions must sum to 1', () => {
  const problems = problemsOf(() =>
    stated('id,retweet,quote,rewrite\na,0.3,0.1,0\nb,0.9,0.2,0.1\nc,0,0,0\nd,0.9985,,\n'),
  )
  assert.equal(
    problems.map(({ where, message }) => `${where} ${message}`),
    [
      'p.csv:2 retweet, quote and rewrite must sum to 1, not to 0.4 (0.3 + 0.1 + 0).',
      'p.csv:3 retweet, quote and rewrite must sum to 1, not to 1.2 (0.9 + 0.2 + 0.1).',
      'p.csv:4 retweet, quote and rewrite must sum to 1, not to 0 (0 + 0 + 0).',
      'p.csv:5 retweet, quote and rewrite must sum to 1, not to 0.9985 (0.9985 + 0 + 0).',
    ],
  )
  assert.match(problems[0]!.hint!, 'ratesAre: shares-of-posts')
  assert.is(problems[1]!.hint, undefined)
})

rates('shares of posts are divided by their sum, and n is reduced to match', () => {
  const { rates, historyCount } = stated(
    'id,retweet,quote,n\na,0.375,0.125,200\nb,0,0,500\nc,0.25,0.25,\nd,0,0,\n',
    'shares-of-posts',
  )
  assert.equal(part(rates, 0), [0.75, 0.25, 0])
  assert.equal(part(rates, 1), [0, 0, 0])
  assert.equal(part(rates, 2), [0.5, 0.5, 0])
  assert.equal([...historyCount], [100, 0, Number.POSITIVE_INFINITY, 0])
})

rates('shares of posts must not exceed the whole', () => {
  assert.equal(
    told(() => stated('id,retweet,quote\na,0.8,0.3\n', 'shares-of-posts')),
    ['p.csv:2 retweet, quote and rewrite must sum to at most 1, not to 1.1 (0.8 + 0.3 + 0).'],
  )
  assert.equal([...stated('id,retweet,quote,n\na,0.8,0.2005,10\n', 'shares-of-posts').historyCount], [10])
})

rates('no past action means no rates, whatever they are said to be', () => {
  const { rates, historyCount } = stated('id,retweet,quote,rewrite,n\na,,,,0\nb,0,0,0,0\nc,0.5,0.5,0,0\n')
  assert.equal([...rates], [0, 0, 0, 0, 0, 0, 0, 0, 0])
  assert.equal([...historyCount], [0, 0, 0])
})

rates('n alone, out of range, or rates out of range are told', () => {
  assert.equal(
    told(() => stated('id,retweet,quote,rewrite,n\na,,,,12\nb,1,0,0,-1\nc,1.2,-0.2,0,5\n')),
    [
      'p.csv:2 n is the number of past actions that rates rest on, so retweet, quote or rewrite must stand beside it, not 12 alone.',
      'p.csv:3 n must be a number from 0 to 1000000000000, not "-1".',
      'p.csv:4 retweet must be a number from 0 to 1, not "1.2".',
      'p.csv:4 quote must be a number from 0 to 1, not "-0.2".',
    ],
  )
})

rates('percentages are scaled before they are judged', () => {
  const percent = (column: string) => ({ column, times: 0.01 })
  const spec = { file: 'p.csv', columns: { retweet: percent('rt'), quote: percent('qt') } }
  const { agents } = people({ spec, files: { 'p.csv': 'id,rt,qt\na,70,30\n' } })
  assert.ok(Math.abs(agents.rates[0]! - 0.7) < 1e-15)
  assert.equal(
    told(() => people({ spec, files: { 'p.csv': 'id,rt,qt\na,170,30\n' } })),
    ['p.csv:2 retweet (column "rt") must be a number from 0 to 1, not "170" × 0.01.'],
  )
})

rates.run()
