/**
 * For every key of the scenario schema, two or more values that give different logs: the proof that the key is read.
 * The test beside it sets nothing but that key, so a row cannot borrow the effect of another. To add a key to the schema:
 * a row here.
 */
import type { Outcome } from './outcome.ts'

/** What stands at which path, as in `behaviour.engage.rank`. */
export type Changes = Readonly<Record<string, unknown>>

export interface KeyRow {
  /** Values of the key: every two of them give different outcomes. */
  readonly values: readonly unknown[]
  /** What surrounds the key, beyond the common scenario. */
  readonly with?: Changes
  /** Where the values are put. @defaultValue the key itself; `[]` is item 0 */
  readonly at?: string
  /** Where the difference is looked for; anything but the log needs a reason. @defaultValue 'log' */
  readonly seenIn?: Outcome
  /** One of the values is refused, and is meant to be: that is what the key decides. @defaultValue false */
  readonly mayFail?: boolean
}

/** Twelve agents who see much and act on half of it. */
export const commonScenario = {
  name: 'tiny',
  ticks: 12,
  tick: '1h',
  graph: { type: 'erdos-renyi', agents: 12, probability: 0.4 },
  population: { generate: { activity: { perTick: 0.8 }, posting: { whenAwake: 0.3 }, engagement: 0.5 } },
  behaviour: { text: 'none' },
  log: { exposures: 'all' },
}

const edgeList = { type: 'edge-list', file: 'ring.csv', source: 'follower', target: 'followee' }
const onRing: Changes = { graph: edgeList }
const listed: Changes = { ...onRing, 'population.file': 'two-ways.csv' }
const retweetsOnly = { retweet: 1, quote: 0, rewrite: 0 }
const mixesOfOne = [retweetsOnly, { retweet: 0, quote: 1, rewrite: 0 }, { retweet: 0, quote: 0, rewrite: 1 }]
const seedPost = { author: 'a', text: 'The fair opens today.', at: 1 }
const seeded: Changes = { ...onRing, seedPosts: [seedPost] }
const writing: Changes = { ...onRing, 'behaviour.text': 'builtin', seedPosts: [seedPost] }
const remembering: Changes = { ...writing, 'population.memory': { file: 'memories.jsonl' } }
const oddMemory: Changes = {
  ...writing,
  'population.memory': {
    file: 'odd.jsonl',
    actions: { retweet: 'RT', quote: 'QT', rewrite: 'RW', original: 'OP' },
  },
}
const historied: Changes = { ...onRing, 'population.history': { file: 'actions.csv' } }
const oddHistory: Changes = {
  ...onRing,
  'population.history': {
    file: 'odd-words.csv',
    actions: { retweet: 'RT', quote: 'QT', rewrite: 'RW', original: 'OP' },
  },
}
const topical: Changes = {
  'population.generate.topics': { dirichlet: { sports: 1, food: 1 } },
  'feed.ranking': 'similar',
  'feed.attention': 2,
}
const mixedFeed: Changes = { 'feed.outOfNetwork': 0.5, 'feed.attention': 4 }

/** Rows for a number or a distribution at a key, from the lowest of three values to the highest. */
function distributionRows(
  key: string,
  [low, middle, high]: readonly [number, number, number],
  more: { readonly with?: Changes; readonly hasBeta?: boolean } = {},
): Record<string, KeyRow> {
  const within = (distribution: unknown): Changes => ({ ...more.with, [key]: distribution })
  const rows: Record<string, KeyRow> = {
    [key]: { values: [low, high], ...(more.with ? { with: more.with } : {}) },
    [`${key}.uniform.from`]: { values: [low, middle], with: within({ uniform: { from: low, to: high } }) },
    [`${key}.uniform.to`]: { values: [middle, high], with: within({ uniform: { from: low, to: high } }) },
    [`${key}.lognormal.median`]: {
      values: [low, high],
      with: within({ lognormal: { median: low, sigma: 0.1 } }),
    },
    [`${key}.lognormal.sigma`]: { values: [0, 2], with: within({ lognormal: { median: middle, sigma: 1 } }) },
    [`${key}.gamma.mean`]: { values: [low, high], with: within({ gamma: { mean: low, shape: 2 } }) },
    [`${key}.gamma.shape`]: { values: [0.3, 30], with: within({ gamma: { mean: middle, shape: 2 } }) },
  }
  if (more.hasBeta === false) return rows
  return {
    ...rows,
    [`${key}.beta.mean`]: { values: [0.1, 0.9], with: within({ beta: { mean: 0.1, concentration: 4 } }) },
    [`${key}.beta.concentration`]: {
      values: [0.1, 100],
      with: within({ beta: { mean: 0.5, concentration: 4 } }),
    },
  }
}

