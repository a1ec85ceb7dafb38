/** How far the stories went that the study injected: a story is the cascades joined by rewrites. */
import type { Cascades } from '../cascades/cascades.ts'
import type { PostEvent } from '../log/events.ts'

export interface Story {
  /** Post id of the seed post. */
  readonly origin: number
  readonly agent: string
  readonly tick: number
  readonly label: string | null
  readonly text: string
  /** Posts of the story, the seed post included. */
  readonly posts: number
  /** Cascades of the story: one, and one more for each rewrite. */
  readonly cascades: number
  /** Posts of the largest of them. */
  readonly largestCascade: number
  readonly exposures: number
}

/**
 * @param seeds - the lines of the seed posts, by id
 * @param exposures - by root
 */
export function storiesOf(
  cascades: Cascades,
  seeds: readonly PostEvent[],
  exposures: ReadonlyMap<number, number>,
): Story[] {
  const sizes = new Map<number, number>()
  const counts = new Map(
    seeds.map(({ id }) => [id, { posts: 0, cascades: 0, largestCascade: 0, exposures: 0 }]),
  )
  for (let id = 1; id <= cascades.posts; id++) {
    const story = counts.get(cascades.origin[id]!)
    if (story === undefined) continue
    const root = cascades.root[id]!
    const size = (sizes.get(root) ?? 0) + 1
    sizes.set(root, size)
    story.posts++
    if (root === id) story.cascades++
    story.largestCascade = Math.max(story.largestCascade, size)
  }
  for (const [root, count] of exposures) {
    const story = counts.get(cascades.origin[root]!)
    if (story !== undefined) story.exposures += count
  }
  return seeds.map(({ id, agent, tick, label, text }) => {
    return { origin: id, agent, tick, label: label ?? null, text: text ?? '', ...counts.get(id)! }
  })
}
