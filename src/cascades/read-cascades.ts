/** From the log to the trees: every post line is checked against its parent's before it becomes part of a tree. */
import type { Host } from '../host/host.ts'
import type { LogEvent, PostEvent } from '../log/events.ts'
import { readEvents } from '../log/read-events.ts'
import { failAtLine } from '../log/read-lines.ts'
import { runFiles } from '../log/run-folder.ts'
import type { Cascades } from './cascades.ts'
import { CascadesBuilder } from './cascades-builder.ts'

/**
 * Reads the cascades of a run from the post lines of its log alone.
 * @param folder - the run folder, absolute
 * @param visit - sees every event of the log on the way, so that one pass can serve more than the trees
 * @throws HearsayError RUN_FOLDER_INVALID if there is no run, or with `events.jsonl:LINE` at a line that is damaged or
 * contradicts the lines before it: ids that do not count 1, 2, 3; a parent that is no earlier post; a root, origin or
 * depth that does not follow from the parent
 */
export function readCascades(host: Host, folder: string, visit?: (event: LogEvent) => void): Cascades {
  const builder = new CascadesBuilder()
  for (const { line, event } of readEvents(host, folder)) {
    visit?.(event)
    if (event.type !== 'post') continue
    const problem = contradiction(event, builder)
    if (problem !== undefined) failAtLine(folder, runFiles.events, line, problem)
    builder.add(event)
  }
  return builder.build()
}

/** What is wrong with the next post, given those before it; undefined if nothing is. */
function contradiction(post: PostEvent, before: CascadesBuilder): string | undefined {
  const { id, action, parent } = post
  if (id !== before.posts + 1)
    return `id must be ${before.posts + 1}, as ids count 1, 2, 3 and so on, not ${id}.`
  if (action === 'post') {
    if (parent !== null) return `parent must be null for an original post, not ${parent}.`
    return placeProblem(post, id, id, 0, 'as an original starts a story')
  }
  if (parent === null || parent >= id)
    return `parent must be the id of an earlier post for a ${action}, not ${parent}.`
  const origin = before.origin[parent]!
  if (action === 'rewrite')
    return placeProblem(post, id, origin, 0, `as a rewrite of post ${parent} starts a cascade`)
  return placeProblem(post, before.root[parent]!, origin, before.depth[parent]! + 1, `below post ${parent}`)
}

function placeProblem(post: PostEvent, root: number, origin: number, depth: number, why: string) {
  if (post.root !== root) return `root must be ${root}, ${why}, not ${post.root}.`
  if (post.origin !== origin) return `origin must be ${origin}, ${why}, not ${post.origin}.`
  if (post.depth !== depth) return `depth must be ${depth}, ${why}, not ${post.depth}.`
  return undefined
}
