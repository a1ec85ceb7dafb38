import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  agentDraw,
  asUniform,
  keyedSource,
  type Purpose,
  purposes,
  rootDraw,
  threshold,
  tickKey,
} from '../../src/random/draw.ts'
import { hashText, hashWords } from '../../src/random/mix.ts'
import { runKey } from '../../src/random/stream.ts'
import { assertMean, assertUniform, pairCounts } from './statistics.ts'

const key = runKey('42')
const ana = hashText('ana')
const agents = Array.from({ length: 20_000 }, (_, index) => hashText(`a${String(index).padStart(5, '0')}`))
const roots = Array.from({ length: 5000 }, (_, index) => hashWords(index >>> 4, index & 15, 0))

const draws = suite('keyed draws')

draws('no regression', () => {
  const wake = tickKey(key, 'wake', 3)
  assert.equal(wake, { a: 3301590661, b: 3274472919 })
  assert.equal(tickKey(key, 'post', 3), { a: 943402648, b: 301101678 })
  assert.equal(tickKey(key, 'wake', 4), { a: 985377876, b: 1390705078 })
  const draw = agentDraw(wake, ana.low, ana.high)
  assert.is(draw, 3465190713)
  assert.equal(
    [rootDraw(draw, 1, 2), rootDraw(draw, 2, 1), rootDraw(draw, 0, 0)],
    [772199815, 3941142268, 513443380],
  )
})

draws(
  'the numbers of the purposes are part of the random scheme: never another one, never one used twice',
  () => {
    const known = {
      wake: 1,
      post: 2,
      slot: 3,
      rank: 4,
      pool: 5,
      engage: 6,
      choose: 7,
      appeal: 8,
      topic: 9,
      exposureLog: 10,
      text: 11,
      population: 12,
      memory: 13,
    }
    const numbers = Object.values(purposes)
    assert.equal({ ...purposes, ...known }, purposes)
    assert.is(new Set(numbers).size, numbers.length)
  },
)

draws('are even over agents, in their highest and lowest bits, for every purpose', () => {
  for (const purpose of Object.keys(purposes) as Purpose[]) {
    const high = new Uint32Array(256)
    const low = new Uint32Array(256)
    const about = tickKey(key, purpose, 7)
    for (const agent of agents) {
      const draw = agentDraw(about, agent.low, agent.high)
      high[draw >>> 24]! += 1
      low[draw & 255]! += 1
    }
    assertUniform(high, `${purpose}, high bits`)
    assertUniform(low, `${purpose}, low bits`)
  }
})

draws('are even over the ticks of one agent, and over the roots that it sees', () => {
  const overTicks = new Uint32Array(256)
  for (let tick = 0; tick < 20_000; tick++)
    overTicks[agentDraw(tickKey(key, 'wake', tick), ana.low, ana.high) >>> 24]! += 1
  assertUniform(overTicks, 'ticks')
  const overRoots = new Uint32Array(256)
  const draw = agentDraw(tickKey(key, 'engage', 1), ana.low, ana.high)
  for (const root of roots) overRoots[rootDraw(draw, root.low, root.high) >>> 24]! += 1
  assertUniform(overRoots, 'roots')
})

/** Checks that the first draw of each pair tells nothing of the second: all 256 pairs of sixteenths are as likely. */
function assertIndependent(what: string, pairs: Iterable<readonly [number, number]>): void {
  assertUniform(pairCounts(pairs), what)
}

draws('of adjacent ticks are independent', () => {
  const [now, next] = [tickKey(key, 'wake', 100), tickKey(key, 'wake', 101)]
  assertIndependent(
    'tick and next tick',
    agents.map(({ low, high }) => [agentDraw(now, low, high), agentDraw(next, low, high)] as const),
  )
})

draws('of neighbouring agents are independent', () => {
  const wake = tickKey(key, 'wake', 100)
  const drawn = agents.map(({ low, high }) => agentDraw(wake, low, high))
  assertIndependent(
    'agent and next agent',
    drawn.slice(1).map((draw, index) => [drawn[index]!, draw] as const),
  )
})

draws('of different purposes are independent', () => {
  const names = Object.keys(purposes) as Purpose[]
  for (const [index, purpose] of names.entries()) {
    const [one, other] = [tickKey(key, purpose, 5), tickKey(key, names[(index + 1) % names.length]!, 5)]
    assertIndependent(
      `${purpose} and the next purpose`,
      agents.map(({ low, high }) => [agentDraw(one, low, high), agentDraw(other, low, high)] as const),
    )
  }
})

draws('of two roots by many agents, and of two agents about many roots, are independent', () => {
  const engage = tickKey(key, 'engage', 9)
  const [rumour, correction] = [roots[0]!, roots[1]!]
  assertIndependent(
    'two roots',
    agents.map(({ low, high }) => {
      const draw = agentDraw(engage, low, high)
      return [
        rootDraw(draw, rumour.low, rumour.high),
        rootDraw(draw, correction.low, correction.high),
      ] as const
    }),
  )
  const [one, other] = [agents[0]!, agents[1]!].map(({ low, high }) => agentDraw(engage, low, high)) as [
    number,
    number,
  ]
  assertIndependent(
    'two agents',
    roots.map(({ low, high }) => [rootDraw(one, low, high), rootDraw(other, low, high)] as const),
  )
})

