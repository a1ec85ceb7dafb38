/** The command that runs a scenario, for hints that say exactly what to type. */

import { resolve } from 'node:path'
import type { Host } from '../host/host.ts'
import { typedPath, typedWord } from '../host/typed.ts'

export interface CommandOptions {
  readonly seed?: string
  readonly ticks?: number
  readonly out?: string
}

/** Such as `hearsay run scenarios/quickstart.yaml --seed 7`. */
export function runCommandText(host: Host, path: string, { seed, ticks, out }: CommandOptions): string {
  const typed = (given: string) => typedPath(host, resolve(host.workingFolder, given))
  const words = ['hearsay run', typed(path)]
  if (seed !== undefined) words.push('--seed', typedWord(seed))
  if (ticks !== undefined) words.push('--ticks', String(ticks))
  if (out !== undefined) words.push('--out', typed(out))
  return words.join(' ')
}
