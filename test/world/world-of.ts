/** Worlds built from scenarios in memory. */
import { readScenario } from '../../src/scenario/read.ts'
import { buildWorld, type World } from '../../src/world/world.ts'
import { tinyHost } from '../support/tiny.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>

/** The world of a scenario; a name and ten ticks are given to one that has none. */
export function worldOf(scenario: Readonly<Record<string, unknown>>, files: Files = {}): World {
  const text = JSON.stringify({ name: 'tiny', ticks: 10, ...scenario })
  return buildWorld(readScenario(tinyHost(text, files), 'scenario.yaml'))
}

/** A graph of the follows given, each `follower>followee`, as a scenario’s `graph` and the file that it names. */
export function followsOf(...follows: readonly string[]): { readonly graph: unknown; readonly files: Files } {
  return {
    graph: { type: 'edge-list', file: 'follows.csv', source: 'follower', target: 'followee' },
    files: {
      'follows.csv': `source,target\n${follows.map((follow) => follow.replace('>', ',')).join('\n')}\n`,
    },
  }
}
