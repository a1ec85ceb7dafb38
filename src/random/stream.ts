/**
 * Named streams for the set-up (graph generators and the like). Each name has its own generator, so a new consumer
 * never shifts the numbers of another. The only file that knows seedrandom.
 */
import seedrandom from 'seedrandom'
import type { RandomSource } from './random-source.ts'

/** 128 bits that stand for the random seed in every counter-based draw. */
export type RunKey = readonly [number, number, number, number]

/** The stream of this name under the random seed. @param randomSeed - the scenario's `seed`, as text */
export function namedStream(randomSeed: string, name: string): RandomSource {
  const generator = seededGenerator(randomSeed, name)
  return { uniform: () => generator.double() }
}

/** The run's key: four 32-bit words of the stream `run`. */
export function runKey(randomSeed: string): RunKey {
  const generator = seededGenerator(randomSeed, 'run')
  const word = () => generator.int32() >>> 0
  return [word(), word(), word(), word()]
}

/** seedrandom looks at the low 8 bits of each code unit only, so all that is beyond ASCII is written out as `\uXXXX`. */
function seededGenerator(randomSeed: string, name: string): seedrandom.PRNG {
  const text = JSON.stringify([randomSeed, name])
  return seedrandom(
    text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
}
