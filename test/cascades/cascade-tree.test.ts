import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type CascadeNode, cascadeTree } from '../../src/cascades/cascade-tree.ts'
import { anySteps, cascadesOf, growPosts, star, treeOf } from './grow-posts.ts'
import { problemOf } from './problem-of.ts'

const trees = suite('cascadeTree')

/** A tree as nested ids, with what was left out as text. */
const outline = ({ id, children, more }: CascadeNode): unknown[] => [
  id,
  ...children.map(outline),
  ...(more > 0 ? [`+${more}`] : []),
]

trees('holds the posts under the root, children by id', () => {
  const cascades = cascadesOf(
    growPosts([
      ['post'],
      ['post'],
      ['retweet', 2],
      ['quote', 2],
      ['rewrite', 3],
      ['retweet', 3],
      ['retweet', 5],
      ['retweet', 1],
    ]),
  )
  assert.equal(outline(cascadeTree(cascades, 2)), [2, [3, [6]], [4]])
  assert.equal(outline(cascadeTree(cascades, 5)), [5, [7]])
  assert.equal(cascadeTree(cascades, 5), {
    id: 5,
    agent: 'a5',
    action: 'rewrite',
    tick: 4,
    depth: 0,
    children: [{ id: 7, agent: 'a7', action: 'retweet', tick: 6, depth: 1, children: [], more: 0 }],
    more: 0,
  })
})

trees('keeps the first posts up to the limit and counts the rest where it hangs', () => {
  const cascades = treeOf([1, 2, 2, 1, 3, 6, 1])
  assert.equal(outline(cascadeTree(cascades, 1)), [1, [2, [3, [6, [7]]], [4]], [5], [8]])
  assert.equal(outline(cascadeTree(cascades, 1, { limit: 4 })), [1, [2, [3, '+2'], [4]], '+2'])
  assert.equal(outline(cascadeTree(cascades, 1, { limit: 1 })), [1, '+7'])
  assert.equal(outline(cascadeTree(cascades, 1, { limit: 8 })), outline(cascadeTree(cascades, 1)))
  assert.is(cascadeTree(star(150), 1).children.length, 99)
  assert.is(cascadeTree(star(150), 1).more, 50)
})

trees('shown and left out posts add up to the size, whatever the limit', () => {
  const count = (node: CascadeNode): [shown: number, more: number] =>
    node.children
      .map(count)
      .reduce(([shown, more], below) => [shown + below[0], more + below[1]], [1, node.more])
  fc.assert(
    fc.property(anySteps, fc.integer({ min: 1, max: 20 }), (steps, limit) => {
      const cascades = cascadesOf(growPosts([['post'], ...steps.slice(1)]))
      const size = cascades.root.reduce((posts, root) => (root === 1 ? posts + 1 : posts), 0)
      assert.equal(count(cascadeTree(cascades, 1, { limit })), [
        Math.min(limit, size),
        Math.max(0, size - limit),
      ])
    }),
    { seed: 11 },
  )
})

trees('a post that is no root is a wrong request', () => {
  const cascades = treeOf([1, 2])
  const inside = problemOf(() => cascadeTree(cascades, 3))
  assert.is(inside.code, 'USAGE')
  assert.is(inside.message, 'The root of a cascade must be an original or a rewrite, not post 3.')
  assert.is(inside.hint, 'post 3 belongs to the cascade of root 1')
  for (const id of [0, 4, -1, 1.5, Number.NaN]) {
    const problem = problemOf(() => cascadeTree(cascades, id))
    assert.is(problem.code, 'USAGE')
    assert.is(
      problem.message,
      `The root of a cascade must be the id of a post, a whole number from 1 to 3, not ${id}.`,
    )
  }
})

trees.run()
