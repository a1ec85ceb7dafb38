import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { forEachSuccess } from '../../src/graph/generate/for-each-success.ts'
import { namedStream } from '../../src/random/stream.ts'
import { nearBinomial } from './follows-of.ts'

const test = suite('forEachSuccess')

function successes(trials: number, probability: number, seed = '1'): number[] {
  const found: number[] = []
  forEachSuccess(namedStream(seed, 'test'), trials, probability, (index) => found.push(index))
  return found
}

test('all at probability 1, none at 0, none without trials', () => {
  assert.equal(successes(5, 1), [0, 1, 2, 3, 4])
  assert.equal(successes(1e15, 0), [])
  assert.equal(successes(0, 1), [])
  assert.equal(successes(0, 0.5), [])
})

test('every trial is as likely as the probability says', () => {
  const source = namedStream('2', 'test')
  const counts = new Array<number>(20).fill(0)
  for (let repetition = 0; repetition < 20_000; repetition++) {
    forEachSuccess(source, 20, 0.3, (index) => {
      counts[index]! += 1
    })
  }
  for (const count of counts) nearBinomial(count, 20_000, 0.3, 4.5)
})

test('neighbouring trials are independent', () => {
  const found = new Set(successes(200_000, 0.2))
  const pairs = [...found].filter((index) => found.has(index + 1)).length
  nearBinomial(pairs, 200_000, 0.04)
})

test('probabilities too small for 1 − p keep their size', () => {
  const found = successes(4e15, 1e-13)
  nearBinomial(found.length, 4e15, 1e-13)
  assert.ok(successes(1e15, 1e-18).length < 3)
  nearBinomial(successes(1e9, 1e-5, '3').length, 1e9, 1e-5)
})

test('a probability near 1 leaves out few', () => {
  nearBinomial(successes(1_000_000, 0.999).length, 1_000_000, 0.999)
  assert.is(successes(1000, 1 - 2 ** -53).length, 1000)
})

test('indices ascend and stay below the trials', () => {
  const found = successes(1000, 0.5)
  for (const [at, index] of found.entries()) {
    assert.ok(index < 1000 && (at === 0 || index > found[at - 1]!))
  }
})

test.run()
