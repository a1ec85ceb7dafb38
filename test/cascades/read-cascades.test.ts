import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { actions } from '../../src/cascades/cascades.ts'
import { readCascades } from '../../src/cascades/read-cascades.ts'
import type { PostEvent } from '../../src/log/events.ts'
import { anySteps, cascadesOf, folder, growPosts, hostWithLog, runLine } from './grow-posts.ts'
import { problemOf } from './problem-of.ts'

const readCascadesTest = suite('readCascades')

readCascadesTest('keeps every post in the column entry of its id', () => {
  const posts = growPosts([['post'], ['retweet', 1], ['rewrite', 2], ['quote', 3], ['post'], ['rewrite', 4]])
  const cascades = cascadesOf(
    posts.map((post, index) => ({ ...post, agent: index === 4 ? 'a2' : post.agent })),
  )
  assert.is(cascades.posts, 6)
  assert.equal([...cascades.parent], [0, 0, 1, 2, 3, 0, 4])
  assert.equal([...cascades.root], [0, 1, 1, 3, 3, 5, 6])
  assert.equal([...cascades.origin], [0, 1, 1, 1, 1, 5, 1])
  assert.equal([...cascades.depth], [0, 0, 1, 0, 1, 0, 0])
  assert.equal([...cascades.tick], [0, 0, 1, 2, 3, 4, 5])
  assert.equal(
    [...cascades.action].slice(1).map((code) => actions[code]),
    posts.map(({ action }) => action),
  )
  assert.equal(cascades.authors, ['a1', 'a2', 'a3', 'a4', 'a6'])
  assert.equal([...cascades.author], [0, 0, 1, 2, 3, 1, 4])
})

readCascadesTest('reads post lines alone', () => {
  const exposure = {
    type: 'exposure',
    tick: 1,
    agent: 'a2',
    root: 1,
    parent: 1,
    via: 'follow',
    sharers: 1,
    rank: 1,
    action: 'ignore',
  }
  const reach = { type: 'reach', root: 1, exposures: 1, agents: 1 }
  const [first, second] = growPosts([['post'], ['quote', 1]])
  const cascades = readCascades(hostWithLog([runLine, first!, exposure, second!, reach]), folder)
  assert.equal([...cascades.root], [0, 1, 1])
})

readCascadesTest('a run without posts has no cascades', () => {
  assert.is(cascadesOf([]).posts, 0)
})

readCascadesTest('keeps any log as it is, also where the columns have to grow', () => {
  fc.assert(
    fc.property(anySteps, fc.constantFrom(0, 1020, 2040), (steps, before) => {
      const shifted = steps.map(
        ([action, parent]) => (parent === undefined ? [action] : [action, parent + before]) as never,
      )
      const posts = growPosts([...new Array(before).fill(['post']), ...shifted])
      const { parent, root, origin, depth, action, author, authors } = cascadesOf(posts)
      assert.equal(
        posts.map(({ id }) => [
          parent[id],
          root[id],
          origin[id],
          depth[id],
          actions[action[id]!],
          authors[author[id]!],
        ]),
        posts.map((post) => [post.parent ?? 0, post.root, post.origin, post.depth, post.action, post.agent]),
      )
      assert.is(parent.length, posts.length + 1)
    }),
    { seed: 20200928, numRuns: 60 },
  )
})

const valid = growPosts([['post'], ['retweet', 1], ['rewrite', 2], ['quote', 3], ['quote', 4]])

const contradictions: readonly [id: number, change: Partial<PostEvent>, message: string][] = [
  [1, { id: 2 }, 'id must be 1, as ids count 1, 2, 3 and so on, not 2.'],
  [4, { id: 3 }, 'id must be 4, as ids count 1, 2, 3 and so on, not 3.'],
  [1, { parent: 1 }, 'parent must be null for an original post, not 1.'],
  [1, { root: 2 }, 'root must be 1, as an original starts a story, not 2.'],
  [1, { origin: 2 }, 'origin must be 1, as an original starts a story, not 2.'],
  [1, { depth: 1 }, 'depth must be 0, as an original starts a story, not 1.'],
  [2, { parent: null }, 'parent must be the id of an earlier post for a retweet, not null.'],
  [2, { parent: 2 }, 'parent must be the id of an earlier post for a retweet, not 2.'],
  [2, { parent: 3 }, 'parent must be the id of an earlier post for a retweet, not 3.'],
  [2, { root: 2 }, 'root must be 1, below post 1, not 2.'],
  [2, { depth: 2 }, 'depth must be 1, below post 1, not 2.'],
  [3, { parent: null }, 'parent must be the id of an earlier post for a rewrite, not null.'],
  [3, { root: 1 }, 'root must be 3, as a rewrite of post 2 starts a cascade, not 1.'],
  [3, { depth: 1 }, 'depth must be 0, as a rewrite of post 2 starts a cascade, not 1.'],
  [3, { origin: 3 }, 'origin must be 1, as a rewrite of post 2 starts a cascade, not 3.'],
  [5, { root: 1 }, 'root must be 3, below post 4, not 1.'],
  [5, { origin: 3 }, 'origin must be 1, below post 4, not 3.'],
  [5, { depth: 1 }, 'depth must be 2, below post 4, not 1.'],
]

for (const [id, change, message] of contradictions) {
  readCascadesTest(`post ${id} with ${JSON.stringify(change)} is an error at its line`, () => {
    const posts = valid.map((post) => (post.id === id ? { ...post, ...change } : post))
    const problem = problemOf(() => cascadesOf(posts))
    assert.is(problem.message, message)
    assert.is(problem.where, `events.jsonl:${id + 1}`)
    assert.is(problem.code, 'RUN_FOLDER_INVALID')
  })
}

readCascadesTest('a missing post is an error where the next one stands', () => {
  const problem = problemOf(() => cascadesOf(valid.filter(({ id }) => id !== 2)))
  assert.is(problem.message, 'id must be 2, as ids count 1, 2, 3 and so on, not 3.')
  assert.is(problem.where, 'events.jsonl:3')
})

readCascadesTest.run()
