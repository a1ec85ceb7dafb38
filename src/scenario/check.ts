/** What must hold between the values of a scenario, beyond the type and range of each. */
import type { Problem } from '../errors.ts'
import type { PathStep, YamlSource } from '../input/yaml-source.ts'
import { shown } from './explain.ts'
import { tickOf } from './resolve.ts'
import type { ScenarioFile } from './schema.ts'
import type { SeedPostSpec } from './sections/seed-posts.ts'
import { durationMinutes, minutesOf } from './time.ts'

/** How far a mix may be from summing to 1: what rounding to a few decimals leaves. */
export const MIX_TOLERANCE = 1e-3

/** Every contradiction in the scenario, each at its place. */
export function checkScenario(
  file: ScenarioFile,
  source: YamlSource,
  overrides: { readonly seed?: string },
): Problem[] {
  const problems: Problem[] = []
  const must = (holds: boolean, path: readonly PathStep[], message: string, hint?: string) => {
    if (holds) return
    const { where, excerpt } = source.place(path)
    problems.push({ code: 'INVALID_VALUE', where, excerpt, message, ...(hint === undefined ? {} : { hint }) })
  }
  if (typeof file.seed === 'number' && overrides.seed === undefined) {
    const written = source.sourceAt(['seed'])
    const exact = Number.isSafeInteger(file.seed)
    must(
      exact,
      ['seed'],
      `seed must be an integer below 2^53 or a text, not ${written}.`,
      `seed: "${written}"`,
    )
  }
  must(
    minutesOf(file.start) !== undefined,
    ['start'],
    `start must be a day of the calendar, not ${shown(file.start)}.`,
  )
  must(durationMinutes(file.tick) > 0, ['tick'], `tick must be at least 1m, not ${shown(file.tick)}.`)
  checkGraph(file.graph, must)
  checkPopulation(file.population, must)
  const { feed, behaviour } = file
  must(
    feed.outOfNetwork === 0 || feed.attention !== 'unlimited',
    ['feed', 'outOfNetwork'],
    'feed.outOfNetwork is a share of the slots, so feed.attention must be a number, not unlimited.',
    'attention: 20',
  )
  if (typeof behaviour.policy === 'object' && typeof behaviour.policy.rates.prior === 'object') {
    checkMix(behaviour.policy.rates.prior, ['behaviour', 'policy', 'rates', 'prior'], must)
  }
  return problems
}

/** Every seed post that cannot take place within the run. @param place - where the post of this index stands */
export function checkSeedPosts(
  specs: readonly SeedPostSpec[],
  { start, tick, ticks }: Pick<ScenarioFile, 'start' | 'tick' | 'ticks'>,
  place: (index: number) => Pick<Problem, 'where' | 'excerpt'>,
): Problem[] {
  return specs.flatMap(({ at }, index): Problem[] => {
    if (typeof at === 'string' && at.includes('T') && minutesOf(at) === undefined) {
      return [
        {
          code: 'SEED_POST_INVALID',
          ...place(index),
          message: `at must be a day of the calendar, not ${shown(at)}.`,
        },
      ]
    }
    const due = tickOf(at, start, durationMinutes(tick))
    if (due >= 0 && due < ticks) return []
    const message = `at must fall within the run, tick 0 to ${ticks - 1}, not at tick ${due}.`
    return [{ code: 'SEED_POST_INVALID', ...place(index), message, hint: 'change at, start or ticks' }]
  })
}

type Must = (holds: boolean, path: readonly PathStep[], message: string, hint?: string) => void

function checkGraph(graph: ScenarioFile['graph'], must: Must): void {
  if ('source' in graph) {
    const other = graph.source === 'follower' ? 'followee' : 'follower'
    const message = `graph.target must be the other end, ${other}, since graph.source is ${graph.source}.`
    must(graph.source !== graph.target, ['graph', 'target'], message, `target: ${other}`)
  }
  if (graph.type === 'barabasi-albert') {
    const message = `graph.follows must be less than graph.agents (${graph.agents}), not ${graph.follows}.`
    must(graph.follows < graph.agents, ['graph', 'follows'], message)
  }
  if (graph.type === 'watts-strogatz') {
    const message = `graph.neighbours must be even and less than graph.agents (${graph.agents}), not ${graph.neighbours}.`
    must(graph.neighbours % 2 === 0 && graph.neighbours < graph.agents, ['graph', 'neighbours'], message)
  }
  if (graph.type === 'configuration-model') {
    const { minimum, maximum = graph.agents - 1 } = graph.followers
    const holds = minimum <= maximum && maximum < graph.agents
    const message = `graph.followers must have minimum ≤ maximum < graph.agents, not ${minimum}, ${maximum} and ${graph.agents}.`
    must(holds, ['graph', 'followers'], message)
  }
}

function checkPopulation(population: ScenarioFile['population'], must: Must): void {
  const at = ['population', 'generate']
  const { generate, dayProfile } = population
  if ('retweet' in generate.rates) checkMix(generate.rates, [...at, 'rates'], must)
  if ('dirichlet' in generate.rates) {
    const { retweet, quote, rewrite } = generate.rates.dirichlet
    must(
      retweet + quote + rewrite > 0,
      [...at, 'rates', 'dirichlet'],
      'at least one concentration must be above 0.',
    )
  }
  if (generate.topics) {
    const total = Object.values(generate.topics.dirichlet).reduce((sum, weight) => sum + weight, 0)
    must(total > 0, [...at, 'topics', 'dirichlet'], 'at least one topic must have a concentration above 0.')
  }
  if (Array.isArray(dayProfile)) {
    must(
      dayProfile.some((weight) => weight > 0),
      ['population', 'dayProfile'],
      'at least one hour must have a weight above 0.',
    )
  }
  walkDistributions(generate, at, must)
}

/** Finds every `uniform` and `beta` in the generated fields, however deep. */
function walkDistributions(value: unknown, path: readonly PathStep[], must: Must): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, key]
    if (key === 'uniform') {
      const { from, to } = inner as { from: number; to: number }
      must(from <= to, here, `uniform must go from the lower to the higher value, not from ${from} to ${to}.`)
    } else if (key === 'beta') {
      const { mean } = inner as { mean: number }
      must(mean > 0 && mean < 1, here, `the mean of a beta must be between 0 and 1, not ${mean}.`)
    } else walkDistributions(inner, here, must)
  }
}

function checkMix(mix: Readonly<Record<string, number>>, path: readonly PathStep[], must: Must): void {
  const sum = Object.values(mix).reduce((total, share) => total + share, 0)
  const message = `the rates of ${Object.keys(mix).join(', ')} must sum to 1, not to ${Number(sum.toFixed(6))}.`
  must(Math.abs(sum - 1) <= MIX_TOLERANCE, path, message)
}
