import { createHash } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { freeze } from '../../src/graph/freeze.ts'
import { agentIds } from '../../src/graph/generate/agents-without-follows.ts'
import { buildGraph } from '../../src/graph/load-graph.ts'
import type { GraphSpec } from '../../src/scenario/sections/graph.ts'
import { followsOf } from './follows-of.ts'
import { inputsOf, problemsOf } from './graph-inputs.ts'

const test = suite('buildGraph')

const ends = { source: 'follower', target: 'followee' } as const
const followers = { exponent: 2.5, minimum: 3, maximum: 50 }
const communities = [60, 40]
const popularity = { exponent: 2.5 }

const generators: readonly (readonly [spec: GraphSpec, fingerprint: string])[] = [
  [{ type: 'erdos-renyi', agents: 100, probability: 0.05 }, '3b4950c121f5404d'],
  [{ type: 'barabasi-albert', agents: 100, follows: 3, reciprocity: 0.5 }, '15c2c677d71ef3b6'],
  [{ type: 'watts-strogatz', agents: 100, neighbours: 6, rewiring: 0.3 }, '62fd97832e75c109'],
  [
    { type: 'stochastic-block-model', communities, within: 0.1, between: 0.01, popularity },
    '7352cf8304decfc1',
  ],
  [{ type: 'configuration-model', agents: 100, followers, reciprocity: 0.4 }, '9b3997e6e6993f74'],
]

function fingerprint(spec: GraphSpec, randomSeed: string): string {
  const { graph } = buildGraph(spec, inputsOf(), randomSeed)
  return createHash('sha256').update(followsOf(graph).join('\n')).digest('hex').slice(0, 16)
}

test('the same seed gives the same graph as ever; a change here is a change of every run', () => {
  for (const [spec, expected] of generators) assert.is(fingerprint(spec, '42'), expected, spec.type)
})

test('another seed gives another graph', () => {
  for (const [spec, expected] of generators) assert.is.not(fingerprint(spec, '43'), expected, spec.type)
})

test('every type is built, and reads as the same follows', () => {
  const xml = '<node id="a"/><node id="b"/><edge source="a" target="b"/>'
  const inputs = inputsOf({
    'f.csv': 'source,target\na,b\n',
    'f.gexf': `<gexf><graph defaultedgetype="directed">${xml}</graph></gexf>`,
    'f.graphml': `<graphml><graph edgedefault="directed">${xml}</graph></graphml>`,
  })
  const columns = { source: 'source', target: 'target' }
  for (const spec of [
    { type: 'edge-list', file: 'f.csv', ...ends, columns },
    { type: 'gexf', file: 'f.gexf', ...ends },
    { type: 'graphml', file: 'f.graphml', ...ends },
  ] as const) {
    const { graph, notices } = buildGraph(spec, inputs, '1')
    assert.equal(followsOf(graph), ['a>b'])
    assert.equal(notices, [])
  }
  for (const [spec] of generators) {
    const { graph, notices } = buildGraph(spec, inputs, '1')
    assert.equal([graph.type, graph.multi, graph.order, notices], ['directed', false, 100, []])
    const ids = graph.nodes()
    assert.equal(ids, agentIds(100))
    assert.is(freeze(graph, ids).followers.length, graph.size)
  }
})

test('ids have four digits, or as many as the last needs, and sort as numbers', () => {
  assert.equal(agentIds(2), ['a0000', 'a0001'])
  assert.is(agentIds(10_000)[9999], 'a9999')
  const many = agentIds(10_001)
  assert.equal([many[0], many[10_000]], ['a00000', 'a10000'])
  assert.equal([...many].sort(), many)
})

test('a generated graph without follows says so', () => {
  const { notices } = buildGraph({ type: 'erdos-renyi', agents: 3, probability: 0 }, inputsOf(), '1')
  assert.equal(notices, ['Nobody follows anybody in the generated graph.'])
})

test('a graph that would not fit in memory is an error before it is built', () => {
  const large: GraphSpec[] = [
    { type: 'erdos-renyi', agents: 100_000, probability: 0.01 },
    { type: 'barabasi-albert', agents: 1_000_000, follows: 8, reciprocity: 0 },
    { type: 'watts-strogatz', agents: 1_000_000, neighbours: 10, rewiring: 0 },
    { type: 'stochastic-block-model', communities: [50_000, 50_000], within: 0.01, between: 0 },
    {
      type: 'configuration-model',
      agents: 1_000_000,
      followers: { exponent: 2, minimum: 5 },
      reciprocity: 0,
    },
    {
      type: 'configuration-model',
      agents: 1_000_000,
      followers: { exponent: 2, minimum: 900_000 },
      reciprocity: 0,
    },
  ]
  for (const spec of large) {
    const [problem] = problemsOf(() => buildGraph(spec, inputsOf(), '1'))
    assert.is(problem.code, 'GRAPH_INVALID')
    assert.match(problem.message, /^must hold at most 5,000,000 follows, not about [\d,]+\.$/)
    assert.is(problem.where, 'graph')
  }
  const crowd: GraphSpec = { type: 'erdos-renyi', agents: 100_000_000, probability: 0 }
  const [problem] = problemsOf(() => buildGraph(crowd, inputsOf(), '1'))
  assert.match(problem.message, 'must hold at most 5,000,000 agents, not 100,000,000.')
})

test.run()
