import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { seedPostMix, similarity, topicMixes, topicsOf } from '../../src/world/topic-mixes.ts'

const mixes = suite('topic mixes')
const names = ['art', 'food', 'sports']

mixes('row 0 has no topic, row 1 + t is topic t alone, and those of the seed posts follow', () => {
  const built = topicMixes(names, [{ sports: 2, art: 1 }, undefined, { food: 0.5 }])
  assert.equal(built.names, names)
  assert.equal(
    Array.from({ length: 7 }, (_, row) => [...built.weights.subarray(3 * row, 3 * row + 3)]),
    [
      [0, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [1, 0, 2],
      [0, 0, 0],
      [0, 0.5, 0],
    ],
  )
  assert.equal(
    [0, 1, 2].map((post) => seedPostMix(3, post)),
    [4, 5, 6],
  )
})

mixes('no topics at all', () => {
  const built = topicMixes([], [undefined])
  assert.is(built.weights.length, 0)
  assert.equal(topicsOf(built, 0), [])
  assert.is(similarity(new Float64Array(0), 0, built, 0), 0)
})

mixes('a topic may bear a name that every object inherits', () => {
  const odd = ['__proto__', 'constructor', 'toString']
  const built = topicMixes(odd, [{ toString: 1 } as unknown as Record<string, number>, {}])
  assert.equal([...built.weights.subarray(12)], [0, 0, 1, 0, 0, 0])
})

mixes('topics by weight, equals by name, those of weight 0 left out', () => {
  const built = topicMixes(names, [{ sports: 2, art: 1 }, { food: 1, sports: 1 }, { art: 0 }])
  assert.equal(
    [4, 5, 6, 0, 2].map((row) => topicsOf(built, row)),
    [['sports', 'art'], ['food', 'sports'], [], [], ['food']],
  )
})

const cosine = suite('similarity')

cosine('by hand: 1 in the same direction, 0 without anything in common or without topics', () => {
  const built = topicMixes(names, [{ art: 3, food: 4 }])
  const agents = Float64Array.from([6, 8, 0, 0, 0, 5, 1, 0, 0, 0, 0, 0])
  const of = (agent: number, row = 4) => similarity(agents, agent, built, row)
  assert.ok(Math.abs(of(0) - 1) < 1e-15)
  assert.is(of(1), 0)
  assert.ok(Math.abs(of(2) - 0.6) < 1e-15)
  assert.is(of(3), 0, 'an agent without topics')
  assert.is(of(0, 0), 0, 'a post without topics')
  assert.ok(Math.abs(of(0, 2) - 0.8) < 1e-15, 'a post on one topic')
})

cosine('lies from 0 to 1 and does not depend on scale', () => {
  const weight = fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e9, noNaN: true }))
  const mix = fc.record({ art: weight, food: weight, sports: weight })
  fc.assert(
    fc.property(
      mix,
      fc.tuple(weight, weight, weight),
      fc.integer({ min: -20, max: 20 }),
      (post, interests, power) => {
        const factor = 2 ** power
        const near = similarity(Float64Array.from(interests), 0, topicMixes(names, [post]), 4)
        const scaled = similarity(
          Float64Array.from(interests, (one) => one * factor),
          0,
          topicMixes(names, [post]),
          4,
        )
        assert.ok(near >= 0 && near <= 1 + 1e-12)
        assert.ok(Math.abs(near - scaled) < 1e-9)
      },
    ),
    { seed: 42, numRuns: 500 },
  )
})

mixes.run()
cosine.run()