/** Rows for the two ends of the edges in a file. */
function endRows(type: string, file: string): Record<string, KeyRow> {
  // The two must differ, so both are exchanged: source alone would be refused.
  const flipped = [
    { type, file, source: 'follower', target: 'followee' },
    { type, file, source: 'followee', target: 'follower' },
  ]
  return {
    [`graph:${type}.source`]: { values: flipped, at: 'graph' },
    [`graph:${type}.target`]: { values: flipped, at: 'graph' },
  }
}

const graphs = [
  edgeList,
  { type: 'gexf', file: 'chain.gexf', source: 'follower', target: 'followee' },
  { type: 'graphml', file: 'ring.graphml', source: 'follower', target: 'followee' },
  { type: 'erdos-renyi', agents: 12, probability: 0.3 },
  { type: 'barabasi-albert', agents: 12, follows: 2 },
  { type: 'watts-strogatz', agents: 12, neighbours: 4, rewiring: 0.2 },
  { type: 'stochastic-block-model', communities: [6, 6], within: 0.5, between: 0.1 },
  { type: 'configuration-model', agents: 12, followers: { exponent: 2, minimum: 1 } },
]
const graphOf = (type: string): Changes => ({ graph: graphs.find((graph) => graph.type === type) })

/** Rows for the columns of a file with agents: what stands behind `columns`, and two columns of the file for it. */
function columnRows(section: string, file: Changes): Record<string, KeyRow> {
  const row = (field: string, values: readonly string[], more: Changes = {}): Record<string, KeyRow> => ({
    [`${section}.columns.${field}`]: { values, with: { ...file, ...more } },
  })
  // Shares of posts need not sum to 1, so that one of them can change alone.
  const ofPosts = { [`${section}.ratesAre`]: 'shares-of-posts' }
  return {
    ...row('activity', ['big', 'small']),
    ...row('activityPerTick', ['p', 'q']),
    ...row('posting', ['big', 'small']),
    ...row('postingWhenAwake', ['p', 'q']),
    ...row('attention', ['few', 'many'], { 'feed.inbox': 'unlimited' }),
    ...row('engagement', ['p', 'q']),
    ...row('retweet', ['x', 'y'], { ...ofPosts, [`${section}.columns.quote`]: 'z' }),
    ...row('quote', ['x', 'y'], { ...ofPosts, [`${section}.columns.retweet`]: 'z' }),
    ...row('rewrite', ['x', 'y'], { ...ofPosts, [`${section}.columns.retweet`]: 'z' }),
    ...row('n', ['few', 'many'], {
      ...ofPosts,
      [`${section}.columns.retweet`]: 'x',
      [`${section}.columns.quote`]: 'y',
    }),
    ...row('topics', ['sports', 'food'], { 'feed.ranking': 'similar', 'feed.attention': 2 }),
    ...row('stance', ['up', 'down'], { 'behaviour.engage.affinity': { stance: 1 } }),
    ...row('community', ['here', 'there'], {
      seedPosts: [{ author: { mostFollowed: 1, community: 'c1' }, text: 'The fair opens today.' }],
    }),
    // A segment is a label for the analysis: it stands in agents.jsonl and changes nobody's behaviour.
    [`${section}.columns.segment`]: { values: ['here', 'there'], with: file, seenIn: 'agents.jsonl' },
    [`${section}.columns.*.column`]: {
      values: ['p', 'q'],
      at: `${section}.columns.activityPerTick.column`,
      with: { ...file, [`${section}.columns.activityPerTick`]: { column: 'p', times: 1 } },
    },
    [`${section}.columns.*.times`]: {
      values: [1, 0.25],
      at: `${section}.columns.activityPerTick.times`,
      with: { ...file, [`${section}.columns.activityPerTick`]: { column: 'p', times: 1 } },
    },
  }
}

const top: Record<string, KeyRow> = {
  // The name stands in the log’s first line alone, and in the path of the run.
  name: { values: ['tiny', 'other'], seenIn: 'first line' },
  seed: { values: [1, 2, 'rumour'] },
  start: {
    values: ['2024-01-01T00:00', '2024-01-01T12:00'],
    with: { 'population.dayProfile': 'diurnal', 'population.generate.activity': 8 },
  },
  tick: { values: ['1h', '2h'], with: { 'population.generate.activity': 8 } },
  ticks: { values: [6, 12] },
  'log.exposures': { values: ['none', 'all', 0.5] },
  // Where a run lies is no part of its bytes.
  'output.folder': { values: ['runs', 'elsewhere'], with: { output: { folder: 'runs' } }, seenIn: 'folder' },
}

