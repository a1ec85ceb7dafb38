/** Seed posts with their authors found. */
import type { Agents } from '../agents/agents.ts'
import { didYouMean, failOnAny, type Problem } from '../errors.ts'
import { type FollowerGraph, followerCount } from '../graph/follower-graph.ts'
import type { PlaceOfSeedPost } from '../scenario/read.ts'
import type { SeedPost } from '../scenario/scenario.ts'

export interface PlacedSeedPost {
  readonly tick: number
  /** Number of the author. */
  readonly author: number
  readonly text: string
  readonly label?: string
  /** Row of the topic mixes; 0 for none. */
  readonly topics: number
  /** NaN for none. */
  readonly stance: number
  /** NaN where it is to be drawn. */
  readonly appeal: number
}

/**
 * Finds the authors and sorts the posts by tick, then author, then place in the list.
 * @param mixOf - the topic mix of the seed post of this index
 * @throws HearsayError SEED_POST_INVALID for every post by nobody
 */
export function placeSeedPosts(
  seedPosts: readonly SeedPost[],
  graph: FollowerGraph,
  agents: Agents,
  mixOf: (index: number) => number,
  place: PlaceOfSeedPost,
): PlacedSeedPost[] {
  const problems: Problem[] = []
  const numbers = new Map(agents.ids.map((id, agent) => [id, agent]))
  const byFollowers = new Map<string | undefined, readonly number[]>()
  const find = ({ author }: SeedPost, index: number): number => {
    const problem = (message: string, hint?: string) => {
      const where = place(index, 'author')
      problems.push({ code: 'SEED_POST_INVALID', ...where, message, ...(hint === undefined ? {} : { hint }) })
    }
    if (typeof author === 'string') {
      const agent = numbers.get(author)
      if (agent !== undefined) return agent
      const near = didYouMean(author, agents.ids.slice(0, 100_000))
      problem(
        `author must be one of the ${agents.ids.length} agents, not "${author}".`,
        near && `did you mean "${near}"?`,
      )
      return 0
    }
    const { mostFollowed, community } = author
    let ranked = byFollowers.get(community)
    if (!ranked) {
      ranked = rankedByFollowers(graph, agents, community)
      byFollowers.set(community, ranked)
    }
    const agent = ranked[mostFollowed - 1]
    if (agent !== undefined) return agent
    if (ranked.length === 0) {
      const known = [...new Set(agents.communities)].filter((name) => name !== null).sort()
      problem(
        `author.community must be a community with agents in it, not "${community}".`,
        known.length === 0
          ? 'no agent has a community'
          : `the communities are ${known.slice(0, 10).join(', ')}`,
      )
    } else {
      const whom = community === undefined ? 'agents' : `agents of community "${community}"`
      problem(`author.mostFollowed must be one of the ${ranked.length} ${whom}, not number ${mostFollowed}.`)
    }
    return 0
  }
  const placed = seedPosts.map((post, index): PlacedSeedPost => {
    const { tick, text, label, stance, appeal } = post
    return {
      tick,
      author: find(post, index),
      text,
      ...(label === undefined ? {} : { label }),
      topics: hasTopics(post) ? mixOf(index) : 0,
      stance: stance ?? Number.NaN,
      appeal: appeal ?? Number.NaN,
    }
  })
  failOnAny(problems)
  return placed.sort((a, b) => a.tick - b.tick || a.author - b.author)
}

function rankedByFollowers(graph: FollowerGraph, agents: Agents, community?: string): number[] {
  return [...agents.ids.keys()]
    .filter((agent) => community === undefined || agents.communities[agent] === community)
    .sort((a, b) => followerCount(graph, b) - followerCount(graph, a) || a - b)
}

/** Topics that all have no weight say as little as none. */
function hasTopics({ topics = {} }: SeedPost): boolean {
  return Object.values(topics).some((weight) => weight > 0)
}
