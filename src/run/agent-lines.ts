/** `agents.jsonl`: one line an agent, so that a run can be analysed without the world it came from. */
import { followerCount } from '../graph/follower-graph.ts'
import type { AgentLine } from '../log/run-folder.ts'
import type { World } from '../world/world.ts'

/** Agents a chunk. */
const CHUNK_AGENTS = 4096

/** The lines, in chunks of many. */
export function* agentLines({ agents, graph }: World): Generator<string> {
  let text = ''
  for (const [agent, id] of agents.ids.entries()) {
    const [retweet, quote, rewrite] = agents.rates.subarray(3 * agent, 3 * agent + 3) as unknown as [
      number,
      number,
      number,
    ]
    const n = agents.historyCount[agent]!
    const line: AgentLine = {
      id,
      community: agents.communities[agent]!,
      segment: agents.segments[agent]!,
      followers: followerCount(graph, agent),
      rates: n === 0 ? null : { retweet, quote, rewrite },
      n: Number.isFinite(n) ? n : null,
    }
    text += `${JSON.stringify(line)}\n`
    if ((agent + 1) % CHUNK_AGENTS === 0) {
      yield text
      text = ''
    }
  }
  if (text !== '') yield text
}
