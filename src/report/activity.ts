/** How a run went over time. */

export interface Activity {
  /** Ticks in each part; the last part may have fewer. */
  readonly ticksPerPart: number
  /** Posts of each part. */
  readonly posts: readonly number[]
}

const MOST_PARTS = 60

/** Sums posts over up to 60 parts of equally many whole ticks. */
export function activity(postsPerTick: readonly number[]): Activity {
  const ticksPerPart = Math.max(1, Math.ceil(postsPerTick.length / MOST_PARTS))
  const posts = new Array<number>(Math.ceil(postsPerTick.length / ticksPerPart)).fill(0)
  for (const [tick, count] of postsPerTick.entries()) posts[Math.floor(tick / ticksPerPart)]! += count
  return { ticksPerPart, posts }
}
