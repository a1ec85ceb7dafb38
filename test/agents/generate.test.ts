import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { UNLIMITED } from '../../src/agents/agents.ts'
import { holds, idsOf, type People, part, people, problemsOf, told } from './people.ts'

const generate = suite('generated agents')

const ids = idsOf(20_000)

function moments(values: ArrayLike<number>): { mean: number; variance: number } {
  const all = Array.from(values)
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length
  const variance = all.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / all.length
  return { mean, variance }
}

function near(actual: number, expected: number, share: number, what: string): void {
  assert.ok(
    Math.abs(actual - expected) <= share * Math.abs(expected),
    `${what}: ${actual}, not about ${expected}`,
  )
}

generate('a plain number is everyone’s', () => {
  const { agents } = people({
    ids: ['a', 'b'],
    spec: { generate: { activity: 3, engagement: 0.5, stance: -1 } },
  })
  assert.equal([...agents.sessionsPerDay], [3, 3])
  assert.equal([...agents.engagement], [0.5, 0.5])
  assert.equal([...agents.stance], [-1, -1])
})

const laws = [
  { law: { uniform: { from: 2, to: 6 } }, mean: 4, variance: 16 / 12 },
  {
    law: { lognormal: { median: 5, sigma: 0.5 } },
    mean: 5 * Math.exp(0.125),
    variance: 25 * Math.exp(0.25) * (Math.exp(0.25) - 1),
  },
  { law: { gamma: { mean: 8, shape: 2 } }, mean: 8, variance: 32 },
  { law: { gamma: { mean: 8, shape: 0.5 } }, mean: 8, variance: 128 },
  { law: { beta: { mean: 0.2, concentration: 9 } }, mean: 0.2, variance: 0.16 / 10 },
]
for (const { law, mean, variance } of laws) {
  generate(`${JSON.stringify(law)} has its mean and variance`, () => {
    const found = moments(people({ ids, spec: { generate: { activity: law } } }).agents.sessionsPerDay)
    near(found.mean, mean, 0.03, 'mean')
    near(found.variance, variance, 0.1, 'variance')
  })
}

generate('values stay within the range of their field', () => {
  const wide = { lognormal: { median: 0.5, sigma: 3 } }
  const { agents } = people({
    ids: idsOf(2000),
    spec: {
      generate: {
        activity: { perTick: wide },
        posting: { whenAwake: wide },
        engagement: wide,
        stance: wide,
        attention: { gamma: { mean: 1, shape: 0.2 } },
      },
    },
  })
  for (const column of [
    agents.sessionProbability,
    agents.postProbability,
    agents.engagement,
    agents.stance,
  ]) {
    assert.ok(column.every((value) => value >= 0 && value <= 1))
    assert.ok(column.some((value) => value === 1) && column.some((value) => value < 0.1))
  }
  assert.ok(agents.sessionsPerDay.every(Number.isNaN) && agents.postsPerDay.every(Number.isNaN))
  assert.ok(agents.attention.every((items) => items >= 1) && agents.attention.some((items) => items > 5))
  const none = people({
    ids: idsOf(20),
    spec: { generate: { activity: { lognormal: { median: 0, sigma: 1e12 } } } },
  })
  assert.equal([...none.agents.sessionsPerDay], new Array(20).fill(0))
})

generate('attention is the feed’s where no other is stated', () => {
  assert.is(people({ ids: ['a'], defaultAttention: 7 }).agents.attention[0], 7)
  assert.is(people({ ids: ['a'], defaultAttention: 'unlimited' }).agents.attention[0], UNLIMITED)
  assert.is(people({ ids: ['a'], spec: { generate: { attention: 2.6 } } }).agents.attention[0], 3)
})

generate('rates are fixed, or drawn around their mean; either way stated and not counted', () => {
  const fixed = people({
    ids: ['a'],
    spec: { generate: { rates: { retweet: 0.7, quote: 0.2, rewrite: 0.1005 } } },
  }).agents
  assert.equal(
    part(fixed.rates, 0),
    [0.7, 0.2, 0.1005].map((rate) => rate / (0.7 + 0.2 + 0.1005)),
  )
  assert.is(fixed.historyCount[0], Number.POSITIVE_INFINITY)

  const drawn = people({
    ids,
    spec: { generate: { rates: { dirichlet: { retweet: 6, quote: 3, rewrite: 0 } } } },
  }).agents
  const { mean, variance } = moments(ids.map((_, agent) => drawn.rates[3 * agent]!))
  near(mean, 2 / 3, 0.01, 'mean')
  near(variance, 2 / 9 / 10, 0.05, 'variance')
  ids.forEach((_, agent) => {
    const [retweet, quote, rewrite] = part(drawn.rates, agent) as [number, number, number]
    assert.ok(Math.abs(retweet + quote + rewrite - 1) < 1e-12 && rewrite === 0)
  })
})