draws('under neighbouring random seeds are independent', () => {
  const [one, other] = [tickKey(runKey('1'), 'wake', 0), tickKey(runKey('2'), 'wake', 0)]
  assertIndependent(
    'two seeds',
    agents.map(({ low, high }) => [agentDraw(one, low, high), agentDraw(other, low, high)] as const),
  )
})

draws('of gate and choice about the same root are independent', () => {
  const [engage, choose] = [tickKey(key, 'engage', 9), tickKey(key, 'choose', 9)]
  const root = roots[7]!
  assertIndependent(
    'engage and choose',
    agents.map(
      ({ low, high }) =>
        [
          rootDraw(agentDraw(engage, low, high), root.low, root.high),
          rootDraw(agentDraw(choose, low, high), root.low, root.high),
        ] as const,
    ),
  )
})

const thresholds = suite('threshold')
const LARGEST_DRAW = 0xffff_ffff

thresholds('0 never happens, 1 always does, and so does what lies beyond', () => {
  for (const p of [0, -0, -1, Number.NaN, Number.NEGATIVE_INFINITY]) assert.not(0 < threshold(p), String(p))
  for (const p of [1, 1.5, Number.POSITIVE_INFINITY]) assert.ok(LARGEST_DRAW < threshold(p), String(p))
})

thresholds('is the share of draws below it, to 2^-32, and never falls', () => {
  assert.is(threshold(0.5), 0x8000_0000)
  assert.is(threshold(2 ** -32), 1)
  assert.is(threshold(2 ** -33), 0)
  assert.not(LARGEST_DRAW < threshold(1 - 2 ** -33), 'what is not certain may fail')
  const probability = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(probability, probability, (p, q) => {
      assert.ok(Math.abs(threshold(p) / 2 ** 32 - p) <= 2 ** -32)
      assert.ok(p <= q === threshold(p) <= threshold(q) || threshold(p) === threshold(q))
    }),
    { seed: 42, numRuns: 1000 },
  )
})

thresholds('asUniform lies from 0 to below 1, and agrees with thresholds', () => {
  assert.equal([asUniform(0), asUniform(0x8000_0000)], [0, 0.5])
  assert.ok(asUniform(LARGEST_DRAW) < 1)
  const draw = fc.integer({ min: 0, max: LARGEST_DRAW })
  fc.assert(
    fc.property(draw, draw, (one, other) => {
      assert.is(one < threshold(asUniform(other)), asUniform(one) < asUniform(other))
    }),
    { seed: 42, numRuns: 1000 },
  )
})

const keyed = suite('keyedSource')
const take = (count: number, ...about: number[]) => {
  const source = keyedSource(key, 'population', ...about)
  return Array.from({ length: count }, () => source.uniform())
}

keyed('no regression', () => {
  assert.equal(
    take(4, ana.low, ana.high, 1),
    [0.05091476120515581, 0.115925183665603, 0.6491577116691589, 0.8698405987192831],
  )
  assert.is(keyedSource(key, 'memory', ana.low, ana.high, 1).uniform(), 0.6021522261072414)
})

keyed('depends on all that it is about, and on nothing that was drawn before', () => {
  const firsts = [take(1, 1), take(1, 2), take(1, 1, 2), take(1, 2, 1), take(1), take(1, 1, 0)].flat()
  assert.is(new Set(firsts).size, firsts.length)
  assert.equal(take(3, 1), take(3, 1))
  assert.is.not(keyedSource(runKey('43'), 'population', 1).uniform(), take(1, 1)[0])
})

keyed('has 53 bits, is even, and one value tells nothing of the next', () => {
  const values = take(40_000, 5)
  assert.ok(values.every((value) => value >= 0 && value < 1 && Number.isInteger(value * 2 ** 53)))
  assert.ok(values.some((value) => !Number.isInteger(value * 2 ** 52)))
  const counts = new Uint32Array(256)
  const pairs = new Uint32Array(256)
  for (const [index, value] of values.entries()) {
    counts[Math.floor(value * 256)]! += 1
    if (index > 0) pairs[Math.floor(values[index - 1]! * 16) * 16 + Math.floor(value * 16)]! += 1
  }
  assertUniform(counts, 'values')
  assertUniform(pairs, 'value and next value')
  assertMean(values, 0.5)
  assert.is(new Set(values).size, values.length)
})

keyed('its lowest bits are even as well', () => {
  const counts = new Uint32Array(256)
  for (const value of take(40_000, 6)) counts[(value * 2 ** 53) % 256]! += 1
  assertUniform(counts, 'lowest byte')
})

draws.run()
thresholds.run()
keyed.run()
