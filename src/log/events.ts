/**
 * The contract of `events.jsonl`: one JSON object a line, keys in the order given here, UTF-8, `\n`. It holds no wall
 * clock, host name or path, so that equal runs are equal bytes.
 */

/** Version of this contract. */
export const LOG_FORMAT = 1

/**
 * Version of what the engine does with a scenario. Raised whenever the same identity would give other bytes; the golden
 * logs guard it and CHANGELOG tells why.
 */
export const ENGINE_SEMANTICS = 1

export type Action = 'post' | 'retweet' | 'quote' | 'rewrite'

/** How a post came to be: followed, out of network, injected by the study, or the agent's own. */
export type Via = 'follow' | 'network' | 'seed' | 'own'

/** The first line. */
export interface RunEvent {
  readonly type: 'run'
  readonly format: number
  readonly scenario: string
  readonly seed: string
  readonly start: string
  readonly tickMinutes: number
  readonly agents: number
  readonly engineSemantics: number
}

/** One published thing. Post ids count from 1 in the order of the lines. */
export interface PostEvent {
  readonly type: 'post'
  readonly tick: number
  readonly id: number
  readonly agent: string
  readonly action: Action
  /** The very post through which it was seen; null for an original. */
  readonly parent: number | null
  /** The root of its cascade; its own id for an original and a rewrite. */
  readonly root: number
  /** The first post of its story: a rewrite inherits it, an original has its own id. */
  readonly origin: number
  /** Retweets and quotes since the root. */
  readonly depth: number
  readonly via: Via
  /** Followees whose shares of the item had arrived; absent for seeds and originals. */
  readonly sharers?: number
  /** Place in the feed, from 1; absent for seeds and originals. */
  readonly rank?: number
  /** What chose the action; absent for seeds and originals. */
  readonly by?: string
  /** The seed post's label; absent for all others. */
  readonly label?: string
  /** The author's own words; absent for retweets and where nobody writes. */
  readonly text?: string
}

/** One exposure; only with `log: { exposures: … }`. Lines of a tick stand before its posts. */
export interface ExposureEvent {
  readonly type: 'exposure'
  readonly tick: number
  readonly agent: string
  readonly root: number
  /** The post shown. */
  readonly parent: number
  readonly via: 'follow' | 'network'
  readonly sharers: number
  readonly rank: number
  readonly action: 'ignore' | 'retweet' | 'quote' | 'rewrite'
}

/** At the end, one a root, by ascending root. Roots that nobody saw are left out. */
export interface ReachEvent {
  readonly type: 'reach'
  readonly root: number
  /** Exposures of the item. */
  readonly exposures: number
  /** Agents who saw it at least once. */
  readonly agents: number
}

export type LogEvent = RunEvent | PostEvent | ExposureEvent | ReachEvent
