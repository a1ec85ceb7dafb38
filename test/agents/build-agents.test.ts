import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { buildAgents } from '../../src/agents/build-agents.ts'
import { populationMix } from '../../src/agents/population-mix.ts'
import { realHost } from '../../src/host/real-host.ts'
import { InputFiles } from '../../src/input/input-files.ts'
import { populationSchema } from '../../src/scenario/sections/population.ts'
import { minutesOf } from '../../src/scenario/time.ts'
import { idsOf, part, people } from './people.ts'

const sources = suite('sources of a field, in order')

const files = {
  'p.csv': 'id,activity,retweet,quote,n,community,topics\na,1,0.5,0.5,4,mine,x\nb,,,,,,\nc,,,,,,\n',
  'history.csv': ['user,time,action', ...['a', 'b', 'b'].map((user) => `${user},2020-01-01,quote`)].join(
    '\n',
  ),
  'pool.csv':
    'activityPerTick,postingWhenAwake,retweet,attention,engagement,community,segment,topics,stance\n0.25,0.75,1,5,0.5,pooled,s,y,1\n',
}
const all = {
  file: 'p.csv',
  history: { file: 'history.csv' },
  generate: { resample: { file: 'pool.csv' }, posting: 9, engagement: 0.9 },
}

sources('population file, then history, then a resampled row, then a draw', () => {
  const { agents } = people({ files, spec: all, communities: ['graph', 'graph', null] })
  assert.equal(part(agents.rates, 0), [0.5, 0.5, 0], 'stated in the file')
  assert.equal(part(agents.rates, 1), [0, 1, 0], 'counted in the history')
  assert.equal(part(agents.rates, 2), [1, 0, 0], 'resampled')
  assert.equal([...agents.historyCount], [4, 2, Number.POSITIVE_INFINITY])
  assert.equal(agents.communities, ['mine', 'graph', 'pooled'])
  assert.equal([...agents.engagement], [0.5, 0.5, 0.5])
  assert.equal([...agents.attention], [5, 5, 5])
  assert.equal(agents.topicNames, ['x', 'y'])
  assert.equal([...agents.topicWeights], [1, 0, 0, 1, 0, 1])
  assert.equal(agents.segments, ['s', 's', 's'])
  assert.equal([...agents.stance], [1, 1, 1])
})

sources('of two ways to state one thing, only the first source’s counts', () => {
  const { agents } = people({ files, spec: all })
  assert.equal([...agents.sessionsPerDay], [1, Number.NaN, Number.NaN])
  assert.equal([...agents.sessionProbability], [Number.NaN, 0.25, 0.25])
  assert.equal([...agents.postProbability], [0.75, 0.75, 0.75])
  assert.ok(agents.postsPerDay.every(Number.isNaN))
})

sources('an agent known to have done nothing is not given a drawn history', () => {
  const { agents, notices } = people({
    files: { 'h.csv': 'user,time,action\na,2020-01-01,original\n' },
    spec: { history: { file: 'h.csv' } },
    ids: ['a', 'b'],
  })
  assert.equal([agents.historyCount[0], part(agents.rates, 0)], [0, [0, 0, 0]])
  assert.is(agents.historyCount[1], Number.POSITIVE_INFINITY)
  assert.equal(notices, ['h.csv: agents without past actions in it: 1 of 2.'])
})

// Smoke tests on data that are no part of the repository: they skip themselves where the folder is absent.
const folder = resolve(import.meta.dirname, '../../../shared/data')
const smoke = existsSync(folder) ? sources : sources.skip
if (!existsSync(folder)) console.log(`skipped: there is no ${folder}`)

const realAgents = (spec: object, ids: readonly string[], start: string) =>
  buildAgents({
    spec: populationSchema.parse(spec),
    rows: undefined,
    ids,
    communities: ids.map(() => null),
    randomSeed: '1',
    startMinutes: minutesOf(start)!,
    defaultAttention: 20,
    inputs: new InputFiles(realHost(), folder),
  })

smoke('rates are resampled from shares of posts', () => {
  const resample = {
    file: 'ira-action-rates.csv',
    columns: { retweet: 'retweet_rate', quote: 'quote_rate', n: 'posts', segment: 'category' },
    ratesAre: 'shares-of-posts',
  }
  const ids = idsOf(1000)
  const { agents } = realAgents({ generate: { resample } }, ids, '2018-01-01T00:00')
  ids.forEach((_, agent) => {
    const sum = part(agents.rates, agent).reduce((total, rate) => total + rate, 0)
    assert.ok(agents.historyCount[agent] === 0 ? sum === 0 : Math.abs(sum - 1) < 1e-12)
  })
  assert.equal([...new Set(agents.segments)].sort(), ['HashtagGamer', 'LeftTroll', 'RightTroll'])
  const { retweet, rewrite } = populationMix(agents)
  assert.ok(retweet > 0.9 && rewrite === 0)
})

smoke('memory and history come from the same file', () => {
  const file = 'ira-hashtaggamer.posts.jsonl.gz'
  const ids = idsOf(500)
  const { agents, notices } = realAgents(
    { memory: { file, assign: 'resample', keep: 5 }, history: { file } },
    ids,
    '2016-01-01T00:00',
  )
  assert.is(notices.length, 3, 'future rows of both, agents without history')
  assert.ok(ids.every((_, agent) => agents.memory(agent).length >= 1 && agents.memory(agent).length <= 5))
  assert.ok(new Set(ids.map((_, agent) => agents.memory(agent))).size > 50)
})

sources.run()
