import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Agents } from '../../src/agents/agents.ts'
import { smoothedRates } from '../../src/agents/smoothed-rates.ts'
import { actionPolicy } from '../../src/behaviour/policies/index.ts'
import type { Mix, Policy } from '../../src/scenario/scenario.ts'
import { QUOTE, RETWEET, REWRITE } from '../../src/world/posts.ts'

const LARGEST_DRAW = 0xffff_ffff
const stated = Number.POSITIVE_INFINITY
type Row = readonly [n: number, retweet: number, quote: number, rewrite: number]

const agentsOf = (...rows: readonly Row[]) =>
  ({
    ids: rows.map((_, index) => String(index)),
    historyCount: Float64Array.from(rows, ([n]) => n),
    rates: Float64Array.from(rows.flatMap(([, ...mix]) => mix)),
  }) as unknown as Agents

/** The share of all 2^32 draws that gives each action, found by halving: exact, for each action has one stretch. */
function sharesOf(choose: (agent: number, draw: number) => number, agent: number): number[] {
  const firstAbove = (action: number) => {
    let low = 0
    let high = LARGEST_DRAW + 1
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (choose(agent, middle) > action) high = middle
      else low = middle + 1
    }
    return low
  }
  const [retweets, quotes] = [firstAbove(RETWEET), firstAbove(QUOTE)]
  return [retweets, quotes - retweets, LARGEST_DRAW + 1 - quotes].map((draws) => draws / 2 ** 32)
}

const isNear = (found: readonly number[], expected: readonly number[]) =>
  found.every((share, index) => Math.abs(share - expected[index]!) <= 2 ** -31)

const uniform = suite('uniform policy')

uniform('a third each, whatever the agent’s history', () => {
  const agents = agentsOf([stated, 1, 0, 0], [5, 0, 1, 0], [0, 0, 0, 0])
  const choose = actionPolicy({ kind: 'uniform' }, agents)
  for (const agent of [0, 1, 2]) assert.ok(isNear(sharesOf(choose, agent), [1 / 3, 1 / 3, 1 / 3]))
})

const rates = suite('rates policy')
const policy = (prior: 'population' | Mix = 'population', strength = 5): Policy => ({
  kind: 'rates',
  prior,
  strength,
})

rates('stated rates are followed to the draw', () => {
  const choose = actionPolicy(policy(), agentsOf([stated, 0.5, 0.25, 0.25], [stated, 0.1, 0.2, 0.7]))
  assert.equal(sharesOf(choose, 0), [0.5, 0.25, 0.25])
  assert.ok(isNear(sharesOf(choose, 1), [0.1, 0.2, 0.7]))
})

rates('counted rates are smoothed towards the prior by its strength', () => {
  const prior = { retweet: 0.25, quote: 0.5, rewrite: 0.25 }
  const agents = agentsOf([4, 1, 0, 0], [12, 1, 0, 0], [0, 0, 0, 0])
  const choose = actionPolicy(policy(prior, 4), agents)
  assert.equal(
    [0, 1, 2].map((agent) => sharesOf(choose, agent)),
    [
      [0.625, 0.25, 0.125],
      [0.8125, 0.125, 0.0625],
      [0.25, 0.5, 0.25],
    ],
  )
})

rates('an edge mix never gives another action, at no draw', () => {
  const prior: Mix = { retweet: 0.25, quote: 0.5, rewrite: 0.25 }
  const thirds = 1 / 3
  // Mixes as divisions leave them, with sums a bit off 1, and as histories without smoothing.
  for (const strength of [0, 1e-9, 5]) {
    for (const n of strength === 0 ? [stated, 1, 1e9] : [stated]) {
      for (const [mix, allowed] of [
        [[1, 0, 0], [RETWEET]],
        [[0, 1, 0], [QUOTE]],
        [[0, 0, 1], [REWRITE]],
        [[1 - 2 ** -53, 0, 0], [RETWEET]],
        [[0, 0.9999999999, 0], [QUOTE]],
        [
          [0.5, 0.5, 0],
          [RETWEET, QUOTE],
        ],
        [
          [3 * thirds * 0.1, 0.7 + 0.2 - 2 ** -50, 0],
          [RETWEET, QUOTE],
        ],
        [
          [0, 0.3, 0.7],
          [QUOTE, REWRITE],
        ],
        [
          [0.3, 0, 0.7],
          [RETWEET, REWRITE],
        ],
      ] as const) {
        const choose = actionPolicy(policy(prior, strength), agentsOf([n, ...mix]))
        const edges = [0, 1, 2 ** 30, 2 ** 31, 3 * 2 ** 30, LARGEST_DRAW - 1, LARGEST_DRAW]
        const shares = sharesOf(choose, 0)
        for (const draw of edges)
          assert.ok((allowed as readonly number[]).includes(choose(0, draw)), `${mix} at ${draw}`)
        for (const [index, action] of [RETWEET, QUOTE, REWRITE].entries())
          assert.is(shares[index]! > 0, (allowed as readonly number[]).includes(action), `${mix}: ${shares}`)
      }
    }
  }
})

rates('any mix, smoothed in any way: shares of draws are the smoothed rates, to 2^-31', () => {
  const part = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1, noNaN: true }))
  const row = fc
    .tuple(fc.oneof(fc.constant(stated), fc.integer({ min: 0, max: 1000 })), part, part, part)
    .filter(([, ...mix]) => mix.some((share) => share > 0))
    .map(([n, ...mix]): Row => {
      const sum = mix.reduce((total, share) => total + share, 0)
      return n === 0 ? [0, 0, 0, 0] : [n, mix[0] / sum, mix[1] / sum, mix[2] / sum]
    })
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 4 }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (rows, strength) => {
        const agents = agentsOf(...rows)
        const choose = actionPolicy(policy('population', strength), agents)
        const expected = smoothedRates(agents, 'population', strength)
        for (const agent of rows.keys()) {
          const shares = sharesOf(choose, agent)
          const smoothed = [...expected.subarray(3 * agent, 3 * agent + 3)]
          assert.ok(isNear(shares, smoothed), `${shares} for ${smoothed}`)
          for (const [index, share] of smoothed.entries()) if (share === 0) assert.is(shares[index], 0)
        }
      },
    ),
    { seed: 42, numRuns: 300 },
  )
})

uniform.run()
rates.run()
