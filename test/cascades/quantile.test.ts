import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { quantile } from '../../src/cascades/quantile.ts'

const quantiles = suite('quantile')
const of = (values: readonly number[], share: number) => quantile(Float64Array.from(values), share)

quantiles('interpolates at (n - 1) × share', () => {
  assert.is(of([1, 2, 3, 4], 0.5), 2.5)
  assert.is(of([1, 2, 3, 4, 5], 0.5), 3)
  // NumPy: percentile([0, 10, 20, 30], 90) = 27, percentile([1, 2, 4, 8, 16], 90) = 12.8
  assert.ok(Math.abs(of([0, 10, 20, 30], 0.9) - 27) < 1e-12)
  assert.ok(Math.abs(of([1, 2, 4, 8, 16], 0.9) - 12.8) < 1e-12)
  const hundredOne = Array.from({ length: 101 }, (_, index) => index)
  assert.is(of(hundredOne, 0.9), 90)
  assert.is(of(hundredOne, 0.99), 99)
})

quantiles('of one value is that value; 0 and 1 give the ends', () => {
  for (const share of [0, 0.5, 0.99, 1]) assert.is(of([7], share), 7)
  assert.is(of([1, 5, 9], 0), 1)
  assert.is(of([1, 5, 9], 1), 9)
})

quantiles('lies between the ends and never falls as the share grows', () => {
  const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(values, (unsorted) => {
      const sorted = unsorted.toSorted((a, b) => a - b)
      const found = Array.from({ length: 101 }, (_, index) => of(sorted, index / 100))
      assert.is(found[0], sorted[0])
      assert.is(found[100], sorted.at(-1))
      for (let index = 1; index <= 100; index++) assert.ok(found[index]! >= found[index - 1]!)
    }),
    { seed: 3 },
  )
})

quantiles.run()
