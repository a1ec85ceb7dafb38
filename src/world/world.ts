/** Everything a run starts from: the graph, the agents and the seed posts of a scenario, put together. */
import type { Agents } from '../agents/agents.ts'
import { buildAgents } from '../agents/build-agents.ts'
import { readPopulation } from '../agents/read-population.ts'
import { type FollowerGraph, followerCount } from '../graph/follower-graph.ts'
import { freeze } from '../graph/freeze.ts'
import { buildGraph } from '../graph/load-graph.ts'
import { type RunKey, runKey } from '../random/stream.ts'
import type { LoadedScenario } from '../scenario/read.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { minutesOf } from '../scenario/time.ts'
import { type PlacedSeedPost, placeSeedPosts } from './seed-posts.ts'
import { seedPostMix, type TopicMixes, topicMixes } from './topic-mixes.ts'

export interface World {
  readonly scenario: Scenario
  readonly key: RunKey
  readonly graph: FollowerGraph
  readonly agents: Agents
  /** By tick, then author. */
  readonly seedPosts: readonly PlacedSeedPost[]
  readonly mixes: TopicMixes
  /** Things worth knowing that are no errors: dropped rows, isolated agents. Full sentences. */
  readonly notices: readonly string[]
}

/** Builds the world of a scenario. @throws HearsayError for anything in its inputs that cannot be used */
export function buildWorld({ scenario, inputs, seedPostPlace }: LoadedScenario): World {
  const { seed, population } = scenario
  const built = buildGraph(scenario.graph, inputs, seed)
  const rows = readPopulation(population, inputs)
  const ids = [...new Set([...built.graph.nodes(), ...(rows?.ids ?? [])])].sort()
  const graph = freeze(built.graph, ids)
  const startMinutes = minutesOf(scenario.start)!
  const populated = buildAgents({
    spec: population,
    rows,
    ids,
    communities: graph.communities,
    randomSeed: seed,
    startMinutes,
    defaultAttention: scenario.feed.attention,
    extraTopics: scenario.seedPosts.flatMap((post) => Object.keys(post.topics ?? {})),
    inputs,
  })
  const { agents } = populated
  const mixes = topicMixes(
    agents.topicNames,
    scenario.seedPosts.map((post) => post.topics),
  )
  const mixOf = (index: number) => seedPostMix(mixes.names.length, index)
  return {
    scenario,
    key: runKey(seed),
    graph,
    agents,
    seedPosts: placeSeedPosts(scenario.seedPosts, graph, agents, mixOf, seedPostPlace),
    mixes,
    notices: [...built.notices, ...populated.notices, ...isolatedNotice(graph)],
  }
}

function isolatedNotice(graph: FollowerGraph): string[] {
  const isolated = graph.ids.reduce((count, _, agent) => {
    return followerCount(graph, agent) === 0 && graph.following[agent] === 0 ? count + 1 : count
  }, 0)
  if (isolated === 0) return []
  return [`${isolated} of ${graph.ids.length} agents follow nobody and are followed by nobody.`]
}
