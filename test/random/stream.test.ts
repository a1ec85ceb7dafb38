import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { integerBelow } from '../../src/random/random-source.ts'
import { namedStream, runKey } from '../../src/random/stream.ts'
import { assertMean, assertUniform } from './statistics.ts'

const streams = suite('named streams')
const take = (count: number, seed: string, name: string) => {
  const source = namedStream(seed, name)
  return Array.from({ length: count }, () => source.uniform())
}

streams('no regression', () => {
  assert.equal(take(3, '42', 'graph'), [0.3581562121963524, 0.25274223261001905, 0.5144943725659997])
  assert.equal(take(1, '42', 'run'), [0.2876038836135507])
  assert.equal(take(1, '', 'graph'), [0.5335800252031223])
  assert.equal(take(1, 'ü🙂', 'graph'), [0.007159975401353951])
})

streams('the run’s key: no regression', () => {
  assert.equal(runKey('42'), [1235249274, 1386375914, 3324368518, 1228090455])
  assert.equal(runKey('1'), [2217220796, 2079564396, 1715650901, 696244267])
  assert.equal(runKey('ü🙂'), [200871418, 2979197349, 2794349080, 970214979])
})

streams('texts beyond ASCII are seeds of their own', () => {
  for (const seed of ['š', 'é', '\u0161\u0161', '中', '\\u0161'])
    assert.is.not(runKey(seed)[0], runKey('a')[0])
  assert.is.not(runKey('š')[0], runKey('\\u0161')[0])
})

streams('the same seed and name give the same numbers, whatever else is drawn', () => {
  const one = namedStream('42', 'graph')
  const first = [one.uniform(), one.uniform()]
  const other = namedStream('42', 'other')
  other.uniform()
  assert.equal([...first, one.uniform()], take(3, '42', 'graph'))
})

streams('seed and name cannot be mistaken for each other', () => {
  const pairs = [
    ['1', '2'],
    ['2', '1'],
    ['12', ''],
    ['', '12'],
    ['1"', '2'],
    ['1', '"2'],
    ['1,2', ''],
  ] as const
  assert.is(new Set(pairs.map(([seed, name]) => take(1, seed, name)[0])).size, pairs.length)
})

streams('every code unit counts in full, beyond ASCII as well', () => {
  // seedrandom alone looks at the low 8 bits of each unit, in which the two of each pair are the same.
  for (const [one, other] of [
    ['a', '\u0161'],
    ['\u4e00', '\u4f00'],
    ['é', '\u03e9'],
    ['🙂', '🙂'.replace('\ude42', '\udf42')],
  ] as const) {
    assert.is(one.charCodeAt(one.length - 1) & 255, other.charCodeAt(other.length - 1) & 255)
    assert.is.not(take(1, one, 'x')[0], take(1, other, 'x')[0])
    assert.is.not(take(1, 'x', one)[0], take(1, 'x', other)[0])
    assert.not.equal(runKey(one), runKey(other))
  }
})

streams('Math.random is left alone', () => {
  const original = Math.random
  take(10, '42', 'graph')
  runKey('42')
  assert.is(Math.random, original)
})

streams('numbers are even, from 0 to below 1', () => {
  const values = take(40_000, '7', 'even')
  const counts = new Uint32Array(100)
  for (const value of values) {
    assert.ok(value >= 0 && value < 1)
    counts[Math.floor(value * 100)]! += 1
  }
  assertUniform(counts, 'hundredths')
  assertMean(values, 0.5)
})

streams('the words of many keys are even and all different', () => {
  const keys = Array.from({ length: 1000 }, (_, seed) => runKey(String(seed)))
  const counts = new Uint32Array(64)
  for (const word of keys.flat()) {
    assert.ok(Number.isInteger(word) && word >= 0 && word <= 0xffff_ffff)
    counts[word >>> 26]! += 1
  }
  assertUniform(counts, 'words')
  assert.is(new Set(keys.flat()).size, 4000)
})

streams('integerBelow gives each whole number below its count as often, also the ends', () => {
  const source = namedStream('42', 'integers')
  const counts = new Uint32Array(7)
  for (let draw = 0; draw < 21_000; draw++) counts[integerBelow(source, 7)]! += 1
  assertUniform(counts, 'sevenths')
  assert.is(integerBelow(source, 1), 0)
  assert.is(integerBelow({ uniform: () => 0 }, 10), 0)
  assert.is(integerBelow({ uniform: () => 1 - 2 ** -53 }, 1_000_000), 999_999)
})

streams.run()
