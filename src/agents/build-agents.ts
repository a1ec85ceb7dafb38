/** Puts the agents together: for each field, the first source that states it. */
import type { InputFiles } from '../input/input-files.ts'
import { hashText } from '../random/mix.ts'
import { runKey } from '../random/stream.ts'
import type { PopulationSpec } from '../scenario/sections/population.ts'
import { agentColumns, takeRates, takeStated } from './agent-columns.ts'
import type { Agents } from './agents.ts'
import { dayProfile } from './day-profile.ts'
import { generateAgent } from './generate-agent.ts'
import { readHistory } from './history.ts'
import { assignMemory, memoryLack, readMemory } from './memory.ts'
import { misspeltColumns } from './misspelt-columns.ts'
import { profileOf } from './profile.ts'
import type { PopulationRows } from './read-population.ts'
import { drawRow, readPool } from './resample-pool.ts'
import { topicMatrix } from './topic-matrix.ts'
import { checkUnlisted } from './unlisted-agents.ts'

export interface AgentsOptions {
  readonly spec: PopulationSpec
  /** The population file, if there is one. */
  readonly rows: PopulationRows | undefined
  /** All agents, of the graph and of the file: each once, in order of code units. */
  readonly ids: readonly string[]
  /** The community that the graph states of each id. */
  readonly communities: readonly (string | null)[]
  /** The scenario's `seed`. */
  readonly randomSeed: string
  /** Tick 0, in minutes since 1970: what memory and history must lie before. */
  readonly startMinutes: number
  /** `feed.attention`: of agents for whom nothing else is stated. */
  readonly defaultAttention: number | 'unlimited'
  /** Topics to know beside the agents', such as the seed posts'. @defaultValue none */
  readonly extraTopics?: readonly string[]
  readonly inputs: InputFiles
}

/**
 * Builds the columns. A field is taken from the population file, or else from the history (rates and n), a resampled row
 * or a draw; a community from the population file, the graph or a resampled row.
 * @returns the agents, and what the user should know about what was left out or made up
 * @throws HearsayError FILE_NOT_FOUND, FILE_UNREADABLE, or POPULATION_INVALID with every problem of a file, or if agents
 * have no row and `unlisted` is not `generate`
 */
export function buildAgents(options: AgentsOptions): { agents: Agents; notices: string[] } {
  const { spec, rows, ids, inputs, startMinutes } = options
  const notices = rows ? [...checkUnlisted(rows, ids, spec.unlisted), ...misspeltColumns(rows)] : []
  const pool = spec.generate.resample && readPool(spec.generate.resample, inputs)
  const history = spec.history && readHistory(spec.history, inputs, startMinutes)
  const memory = spec.memory && readMemory(spec.memory, inputs, startMinutes)

  const key = runKey(options.randomSeed)
  const generator = { spec: spec.generate, key, defaultAttention: options.defaultAttention }
  const columns = agentColumns(ids.length)
  const keyLow = new Uint32Array(ids.length)
  const keyHigh = new Uint32Array(ids.length)
  for (const [agent, id] of ids.entries()) {
    const { low, high } = hashText(id)
    keyLow[agent] = low
    keyHigh[agent] = high
    const row = rows?.rowOf.get(id)
    if (row !== undefined) takeStated(rows!.stated, row, columns, agent)
    columns.communities[agent] ??= options.communities[agent] ?? null
    const counted = history?.ratesOf(id)
    if (counted) takeRates(columns, agent, counted)
    if (pool) takeStated(pool.stated, drawRow(pool, key, low, high), columns, agent)
    generateAgent(generator, columns, agent, low, high)
  }
  const memoryOf = memory ? assignMemory(memory, { ids, keyLow, keyHigh }, key) : () => []
  if (history) notices.push(...history.noticesFor(ids))
  if (memory) notices.push(...memory.notices, ...memoryLack(memory, ids, memoryOf))
  const { topics: stated, ...plain } = columns
  const topics = { stated, generate: spec.generate.topics, extra: options.extraTopics ?? [] }
  const agents: Agents = {
    ...plain,
    ...topicMatrix({ ...topics, key, keyLow, keyHigh }),
    ids,
    keyLow,
    keyHigh,
    attention: Uint32Array.from(columns.attention),
    dayProfile: dayProfile(spec.dayProfile),
    profile(agent) {
      const row = rows?.rowOf.get(ids[agent]!)
      return row === undefined ? undefined : profileOf(rows!, row)
    },
    memory: memoryOf,
  }
  return { agents, notices }
}