const graph: Record<string, KeyRow> = {
  'graph.type': { values: graphs, at: 'graph' },
  'graph:edge-list.file': { values: ['ring.csv', 'star.csv'], with: onRing },
  ...endRows('edge-list', 'ring.csv'),
  'graph:edge-list.columns.source': {
    values: ['source', 'from'],
    with: { graph: { ...edgeList, file: 'named.csv', columns: { target: 'to' } } },
  },
  'graph:edge-list.columns.target': {
    values: ['target', 'to'],
    with: { graph: { ...edgeList, file: 'named.csv', columns: { source: 'from' } } },
  },
  'graph:gexf.file': { values: ['ring.gexf', 'chain.gexf'], with: graphOf('gexf') },
  ...endRows('gexf', 'chain.gexf'),
  'graph:graphml.file': { values: ['ring.graphml', 'chain.graphml'], with: graphOf('graphml') },
  ...endRows('graphml', 'ring.graphml'),
  'graph:erdos-renyi.agents': { values: [8, 12] },
  'graph:erdos-renyi.probability': { values: [0.2, 0.6] },
  'graph:barabasi-albert.agents': { values: [8, 12], with: graphOf('barabasi-albert') },
  'graph:barabasi-albert.follows': { values: [1, 4], with: graphOf('barabasi-albert') },
  'graph:barabasi-albert.reciprocity': { values: [0, 1], with: graphOf('barabasi-albert') },
  'graph:watts-strogatz.agents': { values: [8, 12], with: graphOf('watts-strogatz') },
  'graph:watts-strogatz.neighbours': { values: [2, 6], with: graphOf('watts-strogatz') },
  'graph:watts-strogatz.rewiring': { values: [0, 1], with: graphOf('watts-strogatz') },
  'graph:stochastic-block-model.communities[]': { values: [3, 9], with: graphOf('stochastic-block-model') },
  'graph:stochastic-block-model.within': { values: [0.2, 0.9], with: graphOf('stochastic-block-model') },
  'graph:stochastic-block-model.between': { values: [0, 0.5], with: graphOf('stochastic-block-model') },
  'graph:stochastic-block-model.popularity.exponent': {
    values: [2.1, 9],
    with: { ...graphOf('stochastic-block-model'), 'graph.popularity': { exponent: 3 } },
  },
  'graph:configuration-model.agents': { values: [8, 12], with: graphOf('configuration-model') },
  'graph:configuration-model.followers.exponent': { values: [1.1, 5], with: graphOf('configuration-model') },
  'graph:configuration-model.followers.minimum': { values: [0, 4], with: graphOf('configuration-model') },
  'graph:configuration-model.followers.maximum': { values: [2, 11], with: graphOf('configuration-model') },
  'graph:configuration-model.reciprocity': { values: [0, 1], with: graphOf('configuration-model') },
}

