/** Small valid scenarios of every kind, for property tests. Each is the text of a scenario file. */
import * as fc from 'fast-check'

const probability = fc.double({ min: 0, max: 1, noNaN: true })

const graph = fc.oneof(
  fc.record({
    type: fc.constant('erdos-renyi'),
    agents: fc.integer({ min: 4, max: 30 }),
    probability: fc.double({ min: 0.15, max: 1, noNaN: true }),
  }),
  fc.record({
    type: fc.constant('barabasi-albert'),
    agents: fc.integer({ min: 5, max: 30 }),
    follows: fc.integer({ min: 1, max: 4 }),
    reciprocity: probability,
  }),
  fc.record({
    type: fc.constant('watts-strogatz'),
    agents: fc.integer({ min: 7, max: 30 }),
    neighbours: fc.constantFrom(2, 4, 6),
    rewiring: probability,
  }),
  fc.record({
    type: fc.constant('stochastic-block-model'),
    communities: fc.array(fc.integer({ min: 4, max: 12 }), { minLength: 1, maxLength: 3 }),
    within: fc.double({ min: 0.4, max: 1, noNaN: true }),
    between: probability,
  }),
)

const mix = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .map(([a, b, c]) => {
    const total = a + b + c
    return { retweet: a / total, quote: b / total, rewrite: c / total }
  })

const population = fc.record({
  dayProfile: fc.constantFrom('flat', 'diurnal'),
  generate: fc.record({
    activity: fc.oneof(
      fc.constant({ perTick: 1 }),
      fc.record({ perTick: probability }),
      fc.constant(20),
      fc.constant({ gamma: { mean: 30, shape: 1 } }),
    ),
    posting: fc.oneof(fc.constant({ whenAwake: 0.2 }), fc.constant(3)),
    attention: fc.constantFrom(1, 3, 20, { lognormal: { median: 5, sigma: 1 } }),
    engagement: fc.oneof(probability, fc.constant({ beta: { mean: 0.4, concentration: 3 } })),
    rates: fc.oneof(mix, fc.constant({ dirichlet: { retweet: 2, quote: 1, rewrite: 1 } })),
    topics: fc.constant({ dirichlet: { school: 1, football: 1, food: 0.5 } }),
    stance: fc.constant({ uniform: { from: -1, to: 1 } }),
  }),
})

const seedPost = fc.record({
  author: fc.integer({ min: 1, max: 4 }).map((mostFollowed) => ({ mostFollowed })),
  at: fc.constantFrom(0, 1, '1h'),
  text: fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }),
  stance: fc.double({ min: -1, max: 1, noNaN: true }),
})

const feed = fc.record({
  ranking: fc.constantFrom('chronological', 'popular', 'similar', 'random'),
  inbox: fc.constantFrom(1, 3, 64, 'unlimited'),
  outOfNetwork: fc.constantFrom(0, 0, 0.3, 1),
  pool: fc.record({ size: fc.integer({ min: 1, max: 5 }), window: fc.constantFrom('1h', '1d') }),
})

const engage = fc.record(
  {
    appeal: fc.constantFrom({ lognormal: { sigma: 1 } }, { pareto: { shape: 2 } }),
    social: fc.constantFrom('independent', { perSharer: 0.5 }),
    rank: fc.constant({ halfEvery: 4 }),
    freshness: fc.constant({ halfLife: '2h' }),
    affinity: fc.constant({ topics: 0.5, stance: 0.5 }),
  },
  { requiredKeys: [] },
)

/** JSON is YAML, so the scenario is written as JSON. */
export const arbitraryScenario: fc.Arbitrary<string> = fc
  .record({
    name: fc.constant('arbitrary'),
    seed: fc.oneof(fc.integer(), fc.string({ minLength: 1, maxLength: 10 })),
    start: fc.constant('2024-02-28T22:00'),
    tick: fc.constantFrom('15m', '1h', '1d'),
    ticks: fc.integer({ min: 2, max: 12 }),
    graph,
    population,
    seedPosts: fc.array(seedPost, { maxLength: 3 }),
    feed,
    behaviour: fc.record({
      engage,
      policy: fc.constantFrom('uniform', 'rates', {
        rates: { prior: { retweet: 0.5, quote: 0.3, rewrite: 0.2 }, strength: 3 },
      }),
      text: fc.constantFrom('none', 'builtin'),
    }),
    log: fc.constant({ exposures: 'all' }),
  })
  .filter(({ ticks, seedPosts, tick }) =>
    seedPosts.every(
      ({ at }) =>
        (at === '1h' ? Math.ceil(60 / ({ '15m': 15, '1h': 60, '1d': 1440 }[tick] ?? 1)) : Number(at)) < ticks,
    ),
  )
  .map((scenario) => JSON.stringify(scenario))
