/**
 * How large a graph may be. graphology keeps a follow as an object in three tables: about 600 bytes and 10 µs each
 * (measured, Node 20), so a slip of a zero would end in a crash without a word instead of an error.
 */
import { fail } from '../errors.ts'

/** Most agents that a graph may hold. */
const MOST_AGENTS = 5_000_000

/** Most follows that a graph may hold: about 3 GB. graphology itself ends at 2²⁴ (the size of a JavaScript Map). */
const MOST_FOLLOWS = 5_000_000

/**
 * Stops before memory runs out.
 * @param follows - how many are expected, or at least how many there are
 * @param where - the file, or `graph` for a generator
 * @throws HearsayError GRAPH_INVALID
 */
export function checkGraphSize(agents: number, follows: number, where: string): void {
  if (agents > MOST_AGENTS) {
    fail('GRAPH_INVALID', `must hold at most ${grouped(MOST_AGENTS)} agents, not ${grouped(agents)}.`, {
      where,
      hint: 'take fewer agents',
    })
  }
  if (follows > MOST_FOLLOWS) {
    fail(
      'GRAPH_INVALID',
      `must hold at most ${grouped(MOST_FOLLOWS)} follows, not about ${grouped(follows)}.`,
      {
        where,
        hint: 'take fewer agents, or let each follow fewer',
      },
    )
  }
}

/** 1234567 as "1,234,567". */
function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',')
}