const population: Record<string, KeyRow> = {
  'population.file': { values: ['people.csv', 'others.csv'], with: onRing },
  'population.columns.id': {
    values: ['id', 'other'],
    with: { ...listed, 'population.columns.activityPerTick': 'p' },
  },
  ...columnRows('population', listed),
  // Shares of posts need not sum to 1; as shares of actions they are refused.
  'population.ratesAre': {
    values: ['shares-of-actions', 'shares-of-posts'],
    with: { ...onRing, 'population.file': 'shares.csv' },
    mayFail: true,
  },
  'population.unlisted': {
    values: ['error', 'generate'],
    with: { ...onRing, 'population.file': 'some.csv' },
    mayFail: true,
  },
  'population.dayProfile': {
    values: ['flat', 'diurnal', [...Array(6).fill(9), ...Array(18).fill(0)]],
    with: { 'population.generate.activity': 8 },
  },
  'population.dayProfile[]': {
    values: [0, 50],
    with: { 'population.generate.activity': 8, 'population.dayProfile': Array(24).fill(1) },
  },
  'population.memory.file': { values: ['memories.jsonl', 'short.jsonl'], with: remembering },
  'population.memory.columns.user': { values: ['user', 'who'], with: remembering },
  'population.memory.columns.time': { values: ['time', 'when'], with: remembering },
  'population.memory.columns.action': { values: ['action', 'did'], with: remembering },
  'population.memory.columns.text': { values: ['text', 'words'], with: remembering },
  'population.memory.columns.seen': { values: ['seen', 'saw'], with: remembering },
  // A word that the file does not use leaves one of its words unknown.
  'population.memory.actions.retweet': { values: ['RT', 'other'], with: oddMemory, mayFail: true },
  'population.memory.actions.quote': { values: ['QT', 'other'], with: oddMemory, mayFail: true },
  'population.memory.actions.rewrite': { values: ['RW', 'other'], with: oddMemory, mayFail: true },
  'population.memory.actions.original': { values: ['OP', 'other'], with: oddMemory, mayFail: true },
  'population.memory.keep': { values: [1, 20], with: remembering },
  'population.memory.assign': { values: ['by-id', 'resample'], with: remembering },
  'population.history.file': { values: ['actions.csv', 'few-actions.csv'], with: historied },
  'population.history.columns.user': { values: ['user', 'who'], with: historied },
  'population.history.columns.time': { values: ['time', 'when'], with: historied },
  'population.history.columns.action': { values: ['action', 'did'], with: historied },
  'population.history.actions.retweet': { values: ['RT', 'other'], with: oddHistory, mayFail: true },
  'population.history.actions.quote': { values: ['QT', 'other'], with: oddHistory, mayFail: true },
  'population.history.actions.rewrite': { values: ['RW', 'other'], with: oddHistory, mayFail: true },
  'population.history.actions.original': { values: ['OP', 'other'], with: oddHistory, mayFail: true },
}

const pool: Changes = {
  ...onRing,
  'population.generate.resample': { file: 'two-ways.csv', columns: { engagement: 'p' } },
}
const generate: Record<string, KeyRow> = {
  ...distributionRows('population.generate.activity', [2, 10, 30]),
  ...distributionRows('population.generate.activity.perTick', [0.1, 0.5, 0.9]),
  ...distributionRows('population.generate.posting', [1, 5, 20]),
  ...distributionRows('population.generate.posting.whenAwake', [0.1, 0.5, 0.9]),
  ...distributionRows('population.generate.attention', [1, 3, 20], { hasBeta: false }),
  ...distributionRows('population.generate.engagement', [0.1, 0.5, 0.9]),
  ...distributionRows('population.generate.stance', [-1, 0.3, 1], {
    with: {
      'behaviour.engage.affinity': { stance: 1 },
      seedPosts: [{ ...seedPost, author: { mostFollowed: 1 }, stance: 1 }],
    },
  }),
  'population.generate.rates.retweet': { values: mixesOfOne, at: 'population.generate.rates' },
  'population.generate.rates.quote': { values: mixesOfOne, at: 'population.generate.rates' },
  'population.generate.rates.rewrite': { values: mixesOfOne, at: 'population.generate.rates' },
  'population.generate.rates.dirichlet.retweet': {
    values: [0, 20],
    with: { 'population.generate.rates': { dirichlet: { retweet: 1, quote: 1, rewrite: 1 } } },
  },
  'population.generate.rates.dirichlet.quote': {
    values: [0, 20],
    with: { 'population.generate.rates': { dirichlet: { retweet: 1, quote: 1, rewrite: 1 } } },
  },
  'population.generate.rates.dirichlet.rewrite': {
    values: [0, 20],
    with: { 'population.generate.rates': { dirichlet: { retweet: 1, quote: 1, rewrite: 1 } } },
  },
  'population.generate.topics.dirichlet.*': {
    values: [0.1, 20],
    at: 'population.generate.topics.dirichlet.sports',
    with: { ...topical, 'behaviour.text': 'builtin' },
  },
  'population.generate.resample.file': {
    values: ['people.csv', 'others.csv'],
    with: { ...onRing, 'population.generate.resample': { file: 'people.csv' } },
  },
  ...columnRows('population.generate.resample', pool),
  'population.generate.resample.ratesAre': {
    values: ['shares-of-actions', 'shares-of-posts'],
    with: { ...onRing, 'population.generate.resample': { file: 'shares.csv' } },
    mayFail: true,
  },
}

