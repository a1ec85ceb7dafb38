/** What must hold between the values of a scenario, beyond the type and range of each. */
import type { Problem } from '../errors.ts'
import type { PathStep, YamlSource } from '../input/yaml-source.ts'
import { pathText, shown } from './explain.ts'
import { tickOf } from './resolve.ts'
import type { ScenarioFile } from './schema.ts'
import type { Distribution } from './sections/common.ts'
import type { SeedPostSpec } from './sections/seed-posts.ts'
import { durationMinutes, minutesOf } from './time.ts'

/** How far a mix may be from summing to 1: what rounding to a few decimals leaves. */
export const MIX_TOLERANCE = 1e-3

/** The sections of a scenario file that are sound each by itself: all of them, unless the file has other problems. */
export type SoundSections = { readonly [Section in keyof ScenarioFile]?: ScenarioFile[Section] | undefined }

/** Every contradiction in the scenario, each at its place. */
export function checkScenario(file: SoundSections, source: YamlSource): Problem[] {
  const problems: Problem[] = []
  const must: Must = (holds, path, what, hint) => {
    if (holds) return
    const { where, excerpt } = source.place(path)
    const message = `${pathText(path)} ${what}.`
    problems.push({ code: 'INVALID_VALUE', where, excerpt, message, ...(hint === undefined ? {} : { hint }) })
  }
  const { start, tick, graph, population, feed, behaviour } = file
  if (start !== undefined) {
    must(minutesOf(start) !== undefined, ['start'], `must be a time of the calendar, not ${shown(start)}`)
  }
  if (tick !== undefined) mustTakeTime(tick, ['tick'], must)
  if (graph) checkGraph(graph, must)
  if (population) checkPopulation(population, must)
  if (feed) checkFeed(feed, must)
  if (behaviour) checkBehaviour(behaviour, must)
  return problems
}

/** Whether the simulated clock of the scenario can be told. */
export function hasClock(file: SoundSections): file is Pick<ScenarioFile, 'start' | 'tick' | 'ticks'> {
  const { start, tick, ticks } = file
  if (start === undefined || tick === undefined || ticks === undefined) return false
  return minutesOf(start) !== undefined && durationMinutes(tick) > 0
}

/** Every seed post that cannot take place within the run. @param place - where the time of the post of this index stands */
export function checkSeedPosts(
  specs: readonly SeedPostSpec[],
  { start, tick, ticks }: Pick<ScenarioFile, 'start' | 'tick' | 'ticks'>,
  place: (index: number) => Pick<Problem, 'where' | 'excerpt'>,
): Problem[] {
  return specs.flatMap(({ at }, index): Problem[] => {
    if (typeof at === 'string' && at.includes('T') && minutesOf(at) === undefined) {
      const message = `at must be a time of the calendar, not ${shown(at)}.`
      return [{ code: 'SEED_POST_INVALID', ...place(index), message }]
    }
    const due = tickOf(at, start, durationMinutes(tick))
    if (due >= 0 && due < ticks) return []
    const message = `at must fall within the run, tick 0 to ${ticks - 1}, not at tick ${due}.`
    return [{ code: 'SEED_POST_INVALID', ...place(index), message, hint: 'change at, start or ticks' }]
  })
}

/** @param what - the sentence behind the path, without its full stop */
type Must = (holds: boolean, path: readonly PathStep[], what: string, hint?: string) => void

function checkGraph(graph: ScenarioFile['graph'], must: Must): void {
  if ('source' in graph) {
    const other = graph.source === 'follower' ? 'followee' : 'follower'
    const what = `must be the other end, ${other}, since graph.source is ${graph.source}`
    must(graph.source !== graph.target, ['graph', 'target'], what, `target: ${other}`)
  }
  if (graph.type === 'barabasi-albert') {
    const what = `must be less than graph.agents (${graph.agents}), not ${graph.follows}`
    must(graph.follows < graph.agents, ['graph', 'follows'], what)
  }
  if (graph.type === 'watts-strogatz') {
    const what = `must be even and less than graph.agents (${graph.agents}), not ${graph.neighbours}`
    must(graph.neighbours % 2 === 0 && graph.neighbours < graph.agents, ['graph', 'neighbours'], what)
  }
  if (graph.type === 'configuration-model') {
    const { minimum, maximum = graph.agents - 1 } = graph.followers
    const holds = minimum <= maximum && maximum < graph.agents
    const what = `must have minimum ≤ maximum < graph.agents, not ${minimum}, ${maximum} and ${graph.agents}`
    must(holds, ['graph', 'followers'], what)
  }
}

