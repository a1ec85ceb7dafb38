/** What agents have decided to do in a tick, kept until it is published at the tick's end. */
import { grown } from '../world/columns.ts'

/** Retweets, quotes and rewrites in the order of decision: by agent, then rank. */
export class StagedActions {
  count = 0
  agent: Uint32Array = new Uint32Array(256)
  /** 1 retweet, 2 quote, 3 rewrite. */
  action: Uint8Array = new Uint8Array(256)
  /** The post shown. */
  parent: Uint32Array = new Uint32Array(256)
  sharers: Uint32Array = new Uint32Array(256)
  rank: Uint32Array = new Uint32Array(256)
  fromNetwork: Uint8Array = new Uint8Array(256)

  add(
    agent: number,
    action: number,
    parent: number,
    sharers: number,
    rank: number,
    fromNetwork: number,
  ): void {
    const at = this.count
    if (at === this.agent.length) this.#grow(at * 2)
    this.agent[at] = agent
    this.action[at] = action
    this.parent[at] = parent
    this.sharers[at] = sharers
    this.rank[at] = rank
    this.fromNetwork[at] = fromNetwork
    this.count = at + 1
  }

  #grow(capacity: number): void {
    this.agent = grown(this.agent, capacity)
    this.action = grown(this.action, capacity)
    this.parent = grown(this.parent, capacity)
    this.sharers = grown(this.sharers, capacity)
    this.rank = grown(this.rank, capacity)
    this.fromNetwork = grown(this.fromNetwork, capacity)
  }
}
