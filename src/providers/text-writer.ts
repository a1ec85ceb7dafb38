/** Who writes the words of originals, quotes and rewrites. A provider that writes implements this one function. */
import type { PastPost } from '../agents/past-post.ts'

export interface TextRequest {
  readonly action: 'post' | 'quote' | 'rewrite'
  /** Id of the writing agent. */
  readonly agent: string
  /** Text of the post acted on (of the nearest ancestor that has words); null for an original. */
  readonly seen: string | null
  /** Topics of the post, heaviest first; may be empty. */
  readonly topics: readonly string[]
  /** Stance of the writer, −1 to 1, or null. */
  readonly stance: number | null
  /** What the agent wrote before, newest first. */
  readonly memory: readonly PastPost[]
  /** Two 32-bit words that stand for every random choice of this text: the same request and draw, the same text. */
  readonly draw: readonly [number, number]
}

export interface TextWriter {
  /** Texts for a wave of requests, in the order of the requests. */
  write(requests: readonly TextRequest[]): Promise<readonly string[]>
}
