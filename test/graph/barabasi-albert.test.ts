import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { barabasiAlbert } from '../../src/graph/generate/barabasi-albert.ts'
import { namedStream } from '../../src/random/stream.ts'
import { followsOf, nearBinomial } from './follows-of.ts'
import { problemsOf } from './graph-inputs.ts'

const test = suite('barabasiAlbert')

const graphOf = (agents: number, follows: number, reciprocity = 1, seed = '1') =>
  barabasiAlbert({ type: 'barabasi-albert', agents, follows, reciprocity }, namedStream(seed, 'graph'))

test('there are m(n − m) ties', () => {
  for (const [agents, follows] of [
    [2, 1],
    [4, 3],
    [100, 1],
    [500, 7],
  ] as const) {
    assert.is(graphOf(agents, follows, 0).size, follows * (agents - follows))
    assert.is(graphOf(agents, follows, 1).size, 2 * follows * (agents - follows))
  }
})

test('newcomers follow exactly m others, who came before; the first m follow agent 0', () => {
  const graph = graphOf(300, 4, 0)
  for (const [agent, id] of graph.nodes().entries()) {
    const expected = agent === 0 ? 0 : agent <= 4 ? 1 : 4
    assert.is(graph.outDegree(id), expected)
    assert.ok(graph.outNeighbors(id).every((followee) => followee < id))
  }
})

test('ties per agent follow 2m(m + 1) / (k(k + 1)(k + 2))', () => {
  const agents = 20_000
  const m = 3
  const graph = graphOf(agents, m)
  const degrees = graph.nodes().map((id) => graph.inDegree(id))
  for (let k = m; k <= 12; k++) {
    const found = degrees.filter((degree) => degree === k).length
    nearBinomial(found, agents, (2 * m * (m + 1)) / (k * (k + 1) * (k + 2)), 4.5)
  }
  const atLeast50 = degrees.filter((degree) => degree >= 50).length
  nearBinomial(atLeast50, agents, (m * (m + 1)) / (50 * 51), 5)
  const largest = Math.max(...degrees)
  const scale = m * Math.sqrt(agents)
  assert.ok(largest > 0.3 * scale && largest < 4 * scale, `largest hub ${largest}`)
})

test('attachment is in proportion to ties, exactly, in a graph small enough to enumerate', () => {
  // Agent 2 follows 0 or 1, each with 1/2; agent 3 then follows 0 with 2/4 or 1/4.
  let second = 0
  let third = 0
  for (let seed = 0; seed < 4000; seed++) {
    const graph = graphOf(4, 1, 0, String(seed))
    second += Number(graph.hasEdge('a0002', 'a0000'))
    third += Number(graph.hasEdge('a0003', 'a0000'))
  }
  nearBinomial(second, 4000, 1 / 2, 4)
  nearBinomial(third, 4000, 3 / 8, 4)
})

test('reciprocity is the probability that a tie is returned, and leaves the ties alone', () => {
  const oneWay = graphOf(3000, 5, 0)
  const some = graphOf(3000, 5, 0.3)
  const follows = new Set(followsOf(some))
  assert.ok(followsOf(oneWay).every((follow) => follows.has(follow)))
  nearBinomial(some.size - oneWay.size, oneWay.size, 0.3, 4)
})

test('m must be less than n', () => {
  const [problem] = problemsOf(() => graphOf(5, 5))
  assert.is(problem.code, 'GRAPH_INVALID')
  assert.match(problem.message, 'graph.follows must be less than graph.agents (5), not 5.')
})

test.run()
