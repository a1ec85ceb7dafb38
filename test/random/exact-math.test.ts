/** exp, log and powers against `Math`, whose own error is at most an ulp or two on the engine that runs the tests. */
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { exp, exp2, log, power } from '../../src/random/exact-math.ts'

/** The bits of a double, as 16 hexadecimal digits. */
const bits = (value: number) => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes.toString('hex')
}

function assertNear(actual: number, expected: number, error: number, what: string): void {
  // Below the normal numbers there is no relative precision to be had: one step there is 5e−324.
  const allowed = Math.max(error * Math.abs(expected), 5e-324)
  assert.ok(
    Object.is(actual, expected) || Math.abs(actual - expected) <= allowed,
    `${what}: ${actual}, not ${expected}`,
  )
}

const { POSITIVE_INFINITY: INFINITY, NaN: NAN } = Number

const exponential = suite('exp')

exponential('no regression, to the bit', () => {
  const pinned: [number, string][] = [
    [1, '4005bf0a8b14576a'],
    [-1, '3fd78b56362cef38'],
    [0.1, '3ff1aec7b35a00d4'],
    [10, '40d5829dcf950560'],
    [-700, '00d14f2b0fb9307f'],
    [700, '7f0d945df4f8ec8e'],
    [-740, '0000000000000055'],
    [1e-10, '3ff000000006df38'],
    [Math.PI, '403724046eb09339'],
  ]
  for (const [x, hex] of pinned) assert.is(bits(exp(x)), hex, `exp(${x})`)
})

exponential('agrees with Math.exp to 1e-14 over all its range', () => {
  for (let x = -746; x < 710; x += 0.0173) assertNear(exp(x), Math.exp(x), 1e-15, `exp(${x})`)
  for (let x = -1e-3; x < 1e-3; x += 1.7e-7) assertNear(exp(x), Math.exp(x), 1e-15, `exp(${x})`)
})

exponential('ends', () => {
  assert.equal([exp(0), exp(-0), exp(INFINITY), exp(-INFINITY)], [1, 1, INFINITY, 0])
  assert.ok(Number.isNaN(exp(NAN)))
  assert.equal([exp(710), exp(1e300), exp(-746), exp(-1e300)], [INFINITY, INFINITY, 0, 0])
  assert.equal([exp(5e-324), exp(-5e-324), exp(1e-17)], [1, 1, 1])
  assertNear(exp(709.782712893384), Math.exp(709.782712893384), 1e-14, 'the largest')
  assert.is(exp(-745), 5e-324, 'the smallest')
})

exponential('never falls', () => {
  const x = fc.double({ min: -750, max: 712, noNaN: true })
  fc.assert(
    fc.property(x, fc.double({ min: 1e-12, max: 1, noNaN: true }), (from, step) => {
      assert.ok(exp(from) <= exp(from + step))
    }),
    { seed: 42, numRuns: 2000 },
  )
})

const logarithm = suite('log')

logarithm('no regression, to the bit', () => {
  const pinned: [number, string][] = [
    [2, '3fe62e42fefa39ef'],
    [10, '40026bb1bbb55516'],
    [0.1, 'c0026bb1bbb55515'],
    [1e300, '4085963447f87fb5'],
    [5e-324, 'c0874385446d71c3'],
    [1 + 2 ** -52, '3cb0000000000000'],
    [Math.PI, '3ff250d048e7a1bd'],
    [Math.SQRT1_2 - 2 ** -54, 'bfd62e42fefa39f1'],
  ]
  for (const [x, hex] of pinned) assert.is(bits(log(x)), hex, `log(${x})`)
})

logarithm('agrees with Math.log to 1e-14 over all its range, subnormals included', () => {
  for (let exponent = -1074; exponent < 1024; exponent += 0.37) {
    const x = 2 ** exponent
    assertNear(log(x), Math.log(x), 1e-15, `log(${x})`)
  }
  for (let x = 0.4; x < 2.5; x += 1.3e-4) assertNear(log(x), Math.log(x), 1e-15, `log(${x})`)
  for (let ulps = 1; ulps < 2000; ulps++) {
    for (const x of [1 + ulps * 2 ** -52, 1 - ulps * 2 ** -53])
      assertNear(log(x), Math.log(x), 1e-15, `log(${x})`)
  }
})

