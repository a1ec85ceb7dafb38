/** Few-shot memory: what users posted before the run, and whose posts each agent remembers. */
import type { InputFiles } from '../input/input-files.ts'
import { keyedSource } from '../random/draw.ts'
import { integerBelow } from '../random/random-source.ts'
import type { RunKey } from '../random/stream.ts'
import type { MemorySpec } from '../scenario/sections/population.ts'
import { futureNotice, lackNotice } from './file-notices.ts'
import type { PastPost } from './past-post.ts'
import { type PastRow, visitPastRows } from './past-rows.ts'

export interface Memory {
  readonly spec: MemorySpec
  /** Past posts by user, newest first; users in order of code units, each with at least one post. */
  readonly users: ReadonlyMap<string, readonly PastPost[]>
  readonly notices: readonly string[]
}

/**
 * Reads the posts from strictly before the start and keeps the newest of each user; of posts at the same time, the one
 * further down in the file counts as newer. Dropped are posts that show nothing: an original, quote or rewrite without
 * text, a retweet with neither text nor post seen.
 * @throws HearsayError FILE_NOT_FOUND, FILE_UNREADABLE, POPULATION_INVALID
 */
export function readMemory(spec: MemorySpec, inputs: InputFiles, startMinutes: number): Memory {
  const { file, actions, columns, keep } = spec
  const timed = new Map<string, { readonly minutes: number; readonly post: PastPost }[]>()
  let empty = 0
  const leftOut = visitPastRows(
    {
      file: inputs.open(file),
      section: 'population.memory',
      columns,
      optional: columns.seen === 'seen' ? ['seen'] : [],
      actions,
      startMinutes,
    },
    (row) => {
      const post = pastPost(row)
      if (post.text === '' && (post.action !== 'retweet' || post.seen === null)) {
        empty += 1
        return
      }
      const posts = timed.get(row.user)
      if (posts) posts.push({ minutes: row.minutes, post })
      else timed.set(row.user, [{ minutes: row.minutes, post }])
    },
  )
  const users = new Map<string, readonly PastPost[]>()
  for (const user of [...timed.keys()].sort()) {
    const newest = timed
      .get(user)!
      .reverse()
      .sort((a, b) => b.minutes - a.minutes)
    users.set(
      user,
      newest.slice(0, keep).map(({ post }) => post),
    )
  }
  const notices = futureNotice(file, leftOut, startMinutes)
  if (empty > 0) notices.push(`${file}: posts without text are left out: ${empty}.`)
  return { spec, users, notices }
}

/**
 * A retweet repeats what was seen, so where the file does not say what was seen, its text is that, and the agent's own
 * words are none.
 */
function pastPost({ action, text }: PastRow): PastPost {
  const seen = text('seen') ?? null
  const written = text('text') ?? ''
  if (action === 'retweet' && seen === null)
    return { action, text: '', seen: written === '' ? null : written }
  return { action, text: written, seen }
}

/**
 * Gives each agent the posts of the user with its id, or of a user drawn at random; the posts are shared, not copied.
 * @returns the posts of an agent by its number, none if there are none for it
 */
export function assignMemory(
  { users, spec }: Memory,
  agents: { readonly ids: readonly string[]; readonly keyLow: Uint32Array; readonly keyHigh: Uint32Array },
  key: RunKey,
): (agent: number) => readonly PastPost[] {
  const { ids, keyLow, keyHigh } = agents
  if (spec.assign === 'by-id') return (agent) => users.get(ids[agent]!) ?? none
  if (users.size === 0) return () => none
  const posts = [...users.values()]
  const chosen = Uint32Array.from(ids, (_, agent) =>
    integerBelow(keyedSource(key, 'memory', keyLow[agent]!, keyHigh[agent]!), posts.length),
  )
  return (agent) => posts[chosen[agent]!]!
}

/** Says how many agents remember nothing. */
export function memoryLack(
  { spec, users }: Memory,
  ids: readonly string[],
  memoryOf: (agent: number) => readonly PastPost[],
): string[] {
  const lacking = ids.filter((_, agent) => memoryOf(agent).length === 0).length
  const hint =
    users.size === 0
      ? 'nothing in it is from before the start'
      : 'assign: resample gives each agent the posts of one of its users'
  return lackNotice(spec.file, 'past posts', lacking, ids.length, hint)
}

const none: readonly PastPost[] = []
