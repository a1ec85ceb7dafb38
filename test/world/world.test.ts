import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { follows } from '../../src/graph/follower-graph.ts'
import { hashText } from '../../src/random/mix.ts'
import { runKey } from '../../src/random/stream.ts'
import { problemOf } from '../cascades/problem-of.ts'
import { followsOf, worldOf } from './world-of.ts'

const { graph, files } = followsOf('bob>ann', 'cat>ann', 'ann>cat')
const worlds = suite('buildWorld')

worlds('agents are those of the graph, in order of code units, with their keys', () => {
  const spread = followsOf('Zoe>ann', 'ann>10', '9>ann', 'é>ann', 'b>ann')
  const { agents, graph: frozen, key } = worldOf({ graph: spread.graph, seed: 'x' }, spread.files)
  assert.equal(agents.ids, ['10', '9', 'Zoe', 'ann', 'b', 'é'])
  assert.is(frozen.ids, agents.ids, 'one numbering for both')
  assert.equal(
    agents.ids.map((id) => hashText(id)),
    agents.ids.map((_, agent) => ({ low: agents.keyLow[agent], high: agents.keyHigh[agent] })),
  )
  assert.equal(key, runKey('x'))
})

worlds('rows of the population file are joined with the nodes of the graph by id', () => {
  const people = { 'people.csv': 'id,engagement,community,job\ncat,0.3,c,cook\nann,0.1,a,nurse\nbob,0.2,,\n' }
  const {
    agents,
    graph: frozen,
    notices,
  } = worldOf({ graph, population: { file: 'people.csv' } }, { ...files, ...people })
  assert.equal(agents.ids, ['ann', 'bob', 'cat'])
  assert.equal([...agents.engagement], [0.1, 0.2, 0.3])
  assert.equal(agents.communities, ['a', null, 'c'])
  assert.equal([agents.profile(0), agents.profile(1)], [{ job: 'nurse' }, {}])
  assert.ok(follows(frozen, 1, 0) && follows(frozen, 0, 2) && !follows(frozen, 0, 1))
  assert.equal(notices, [])
})

worlds('a row that the graph does not know is an agent without follows, which is said', () => {
  const people = { 'people.csv': 'id,engagement\nann,0.1\nbob,0.2\ncat,0.3\nzed,0.4\nabe,0.5\n' }
  const {
    agents,
    graph: frozen,
    notices,
  } = worldOf({ graph, population: { file: 'people.csv' } }, { ...files, ...people })
  assert.equal(agents.ids, ['abe', 'ann', 'bob', 'cat', 'zed'])
  assert.equal([...agents.engagement], [0.5, 0.1, 0.2, 0.3, 0.4])
  assert.equal([...frozen.following], [0, 1, 1, 1, 0])
  assert.equal(notices, ['2 of 5 agents follow nobody and are followed by nobody.'])
})

worlds('who follows or is followed is not alone', () => {
  const chain = followsOf('b>a')
  assert.equal(worldOf({ graph: chain.graph }, chain.files).notices, [])
})

worlds('an agent of the graph without a row is an error, unless it may be generated', () => {
  const people = { 'people.csv': 'id,engagement\nann,0.1\nbob,0.2\n' }
  const scenario = (unlisted: string) =>
    worldOf(
      { graph, population: { file: 'people.csv', unlisted, generate: { engagement: 0.7 } } },
      { ...files, ...people },
    )
  assert.is(problemOf(() => scenario('error')).code, 'POPULATION_INVALID')
  const { agents } = scenario('generate')
  assert.equal([...agents.engagement], [0.1, 0.2, 0.7])
})

worlds('the same scenario gives the same world, another random seed another one', () => {
  const generated = (seed: number) => {
    const { graph: frozen, agents } = worldOf({
      seed,
      graph: { type: 'erdos-renyi', agents: 30, probability: 0.2 },
      population: { generate: { engagement: { beta: { mean: 0.2, concentration: 3 } } } },
    })
    return JSON.stringify([[...frozen.followers], [...agents.engagement]])
  }
  assert.is(generated(1), generated(1))
  assert.is.not(generated(1), generated(2))
})

worlds('an agent’s own numbers do not depend on who else there is', () => {
  const population = { generate: { engagement: { uniform: { from: 0, to: 1 } } } }
  const engagementOf = (...pairs: string[]) => {
    const some = followsOf(...pairs)
    const { agents } = worldOf({ graph: some.graph, population }, some.files)
    return agents.engagement[agents.ids.indexOf('bob')]
  }
  assert.is(engagementOf('bob>ann'), engagementOf('bob>ann', 'aaa>bob', 'zzz>bob'))
})

worlds('topics of seed posts are known beside those of the agents', () => {
  const { agents, mixes } = worldOf(
    {
      graph,
      population: { generate: { topics: { dirichlet: { sports: 1 } } } },
      seedPosts: [{ author: 'ann', text: 'x', topics: { art: 1 } }],
    },
    files,
  )
  assert.equal(agents.topicNames, ['art', 'sports'])
  assert.is(mixes.names, agents.topicNames)
})

worlds('the attention of the feed is that of every agent without one of its own', () => {
  const attentionOf = (feed: unknown, generate = {}) =>
    worldOf({ graph, feed, population: { generate } }, files).agents.attention
  assert.equal([...attentionOf({ attention: 7 })], [7, 7, 7])
  assert.equal([...attentionOf({ attention: 'unlimited' })], [0xffff_ffff, 0xffff_ffff, 0xffff_ffff])
  assert.equal([...attentionOf({ attention: 7 }, { attention: 3.4 })], [3, 3, 3])
})

worlds.run()