generate('topics are drawn as shares, whatever the order they are listed in', () => {
  const topics = { dirichlet: { sports: 1, art: 3 } }
  const { agents } = people({ ids, spec: { generate: { topics } }, extraTopics: ['news'] })
  assert.equal(agents.topicNames, ['art', 'news', 'sports'])
  near(moments(ids.map((_, agent) => agents.topicWeights[3 * agent]!)).mean, 0.75, 0.01, 'mean')
  assert.ok(
    ids.every((_, agent) => Math.abs(part(agents.topicWeights, agent).reduce((a, b) => a + b) - 1) < 1e-12),
  )
  const turned = people({
    ids,
    spec: { generate: { topics: { dirichlet: { art: 3, sports: 1 } } } },
    extraTopics: ['news'],
  })
  assert.equal([...turned.agents.topicWeights.subarray(0, 30)], [...agents.topicWeights.subarray(0, 30)])
})

generate('without a word on it, an agent has no stance and no topics', () => {
  const { agents } = people({ ids: ['a'] })
  assert.ok(Number.isNaN(agents.stance[0]))
  assert.equal(
    [agents.topicNames, [...agents.topicWeights], agents.communities, agents.segments],
    [[], [], [null], [null]],
  )
})

/** Everything about an agent that is drawn. */
function drawnOf(setup: People): Map<string, unknown> {
  const { agents } = people(setup)
  return new Map(
    agents.ids.map((id, agent) => [
      id,
      [
        agents.sessionsPerDay[agent],
        agents.postsPerDay[agent],
        agents.attention[agent],
        agents.engagement[agent],
        agents.stance[agent],
        ...part(agents.rates, agent),
        ...part(agents.topicWeights, agent, 2),
        agents.historyCount[agent],
        agents.segments[agent],
        agents.memory(agent),
      ],
    ]),
  )
}

const everything: People = {
  spec: {
    generate: {
      activity: { gamma: { mean: 8, shape: 1 } },
      posting: { lognormal: { median: 1, sigma: 1 } },
      attention: { uniform: { from: 1, to: 1000 } },
      engagement: { beta: { mean: 0.3, concentration: 3 } },
      topics: { dirichlet: { x: 1, y: 1 } },
      stance: { uniform: { from: -1, to: 1 } },
      resample: { file: 'pool.csv' },
    },
    memory: { file: 'memory.jsonl', assign: 'resample' },
  },
  files: {
    'pool.csv': 'segment\none\ntwo\nthree\n',
    'memory.jsonl': ['u', 'v', 'w']
      .map((user) => `{"user":"${user}","time":"2020-01-01","action":"original","text":"by ${user}"}`)
      .join('\n'),
  },
}

generate('an agent’s draws depend on its id and the random seed alone', () => {
  const all = drawnOf({ ...everything, ids: idsOf(60) })
  const property = fc.property(fc.subarray(idsOf(60)), (some) => {
    for (const [id, values] of drawnOf({ ...everything, ids: some })) assert.equal(values, all.get(id))
  })
  holds(property, 20)
  const reseeded = drawnOf({ ...everything, ids: idsOf(60), randomSeed: '2' })
  assert.not.equal(reseeded.get('a000001'), all.get('a000001'))
})

generate('each field has a draw of its own', () => {
  const range = { uniform: { from: 0, to: 1 } }
  const { agents } = people({
    ids: idsOf(200),
    spec: {
      generate: {
        activity: range,
        posting: range,
        engagement: range,
        stance: range,
        attention: { uniform: { from: 1, to: 100_000_000 } },
        resample: { file: 'pool.csv' },
      },
    },
    files: { 'pool.csv': 'segment\nlow\nhigh\n' },
  })
  const drawn = [agents.sessionsPerDay, agents.postsPerDay, agents.engagement, agents.stance]
  const attention = Float64Array.from(agents.attention, (items) => items / 1e8)
  for (const column of [...drawn, attention]) {
    assert.is([...drawn, attention].filter((other) => Math.abs(other[0]! - column[0]!) < 1e-6).length, 1)
    const asRow = [...column].filter((value, agent) => value < 0.5 === (agents.segments[agent] === 'low'))
    assert.ok(Math.abs(asRow.length - 100) < 35, 'the row is drawn apart from the fields')
  }
})

generate('each field has a draw of its own', () => {
  const range = { uniform: { from: 0, to: 1 } }
  const { agents } = people({
    ids: idsOf(200),
    spec: {
      generate: {
        activity: range,
        posting: range,
        engagement: range,
        stance: range,
        attention: { uniform: { from: 1, to: 100_000_000 } },
        resample: { file: 'pool.csv' },
      },
    },
    files: { 'pool.csv': 'segment\nlow\nhigh\n' },
  })
  const attention = Float64Array.from(agents.attention, (items) => items / 1e8)
  const drawn = [agents.sessionsPerDay, agents.postsPerDay, agents.engagement, agents.stance, attention]
  for (const column of drawn) {
    assert.is(drawn.filter((other) => Math.abs(other[0]! - column[0]!) < 1e-6).length, 1)
    const asRow = [...column].filter((value, agent) => value < 0.5 === (agents.segments[agent] === 'low'))
    assert.ok(Math.abs(asRow.length - 100) < 35, 'the row is drawn apart from the fields')
  }
})

