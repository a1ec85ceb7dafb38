import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Encounters } from '../../src/feed/encounters.ts'

const encounters = suite('encounters')

encounters('a first sight is told once, and acting is remembered for that pair alone', () => {
  const pairs = new Encounters(3)
  assert.equal(
    [pairs.see(0, 7), pairs.see(0, 7), pairs.see(1, 7), pairs.see(0, 8)],
    [true, false, true, true],
  )
  assert.equal([pairs.hasActed(0, 7), pairs.hasActed(2, 99)], [false, false])
  pairs.act(0, 7)
  assert.equal(
    [pairs.hasActed(0, 7), pairs.hasActed(0, 8), pairs.hasActed(1, 7), pairs.hasActed(7, 0)],
    [true, false, false, false],
  )
  assert.is(pairs.see(0, 7), false, 'acting is no first sight')
  assert.equal(
    [pairs.hasSeen(0, 7), pairs.hasSeen(0, 8), pairs.hasSeen(1, 8), pairs.hasSeen(2, 7)],
    [true, true, false, false],
  )
})

encounters('the pair counts, not the numbers in it: agent and item are not exchanged', () => {
  const pairs = new Encounters(100)
  pairs.see(3, 5)
  pairs.act(3, 5)
  assert.is(pairs.see(5, 3), true)
  assert.is(pairs.hasActed(5, 3), false)
  assert.is(pairs.see(0, 0), true)
  assert.is(pairs.see(0, 0), false)
})

encounters('are what a map of pairs would be, through every growth', () => {
  const step = fc.tuple(
    fc.constantFrom('see', 'see', 'act', 'ask'),
    fc.nat({ max: 40 }),
    fc.nat({ max: 300 }),
  )
  fc.assert(
    fc.property(fc.array(step, { minLength: 100, maxLength: 9000, size: 'max' }), (steps) => {
      const pairs = new Encounters(41)
      const model = new Map<string, boolean>()
      for (const [kind, agent, item] of steps) {
        const pair = `${agent},${item}`
        if (kind === 'see') {
          assert.is(pairs.see(agent, item), !model.has(pair))
          if (!model.has(pair)) model.set(pair, false)
        } else if (kind === 'act' && model.has(pair)) {
          pairs.act(agent, item)
          model.set(pair, true)
        }
        assert.is(pairs.hasActed(agent, item), model.get(pair) === true)
        assert.is(pairs.hasSeen(agent, item), model.has(pair))
      }
      for (const [pair, acted] of model) {
        const [agent, item] = pair.split(',').map(Number) as [number, number]
        assert.is(pairs.hasActed(agent, item), acted)
        assert.is(pairs.see(agent, item), false)
      }
    }),
    { seed: 42, numRuns: 20 },
  )
})

encounters('many pairs with large numbers', () => {
  const pairs = new Encounters(2_000_000)
  for (let index = 0; index < 60_000; index++) {
    assert.ok(pairs.see(1_999_999 - index * 31, 4_294_967_295 - index * 7))
    if (index % 3 === 0) pairs.act(1_999_999 - index * 31, 4_294_967_295 - index * 7)
  }
  for (let index = 0; index < 60_000; index++) {
    assert.is(pairs.hasActed(1_999_999 - index * 31, 4_294_967_295 - index * 7), index % 3 === 0)
  }
})

encounters.run()
