/** Scenarios that, between them, use every section and most forms of each. */
const head = { name: 'complete', seed: 'x', start: '2020-09-28T08:00', tick: '15m', ticks: 8 }
const rates = { retweet: 0.5, quote: 0.25, rewrite: 0.25 }
const past = { user: 'u', time: 't', action: 'a' }

export const completeScenarios: readonly Record<string, unknown>[] = [
  {
    ...head,
    graph: {
      type: 'edge-list',
      file: 'f.csv',
      source: 'follower',
      target: 'followee',
      columns: { source: 'a', target: 'b' },
    },
    population: {
      file: 'p.csv',
      columns: { id: 'name', activity: { column: 'visits', times: 0.5 }, topics: 'topics' },
      ratesAre: 'shares-of-posts',
      unlisted: 'generate',
      dayProfile: 'diurnal',
      memory: {
        file: 'm.jsonl',
        columns: { ...past, text: 'x', seen: 's' },
        actions: { retweet: 'RT' },
        keep: 3,
        assign: 'resample',
      },
      history: { file: 'h.csv', columns: past, actions: { original: 'post', quote: 'q' } },
    },
    seedPosts: 'seeds.yaml',
    feed: { ranking: 'similar', attention: 'unlimited', inbox: 'unlimited' },
    behaviour: { policy: { rates: { prior: rates, strength: 2 } }, text: 'none' },
    log: { exposures: 0.5 },
    output: { folder: 'runs' },
  },
  {
    ...head,
    seed: 7,
    graph: {
      type: 'stochastic-block-model',
      communities: [3, 4],
      within: 0.5,
      between: 0.1,
      popularity: { exponent: 2.5 },
    },
    population: {
      generate: {
        activity: { perTick: { uniform: { from: 0.1, to: 0.9 } } },
        posting: { whenAwake: { beta: { mean: 0.1, concentration: 4 } } },
        attention: { gamma: { mean: 10, shape: 2 } },
        engagement: { lognormal: { median: 0.1, sigma: 1 } },
        rates: { dirichlet: { retweet: 7, quote: 2, rewrite: 1 } },
        topics: { dirichlet: { sports: 1, food: 0.5 } },
        stance: { uniform: { from: -1, to: 1 } },
        resample: { file: 'pool.csv', columns: { engagement: 'e' }, ratesAre: 'shares-of-actions' },
      },
      dayProfile: Array.from({ length: 24 }, (_, hour) => hour),
    },
    seedPosts: [
      {
        author: { mostFollowed: 1, community: 'c1' },
        at: '30m',
        text: 'Hello',
        label: 'hello',
        topics: { food: 1 },
        stance: 0.5,
        appeal: 2,
      },
      { author: 'a1', at: 3, text: 'again' },
      { author: 'a2', at: '2020-09-28T09:00', text: 'late' },
    ],
    feed: { ranking: 'popular', attention: 5, inbox: 9, outOfNetwork: 0.2, pool: { size: 5, window: '1h' } },
    behaviour: {
      engage: {
        appeal: { lognormal: { sigma: 1 } },
        social: { perSharer: 0.5 },
        rank: { halfEvery: 10 },
        freshness: { halfLife: '2h' },
        affinity: { topics: 0.5, stance: 0.25 },
      },
      policy: 'uniform',
      text: 'builtin',
    },
    log: { exposures: 'all' },
  },
  {
    ...head,
    graph: {
      type: 'configuration-model',
      agents: 9,
      followers: { exponent: 2, minimum: 1, maximum: 5 },
      reciprocity: 0.5,
    },
    population: { generate: { activity: 4, posting: 0, rates }, dayProfile: 'flat' },
    seedPosts: { file: 'seeds.yaml' },
    behaviour: { engage: { appeal: { pareto: { shape: 3 } }, social: 'independent' }, policy: { rates: {} } },
    log: { exposures: 'none' },
  },
  { ...head, graph: { type: 'barabasi-albert', agents: 9, follows: 2, reciprocity: 0.5 } },
  { ...head, graph: { type: 'watts-strogatz', agents: 9, neighbours: 4, rewiring: 0.1 } },
  { ...head, graph: { type: 'erdos-renyi', agents: 9, probability: 0.1 } },
  { ...head, graph: { type: 'gexf', file: 'a.gexf', source: 'follower', target: 'followee' } },
  { ...head, graph: { type: 'graphml', file: 'a.graphml', source: 'followee', target: 'follower' } },
]

/** A sound seed post file for them. */
export const completeSeedPosts = JSON.stringify([{ author: 'a1', text: 'Hello' }])
