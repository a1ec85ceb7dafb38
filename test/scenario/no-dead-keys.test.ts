/**
 * No dead keys: every key that a scenario may hold changes what comes out. The keys are read off the JSON Schema, so a new
 * one without a row in key-rows.ts fails here, as does a row whose values all give the same.
 */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { SchemaNode } from '../../src/scenario/forms.ts'
import { scenarioJsonSchema } from '../../src/scenario/schema.ts'
import { keyFiles } from './key-files.ts'
import { type Changes, commonScenario, type KeyRow, keyRows } from './key-rows.ts'
import { outcomeOf } from './outcome.ts'
import { fixedWordsOf, keysOf, leafKeysOf } from './schema-keys.ts'

const schema = JSON.parse(scenarioJsonSchema()) as SchemaNode

/** A graph's type is one key of eight alternatives: `graph:gexf.type` is `graph.type`. */
const rowOf = (key: string) => key.replace(/:[^.]+\.type$/, '.type')
const keys = [...new Set(leafKeysOf(schema).map(rowOf))]

/** The path of a key in a scenario: `graph:gexf.file` is at `graph.file`, `seedPosts[].text` at `seedPosts.0.text`. */
const pathOf = (key: string) => key.replaceAll('[]', '.0').replace(/:[^.]+/, '')

/** A copy with a value set at a path; maps on the way are made. */
function withValue(data: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(data)) return data.with(Number(step), withValue(data[Number(step)], rest, value))
  const map = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
  return { ...map, [step]: withValue(map[step], rest, value) }
}

const changed = (scenario: unknown, changes: Changes) =>
  Object.entries(changes).reduce((data, [path, value]) => withValue(data, path.split('.'), value), scenario)

const noDeadKeys = suite('no dead keys')

noDeadKeys('every key of the schema has a row, and every row a key', () => {
  assert.ok(keys.length > 170, `only ${keys.length} keys were found in the schema`)
  assert.equal(
    Object.keys(keyRows).filter((key) => !keys.includes(key)),
    [],
    'rows of keys that are none',
  )
  assert.equal(
    keys.filter((key) => !Object.hasOwn(keyRows, key)),
    [],
    'keys that no row shows to be read',
  )
})

noDeadKeys('every fixed word that may stand at a key is one of its row’s values', () => {
  for (const { key, node } of keysOf(schema)) {
    const words = fixedWordsOf(node)
    const tried = JSON.stringify(keyRows[rowOf(key)]?.values ?? null)
    for (const word of words) assert.ok(tried.includes(JSON.stringify(word)), `${key}: ${word} is not tried`)
  }
})

noDeadKeys('only a few keys are excused from changing the log', () => {
  const excused = Object.entries(keyRows).filter(([, { seenIn }]) => seenIn !== undefined)
  assert.equal(excused.map(([key]) => key).sort(), [
    'name',
    'output.folder',
    'population.columns.segment',
    'population.generate.resample.columns.segment',
  ])
})

/** Runs a row's scenarios, which differ in nothing but what stands at its key, and compares every two of them. */
async function checkRow(key: string, row: KeyRow): Promise<void> {
  const { values, at = pathOf(key), seenIn = 'log', mayFail = false } = row
  assert.ok(values.length >= 2, 'a row needs two values to differ')
  assert.ok(
    pathOf(key) === at || pathOf(key).startsWith(`${at}.`) || key.endsWith('*') || key.includes('.*.'),
    `${at} is not a part of ${key}`,
  )
  const base = changed(commonScenario, row.with ?? {})
  const outcomes = []
  for (const value of values) {
    const outcome = await outcomeOf(changed(base, { [at]: value }), keyFiles, seenIn)
    if ('refused' in outcome) assert.ok(mayFail, `${JSON.stringify(value)} was refused: ${outcome.refused}`)
    outcomes.push({ value, ...outcome })
  }
  assert.is(
    outcomes.filter((outcome) => 'refused' in outcome).length,
    mayFail ? 1 : 0,
    'as many refusals as the row says',
  )
  for (const [index, one] of outcomes.entries()) {
    for (const other of outcomes.slice(0, index)) {
      if ('refused' in one || 'refused' in other) continue
      const pair = `${JSON.stringify(other.value)} and ${JSON.stringify(one.value)}`
      assert.ok(one.text !== other.text, `${pair} give the same ${seenIn}`)
      const isElsewhere = seenIn === 'folder'
      assert.is(
        one.runId === other.runId,
        isElsewhere,
        `${pair}: another outcome is another run, and only then`,
      )
      if (seenIn !== 'log' && seenIn !== 'first line')
        assert.ok(one.log === other.log, `${pair} change the log: the row has no need to look elsewhere`)
    }
  }
}

for (const [key, row] of Object.entries(keyRows)) noDeadKeys(key, () => checkRow(key, row))

noDeadKeys.run()