generate('stating a field leaves the draws of the others alone', () => {
  const drawn = people({ ...everything, ids: ['a', 'b'] }).agents
  const fixed = people({
    ...everything,
    spec: {
      ...everything.spec,
      generate: { ...everything.spec!.generate, activity: 1, rates: { retweet: 1, quote: 0, rewrite: 0 } },
    },
    ids: ['a', 'b'],
  }).agents
  for (const field of ['postsPerDay', 'engagement', 'stance', 'topicWeights', 'segments'] as const) {
    assert.equal(fixed[field], drawn[field], field)
  }
  assert.not.equal(fixed.sessionsPerDay, drawn.sessionsPerDay)
})

generate('the order of rows leaves every column alone', () => {
  const lines = ['a,1,,x', 'b,,0.5,x;y', 'c,3,0.1,', 'd,,,y:3']
  const built = (order: readonly string[]) => {
    const files = { ...everything.files, 'p.csv': `id,activity,engagement,topics\n${order.join('\n')}\n` }
    const { agents } = people({ files, spec: { ...everything.spec, file: 'p.csv' } })
    // As lists, in which uvu takes NaN for equal to itself.
    const columns = Object.values(agents).map((column) =>
      ArrayBuffer.isView(column) ? [...(column as Float64Array)] : column,
    )
    return {
      columns: columns.filter((column) => typeof column !== 'function'),
      profile: agents.ids.map((_, agent) => agents.profile(agent)),
      memory: agents.ids.map((_, agent) => agents.memory(agent)),
    }
  }
  const once = built(lines)
  const property = fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (order) =>
    assert.equal(built(order), once),
  )
  holds(property, 20)
})

generate('resampled fields come together from one row, each row as often as the others', () => {
  const pool = 'rt,qt,original,posts,kind\n0.5,0,0.5,100,x\n0.25,0.25,0.5,40,y\n0,0,1,30,z\n'
  const spec = {
    generate: {
      resample: {
        file: 'pool.csv',
        columns: { retweet: 'rt', quote: 'qt', n: 'posts', segment: 'kind' },
        ratesAre: 'shares-of-posts',
      },
    },
  } as const
  const { agents } = people({ ids, spec, files: { 'pool.csv': pool } })
  const expected: Record<string, number[]> = { x: [1, 0, 0, 50], y: [0.5, 0.5, 0, 20], z: [0, 0, 0, 0] }
  const seen: Record<string, number> = { x: 0, y: 0, z: 0 }
  agents.segments.forEach((kind, agent) => {
    assert.equal([...part(agents.rates, agent), agents.historyCount[agent]], expected[kind!])
    seen[kind!]! += 1
  })
  for (const count of Object.values(seen)) near(count, ids.length / 3, 0.05, 'agents with one row')
  assert.is(agents.profile(0), undefined, 'the row is not the agent’s own')
})

generate('a file to resample from must hold something to take', () => {
  const resampled = (content: string) => () =>
    people({
      ids: ['a'],
      spec: { generate: { resample: { file: 'pool.csv' } } },
      files: { 'pool.csv': content },
    })
  assert.equal(told(resampled('activity\n')), [
    'pool.csv:1 must have at least one row to draw from, but has none.',
  ])
  assert.equal(told(resampled('id,rt\na,1\n')), [
    'pool.csv:1 must have a column for at least one field, but has only id, rt.',
  ])
  assert.equal(told(resampled('engagement\n2\n')), [
    'pool.csv:2 engagement must be a number from 0 to 1, not "2".',
  ])
  const named = problemsOf(() =>
    people({
      ids: ['a'],
      spec: { generate: { resample: { file: 'pool.csv', columns: { n: 'x' } } } },
      files: { 'pool.csv': 'n\n1\n' },
    }),
  )
  assert.match(named[0]!.message, 'population.generate.resample.columns.n')
})

generate('the day’s profile has a mean of 1', () => {
  const profileOf = (dayProfile: 'flat' | 'diurnal' | number[]) => [
    ...people({ ids: [], spec: { dayProfile } }).agents.dayProfile,
  ]
  assert.equal(profileOf('flat'), new Array(24).fill(1))
  const hours = profileOf('diurnal')
  near(
    hours.reduce((sum, weight) => sum + weight, 0),
    24,
    1e-12,
    'sum',
  )
  assert.ok(hours.indexOf(Math.max(...hours)) >= 18 && hours.indexOf(Math.min(...hours)) <= 5)
  assert.equal(profileOf([6, ...new Array(22).fill(0), 2]), [18, ...new Array(22).fill(0), 6])
})

generate.run()
