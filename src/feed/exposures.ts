/** What one agent is shown in one session, as columns that are used again for the next. Index 0 is rank 1. */
import { grown } from '../world/columns.ts'

export class Exposures {
  count = 0
  agent = 0
  tick = 0
  /** Item shown. */
  item: Uint32Array = new Uint32Array(64)
  /** The very post shown: the newest share of the item, or the root if it came from out of network. */
  shown: Uint32Array = new Uint32Array(64)
  /** Followees whose shares of the item arrived since the last session; 0 out of network. */
  sharers: Uint32Array = new Uint32Array(64)
  /** 1 where the item came from out of network. */
  fromNetwork: Uint8Array = new Uint8Array(64)

  reset(agent: number, tick: number): void {
    this.count = 0
    this.agent = agent
    this.tick = tick
  }

  add(item: number, shown: number, sharers: number, fromNetwork: 0 | 1): void {
    const at = this.count
    if (at === this.item.length) this.#grow(at * 2)
    this.item[at] = item
    this.shown[at] = shown
    this.sharers[at] = sharers
    this.fromNetwork[at] = fromNetwork
    this.count = at + 1
  }

  #grow(capacity: number): void {
    this.item = grown(this.item, capacity)
    this.shown = grown(this.shown, capacity)
    this.sharers = grown(this.sharers, capacity)
    this.fromNetwork = grown(this.fromNetwork, capacity)
  }
}
