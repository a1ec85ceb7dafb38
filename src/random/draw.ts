/**
 * Counter-based draws: a draw is a hash of what it is about, (run key, purpose, agent key, tick, root key), never the
 * next number of a sequence. Nothing depends on the order in which agents are visited, and a change of one agent
 * leaves the draws of all others alone.
 *
 * A draw is an unsigned 32-bit integer; an event of probability p happens if the draw is below `threshold(p)`.
 * Resolution 2⁻³²: p = 0 never happens, p = 1 always does.
 */
import { hashWords, mix32 } from './mix.ts'
import type { RandomSource } from './random-source.ts'
import type { RunKey } from './stream.ts'

/** What a draw is for. The number is part of the random scheme: never reuse or renumber one. */
export const purposes = {
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
  deliver: 14,
} as const

export type Purpose = keyof typeof purposes

/** The key of one purpose in one tick, computed once and shared by all agents. */
export interface TickKey {
  readonly a: number
  readonly b: number
}

/** @param tick - the tick, or 0 for draws that are not about a tick */
export function tickKey(key: RunKey, purpose: Purpose, tick: number): TickKey {
  const { low, high } = hashWords(key[0], key[1], purposes[purpose], tick, key[2], key[3])
  return { a: low, b: high }
}

/** The draw of an agent for a purpose and tick. */
export function agentDraw(key: TickKey, agentLow: number, agentHigh: number): number {
  return mix32(mix32(agentLow ^ key.a) ^ agentHigh ^ key.b)
}

/** The draw about one root, given the agent's draw for the same purpose and tick. */
export function rootDraw(agent: number, rootLow: number, rootHigh: number): number {
  return mix32(mix32(agent ^ rootLow) + rootHigh)
}

/** The number that a draw must be below for an event of probability p (clamped to 0 … 1): from 0 to 2³². */
export function threshold(probability: number): number {
  if (!(probability > 0)) return 0
  return probability >= 1 ? 0x1_0000_0000 : Math.floor(probability * 0x1_0000_0000)
}

/** A draw as a number from 0 (included) to 1 (excluded). */
export function asUniform(draw: number): number {
  return draw / 0x1_0000_0000
}

/** A source of as many draws as needed about one thing, such as one agent's attributes. */
export function keyedSource(key: RunKey, purpose: Purpose, ...about: readonly number[]): RandomSource {
  const start = hashWords(key[0], key[1], purposes[purpose], ...about, key[2], key[3])
  let counter = 0
  return {
    uniform() {
      counter += 1
      const low = mix32(mix32(start.low + Math.imul(counter, 0x9e3779b9)) ^ start.high)
      const high = mix32(mix32(start.high + Math.imul(counter, 0x85ebca6b)) ^ start.low)
      return ((high >>> 11) * 0x1_0000_0000 + low) / 0x20_0000_0000_0000
    },
  }
}
