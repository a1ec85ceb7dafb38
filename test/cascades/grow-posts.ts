/** Small logs for the tests of this room. */
import fc from 'fast-check'
import { actions, type Cascades } from '../../src/cascades/cascades.ts'
import { readCascades } from '../../src/cascades/read-cascades.ts'
import { type CapturedHost, capturedHost } from '../../src/host/captured-host.ts'
import type { Action, PostEvent, RunEvent } from '../../src/log/events.ts'

export const folder = '/work/output/tiny/seed-42'

export const runLine: RunEvent = {
  type: 'run',
  format: 1,
  scenario: 'tiny',
  seed: '42',
  start: '2020-09-28T08:00',
  tickMinutes: 15,
  agents: 3,
  engineSemantics: 1,
}

/** What a post does and to which earlier post; an original names none. */
export type Step = readonly [action: Action, parent?: number]

/** One post a step, one a tick, by agents a1, a2, a3, ...: root, origin and depth follow from the steps. */
export function growPosts(steps: readonly Step[]): PostEvent[] {
  const posts: PostEvent[] = []
  for (const [index, [action, parent]] of steps.entries()) {
    const id = index + 1
    const above = parent === undefined ? undefined : posts[parent - 1]
    const startsCascade = action === 'post' || action === 'rewrite'
    posts.push({
      type: 'post',
      tick: index,
      id,
      agent: `a${id}`,
      action,
      parent: above?.id ?? null,
      root: startsCascade ? id : above!.root,
      origin: above?.origin ?? id,
      depth: startsCascade ? 0 : above!.depth + 1,
      via: above ? 'follow' : 'own',
      ...(above && { sharers: 1, rank: 1, by: 'rates' }),
    })
  }
  return posts
}

/** A world with a run whose log holds these lines. */
export function hostWithLog(lines: readonly object[]): CapturedHost {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  return capturedHost({ files: { [`${folder}/events.jsonl`]: text } })
}

/** The cascades of these posts, read back from a log. */
export function cascadesOf(posts: readonly PostEvent[]): Cascades {
  return readCascades(hostWithLog([runLine, ...posts]), folder)
}

/** One cascade whose post number i, from 2, is a retweet of `parents[i - 2]`. */
export const treeOf = (parents: readonly number[]) =>
  cascadesOf(growPosts([['post'], ...parents.map((parent): Step => ['retweet', parent])]))

export const star = (size: number) => treeOf(new Array(size - 1).fill(1))
export const chain = (size: number) => treeOf(Array.from({ length: size - 1 }, (_, index) => index + 1))

/** Up to 60 posts of several cascades and stories, mixed. */
export const anySteps: fc.Arbitrary<readonly Step[]> = fc
  .array(fc.tuple(fc.constantFrom(...actions, 'retweet' as const, 'quote' as const), fc.nat()), {
    maxLength: 60,
    size: 'max',
  })
  .map((draws) =>
    draws.map(
      ([action, draw], index): Step =>
        index === 0 || action === 'post' ? ['post'] : [action, 1 + (draw % index)],
    ),
  )
