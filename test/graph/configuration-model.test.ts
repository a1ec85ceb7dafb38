import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { configurationModel } from '../../src/graph/generate/configuration-model.ts'
import { powerLawCounts } from '../../src/graph/generate/power-law-counts.ts'
import { namedStream } from '../../src/random/stream.ts'
import { followerCounts, nearBinomial, shareReturned } from './follows-of.ts'
import { problemsOf } from './graph-inputs.ts'

const test = suite('configurationModel')

interface Options {
  readonly exponent?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly reciprocity?: number
  readonly seed?: string
}

function graphOf(agents: number, options: Options = {}) {
  const { exponent = 2.5, minimum = 2, maximum, reciprocity = 0, seed = '1' } = options
  const followers = { exponent, minimum, ...(maximum === undefined ? {} : { maximum }) }
  const spec = { type: 'configuration-model', agents, followers, reciprocity } as const
  return configurationModel(spec, namedStream(seed, 'graph'))
}

test('followers are distributed as k^−exponent between minimum and maximum', () => {
  const counts = followerCounts(graphOf(20_000, { minimum: 2, maximum: 40 }))
  const weights = Array.from({ length: 39 }, (_, index) => (index + 2) ** -2.5)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  for (const [index, weight] of weights.entries()) {
    const found = counts.filter((count) => count === index + 2).length
    nearBinomial(found, 20_000, weight / total, 4.5)
  }
  assert.is(Math.min(...counts), 2)
  assert.ok(Math.max(...counts) <= 40)
})

test('a minimum of 0 gives 0 the weight of 1', () => {
  const counts = followerCounts(graphOf(20_000, { minimum: 0, maximum: 3, exponent: 2 }))
  const total = 1 + 1 + 1 / 4 + 1 / 9
  for (const [followers, weight] of [1, 1, 1 / 4, 1 / 9].entries()) {
    nearBinomial(counts.filter((count) => count === followers).length, 20_000, weight / total, 4)
  }
})

test('without a maximum an agent may have all others as followers', () => {
  const counts = followerCounts(graphOf(12, { minimum: 11 }))
  assert.equal(counts, new Array(12).fill(11))
  const hubs = followerCounts(graphOf(300, { minimum: 1, exponent: 1.01 }))
  assert.ok(Math.max(...hubs) > 250)
})

test('followers are chosen evenly among the others', () => {
  const graph = graphOf(5000, { minimum: 10, maximum: 10 })
  // What an agent follows is binomial of mean 10: the variance is 10 to within 5 √(2/n).
  const follows = graph.nodes().map((id) => graph.outDegree(id))
  const variance = follows.reduce((sum, count) => sum + (count - 10) ** 2, 0) / 5000
  assert.ok(Math.abs(variance / 10 - 1) < 0.1, `variance ${variance}`)
  const byLowIds = follows.slice(0, 2500).reduce((sum, count) => sum + count, 0)
  nearBinomial(byLowIds, 50_000, 1 / 2, 4)
})

test('the share of returned follows is as asked, and the followers are the same at every share', () => {
  const plain = followerCounts(graphOf(2000, { minimum: 4, maximum: 100 }))
  for (const reciprocity of [0.1, 0.35, 0.7, 1]) {
    const graph = graphOf(2000, { minimum: 4, maximum: 100, reciprocity })
    assert.equal(followerCounts(graph), plain)
    const found = shareReturned(graph)
    // Returned follows come in pairs: 5 standard errors of half as many trials.
    const tolerance = 5 * Math.sqrt((2 * reciprocity * (1 - reciprocity)) / graph.size) + 0.002
    assert.ok(Math.abs(found - reciprocity) < tolerance, `${found}, not ${reciprocity}`)
  }
})

test('chance counts towards the share, also in a dense graph', () => {
  for (const reciprocity of [0.35, 0.6, 0.9]) {
    let [returned, follows] = [0, 0]
    for (let seed = 0; seed < 8; seed++) {
      const graph = graphOf(100, { minimum: 30, maximum: 30, reciprocity, seed: String(seed) })
      returned += shareReturned(graph) * graph.size
      follows += graph.size
    }
    assert.ok(Math.abs(returned / follows - reciprocity) < 0.01, `${returned / follows}, not ${reciprocity}`)
  }
})

test('below what chance gives, chance decides', () => {
  const found = shareReturned(graphOf(200, { minimum: 40, maximum: 40, reciprocity: 0.05 }))
  assert.ok(Math.abs(found - 40 / 199) < 0.03, `${found}`)
  const dense = shareReturned(graphOf(100, { minimum: 80, maximum: 80, reciprocity: 0.5 }))
  assert.ok(Math.abs(dense - 80 / 99) < 0.03, `${dense}`)
  assert.is(shareReturned(graphOf(12, { minimum: 11 })), 1)
})

test('hubs that cannot find enough partners keep their followers', () => {
  const spec = { minimum: 1, exponent: 1.6, seed: '5' }
  const graph = graphOf(500, { ...spec, reciprocity: 1 })
  assert.equal(followerCounts(graph), followerCounts(graphOf(500, spec)))
  const found = shareReturned(graph)
  assert.ok(found > 0.5 && found < 1, `${found}`)
})

test('one agent alone has no followers', () => {
  assert.is(graphOf(1, { minimum: 0, reciprocity: 0.5 }).size, 0)
})

test('minimum and maximum must fit', () => {
  for (const options of [{ minimum: 5, maximum: 4 }, { minimum: 10 }, { minimum: 1, maximum: 10 }]) {
    const [problem] = problemsOf(() => graphOf(10, options))
    assert.is(problem.code, 'GRAPH_INVALID')
    assert.match(problem.message, 'graph.followers must have minimum ≤ maximum < graph.agents')
  }
})

test('powerLawCounts tells its mean', () => {
  const counts = powerLawCounts(2, 1, 3)
  assert.ok(Math.abs(counts.mean - (1 + 2 / 4 + 3 / 9) / (1 + 1 / 4 + 1 / 9)) < 1e-12)
  assert.is(powerLawCounts(3, 7, 7).draw(namedStream('1', 'test')), 7)
})

test.run()
