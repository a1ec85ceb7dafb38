/** Stories: the cascades joined by rewrites, that is, those of one origin. */
import type { CascadeTable } from './cascade-table.ts'

/** The stories of a run by ascending origin. All columns have one entry a story. */
export interface StoryTable {
  /** Number of stories. */
  readonly stories: number
  /** Id of the first post. */
  readonly origin: Int32Array
  /** Cascades in the story: one more than its rewrites. */
  readonly cascades: Int32Array
  /** Posts in all its cascades. */
  readonly size: Int32Array
}

/** Joins the cascades of one origin. Cost O(cascades). */
export function storyTable({ cascades, root, origin, metrics }: CascadeTable): StoryTable {
  const origins = origin.filter((post, index) => post === root[index])
  const storyOf = new Map(Array.from(origins, (post, story) => [post, story]))
  const joined = new Int32Array(origins.length)
  const size = new Int32Array(origins.length)
  for (let index = 0; index < cascades; index++) {
    const story = storyOf.get(origin[index]!)!
    joined[story]! += 1
    size[story]! += metrics.size[index]!
  }
  return { stories: origins.length, origin: origins, cascades: joined, size }
}