const seedPosts: Record<string, KeyRow> = {
  seedPosts: { values: ['one.yaml', 'two.yaml'], with: onRing },
  'seedPosts.file': {
    values: ['one.yaml', 'two.yaml'],
    with: { ...onRing, seedPosts: { file: 'one.yaml' } },
  },
  'seedPosts[].author': { values: ['a', 'b'], with: seeded },
  'seedPosts[].author.mostFollowed': {
    values: [1, 2],
    with: { ...seeded, 'seedPosts.0.author': { mostFollowed: 1 } },
  },
  'seedPosts[].author.community': {
    values: ['c1', 'c2'],
    with: {
      ...graphOf('stochastic-block-model'),
      seedPosts: [{ ...seedPost, author: { mostFollowed: 1, community: 'c1' } }],
    },
  },
  'seedPosts[].at': { values: [1, '3h', '2024-01-01T05:00'], with: seeded },
  'seedPosts[].text': { values: ['The fair opens today.', 'The bridge is closed.'], with: seeded },
  'seedPosts[].label': { values: ['fair', 'opening'], with: seeded },
  'seedPosts[].topics.*': {
    values: [0, 1],
    at: 'seedPosts.0.topics.sports',
    with: {
      ...topical,
      'behaviour.engage.affinity': { topics: 1 },
      seedPosts: [{ ...seedPost, author: { mostFollowed: 1 }, topics: { food: 0.1 } }],
    },
  },
  'seedPosts[].stance': {
    values: [-1, 1],
    with: { ...seeded, 'population.generate.stance': 1, 'behaviour.engage.affinity': { stance: 1 } },
  },
  'seedPosts[].appeal': { values: [0, 2], with: seeded },
}

const feed: Record<string, KeyRow> = {
  'feed.ranking': { values: ['chronological', 'popular', 'similar', 'random'], with: topical },
  'feed.attention': { values: [1, 4, 'unlimited'] },
  'feed.inbox': { values: [1, 3, 'unlimited'] },
  'feed.outOfNetwork': { values: [0, 0.5, 1] },
  'feed.pool.size': { values: [1, 20], with: mixedFeed },
  'feed.pool.window': { values: ['1h', '12h'], with: mixedFeed },
}

const behaviour: Record<string, KeyRow> = {
  'behaviour.engage.appeal.lognormal.sigma': {
    values: [0, 2],
    with: { 'behaviour.engage.appeal': { lognormal: { sigma: 1 } } },
  },
  'behaviour.engage.appeal.pareto.shape': {
    values: [1.1, 20],
    with: { 'behaviour.engage.appeal': { pareto: { shape: 2 } } },
  },
  'behaviour.engage.social': {
    values: ['independent', { perSharer: 5 }],
    with: { 'population.generate.engagement': 0.2 },
  },
  'behaviour.engage.social.perSharer': {
    values: [0, 5],
    with: { 'behaviour.engage.social': { perSharer: 1 }, 'population.generate.engagement': 0.2 },
  },
  'behaviour.engage.rank.halfEvery': {
    values: [1, 100],
    with: { 'behaviour.engage.rank': { halfEvery: 1 } },
  },
  'behaviour.engage.freshness.halfLife': {
    values: ['10m', '10h'],
    with: { 'behaviour.engage.freshness': { halfLife: '1h' } },
  },
  'behaviour.engage.affinity.topics': {
    values: [0, 1],
    with: { ...topical, 'behaviour.engage.affinity': {} },
  },
  'behaviour.engage.affinity.stance': {
    values: [0, 1],
    with: { 'population.generate.stance': { uniform: { from: -1, to: 1 } }, 'behaviour.engage.affinity': {} },
  },
  'behaviour.policy': { values: ['uniform', 'rates'] },
  'behaviour.policy.rates.prior': {
    values: ['population', mixesOfOne[2]],
    with: { ...historied, 'behaviour.policy': { rates: {} } },
  },
  ...Object.fromEntries(
    ['retweet', 'quote', 'rewrite'].map((action) => [
      `behaviour.policy.rates.prior.${action}`,
      {
        values: mixesOfOne,
        at: 'behaviour.policy.rates.prior',
        with: { ...historied, 'behaviour.policy': { rates: {} } },
      },
    ]),
  ),
  'behaviour.policy.rates.strength': {
    values: [0, 100],
    with: { ...historied, 'behaviour.policy': { rates: { prior: mixesOfOne[2] } } },
  },
  'behaviour.text': { values: ['none', 'builtin'] },
}

/** Every key, with what shows that it is read. */
export const keyRows: Readonly<Record<string, KeyRow>> = {
  ...top,
  ...graph,
  ...population,
  ...generate,
  ...seedPosts,
  ...feed,
  ...behaviour,
}
