import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { dayWeight } from '../../src/engine/day-weight.ts'

const weights = suite('engine/day-weight')
const flat = new Float64Array(24).fill(1)
/** All of the day's weight in the hour from 9. */
const morning = new Float64Array(24)
morning[9] = 24
const near = (found: number, expected: number) =>
  assert.ok(Math.abs(found - expected) < 1e-12, `${found}, not ${expected}`)

weights('a flat day gives each tick its length in days', () => {
  near(dayWeight(flat, 0, 15), 15 / 1440)
  near(dayWeight(flat, 1_000_000_007, 60), 60 / 1440)
  near(dayWeight(flat, 123, 3 * 1440), 3)
})

weights('a tick takes its share of each hour that it touches', () => {
  near(dayWeight(morning, 9 * 60, 60), 1)
  near(dayWeight(morning, 8 * 60 + 45, 30), 0.25)
  near(dayWeight(morning, 10 * 60, 60), 0)
  near(dayWeight(morning, 23 * 60 + 30, 11 * 60), 1)
})

weights('ticks add up, across midnights and before 1970', () => {
  void fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 24, maxLength: 24 }),
      fc.integer({ min: -3_000_000, max: 3_000_000 }),
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 1, max: 3000 }),
      (hours, start, first, second) => {
        const profile = Float64Array.from(hours)
        const sum = profile.reduce((all, hour) => all + hour, 0)
        if (sum === 0) return
        for (const hour of profile.keys()) profile[hour] = (profile[hour]! * 24) / sum
        const parts = dayWeight(profile, start, first) + dayWeight(profile, start + first, second)
        assert.ok(Math.abs(parts - dayWeight(profile, start, first + second)) < 1e-9)
      },
    ),
    { seed: 42 },
  )
})

weights.run()
