/**
 * Who has seen what, and who has acted on it: an open-addressing table of (agent, item) pairs in typed arrays. 9 bytes a
 * slot, at most two thirds full.
 */
import { mix32 } from '../random/mix.ts'

const SEEN = 1
const ACTED = 2

export class Encounters {
  #agents = new Uint32Array(1 << 12)
  #items = new Uint32Array(1 << 12)
  /** 0 marks an empty slot. */
  #flags = new Uint8Array(1 << 12)
  #used = 0
  /** Number of items each agent has acted on: most agents have acted on none, and are answered without a look-up. */
  readonly #actions: Uint32Array

  constructor(agents: number) {
    this.#actions = new Uint32Array(agents)
  }

  hasActed(agent: number, item: number): boolean {
    if (this.#actions[agent] === 0) return false
    return (this.#flags[this.#find(agent, item)]! & ACTED) !== 0
  }

  hasSeen(agent: number, item: number): boolean {
    return this.#flags[this.#find(agent, item)] !== 0
  }

  /** @returns whether this is the agent's first sight of the item */
  see(agent: number, item: number): boolean {
    const slot = this.#find(agent, item)
    if (this.#flags[slot] !== 0) return false
    this.#fill(slot, agent, item)
    return true
  }

  /** Marks an item that the agent has seen as acted on. */
  act(agent: number, item: number): void {
    const slot = this.#find(agent, item)
    this.#flags[slot]! |= ACTED
    this.#actions[agent]!++
  }

  /** The slot of the pair, or the empty one where it belongs. */
  #find(agent: number, item: number): number {
    const mask = this.#flags.length - 1
    let slot = mix32(mix32(agent) ^ item) & mask
    while (this.#flags[slot] !== 0 && (this.#agents[slot] !== agent || this.#items[slot] !== item)) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  #fill(slot: number, agent: number, item: number): void {
    this.#agents[slot] = agent
    this.#items[slot] = item
    this.#flags[slot] = SEEN
    this.#used++
    if (this.#used * 3 > this.#flags.length * 2) this.#grow()
  }

  #grow(): void {
    const [agents, items, flags] = [this.#agents, this.#items, this.#flags]
    this.#agents = new Uint32Array(flags.length * 2)
    this.#items = new Uint32Array(flags.length * 2)
    this.#flags = new Uint8Array(flags.length * 2)
    for (let old = 0; old < flags.length; old++) {
      if (flags[old] === 0) continue
      const slot = this.#find(agents[old]!, items[old]!)
      this.#agents[slot] = agents[old]!
      this.#items[slot] = items[old]!
      this.#flags[slot] = flags[old]!
    }
  }
}
