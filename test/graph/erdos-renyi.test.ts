import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { erdosRenyi } from '../../src/graph/generate/erdos-renyi.ts'
import { namedStream } from '../../src/random/stream.ts'
import { followerCounts, nearBinomial, shareReturned } from './follows-of.ts'

const test = suite('erdosRenyi')

const graphOf = (agents: number, probability: number, seed = '1') =>
  erdosRenyi({ type: 'erdos-renyi', agents, probability }, namedStream(seed, 'graph'))

test('the number of follows is binomial: 20 seeds within 4.5 standard errors, and their sum', () => {
  const pairs = 1000 * 999
  let sum = 0
  for (let seed = 1; seed <= 20; seed++) {
    const follows = graphOf(1000, 0.002, String(seed)).size
    nearBinomial(follows, pairs, 0.002, 4.5)
    sum += follows
  }
  nearBinomial(sum, 20 * pairs, 0.002, 4)
})

test('pairs beside the diagonal are as likely as any other', () => {
  let beside = 0
  for (let seed = 1; seed <= 20; seed++) {
    const graph = graphOf(500, 0.02, String(seed))
    const ids = graph.nodes()
    for (let agent = 0; agent + 1 < ids.length; agent++) {
      beside += Number(graph.hasEdge(ids[agent], ids[agent + 1]))
      beside += Number(graph.hasEdge(ids[agent + 1], ids[agent]))
    }
  }
  nearBinomial(beside, 20 * 2 * 499, 0.02, 4)
})

test('followers per agent spread as a binomial does, and follows are returned by chance only', () => {
  const graph = graphOf(2000, 0.01)
  const counts = followerCounts(graph)
  const mean = graph.size / 2000
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / 2000
  // The variance of a variance: 2σ⁴/n, so 5 standard errors are 16 %.
  assert.ok(Math.abs(variance / (1999 * 0.01 * 0.99) - 1) < 0.16, `variance ${variance}`)
  nearBinomial(shareReturned(graph) * graph.size, graph.size, 0.01, 6)
})

test('all at probability 1, none at 0, and one agent alone', () => {
  assert.is(graphOf(30, 1).size, 30 * 29)
  assert.is(graphOf(30, 0).size, 0)
  assert.is(graphOf(30, 0).order, 30)
  assert.is(graphOf(1, 1).size, 0)
})

test.run()
