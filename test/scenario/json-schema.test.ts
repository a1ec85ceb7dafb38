import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import type { SchemaNode } from '../../src/scenario/forms.ts'
import { scenarioJsonSchema, scenarioSchema, seedPostsJsonSchema } from '../../src/scenario/schema.ts'
import { seedPostListSchema } from '../../src/scenario/sections/seed-posts.ts'
import { completeScenarios, completeSeedPosts } from './complete-scenarios.ts'
import { damagedScenario } from './damage.ts'
import { keysOf, leafKeysOf } from './schema-keys.ts'
import { validates } from './validates.ts'

const project = resolve(import.meta.dirname, '../..')
const text = (path: string) => readFileSync(resolve(project, path), 'utf8')
const schemas = {
  'scenarios/scenario.schema.json': scenarioJsonSchema(),
  'seeds/seed-posts.schema.json': seedPostsJsonSchema(),
}
const scenarioJson = JSON.parse(scenarioJsonSchema()) as Record<string, unknown> & SchemaNode
const seedPostsJson = JSON.parse(seedPostsJsonSchema()) as Record<string, unknown> & SchemaNode

const jsonSchema = suite('JSON Schema')

for (const [path, schema] of Object.entries(schemas)) {
  jsonSchema(`${path} is current`, () => {
    assert.ok(text(path) === schema, `${path} is not what the sections say: npm run schema writes it anew`)
  })
}

jsonSchema('is draft-07, which editors know, and every keyword is one of its own', () => {
  for (const schema of [scenarioJson, seedPostsJson]) {
    assert.is(schema['$schema'], 'http://json-schema.org/draft-07/schema#')
    // The validator throws at a keyword or type that it does not know; a walk over every node asks it of each.
    for (const { node } of keysOf(schema)) validates(node as Record<string, unknown>, undefined)
  }
  assert.equal(scenarioJson['required'], ['name', 'ticks', 'graph'])
})

jsonSchema('every pattern is a regular expression in Unicode mode as well, which some editors use', () => {
  const patterns = keysOf(scenarioJson).flatMap(({ node }) => [
    ...JSON.stringify(node).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g),
  ])
  assert.ok(patterns.length > 3)
  for (const [, pattern] of patterns) assert.instance(new RegExp(JSON.parse(pattern!) as string, 'u'), RegExp)
})

jsonSchema('every key has a description, so that an editor shows what it means', () => {
  for (const schema of [scenarioJson, seedPostsJson]) {
    for (const { key, node } of keysOf(schema)) {
      // An item of a list or of a map with free names is described where the list or map is.
      if (key.endsWith('[]') || key.endsWith('*')) continue
      assert.ok(node.description !== undefined && node.description.length > 3, `${key} has no description`)
      assert.match(node.description, /^(\S.*\.( @default .+)?|.*\)|.*@default .+)$/, key)
    }
  }
})

jsonSchema('every default is told in its description, and the other way round', () => {
  for (const { key, node } of keysOf(scenarioJson)) {
    const { default: value } = node as { default?: unknown }
    const isTold = node.description?.includes('@default') === true
    const isPlain = value !== undefined && JSON.stringify(value) !== '{}' && JSON.stringify(value) !== '[]'
    assert.ok(!isPlain || isTold, `${key} has a default and does not tell it`)
    if (!isTold || typeof value === 'object' || value === undefined) continue
    assert.ok(node.description!.includes(`@default ${value}`), `${key} tells another default than ${value}`)
  }
})

jsonSchema('the walk over its keys finds them all', () => {
  assert.ok(leafKeysOf(scenarioJson).length > 150)
  for (const key of [
    'name',
    'graph:gexf.file',
    'population.columns.id',
    'seedPosts[].author.mostFollowed',
    'behaviour.policy',
  ])
    assert.ok(leafKeysOf(scenarioJson).includes(key), key)
})

const agreement = suite('JSON Schema and what hearsay accepts')

agreement('complete scenarios are valid', () => {
  for (const scenario of completeScenarios) {
    assert.ok(scenarioSchema.safeParse(scenario).success, JSON.stringify(scenario))
    assert.ok(validates(scenarioJson, scenario), JSON.stringify(scenario))
  }
  assert.ok(validates(seedPostsJson, JSON.parse(completeSeedPosts)))
})

agreement('so is every scenario and seed post file that is shipped', () => {
  const yamlIn = (folder: string) =>
    readdirSync(resolve(project, folder)).filter((name) => name.endsWith('.yaml'))
  for (const name of yamlIn('scenarios'))
    assert.ok(validates(scenarioJson, parse(text(`scenarios/${name}`))), name)
  for (const name of yamlIn('seeds')) assert.ok(validates(seedPostsJson, parse(text(`seeds/${name}`))), name)
})

agreement('an editor marks what hearsay refuses, and nothing else', () => {
  let refused = 0
  fc.assert(
    fc.property(damagedScenario, (scenario) => {
      const isAccepted = scenarioSchema.safeParse(scenario).success
      if (!isAccepted) refused++
      assert.is(validates(scenarioJson, scenario), isAccepted)
      const posts = Array.isArray(scenario['seedPosts']) ? scenario['seedPosts'] : []
      assert.is(validates(seedPostsJson, posts), seedPostListSchema.safeParse(posts).success)
    }),
    { seed: 42, numRuns: 1500 },
  )
  assert.ok(refused > 300 && refused < 1490, `${refused} of 1500 were refused: the damage says little`)
})

jsonSchema.run()
agreement.run()
