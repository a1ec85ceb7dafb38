import { DirectedGraph } from 'graphology'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readXmlGraph } from '../../src/graph/load/read-xml-graph.ts'
import { problemsOf } from './graph-inputs.ts'

const test = suite('readXmlGraph')
const spec = { type: 'gexf', file: 'g.gexf', source: 'follower', target: 'followee' } as const

const readWith = (read: () => DirectedGraph) => readXmlGraph(read as never, {} as never, [], spec)

test('an error of the reader is an error of the file', () => {
  const [problem] = problemsOf(() =>
    readWith(() => {
      throw new TypeError('graphology-gexf/parser: something is odd')
    }),
  )
  assert.is(problem.code, 'GRAPH_INVALID')
  assert.is(problem.where, 'g.gexf')
  assert.is(problem.message, 'cannot be read as gexf: something is odd.')
})

test('community goes before modularity_class; nothing, and what is no number, is no community', () => {
  const graph = new DirectedGraph()
  graph.addNode('a', { modularity_class: 4, Community: 'left' })
  graph.addNode('b', { 'modularity-class': 0 })
  graph.addNode('c', { community: '', modularity_class: Number.NaN })
  graph.addEdge('a', 'b')
  const built = readWith(() => graph)
  assert.equal(
    built.graph.mapNodes((_id, attributes) => attributes),
    [{ community: 'left' }, { community: '0' }, {}],
  )
})

test.run()
