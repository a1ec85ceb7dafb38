/** What hearsay ships works as it stands: every scenario is valid, says its schema, and shows what its name promises. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { realHost } from '../src/host/real-host.ts'
import { readScenario } from '../src/scenario/read.ts'
import { rankingNames } from '../src/scenario/sections/feed.ts'
import { graphSchema } from '../src/scenario/sections/graph.ts'
import { buildWorld } from '../src/world/world.ts'
import { projectFolder, shippedScenarios } from './support/shipped.ts'

const scenarios = suite('scenarios')
const host = realHost()
const read = (name: string) => readScenario(host, join(projectFolder, 'scenarios', name))

for (const name of shippedScenarios) {
  scenarios(name, () => {
    const text = readFileSync(join(projectFolder, 'scenarios', name), 'utf8')
    assert.is(text.split('\n')[0], '# yaml-language-server: $schema=./scenario.schema.json')
    const loaded = read(name)
    assert.is(`${loaded.scenario.name}.yaml`, name, 'a scenario is named as its file')
    const world = buildWorld(loaded)
    assert.ok(world.seedPosts.length > 0)
    assert.equal(world.notices, [], 'an example has nothing to excuse')
  })
}

scenarios('there is one for each graph source and each ranking', () => {
  const specs = shippedScenarios.map((name) => read(name).scenario)
  const sources = graphSchema.options.map((option) => option.shape.type.value)
  assert.ok(sources.length >= 8)
  for (const source of sources)
    assert.ok(
      specs.some(({ graph }) => graph.type === source),
      `no scenario with graph ${source}`,
    )
  for (const ranking of rankingNames)
    assert.ok(
      specs.some(({ feed }) => feed.ranking === ranking),
      `no scenario with ${ranking}`,
    )
})

scenarios('the town is the same in its three formats', () => {
  const [list, gexf, graphml] = ['graph-edge-list.yaml', 'graph-gexf.yaml', 'graph-graphml.yaml'].map(
    (name) => buildWorld(read(name)).graph,
  )
  assert.ok(list!.followers.length > 500)
  for (const other of [gexf!, graphml!]) {
    assert.equal(other.ids, list!.ids)
    assert.equal([...other.followers], [...list!.followers])
  }
})

scenarios.run()
