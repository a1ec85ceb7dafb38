import { gzipSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { loadGexf } from '../../src/graph/load/gexf.ts'
import type { GraphOf } from '../../src/scenario/sections/graph.ts'
import { followsOf } from './follows-of.ts'
import { inputsOf, problemsOf } from './graph-inputs.ts'

const test = suite('loadGexf')

function load(content: string | Uint8Array, options: Partial<GraphOf<'gexf'>> = {}) {
  const spec = { type: 'gexf', file: 'g.gexf', source: 'follower', target: 'followee', ...options } as const
  return loadGexf(spec, inputsOf({ [spec.file]: content }))
}

/** A document with nodes a to d. */
const document = (edges: string, attributes = '', nodes = ['a', 'b', 'c', 'd']) => `\
<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.3" version="1.3">
<meta lastmodifieddate="2026-01-01"><creator>a test</creator></meta>
<graph ${attributes}>
<nodes>${nodes.map((id) => (id.startsWith('<') ? id : `<node id="${id}"/>`)).join('\n')}</nodes>
<edges>
${edges}
</edges>
</graph>
</gexf>
`

const edge = (source: string, target: string, more = '') =>
  `<edge source="${source}" target="${target}" ${more}/>`

test('directed edges are follows, in the direction that the scenario states', () => {
  const text = document(`${edge('a', 'b')}\n${edge('c', 'b')}`, 'defaultedgetype="directed"')
  const { graph, notices } = load(text)
  assert.equal(followsOf(graph), ['a>b', 'c>b'])
  assert.equal(notices, [])
  assert.ok(graph.hasNode('d'), 'nodes without edges are agents')
  const turned = load(text, { source: 'followee', target: 'follower' })
  assert.equal(followsOf(turned.graph), ['b>a', 'b>c'])
  assert.equal(followsOf(load(gzipSync(text), { file: 'g.gexf.gz' }).graph), ['a>b', 'c>b'])
})

test('undirected and mutual edges are follows in both directions', () => {
  const mutual = ['a>b', 'b>a']
  assert.equal(followsOf(load(document(edge('a', 'b'))).graph), mutual)
  assert.equal(followsOf(load(document(edge('a', 'b'), 'defaultedgetype="undirected"')).graph), mutual)
  assert.equal(followsOf(load(document(edge('a', 'b'), 'defaultedgetype="mutual"')).graph), mutual)
  for (const type of ['undirected', 'mutual']) {
    const text = document(edge('a', 'b', `type="${type}"`), 'defaultedgetype="directed"')
    assert.equal(followsOf(load(text).graph), mutual)
  }
})

test('types may mix', () => {
  const edges = [
    edge('a', 'b', 'type="mutual"'),
    edge('b', 'c', 'type="directed"'),
    edge('c', 'd', 'type="undirected"'),
  ]
  const { graph, notices } = load(document(edges.join('\n')))
  assert.equal(followsOf(graph), ['a>b', 'b>a', 'b>c', 'c>d', 'd>c'])
  assert.equal(notices, [])
})

test('loops and repetitions are counted, also of edges that share an id', () => {
  const edges = [
    edge('a', 'b', 'id="0"'),
    edge('a', 'b', 'id="0"'),
    edge('b', 'c', 'id="0"'),
    edge('c', 'c'),
    edge('d', 'd', 'type="undirected"'),
  ]
  const { graph, notices } = load(document(edges.join('\n'), 'defaultedgetype="directed"'))
  assert.equal(followsOf(graph), ['a>b', 'b>c'])
  assert.equal(notices, [
    '2 follows of an agent by itself were dropped (g.gexf).',
    '1 repeated follow was dropped (g.gexf).',
  ])
})

test('communities come from community or modularity_class, declared or not', () => {
  const valued = (id: string, attribute: string, value: string) =>
    `<node id="${id}" label="x"><attvalues><attvalue for="${attribute}" value="${value}"/></attvalues></node>`
  const nodes = [valued('a', '0', '3'), valued('b', '1', 'left'), valued('c', 'community', 'right'), 'd']
  const declared = `<attributes class="node"><attribute id="0" title="Modularity Class" type="integer"/>
<attribute id="1" title="community" type="string"/></attributes>`
  const text = document(edge('a', 'b'), '', nodes).replace('<nodes>', `${declared}<nodes>`)
  const { graph } = load(text)
  assert.equal(
    graph.mapNodes((_id, attributes) => attributes),
    [{ community: '3' }, { community: 'left' }, { community: 'right' }, {}],
  )
})

test('what does not hold together is named by its line', () => {
  const cases: [string, number | undefined, string][] = [
    [document(edge('a', 'x')), 10, 'must have the id of a <node> as target of this <edge>, but it is "x".'],
    [document('<edge target="a"/>'), 10, 'as source of this <edge>, but it is missing.'],
    [document(edge('a', 'b'), '', ['a', 'b', 'a']), 7, 'but this id "a" is given twice.'],
    [document(edge('a', 'b'), '', ['a', '<node label="b"/>']), 6, 'but this id is empty.'],
    [document(edge('a', 'b'), '', ['a', 'toString']), 6, '"toString", a name reserved by JavaScript'],
    [document(edge('a', 'b', 'type="arrow"')), 10, 'directed, undirected or mutual, not "arrow".'],
    [document(''), undefined, 'must hold at least one <edge>, but holds none.'],
    [document(edge('a', 'a')), undefined, 'must hold at least one follow of one agent by another'],
    ['<gexf version="1.3"/>', undefined, 'must hold a <graph>, but holds none.'],
    ['<html><body/></html>', 1, 'must be a <gexf> document, not <html>.'],
    [document(edge('a', '')).replace('id="a"', 'id=a'), 5, 'must be well-formed XML'],
  ]
  for (const [text, line, message] of cases) {
    const [problem] = problemsOf(() => load(text))
    assert.is(problem.code, 'GRAPH_INVALID', message)
    assert.match(problem.message, message)
    assert.is(problem.where, line === undefined ? 'g.gexf' : `g.gexf:${line}`, message)
  }
  const [other] = problemsOf(() => load('\n<graphml/>'))
  assert.is(other.hint, 'type: graphml')
})

test('drawings, times and comments do no harm', () => {
  const nodes = [
    '<node id="a" start="1"><viz:color r="1" g="2" b="3" xmlns:viz="http://gexf.net/viz"/></node>',
    '<node id="b"><attvalues><attvalue for="unknown" value="1"/></attvalues></node>',
  ]
  const text = document(`<!-- <edge> -->${edge('a', 'b', 'weight="2"')}`, 'mode="dynamic"', nodes)
  const commented = text.replace('<creator>', '<!-- by hand --><creator>')
  assert.equal(followsOf(load(commented).graph), ['a>b', 'b>a'])
})

test.run()
