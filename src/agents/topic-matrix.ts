/** The topics of all agents as one matrix over one sorted list of names. */
import { fail } from '../errors.ts'
import { dirichlet } from '../random/distributions.ts'
import type { RunKey } from '../random/stream.ts'
import type { GenerateSpec } from '../scenario/sections/population.ts'
import type { Agents } from './agents.ts'
import { fieldSource } from './field-source.ts'
import type { TopicWeights } from './topics-cell.ts'

/** Above this many weights (800 MB of them) the topics are free text and no topics. */
const MOST_WEIGHTS = 100_000_000

export interface TopicsOptions {
  /** What files state, by agent. */
  readonly stated: readonly (TopicWeights | undefined)[]
  readonly keyLow: Uint32Array
  readonly keyHigh: Uint32Array
  /** Drawn for agents of whom no file states topics; they have none if this is undefined. */
  readonly generate: GenerateSpec['topics']
  readonly key: RunKey
  /** Names to know beside those of the agents, such as the seed posts' topics. */
  readonly extra: readonly string[]
}

/**
 * Names in order of code units, weights of agent i at i × names.length. The shares of a topic drawn for an agent do not
 * depend on the order in which the scenario lists the topics.
 * @throws HearsayError POPULATION_INVALID if there are more than 100 million weights
 */
export function topicMatrix(options: TopicsOptions): Pick<Agents, 'topicNames' | 'topicWeights'> {
  const { stated, extra, key, keyLow, keyHigh } = options
  const concentrations = options.generate?.dirichlet ?? {}
  const drawn = Object.keys(concentrations).sort()
  const topicNames = sortedUnion(stated, [...extra, ...drawn])
  const width = topicNames.length
  if (width * stated.length > MOST_WEIGHTS) {
    fail(
      'POPULATION_INVALID',
      `topics must be few, at most ${MOST_WEIGHTS} weights in all, not ${width} topics of ${stated.length} agents.`,
      { hint: 'group the topics into fewer ones' },
    )
  }
  const at = new Map(topicNames.map((name, index) => [name, index]))
  const topicWeights = new Float64Array(stated.length * width)
  for (const [agent, weights] of stated.entries()) {
    const start = agent * width
    if (weights) {
      for (const [name, weight] of weights) topicWeights[start + at.get(name)!] = weight
    } else if (drawn.length > 0) {
      const source = fieldSource(key, keyLow[agent]!, keyHigh[agent]!, 'topics')
      const shares = dirichlet(
        source,
        drawn.map((name) => concentrations[name]!),
      )
      for (const [index, name] of drawn.entries()) topicWeights[start + at.get(name)!] = shares[index]!
    }
  }
  return { topicNames, topicWeights }
}

function sortedUnion(stated: readonly (TopicWeights | undefined)[], more: readonly string[]): string[] {
  const names = new Set(more)
  // Many agents may share the topics of one resampled row.
  for (const weights of new Set(stated)) for (const name of weights?.keys() ?? []) names.add(name)
  return [...names].sort()
}
