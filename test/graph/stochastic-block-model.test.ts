import fc from 'fast-check'
import type { DirectedGraph } from 'graphology'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { scaledToMean, stochasticBlockModel } from '../../src/graph/generate/stochastic-block-model.ts'
import { namedStream } from '../../src/random/stream.ts'
import type { GraphOf } from '../../src/scenario/sections/graph.ts'
import { followerCounts, nearBinomial } from './follows-of.ts'

const test = suite('stochasticBlockModel')

const graphOf = (spec: Omit<GraphOf<'stochastic-block-model'>, 'type'>, seed = '1') =>
  stochasticBlockModel({ type: 'stochastic-block-model', ...spec }, namedStream(seed, 'graph'))

/** Follows by communities, as `c1>c2`. */
function blockCounts(graph: DirectedGraph): Map<string, number> {
  const counts = new Map<string, number>()
  graph.forEachEdge((_edge, _attributes, _source, _target, { community: from }, { community: to }) => {
    counts.set(`${from}>${to}`, (counts.get(`${from}>${to}`) ?? 0) + 1)
  })
  return counts
}

test('communities are labelled c1, c2, ... and take their agents in order', () => {
  const graph = graphOf({ communities: [2, 1, 3], within: 0, between: 0 })
  const labels = graph.mapNodes((_id, { community }) => community)
  assert.equal(labels, ['c1', 'c1', 'c2', 'c3', 'c3', 'c3'])
})

test('follows within and between each pair of communities are binomial', () => {
  const sizes = [300, 500, 200]
  const counts = blockCounts(graphOf({ communities: sizes, within: 0.05, between: 0.005 }))
  for (const [from, one] of sizes.entries()) {
    for (const [to, other] of sizes.entries()) {
      const found = counts.get(`c${from + 1}>c${to + 1}`) ?? 0
      if (from === to) nearBinomial(found, one * (one - 1), 0.05, 4)
      else nearBinomial(found, one * other, 0.005, 4)
    }
  }
})

test('probabilities 0 and 1 are exact', () => {
  const apart = blockCounts(graphOf({ communities: [4, 3], within: 1, between: 0 }))
  assert.equal(Object.fromEntries(apart), { 'c1>c1': 12, 'c2>c2': 6 })
  const across = blockCounts(graphOf({ communities: [1, 3], within: 0, between: 1 }))
  assert.equal(Object.fromEntries(across), { 'c1>c2': 3, 'c2>c1': 3 })
})

test('with popularity, follows within and between communities are as many as without', () => {
  const sizes = [300, 200]
  let counts = { within: 0, between: 0 }
  for (let seed = 0; seed < 5; seed++) {
    const spec = { communities: sizes, within: 0.1, between: 0.01, popularity: { exponent: 2.2 } }
    for (const [block, count] of blockCounts(graphOf(spec, String(seed)))) {
      const within = block === 'c1>c1' || block === 'c2>c2'
      counts = within
        ? { ...counts, within: counts.within + count }
        : { ...counts, between: counts.between + count }
    }
  }
  nearBinomial(counts.within, 5 * (300 * 299 + 200 * 199), 0.1, 4)
  nearBinomial(counts.between, 5 * 2 * 300 * 200, 0.01, 4)
})

test('with popularity, followers have the tail of the power law', () => {
  const agents = 10_000
  const spec = { communities: [agents], within: 0.001, between: 0, popularity: { exponent: 3 } }
  const graph = graphOf(spec)
  const counts = followerCounts(graph)
  // Weights above w: (1/2 ÷ w)², of mean 1; a weight of 1 is 10 followers.
  for (const followers of [30, 50, 100]) {
    const share = counts.filter((count) => count > followers).length / agents
    const expected = (5 / followers) ** 2
    const tolerance = 0.08 * expected + 5 * Math.sqrt(expected / agents)
    assert.ok(Math.abs(share - expected) < tolerance, `${followers}: ${share}, not ${expected}`)
  }
  assert.ok(Math.max(...counts) > 250)
  const follows = graph.nodes().map((id) => graph.outDegree(id))
  assert.ok(Math.max(...follows) < 10 + 7 * Math.sqrt(10), 'what agents follow is not heavy-tailed')
})

test('popularity is that of the agent, within and from outside', () => {
  const spec = { communities: [500, 500], within: 0.04, between: 0.04, popularity: { exponent: 2.5 } }
  const graph = graphOf(spec)
  let [sum, sumInside, sumOutside, sumSquareInside, sumSquareOutside] = [0, 0, 0, 0, 0]
  for (const id of graph.nodes()) {
    const community = graph.getNodeAttribute(id, 'community')
    const inside = graph.filterInNeighbors(id, (_other, other) => other['community'] === community).length
    const outside = graph.inDegree(id) - inside
    sum += inside * outside
    sumInside += inside
    sumOutside += outside
    sumSquareInside += inside * inside
    sumSquareOutside += outside * outside
  }
  const covariance = sum / 1000 - (sumInside / 1000) * (sumOutside / 1000)
  const varianceInside = sumSquareInside / 1000 - (sumInside / 1000) ** 2
  const varianceOutside = sumSquareOutside / 1000 - (sumOutside / 1000) ** 2
  assert.ok(covariance / Math.sqrt(varianceInside * varianceOutside) > 0.9)
})

test('scaledToMean keeps the mean, never exceeds 1, and keeps proportions below it', () => {
  const weights = fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (values, mean) => {
      const scaled = scaledToMean(Float64Array.from(values), mean)
      const sum = scaled.reduce((total, value) => total + value, 0)
      assert.ok(Math.abs(sum / values.length - mean) < 1e-9, `${sum / values.length}, not ${mean}`)
      assert.ok(scaled.every((value) => value >= 0 && value <= 1))
      const ratios = values.map((weight, at) => scaled[at]! / weight)
      const free = ratios.filter((_, at) => scaled[at]! < 1)
      assert.ok(free.every((ratio) => Math.abs(ratio - free[0]!) <= 1e-9 * (1 + ratio)))
    }),
    { seed: 42 },
  )
})

test.run()
