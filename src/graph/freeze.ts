/**
 * From a graphology graph, easy to build and to change, to the frozen arrays that the engine runs on. The result does
 * not depend on the order in which nodes and edges were added. O(agents + follows).
 */
import type { AbstractGraph } from 'graphology-types'
import { fail } from '../errors.ts'
import type { FollowerGraph } from './follower-graph.ts'

/**
 * Freezes any graphology graph, read as: an edge goes from the follower to the followee. An undirected edge makes both
 * follow each other; parallel edges count once; an agent that follows itself does not. The node attribute `community`
 * (text or number) is kept.
 * @param ids - the ids of all agents, sorted by code unit; those that the graph lacks have no follows
 * @throws HearsayError GRAPH_INVALID if ids are not sorted, stand twice, or lack a node of the graph
 */
export function freeze(graph: AbstractGraph, ids: readonly string[]): FollowerGraph {
  const agents = numbered(ids)
  const communities: (string | null)[] = ids.map(() => null)
  graph.forEachNode((id, attributes) => {
    const agent = agents.get(id)
    if (agent === undefined) {
      fail('GRAPH_INVALID', `must hold no agent beyond the ids given, but holds ${JSON.stringify(id)}.`, {
        where: 'graph',
      })
    }
    const community: unknown = attributes['community']
    if (typeof community === 'string' || typeof community === 'number') {
      communities[agent] = String(community)
    }
  })

  // Sorted first by follower, then by followee: each final row is ascending, with repetitions side by side.
  const pairs = pairsOf(graph, agents)
  const byFollower = rows(ids.length, pairs.followers, pairs.followees)
  const byFollowee = rows(ids.length, byFollower.values, rowOfEach(byFollower))
  return { ids, communities, ...withoutRepetitions(byFollowee) }
}

function numbered(ids: readonly string[]): Map<string, number> {
  const agents = new Map<string, number>()
  for (const [agent, id] of ids.entries()) {
    if (agent > 0 && !(ids[agent - 1]! < id)) {
      fail(
        'GRAPH_INVALID',
        `ids must be sorted by code unit, each once, but ${JSON.stringify(id)} follows ${JSON.stringify(ids[agent - 1])}.`,
        { hint: 'freeze(graph, [...new Set(ids)].sort())' },
      )
    }
    agents.set(id, agent)
  }
  return agents
}

/** Every follow by the numbers of its two agents, in the graph's own order. */
function pairsOf(graph: AbstractGraph, agents: ReadonlyMap<string, number>) {
  const most = graph.directedSize + 2 * graph.undirectedSize
  const followers = new Uint32Array(most)
  const followees = new Uint32Array(most)
  let filled = 0
  const add = (follower: number, followee: number) => {
    followers[filled] = follower
    followees[filled] = followee
    filled += 1
  }
  graph.forEachEdge((_edge, _attributes, source, target, _sourceData, _targetData, undirected) => {
    if (source === target) return
    const follower = agents.get(source)!
    const followee = agents.get(target)!
    add(follower, followee)
    if (undirected) add(followee, follower)
  })
  return { followers: followers.subarray(0, filled), followees: followees.subarray(0, filled) }
}

/** Row i holds `values[offsets[i]] … values[offsets[i + 1] − 1]`. */
interface Rows {
  readonly offsets: Uint32Array
  readonly values: Uint32Array
}

/** Puts values into the rows that their keys name, in the order given: a stable counting sort. */
function rows(count: number, keys: Uint32Array, values: Uint32Array): Rows {
  const offsets = new Uint32Array(count + 1)
  for (const key of keys) offsets[key + 1]! += 1
  for (let row = 0; row < count; row++) offsets[row + 1]! += offsets[row]!
  const next = offsets.slice()
  const sorted = new Uint32Array(values.length)
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!
    sorted[next[key]!] = values[at]!
    next[key]! += 1
  }
  return { offsets, values: sorted }
}

/** The row in which each value stands. */
function rowOfEach({ offsets, values }: Rows): Uint32Array {
  const owners = new Uint32Array(values.length)
  for (let row = 0; row + 1 < offsets.length; row++) owners.fill(row, offsets[row], offsets[row + 1])
  return owners
}

/** Drops repetitions, which stand side by side, and counts what is left. */
function withoutRepetitions({ offsets, values }: Rows) {
  const count = offsets.length - 1
  const kept = new Uint32Array(offsets.length)
  const following = new Uint32Array(count)
  let filled = 0
  for (let row = 0; row < count; row++) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      const follower = values[at]!
      if (filled > kept[row]! && values[filled - 1] === follower) continue
      values[filled] = follower
      filled += 1
      following[follower]! += 1
    }
    kept[row + 1] = filled
  }
  return { offsets: kept, followers: values.slice(0, filled), following }
}
