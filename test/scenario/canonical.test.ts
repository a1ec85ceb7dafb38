import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { canonicalJson, withFilesByContent } from '../../src/scenario/canonical.ts'

const canonical = suite('canonicalJson')

/** The same value with the keys of every map in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}

canonical('sorts keys by code unit, at every depth, without spaces', () => {
  const value = { b: 1, a: { ä: [{ z: 1, y: 2 }], Z: null, a: 'x y' } }
  assert.is(canonicalJson(value), '{"a":{"Z":null,"a":"x y","ä":[{"y":2,"z":1}]},"b":1}')
})

canonical('the order of lists and the types of values count', () => {
  const different = [[1, 2], [2, 1], ['1', 2], { 0: 1, 1: 2 }, [[1, 2]], null, 'null', 0, '', {}, [], false]
  assert.is(new Set(different.map(canonicalJson)).size, different.length)
})

canonical('what is undefined is left out, and -0 is 0', () => {
  assert.is(canonicalJson({ a: undefined, b: -0 }), '{"b":0}')
})

canonical('does not depend on the order in which keys were written, and loses nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      assert.is(canonicalJson(reversed(value)), text)
      assert.is(canonicalJson(JSON.parse(text)), text)
      assert.is(JSON.stringify(reversed(JSON.parse(text))).length, text.length)
    }),
    { seed: 42, numRuns: 500 },
  )
})

const byContent = suite('withFilesByContent')
const hash = (name: string) => `hash of ${name}`

byContent('every file stands for its content, at every depth and in lists', () => {
  const value = {
    graph: { type: 'gexf', file: 'a.gexf' },
    population: { file: 'p.csv', memory: { file: 'm.jsonl', keep: 5 } },
    list: [{ file: 'x' }, 'file', { deep: [{ file: 'y' }] }],
  }
  assert.equal(withFilesByContent(value, hash), {
    graph: { type: 'gexf', file: 'hash of a.gexf' },
    population: { file: 'hash of p.csv', memory: { file: 'hash of m.jsonl', keep: 5 } },
    list: [{ file: 'hash of x' }, 'file', { deep: [{ file: 'hash of y' }] }],
  })
})

byContent('a topic that is called file is no file', () => {
  const value = { topics: { file: 0.5 }, text: 'file', none: null }
  assert.equal(withFilesByContent(value, hash), value)
})

canonical.run()
byContent.run()
