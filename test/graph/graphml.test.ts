import { gzipSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { loadGraphml } from '../../src/graph/load/graphml.ts'
import type { GraphOf } from '../../src/scenario/sections/graph.ts'
import { followsOf } from './follows-of.ts'
import { inputsOf, problemsOf } from './graph-inputs.ts'

const test = suite('loadGraphml')

function load(content: string | Uint8Array, options: Partial<GraphOf<'graphml'>> = {}) {
  const spec = {
    type: 'graphml',
    file: 'g.graphml',
    source: 'follower',
    target: 'followee',
    ...options,
  } as const
  return loadGraphml(spec, inputsOf({ [spec.file]: content }))
}

/** A document with nodes a to d. */
const document = (edges: string, edgedefault: string | undefined, keys = '', inA = '') => `\
<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}
<graph id="G" ${edgedefault === undefined ? '' : `edgedefault="${edgedefault}"`}>
<node id="a">${inA}</node>
<node id="b"/><node id="c"/><node id="d"/>
${edges}
</graph>
</graphml>
`

const edge = (source: string, target: string, more = '') =>
  `<edge source="${source}" target="${target}" ${more}/>`

test('directed edges are follows, in the direction that the scenario states', () => {
  const text = document(`${edge('a', 'b')}${edge('c', 'b')}`, 'directed')
  const { graph, notices } = load(text)
  assert.equal(followsOf(graph), ['a>b', 'c>b'])
  assert.equal(notices, [])
  assert.ok(graph.hasNode('d'), 'nodes without edges are agents')
  const turned = load(text, { source: 'followee', target: 'follower' })
  assert.equal(followsOf(turned.graph), ['b>a', 'b>c'])
  assert.equal(followsOf(load(gzipSync(text), { file: 'g.graphml.gz' }).graph), ['a>b', 'c>b'])
})

test('undirected edges are follows in both directions', () => {
  const mutual = ['a>b', 'b>a']
  assert.equal(followsOf(load(document(edge('a', 'b'), 'undirected')).graph), mutual)
  assert.equal(followsOf(load(document(edge('a', 'b'), undefined)).graph), mutual)
})

test('an edge may say otherwise', () => {
  const edges = `${edge('a', 'b', 'directed="false"')}${edge('b', 'c', 'directed="true"')}${edge('c', 'd')}`
  assert.equal(followsOf(load(document(edges, 'directed')).graph), ['a>b', 'b>a', 'b>c', 'c>d'])
  assert.equal(followsOf(load(document(edges, 'undirected')).graph), ['a>b', 'b>a', 'b>c', 'c>d', 'd>c'])
})

test('loops and repetitions are counted, also of edges that share an id', () => {
  const edges = `${edge('a', 'b', 'id="0"')}${edge('a', 'b', 'id="0"')}${edge('b', 'c', 'id="0"')}${edge('c', 'c')}`
  const { graph, notices } = load(document(edges, 'directed'))
  assert.equal(followsOf(graph), ['a>b', 'b>c'])
  assert.equal(notices, [
    '1 follow of an agent by itself was dropped (g.graphml).',
    '1 repeated follow was dropped (g.graphml).',
  ])
  const [first, second] = load(document(edges, 'undirected')).notices
  assert.is(first, '1 follow of an agent by itself was dropped (g.graphml).')
  assert.is(second, '2 repeated follows were dropped (g.graphml).')
})

test('communities come by the name of their key', () => {
  const keys = '<key id="d0" for="node" attr.name="community" attr.type="long"/>'
  const { graph } = load(document(edge('a', 'b'), 'directed', keys, '<data key="d0">7</data>'))
  assert.is(graph.getNodeAttribute('a', 'community'), '7')
  assert.is(graph.getNodeAttribute('b', 'community'), undefined)
  const withDefault = keys.replace('/>', '><default>left</default></key>')
  const filled = load(document(edge('a', 'b'), 'directed', withDefault, '<data key="d0">7</data>'))
  assert.is(filled.graph.getNodeAttribute('b', 'community'), 'left')
})

test('declarations that the reader does not know do no harm', () => {
  const keys = `<key for="graphml" id="d0" yfiles.type="resources"/>
<key for="port" id="d1"/>
<key for="all" id="d2" attr.name="community" attr.type="string"/>
<key for="node" id="d3" attr.name="rank" attr.type="int32"/>`
  const text = document(
    edge('a', 'b'),
    'directed',
    keys,
    '<data key="d2">x</data><data key="d3">1</data><data key="d9">?</data>',
  )
  const { graph } = load(text)
  assert.equal(followsOf(graph), ['a>b'])
  assert.is(graph.getNodeAttribute('a', 'community'), 'x')
})

test('what does not hold together is named by its line', () => {
  const cases: [string, string, string][] = [
    [document(edge('a', 'x'), 'directed'), 'g.graphml:6', 'as target of this <edge>, but it is "x".'],
    [document('', 'directed'), 'g.graphml', 'must hold at least one <edge>, but holds none.'],
    ['<gexf/>', 'g.graphml:1', 'must be a <graphml> document, not <gexf>.'],
    ['{"nodes":[]}', 'g.graphml', 'must be an XML document, but holds no element.'],
  ]
  for (const [text, where, message] of cases) {
    const [problem] = problemsOf(() => load(text))
    assert.is(problem.code, 'GRAPH_INVALID', message)
    assert.match(problem.message, message)
    assert.is(problem.where, where)
  }
})

test('thousands of mixed edges are read at once; the reader alone would copy the graph at each', () => {
  const edges = Array.from({ length: 3000 }, (_, at) =>
    edge(`n${at}`, `n${at + 1}`, `directed="${at % 2 === 0}"`),
  )
  const nodes = Array.from({ length: 3001 }, (_, at) => `<node id="n${at}"/>`)
  const text = document(edges.join('\n'), 'directed').replace(
    '<node id="a">',
    `${nodes.join('\n')}<node id="a">`,
  )
  assert.is(load(text).graph.size, 4500)
})

test.run()
