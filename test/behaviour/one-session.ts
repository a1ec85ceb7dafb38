/** One session of one agent, with the exposures that a test asks for, and what a scenario’s factors make of it. */
import { engagement } from '../../src/behaviour/engagement.ts'
import { Exposures } from '../../src/feed/exposures.ts'
import { hashWords } from '../../src/random/mix.ts'
import { Items } from '../../src/world/items.ts'
import { Posts } from '../../src/world/posts.ts'
import { worldOf } from '../world/world-of.ts'

export interface Seen {
  /** @defaultValue 1 */
  readonly appeal?: number
  /** Followees who shared it; 0 out of network. @defaultValue 1 */
  readonly sharers?: number
  /** Ticks since the share shown was published. @defaultValue 1 */
  readonly ageTicks?: number
  /** Ticks since the root was. @defaultValue the same */
  readonly rootAgeTicks?: number
  /** Row of the topic mixes. @defaultValue 0, none */
  readonly topics?: number
  /** @defaultValue none */
  readonly stance?: number
}

export interface Session {
  /** `behaviour.engage` */
  readonly engage?: unknown
  /** The agent’s probability to act on an item before factors. @defaultValue 0.25 */
  readonly base?: number
  /** `sports:1;food:2` @defaultValue none */
  readonly topics?: string
  /** @defaultValue none */
  readonly stance?: number
  readonly scenario?: Readonly<Record<string, unknown>>
}

const NOW = 100_000

/** The probabilities to act on what the agent sees, by rank. */
export function probabilitiesOf(
  { engage = {}, base = 0.25, topics = '', stance, scenario = {} }: Session,
  seen: readonly Seen[],
): number[] {
  const row = `a,${base},${topics},${stance ?? ''}`
  const world = worldOf(
    {
      graph: { type: 'edge-list', file: 'f.csv', source: 'follower', target: 'followee' },
      population: { file: 'p.csv' },
      behaviour: { engage },
      ...scenario,
    },
    { 'f.csv': 'source,target\na,b\n', 'p.csv': `id,engagement,topics,stance\n${row}\nb,0,sports;food,\n` },
  )
  const posts = new Posts()
  const items = new Items()
  const exposures = new Exposures()
  exposures.reset(0, NOW)
  for (const [index, one] of seen.entries()) {
    const { ageTicks = 1, rootAgeTicks = ageTicks, sharers = 1 } = one
    const root = posts.newest + 1
    const about = { root, author: 1, origin: root, key: hashWords(index), appeal: one.appeal ?? 1 }
    const item = items.add({ ...about, topics: one.topics ?? 0, stance: one.stance ?? Number.NaN })
    posts.add(1, NOW - rootAgeTicks, item, 0, 0)
    const shown = rootAgeTicks === ageTicks ? root : posts.add(1, NOW - ageTicks, item, 1, 0)
    exposures.add(item, shown, sharers, sharers === 0 ? 1 : 0)
  }
  return [...engagement({ world, posts, items })(exposures).subarray(0, seen.length)]
}
