/** Spells out shorthands: texts become numbers, short forms long ones. */
import type { Policy, Scenario, SeedPost } from './scenario.ts'
import type { ScenarioFile } from './schema.ts'
import type { PolicySpec } from './sections/behaviour.ts'
import type { SeedPostSpec } from './sections/seed-posts.ts'
import { durationMinutes, minutesOf } from './time.ts'

/** Weight of the prior in `policy: rates`, in past events; the schema has the same default for the long form. */
const DEFAULT_STRENGTH = 5

/** @param seedPosts - the seed posts, already read from wherever they stand */
export function resolveScenario(
  file: ScenarioFile,
  seedPosts: readonly SeedPostSpec[],
  overrides: { readonly seed?: string; readonly ticks?: number },
): Scenario {
  const tickMinutes = durationMinutes(file.tick)
  const { pool, ...feed } = file.feed
  return {
    name: file.name,
    seed: overrides.seed ?? String(file.seed),
    start: file.start,
    tickMinutes,
    ticks: overrides.ticks ?? file.ticks,
    graph: file.graph,
    population: file.population,
    seedPosts: seedPosts.map((post) => resolveSeedPost(post, file.start, tickMinutes)),
    feed: { ...feed, pool: { size: pool.size, windowTicks: ticksIn(pool.window, tickMinutes) } },
    behaviour: { ...file.behaviour, policy: resolvePolicy(file.behaviour.policy) },
    log: file.log,
  }
}

/**
 * The tick of a seed post's `at`: a tick, a duration after the start, or a simulated time. Between two ticks it is the
 * later one; before the start it is negative.
 */
export function tickOf(at: SeedPostSpec['at'], start: string, tickMinutes: number): number {
  if (typeof at === 'number') return at
  const minutes = at.includes('T') ? minutesOf(at)! - minutesOf(start)! : durationMinutes(at)
  return Math.ceil(minutes / tickMinutes)
}

function resolveSeedPost({ at, ...post }: SeedPostSpec, start: string, tickMinutes: number): SeedPost {
  return { ...post, tick: tickOf(at, start, tickMinutes) }
}

function resolvePolicy(policy: PolicySpec): Policy {
  if (policy === 'uniform') return { kind: 'uniform' }
  if (policy === 'rates') return { kind: 'rates', prior: 'population', strength: DEFAULT_STRENGTH }
  return { kind: 'rates', ...policy.rates }
}

function ticksIn(duration: string, tickMinutes: number): number {
  return Math.max(1, Math.ceil(durationMinutes(duration) / tickMinutes))
}
