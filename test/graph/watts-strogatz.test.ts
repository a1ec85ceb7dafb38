import type { DirectedGraph } from 'graphology'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { wattsStrogatz } from '../../src/graph/generate/watts-strogatz.ts'
import { namedStream } from '../../src/random/stream.ts'
import { followsOf, nearBinomial, shareReturned } from './follows-of.ts'
import { problemsOf } from './graph-inputs.ts'

const test = suite('wattsStrogatz')

const graphOf = (agents: number, neighbours: number, rewiring: number, seed = '1') =>
  wattsStrogatz({ type: 'watts-strogatz', agents, neighbours, rewiring }, namedStream(seed, 'graph'))

/** Mean share of the pairs of an agent's neighbours that are tied. */
function clustering(graph: DirectedGraph): number {
  const tied = new Set(followsOf(graph))
  let sum = 0
  for (const id of graph.nodes()) {
    const others = graph.outNeighbors(id)
    let closed = 0
    for (const [at, one] of others.entries()) {
      for (const other of others.slice(0, at)) closed += Number(tied.has(`${one}>${other}`))
    }
    sum += others.length < 2 ? 0 : closed / ((others.length * (others.length - 1)) / 2)
  }
  return sum / graph.order
}

test('at β = 0 it is the ring, with clustering 3(K − 2) / (4(K − 1))', () => {
  for (const neighbours of [2, 4, 10]) {
    const found = clustering(graphOf(200, neighbours, 0))
    assert.ok(Math.abs(found - (3 * (neighbours - 2)) / (4 * (neighbours - 1))) < 1e-12, `${found}`)
  }
  assert.equal(graphOf(7, 4, 0).outNeighbors('a0000').sort(), ['a0001', 'a0002', 'a0005', 'a0006'])
})

test('clustering falls as (1 − β)³', () => {
  const ring = (3 * 8) / (4 * 9)
  for (const rewiring of [0.05, 0.2, 0.5]) {
    const found = clustering(graphOf(2000, 10, rewiring))
    const expected = ring * (1 - rewiring) ** 3
    // The formula leaves out terms in 1/n and 1/K: 0.01 covers both here.
    assert.ok(Math.abs(found - expected) < 0.01, `β ${rewiring}: ${found}, not ${expected}`)
  }
  assert.ok(clustering(graphOf(2000, 10, 1)) < 0.01)
})

test('ties are mutual and stay nK/2 at every β; each agent keeps the half that is its own', () => {
  for (const rewiring of [0, 0.3, 1]) {
    const graph = graphOf(500, 6, rewiring)
    assert.is(graph.size, 500 * 6)
    assert.is(shareReturned(graph), 1)
    assert.ok(graph.nodes().every((id) => graph.outDegree(id) >= 3))
  }
})

test('a share β of the ties is moved', () => {
  const ring = new Set(followsOf(graphOf(5000, 8, 0)))
  const moved = followsOf(graphOf(5000, 8, 0.25)).filter((follow) => !ring.has(follow)).length / 2
  nearBinomial(moved, 20_000, 0.25, 4)
})

test('moved ends are spread evenly over the agents', () => {
  const graph = graphOf(50, 2, 1, '7')
  assert.is(graph.size, 100)
  const counts = new Array<number>(50).fill(0)
  for (let seed = 0; seed < 400; seed++) {
    const rewired = graphOf(50, 2, 1, String(seed))
    for (const [agent, id] of rewired.nodes().entries()) counts[agent]! += rewired.inDegree(id) - 1
  }
  // One moved end an agent and seed, on average.
  for (const count of counts) assert.ok(Math.abs(count - 400) < 5 * Math.sqrt(400), `${count}`)
})

test('agents tied with all others stay as they are', () => {
  assert.is(graphOf(5, 4, 1).size, 20)
  assert.is(graphOf(6, 4, 1).size, 24)
})

test('K must be even and less than n', () => {
  for (const [agents, neighbours] of [
    [10, 3],
    [10, 10],
  ] as const) {
    const [problem] = problemsOf(() => graphOf(agents, neighbours, 0.1))
    assert.is(problem.code, 'GRAPH_INVALID')
    assert.match(problem.message, `must be even and less than graph.agents (10), not ${neighbours}.`)
  }
})

test.run()
