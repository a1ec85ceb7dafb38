import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { completeScenarios, completeSeedPosts } from './complete-scenarios.ts'
import { damagedScenario } from './damage.ts'
import { problemsIn } from './problems-in.ts'

const damage = suite('damaged scenarios')
const files = { 'seeds.yaml': completeSeedPosts }

damage('the undamaged ones are sound', () => {
  for (const scenario of completeScenarios) assert.equal(problemsIn(JSON.stringify(scenario), files), [])
})

damage('whatever is wrong is told in plain words at its place; nothing crashes', () => {
  let told = 0
  fc.assert(
    fc.property(damagedScenario, fc.constantFrom(0, 2), (scenario, indent) => {
      for (const { message, where, excerpt } of problemsIn(JSON.stringify(scenario, null, indent), files)) {
        told++
        assert.match(message, /(^| )(must |is not a key that hearsay knows|is a share of the slots).*\.$/s)
        assert.not.match(
          message,
          /[Ee]xpected|[Rr]eceived|Invalid|Too (big|small)|Unrecognized|undefined|NaN|\[object|union/,
        )
        if (excerpt !== undefined) assert.match(where!, /\.yaml:\d+:\d+$/)
      }
    }),
    { seed: 42, numRuns: 700 },
  )
  assert.ok(told > 500)
})

damage('one renamed key is one problem, with the key that was meant', () => {
  const keys = completeScenarios.flatMap((scenario) =>
    Object.keys(scenario).map((key) => [scenario, key] as const),
  )
  for (const [scenario, key] of keys) {
    const renamed = Object.fromEntries(
      Object.entries(scenario).map(([name, value]) => [name === key ? `${key}s` : name, value]),
    )
    if (key === 'tick') continue // "ticks" is a key itself
    const problems = problemsIn(JSON.stringify(renamed), files)
    assert.equal(
      problems.map(({ code, message, hint }) => [code, message, hint]),
      [['UNKNOWN_KEY', `${key}s is not a key that hearsay knows.`, `did you mean "${key}"?`]],
    )
  }
})

damage.run()