logarithm('ends', () => {
  assert.equal([log(1), log(0), log(-0), log(INFINITY)], [0, -INFINITY, -INFINITY, INFINITY])
  for (const x of [-1, -5e-324, -INFINITY, NAN]) assert.ok(Number.isNaN(log(x)), String(x))
  assertNear(log(Number.MAX_VALUE), Math.log(Number.MAX_VALUE), 1e-15, 'the largest')
  assertNear(log(Number.MIN_VALUE), Math.log(Number.MIN_VALUE), 1e-15, 'the smallest')
})

logarithm('undoes exp', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      assert.ok(Math.abs(log(exp(x)) - x) <= 1e-15 * Math.max(1, Math.abs(x)))
    }),
    { seed: 42, numRuns: 2000 },
  )
})

const two = suite('exp2')

two('no regression, to the bit', () => {
  const pinned: [number, string][] = [
    [0.5, '3ff6a09e667f3bcc'],
    [-0.5, '3fe6a09e667f3bcc'],
    [-1.25, '3fdae89f995ad3ad'],
    [10.1, '409125fbee250663'],
    [-1070.3, '000000000000000d'],
    [1023.9, '7feddb680117aa8d'],
  ]
  for (const [x, hex] of pinned) assert.is(bits(exp2(x)), hex, `exp2(${x})`)
})

two('is exact for whole numbers', () => {
  for (let x = -1080; x <= 1030; x++) assert.is(exp2(x), 2 ** x, `exp2(${x})`)
})

two('agrees with Math.pow to 1e-14 over all its range', () => {
  for (let x = -1076; x < 1024; x += 0.0173) assertNear(exp2(x), 2 ** x, 1e-15, `exp2(${x})`)
})

two('ends, and comes back from them', () => {
  assert.equal([exp2(0), exp2(-0), exp2(INFINITY), exp2(-INFINITY)], [1, 1, INFINITY, 0])
  assert.ok(Number.isNaN(exp2(NAN)))
  // Half lives of next to nothing ask for such powers: they must not be counted down to step by step.
  assert.equal([exp2(1024), exp2(1e300), exp2(-1076), exp2(-1e300)], [INFINITY, INFINITY, 0, 0])
  assert.equal([exp2(5e-324), exp2(-5e-324), exp2(-1e-20)], [1, 1, 1])
})

const powers = suite('power')

powers('no regression, to the bit', () => {
  const pinned: [number, number, string][] = [
    [2, 0.5, '3ff6a09e667f3bcc'],
    [10, 3, '408f400000000006'],
    [0.1, -2.4, '406f66095d5c7f4e'],
    [1e5, 1 / 3, '4047353bd4393a74'],
    [3, 100.5, '49e38b885abb2bc4'],
  ]
  for (const [base, exponent, hex] of pinned)
    assert.is(bits(power(base, exponent)), hex, `${base}^${exponent}`)
})

powers('agrees with Math.pow to 1e-14 where power laws use it: results between 1e-12 and 1e12', () => {
  for (let exponent = -10; exponent <= 10; exponent += 0.31) {
    for (let tenth = -60; tenth <= 60; tenth++) {
      const base = 10 ** (tenth / 10)
      const expected = base ** exponent
      if (expected > 1e-12 && expected < 1e12)
        assertNear(power(base, exponent), expected, 1e-14, `${base}^${exponent}`)
    }
  }
})

powers('loses digits in proportion to the logarithm of the result, and no more', () => {
  const base = fc.double({ min: 1e-300, max: 1e300, noNaN: true, noDefaultInfinity: true })
  fc.assert(
    fc.property(base, fc.double({ min: -50, max: 50, noNaN: true }), (x, exponent) => {
      const expected = x ** exponent
      fc.pre(expected > 1e-300 && expected < 1e300)
      const allowed = 1e-15 * (1 + Math.abs(exponent * Math.log(x)))
      assertNear(power(x, exponent), expected, allowed, `${x}^${exponent}`)
    }),
    { seed: 42, numRuns: 2000 },
  )
})

powers('ends', () => {
  assert.equal([power(0, 2), power(0, -2), power(0, 0), power(5, 0), power(1, 7)], [0, INFINITY, 1, 1, 1])
  assert.equal(
    [power(INFINITY, 2), power(INFINITY, -2), power(2, INFINITY), power(2, -INFINITY)],
    [INFINITY, 0, INFINITY, 0],
  )
  assert.equal([power(0.5, INFINITY), power(7, 1e9), power(7, -1e9)], [0, INFINITY, 0])
  for (const [base, exponent] of [
    [-1, 0.5],
    [NAN, 1],
    [2, NAN],
  ] as const)
    assert.ok(Number.isNaN(power(base, exponent)))
})

exponential.run()
logarithm.run()
two.run()
powers.run()
