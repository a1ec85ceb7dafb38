/** Each factor of P(engage | seen) by numbers worked out by hand, and the case in which it is 1. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { probabilitiesOf, type Seen, type Session } from './one-session.ts'

const factors = suite('factors')

function assertProbabilities(session: Session, seen: readonly Seen[], expected: readonly number[]): void {
  const found = probabilitiesOf(session, seen)
  assert.is(found.length, expected.length)
  for (const [rank, probability] of expected.entries()) {
    const isNear = Math.abs(found[rank]! - probability) <= 1e-14 * Math.max(1, probability)
    assert.ok(isNear, `rank ${rank + 1}: ${found[rank]}, not ${probability}`)
  }
}
const times = (count: number, seen: Seen = {}) => Array.from({ length: count }, () => seen)

factors('none: the agent’s own probability, whatever is seen', () => {
  const anything = [{}, { appeal: 9, sharers: 5, ageTicks: 1000 }, { sharers: 0, topics: 1, stance: 1 }]
  assertProbabilities({ base: 0.25, topics: 'food', stance: -1 }, anything, [0.25, 0.25, 0.25])
  assert.equal(probabilitiesOf({ base: 0 }, [{}]), [0])
  assert.equal(probabilitiesOf({ base: 1 }, []), [])
})

factors('appeal: a factor, 1 at its mean', () => {
  const engage = { appeal: { lognormal: { sigma: 1 } } }
  assertProbabilities(
    { engage },
    [{ appeal: 1 }, { appeal: 3 }, { appeal: 0.5 }, { appeal: 0 }],
    [0.25, 0.75, 0.125, 0],
  )
})

factors('appeal: what a seed post says of itself counts where none is drawn', () => {
  const seedPosts = [{ author: 'a', text: 'x', appeal: 3 }]
  assertProbabilities({ scenario: { seedPosts } }, [{ appeal: 3 }, {}], [0.75, 0.25])
  assertProbabilities({ scenario: { seedPosts: [{ author: 'a', text: 'x' }] } }, [{ appeal: 3 }], [0.25])
})

factors('social: 1 + perSharer × (k − 1), 1 for one sharer, and out of network as for one', () => {
  const engage = { social: { perSharer: 0.5 } }
  assertProbabilities(
    { engage },
    [1, 2, 3, 7, 0].map((sharers) => ({ sharers })),
    [0.25, 0.375, 0.5, 1, 0.25],
  )
  assertProbabilities({ engage: { social: { perSharer: 0 } } }, [{ sharers: 9 }], [0.25])
})

factors('social independent: 1 − (1 − P)^k, P for one sharer and out of network', () => {
  const engage = { social: 'independent' }
  assertProbabilities(
    { engage },
    [1, 2, 3, 0].map((sharers) => ({ sharers })),
    [0.25, 1 - 0.75 ** 2, 1 - 0.75 ** 3, 0.25],
  )
  assertProbabilities({ engage, base: 0 }, [{ sharers: 4 }], [0])
  assertProbabilities({ engage, base: 1 }, [{ sharers: 4 }], [1])
})

factors('rank: 2^(−(rank − 1) / halfEvery), 1 at the top', () => {
  const engage = { rank: { halfEvery: 2 } }
  assertProbabilities(
    { engage },
    times(7),
    [0, 1, 2, 3, 4, 5, 6].map((above) => 0.25 * 2 ** (-above / 2)),
  )
  assert.is(
    probabilitiesOf({ engage: { rank: { halfEvery: 10 } } }, times(11))[10],
    0.125,
    'exact at a whole half',
  )
})

factors('rank: next to nothing behind the first where it halves at every crumb', () => {
  const [first, ...rest] = probabilitiesOf({ engage: { rank: { halfEvery: 1e-9 } } }, times(300))
  assert.is(first, 0.25)
  assert.ok(rest.every((probability) => probability === 0))
})

factors('freshness: 2^(−age / halfLife) in simulated time, of the share shown and not of the root', () => {
  const engage = { freshness: { halfLife: '2h' } }
  const scenario = { tick: '30m' }
  const ages = [1, 2, 4, 8, 40]
  assertProbabilities(
    { engage, scenario },
    ages.map((ageTicks) => ({ ageTicks })),
    ages.map((age) => 0.25 * 2 ** (-age / 4)),
  )
  assertProbabilities({ engage, scenario }, [{ ageTicks: 4, rootAgeTicks: 400 }], [0.125])
  assertProbabilities({ engage, scenario }, [{ ageTicks: 0 }], [0.25])
})

factors('freshness: a long look back, in any order', () => {
  const engage = { freshness: { halfLife: '1d' } }
  const ages = [50_000, 1, 96, 20_000, 3]
  assertProbabilities(
    { engage },
    ages.map((ageTicks) => ({ ageTicks })),
    ages.map((age) => 0.25 * 2 ** (-age / 96)),
  )
})

// Rows of the topic mixes: food is 1, sports is 2.
const [FOOD, SPORTS] = [1, 2]

factors(
  'affinity of topics: 1 − topics × (1 − cosine); 1 in the same direction, or where one of them has none',
  () => {
    const engage = { affinity: { topics: 0.5 } }
    assertProbabilities(
      { engage, topics: 'food:5' },
      [{ topics: FOOD }, { topics: SPORTS }, {}],
      [0.25, 0.125, 0.25],
    )
    assertProbabilities({ engage }, [{ topics: FOOD }, {}], [0.25, 0.25])
    assertProbabilities(
      { engage, topics: 'food:3;sports:4' },
      [{ topics: FOOD }, { topics: SPORTS }],
      [0.25 * (1 - 0.5 * 0.4), 0.25 * (1 - 0.5 * 0.2)],
    )
    assertProbabilities({ engage: { affinity: { topics: 1 } }, topics: 'food' }, [{ topics: SPORTS }], [0])
  },
)

factors(
  'affinity of stance: 1 − stance × half the distance; 1 for the same, or where one of them has none',
  () => {
    const engage = { affinity: { stance: 0.5 } }
    const seen = [{ stance: 0.5 }, { stance: -0.5 }, { stance: -1 }, {}]
    assertProbabilities({ engage, stance: 0.5 }, seen, [0.25, 0.25 * 0.75, 0.25 * 0.625, 0.25])
    assertProbabilities({ engage }, seen, [0.25, 0.25, 0.25, 0.25])
    assertProbabilities({ engage: { affinity: { stance: 1 } }, stance: 1 }, [{ stance: -1 }], [0])
    assertProbabilities({ engage, stance: 0 }, [{ stance: 0 }], [0.25])
  },
)

factors('affinity of both is the product; of neither, 1', () => {
  const both = { topics: 0.5, stance: 0.5 }
  const seen = [{ topics: SPORTS, stance: -1 }]
  assertProbabilities({ engage: { affinity: both }, topics: 'food', stance: 1 }, seen, [0.25 * 0.5 * 0.5])
  assertProbabilities({ engage: { affinity: {} }, topics: 'food', stance: 1 }, seen, [0.25])
})

const together = suite('factors together')
const all = {
  appeal: { lognormal: { sigma: 1 } },
  rank: { halfEvery: 1 },
  freshness: { halfLife: '15m' },
  affinity: { topics: 0.5, stance: 0.5 },
}
const one: Seen = { appeal: 4, ageTicks: 1, topics: SPORTS, stance: -1 }
const product = 4 * 0.5 * 0.5 * 0.5

together('are the product of all', () => {
  const session = { engage: { ...all, social: { perSharer: 1 } }, topics: 'food', stance: 1 }
  assertProbabilities(
    session,
    [
      { ...one, sharers: 3 },
      { ...one, sharers: 1 },
    ],
    [0.25 * product * 3, 0.25 * product * 0.5],
  )
})

together('social is the last: independent sharers each convince with all other factors', () => {
  for (const engage of [
    { ...all, social: 'independent' },
    { social: 'independent', ...all },
  ]) {
    const once = 0.25 * product
    assertProbabilities(
      { engage, topics: 'food', stance: 1 },
      [{ ...one, sharers: 3 }],
      [1 - (1 - once) ** 3],
    )
  }
})

together('independent takes a probability beyond 1 as certain', () => {
  const engage = { appeal: { lognormal: { sigma: 1 } }, social: 'independent' }
  assertProbabilities(
    { engage, base: 0.5 },
    [
      { appeal: 5, sharers: 1 },
      { appeal: 5, sharers: 2 },
    ],
    [1, 1],
  )
})

together('beyond 1 is left to the threshold, which cuts it', () => {
  assertProbabilities({ engage: { appeal: { lognormal: { sigma: 1 } } }, base: 0.5 }, [{ appeal: 9 }], [4.5])
})

together('a session does not leave anything behind for the next', () => {
  const engage = { rank: { halfEvery: 1 } }
  assertProbabilities(
    { engage },
    times(200),
    Array.from({ length: 200 }, (_, above) => 0.25 * 2 ** -above),
  )
  assertProbabilities({ engage }, times(2), [0.25, 0.125])
})

factors.run()
together.run()
