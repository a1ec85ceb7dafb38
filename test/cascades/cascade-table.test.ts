import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { cascadeRow, cascadeTable } from '../../src/cascades/cascade-table.ts'
import { storyTable } from '../../src/cascades/story-table.ts'
import { cascadesOf, growPosts } from './grow-posts.ts'

const tables = suite('cascadeTable, storyTable')

const table = cascadeTable(
  cascadesOf(
    growPosts([
      ['post'],
      ['retweet', 1],
      ['post'],
      ['rewrite', 2],
      ['quote', 4],
      ['rewrite', 5],
      ['rewrite', 3],
    ]),
  ),
)

tables('one row a root, with the place it comes from', () => {
  assert.equal(cascadeRow(table, 0), {
    root: 1,
    origin: 1,
    author: 'a1',
    tick: 0,
    size: 2,
    depth: 1,
    maxBreadth: 1,
    structuralVirality: 1,
    shareOffRoot: 0,
  })
  const rows = Array.from({ length: table.cascades }, (_, index) => cascadeRow(table, index))
  assert.equal(
    rows.map(({ root, origin, author, tick, size }) => [root, origin, author, tick, size]),
    [
      [1, 1, 'a1', 0, 2],
      [3, 3, 'a3', 2, 1],
      [4, 1, 'a4', 3, 2],
      [6, 1, 'a6', 5, 1],
      [7, 3, 'a7', 6, 1],
    ],
  )
})

tables('stories join the cascades of one origin', () => {
  const stories = storyTable(table)
  assert.is(stories.stories, 2)
  assert.equal([...stories.origin], [1, 3])
  assert.equal([...stories.cascades], [3, 2])
  assert.equal([...stories.size], [5, 2])
})

tables('a run without posts has empty tables', () => {
  const none = cascadeTable(cascadesOf([]))
  assert.is(none.cascades, 0)
  assert.is(none.metrics.maxBreadth.length, 0)
  assert.is(storyTable(none).stories, 0)
})

tables.run()
