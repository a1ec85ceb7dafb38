import fc from 'fast-check'
import { DirectedGraph, MultiGraph, UndirectedGraph } from 'graphology'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type FollowerGraph, followerCount, follows } from '../../src/graph/follower-graph.ts'
import { freeze } from '../../src/graph/freeze.ts'
import { problemsOf } from './graph-inputs.ts'

const test = suite('freeze')

/** Followers by id, agent by agent. */
function rowsOf(graph: FollowerGraph): Record<string, string[]> {
  const row = (agent: number) =>
    Array.from(graph.followers.slice(graph.offsets[agent], graph.offsets[agent + 1]), (at) => graph.ids[at]!)
  return Object.fromEntries(graph.ids.map((id, agent) => [id, row(agent)]))
}

test('an edge goes from the follower to the followee', () => {
  const graph = new DirectedGraph()
  for (const id of ['c', 'a', 'b']) graph.addNode(id)
  graph.addEdge('a', 'b')
  graph.addEdge('c', 'b')
  graph.addEdge('b', 'a')
  const frozen = freeze(graph, ['a', 'b', 'c'])
  assert.equal(rowsOf(frozen), { a: ['b'], b: ['a', 'c'], c: [] })
  assert.equal([...frozen.offsets], [0, 1, 3, 3])
  assert.equal([...frozen.following], [1, 1, 1])
  assert.is(followerCount(frozen, 1), 2)
  assert.ok(follows(frozen, 2, 1) && !follows(frozen, 1, 2))
})

test('undirected edges are mutual, loops are ignored, repetitions count once', () => {
  const graph = new MultiGraph()
  for (const id of ['a', 'b', 'c']) graph.addNode(id)
  graph.addUndirectedEdge('a', 'b')
  graph.addDirectedEdge('b', 'a')
  graph.addDirectedEdge('c', 'a')
  graph.addDirectedEdge('c', 'a')
  graph.addDirectedEdge('c', 'c')
  graph.addUndirectedEdge('b', 'b')
  const frozen = freeze(graph, ['a', 'b', 'c'])
  assert.equal(rowsOf(frozen), { a: ['b', 'c'], b: ['a'], c: [] })
  assert.equal([...frozen.following], [1, 1, 1])
})

test('ids beyond the graph are isolated agents', () => {
  const graph = new UndirectedGraph()
  graph.addNode('m')
  graph.addNode('k')
  graph.addEdge('m', 'k')
  const frozen = freeze(graph, ['a', 'k', 'l', 'm', 'z'])
  assert.equal(rowsOf(frozen), { a: [], k: ['m'], l: [], m: ['k'], z: [] })
  assert.equal([...frozen.following], [0, 1, 0, 1, 0])
})

test('communities are kept as text', () => {
  const graph = new DirectedGraph()
  graph.addNode('a', { community: 'c1' })
  graph.addNode('b', { community: 3 })
  graph.addNode('c', { community: null })
  graph.addNode('d')
  assert.equal(freeze(graph, ['a', 'b', 'c', 'd', 'e']).communities, ['c1', '3', null, null, null])
})

test('an empty graph freezes', () => {
  const frozen = freeze(new DirectedGraph(), [])
  assert.equal([...frozen.offsets], [0])
  assert.is(frozen.followers.length, 0)
})

test('against brute force, whatever the order of nodes and edges', () => {
  // Digits, sign and case: sorting by code unit differs from sorting by number or by language.
  const id = fc.constantFrom('10', '9', 'B', 'a', 'Z', 'é', '-1', '_')
  const edge = fc.record({ source: id, target: id, undirected: fc.boolean() })
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 60 }), fc.uniqueArray(id), (edges, alone) => {
      const follow = new Set<string>()
      for (const { source, target, undirected } of edges) {
        if (source === target) continue
        follow.add(`${source}>${target}`)
        if (undirected) follow.add(`${target}>${source}`)
      }
      const frozenFrom = (order: typeof edges) => {
        const graph = new MultiGraph()
        for (const { source, target, undirected } of order) {
          graph.mergeNode(source)
          graph.mergeNode(target)
          if (undirected) graph.addUndirectedEdge(source, target)
          else graph.addDirectedEdge(source, target)
        }
        return freeze(graph, [...new Set([...graph.nodes(), ...alone])].sort())
      }
      const frozen = frozenFrom(edges)
      assert.is(frozen.followers.length, follow.size)
      for (const [followee, name] of frozen.ids.entries()) {
        const row = [...frozen.followers.slice(frozen.offsets[followee], frozen.offsets[followee + 1])]
        const expected = [...frozen.ids.keys()].filter((at) => follow.has(`${frozen.ids[at]}>${name}`))
        assert.equal(row, expected)
        for (const other of frozen.ids.keys()) {
          assert.is(follows(frozen, other, followee), expected.includes(other))
        }
        const followed = [...follow].filter((pair) => pair.startsWith(`${name}>`)).length
        assert.is(frozen.following[followee], followed)
      }
      assert.equal(frozenFrom([...edges].reverse()), frozen)
    }),
    { seed: 42 },
  )
})

test('ids must be sorted, each once, and hold every node', () => {
  const graph = new DirectedGraph()
  graph.addNode('a')
  graph.addNode('b')
  for (const [ids, message] of [
    [['b', 'a'], 'must be sorted by code unit, each once, but "a" follows "b".'],
    [['a', 'a', 'b'], 'must be sorted by code unit, each once, but "a" follows "a".'],
    [['a', 'c'], 'must hold no agent beyond the ids given, but holds "b".'],
  ] as const) {
    const [problem] = problemsOf(() => freeze(graph, ids))
    assert.is(problem.code, 'GRAPH_INVALID')
    assert.match(problem.message, message)
  }
})

test.run()
