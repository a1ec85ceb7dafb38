import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { populationMix } from '../../src/agents/population-mix.ts'
import { smoothedRates } from '../../src/agents/smoothed-rates.ts'
import { part } from './people.ts'

const smoothing = suite('smoothed rates')

const agentsOf = (...rows: [n: number, retweet: number, quote: number, rewrite: number][]) => ({
  historyCount: Float64Array.from(rows, ([n]) => n),
  rates: Float64Array.from(rows.flatMap(([, ...mix]) => mix)),
})
const stated = Number.POSITIVE_INFINITY

smoothing('each past action weighs the same in the population’s mix', () => {
  const agents = agentsOf([30, 1, 0, 0], [10, 0, 0.5, 0.5], [0, 0, 0, 0], [stated, 0, 0, 1])
  assert.equal(populationMix(agents), { retweet: 30 / 40, quote: 5 / 40, rewrite: 5 / 40 })
})

smoothing('without counts the stated rates are averaged, without those it is a third each', () => {
  const agents = agentsOf([stated, 1, 0, 0], [stated, 0.5, 0.25, 0.25], [0, 0, 0, 0])
  assert.equal(populationMix(agents), { retweet: 0.75, quote: 0.125, rewrite: 0.125 })
  assert.equal(populationMix(agentsOf([0, 0, 0, 0])), { retweet: 1 / 3, quote: 1 / 3, rewrite: 1 / 3 })
  assert.equal(populationMix(agentsOf()), { retweet: 1 / 3, quote: 1 / 3, rewrite: 1 / 3 })
})

smoothing('(n·r + strength·prior) / (n + strength)', () => {
  const prior = { retweet: 0.5, quote: 0.25, rewrite: 0.25 }
  const smoothed = smoothedRates(agentsOf([12, 0.75, 0.25, 0], [stated, 1, 0, 0], [0, 0, 0, 0]), prior, 4)
  assert.equal(part(smoothed, 0), [11 / 16, 4 / 16, 1 / 16])
  assert.equal(part(smoothed, 1), [1, 0, 0], 'stated rates stay')
  assert.equal(part(smoothed, 2), [0.5, 0.25, 0.25], 'nothing known: the prior')
})

smoothing('without strength a history stands as counted, and none is the prior', () => {
  const agents = agentsOf([4, 0.75, 0.25, 0], [0, 0, 0, 0])
  const smoothed = smoothedRates(agents, 'population', 0)
  assert.equal([...smoothed], [0.75, 0.25, 0, 0.75, 0.25, 0])
  assert.equal([...agents.rates], [0.75, 0.25, 0, 0, 0, 0], 'the agents are left as they were')
})

smoothing('the prior may be rounded', () => {
  const smoothed = smoothedRates(agentsOf([0, 0, 0, 0]), { retweet: 0.333, quote: 0.333, rewrite: 0.333 }, 5)
  assert.equal([...smoothed], [1 / 3, 1 / 3, 1 / 3])
})

smoothing.run()
