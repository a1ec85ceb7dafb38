/** Builds agents from files in memory, and catches what is wrong with them. */
import * as fc from 'fast-check'
import type * as z from 'zod'
import { type AgentsOptions, buildAgents } from '../../src/agents/build-agents.ts'
import { readPopulation } from '../../src/agents/read-population.ts'
import { HearsayError, type Problem } from '../../src/errors.ts'
import { capturedHost } from '../../src/host/captured-host.ts'
import { InputFiles } from '../../src/input/input-files.ts'
import { populationSchema } from '../../src/scenario/sections/population.ts'
import { minutesOf } from '../../src/scenario/time.ts'

export interface People extends Partial<Omit<AgentsOptions, 'spec' | 'rows' | 'inputs' | 'startMinutes'>> {
  readonly spec?: z.input<typeof populationSchema>
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** @defaultValue '2020-09-28T08:00' */
  readonly start?: string
}

/** Ids are those of the population file where none are given. */
export function people({ spec = {}, files = {}, start = '2020-09-28T08:00', ...options }: People) {
  const placed = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [`/work/${name}`, content]),
  )
  const inputs = new InputFiles(capturedHost({ files: placed }), '/work')
  const parsed = populationSchema.parse(spec)
  const rows = readPopulation(parsed, inputs)
  const ids = options.ids ?? [...(rows?.ids ?? [])].sort()
  return buildAgents({
    communities: ids.map(() => null),
    randomSeed: '1',
    defaultAttention: 20,
    ...options,
    spec: parsed,
    rows,
    ids,
    startMinutes: minutesOf(start)!,
    inputs,
  })
}

/** As many ids as asked for, in order of code units. */
export function idsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `a${String(index).padStart(6, '0')}`)
}

/** The problems that `act` throws; none if it throws nothing. */
export function problemsOf(act: () => unknown): readonly Problem[] {
  try {
    act()
  } catch (error) {
    if (error instanceof HearsayError) return error.problems
    throw error
  }
  return []
}

/** `file:line message` of each problem. */
export function told(act: () => unknown): string[] {
  return problemsOf(act).map(({ where, message }) => `${where} ${message}`)
}

/** Agent i's part of a column with several numbers an agent. */
export function part(column: Float64Array, agent: number, width = 3): number[] {
  return [...column.subarray(agent * width, (agent + 1) * width)]
}

/** Checks a property on as many cases as `runs`, the same ones each time. */
export function holds<Case>(property: fc.IProperty<Case>, runs: number): void {
  // Biome takes `fc.assert` for its asynchronous form.
  const check: (property: fc.IProperty<Case>, parameters: fc.Parameters<Case>) => void = fc.assert
  check(property, { seed: 1, numRuns: runs })
}
