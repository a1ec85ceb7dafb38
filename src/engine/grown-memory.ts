/** What agents remember: what they wrote in the run, newest first, then what they brought along. */
import type { Agents } from '../agents/agents.ts'
import type { PastPost } from '../agents/past-post.ts'

export class GrownMemory {
  readonly #agents: Agents
  readonly #keep: number
  /** Only agents who wrote something have an entry. */
  readonly #grown = new Map<number, readonly PastPost[]>()

  /** @param keep - most past posts remembered by an agent */
  constructor(agents: Agents, keep: number) {
    this.#agents = agents
    this.#keep = keep
  }

  of(agent: number): readonly PastPost[] {
    return this.#grown.get(agent) ?? this.#agents.memory(agent)
  }

  gain(agent: number, post: PastPost): void {
    this.#grown.set(agent, [post, ...this.of(agent).slice(0, this.#keep - 1)])
  }
}
