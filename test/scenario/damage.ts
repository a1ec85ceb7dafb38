/** Arbitrary damage to sound data: a value replaced, a key renamed, added or taken away. */
import fc from 'fast-check'
import { completeScenarios } from './complete-scenarios.ts'

type Path = readonly (string | number)[]

function pathsOf(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]]
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return [
    [],
    ...steps.flatMap((step) => pathsOf(value[step as keyof typeof value]).map((rest) => [step, ...rest])),
  ]
}

/** A copy in which what stands at the path is what `change` makes of it. */
function changedAt(data: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return change(data)
  const inner = changedAt((data as Record<string | number, unknown>)[step], rest, change)
  return Array.isArray(data) ? data.with(step as number, inner) : { ...(data as object), [step]: inner }
}

const values = fc.oneof(
  fc.constantFrom(
    null,
    true,
    '',
    'a text',
    '15m',
    'unlimited',
    'flat',
    [],
    {},
    [1],
    { a: 1 },
    '2020-09-28T08:00',
  ),
  fc.constantFrom(-1, 0, 0.5, 1, 2, 3.5, 24, 1e9, 1e15, 2 ** 60),
)

/** One of the complete scenarios with some damage, which it may survive. */
export const damagedScenario: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(
    fc.constantFrom(...completeScenarios),
    fc.array(fc.tuple(fc.nat(), fc.nat(), values), { minLength: 1, maxLength: 3 }),
  )
  .map(([scenario, damages]) =>
    damages.reduce<unknown>((data, [where, how, value]) => {
      const paths = pathsOf(data).slice(1)
      const path = paths[where % paths.length]!
      return changedAt(data, path.slice(0, how % 3 === 0 ? path.length : -1), (old) => {
        if (how % 3 === 0) return value
        const last = path.at(-1)!
        if (Array.isArray(old)) return how % 3 === 1 ? [...old, value] : old.toSpliced(last as number, 1)
        const entries = Object.entries(old as object)
        if (how % 3 === 2) return Object.fromEntries(entries.filter(([key]) => key !== last))
        return Object.fromEntries(
          entries.map(([key, inner]) => (key === last ? [`${key.slice(0, -1)}x`, inner] : [key, inner])),
        )
      })
    }, scenario),
  )
  .map((data) => data as Record<string, unknown>)