function checkPopulation({ generate, dayProfile }: ScenarioFile['population'], must: Must): void {
  const at = ['population', 'generate']
  const { activity, posting, attention, engagement, rates, topics, stance } = generate
  if ('retweet' in rates) checkMix(rates, [...at, 'rates'], must)
  else mustHaveSome(Object.values(rates.dirichlet), [...at, 'rates', 'dirichlet'], must)
  if (topics) mustHaveSome(Object.values(topics.dirichlet), [...at, 'topics', 'dirichlet'], must)
  if (Array.isArray(dayProfile)) mustHaveSome(dayProfile, ['population', 'dayProfile'], must)

  if (typeof activity === 'object' && 'perTick' in activity) {
    checkDistribution(activity.perTick, [...at, 'activity', 'perTick'], must)
  } else checkDistribution(activity, [...at, 'activity'], must)
  if (typeof posting === 'object' && 'whenAwake' in posting) {
    checkDistribution(posting.whenAwake, [...at, 'posting', 'whenAwake'], must)
  } else checkDistribution(posting, [...at, 'posting'], must)
  checkDistribution(attention, [...at, 'attention'], must)
  checkDistribution(engagement, [...at, 'engagement'], must)
  checkDistribution(stance, [...at, 'stance'], must)
}

function checkDistribution(
  distribution: Distribution | undefined,
  path: readonly PathStep[],
  must: Must,
): void {
  if (typeof distribution !== 'object') return
  if ('uniform' in distribution) {
    const { from, to } = distribution.uniform
    must(
      from <= to,
      [...path, 'uniform'],
      `must go from the lower value to the higher, not from ${from} to ${to}`,
    )
  }
  if ('beta' in distribution) {
    const { mean } = distribution.beta
    must(mean > 0 && mean < 1, [...path, 'beta', 'mean'], `must be above 0 and below 1, not ${mean}`)
  }
}

function checkFeed({ outOfNetwork, attention, pool }: ScenarioFile['feed'], must: Must): void {
  must(
    outOfNetwork === 0 || attention !== 'unlimited',
    ['feed', 'outOfNetwork'],
    'is a share of the slots, so feed.attention must be a number, not unlimited',
    'attention: 20',
  )
  mustTakeTime(pool.window, ['feed', 'pool', 'window'], must)
}

function checkBehaviour({ engage, policy }: ScenarioFile['behaviour'], must: Must): void {
  if (engage.freshness) {
    mustTakeTime(engage.freshness.halfLife, ['behaviour', 'engage', 'freshness', 'halfLife'], must)
  }
  if (typeof policy === 'object' && typeof policy.rates.prior === 'object') {
    checkMix(policy.rates.prior, ['behaviour', 'policy', 'rates', 'prior'], must)
  }
}

function mustTakeTime(duration: string, path: readonly PathStep[], must: Must): void {
  must(durationMinutes(duration) > 0, path, `must be at least 1m, not ${duration}`)
}

function mustHaveSome(weights: readonly number[], path: readonly PathStep[], must: Must): void {
  must(
    weights.some((weight) => weight > 0),
    path,
    `must have a number above 0, not ${weights.length === 0 ? 'none at all' : 'zeros alone'}`,
  )
}

function checkMix(mix: Readonly<Record<string, number>>, path: readonly PathStep[], must: Must): void {
  const sum = Object.values(mix).reduce((total, share) => total + share, 0)
  must(Math.abs(sum - 1) <= MIX_TOLERANCE, path, `must sum to 1, not to ${Number(sum.toFixed(6))}`)
}
