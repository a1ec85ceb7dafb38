/** What a summary needs of the log beside the trees, gathered in one pass, in memory that does not grow with the texts. */
import type { LogEvent, PostEvent, RunEvent } from '../log/events.ts'
import type { Mix } from '../scenario/scenario.ts'

export interface ReachOf {
  readonly root: number
  readonly agents: number
  readonly exposures: number
}

export class GatheredLog {
  run: RunEvent | undefined
  readonly actions: { post: number } & { -readonly [Action in keyof Mix]: number } = {
    post: 0,
    retweet: 0,
    quote: 0,
    rewrite: 0,
  }
  /** How often each agent acted on a post of another. */
  readonly actedBy = new Map<string, number>()
  /** Lines of the seed posts, by id. */
  readonly seeds: PostEvent[] = []
  /** Exposures by root. */
  readonly exposures = new Map<number, number>()
  /** Sum over the items that anybody saw. */
  reachedAgents = 0
  /** The item seen by most agents, the earliest of equals. */
  mostSeen: ReachOf | null = null

  add(event: LogEvent): void {
    if (event.type === 'run') this.run = event
    else if (event.type === 'post') this.#addPost(event)
    else if (event.type === 'reach') this.#addReach(event)
  }

  #addPost(event: PostEvent): void {
    this.actions[event.action]++
    if (event.action !== 'post') this.actedBy.set(event.agent, (this.actedBy.get(event.agent) ?? 0) + 1)
    if (event.via === 'seed') this.seeds.push(event)
  }

  #addReach({ root, agents, exposures }: ReachOf): void {
    this.exposures.set(root, exposures)
    this.reachedAgents += agents
    if (agents > (this.mostSeen?.agents ?? 0)) this.mostSeen = { root, agents, exposures }
  }
}
