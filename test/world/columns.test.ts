/** Posts and items as growing columns. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { grown } from '../../src/world/columns.ts'
import { Items } from '../../src/world/items.ts'
import { actionNames, Posts, QUOTE, RETWEET, REWRITE } from '../../src/world/posts.ts'

const columns = suite('columns')

columns('a grown column is longer, of the same kind, and keeps what it held', () => {
  for (const column of [
    new Uint8Array([1, 2]),
    new Uint16Array([1, 2]),
    new Uint32Array([1, 2]),
    new Float64Array([1, 2]),
  ]) {
    const longer = grown(column as Uint32Array, 5)
    assert.is(longer.constructor, column.constructor)
    assert.equal([...longer], [1, 2, 0, 0, 0])
  }
})

columns('codes of actions are places in the list of their names', () => {
  assert.equal(
    [RETWEET, QUOTE, REWRITE].map((code) => actionNames[code]),
    ['retweet', 'quote', 'rewrite'],
  )
  assert.is(actionNames[0], 'post')
})

columns('posts count from 1, and keep what they are beyond every growth', () => {
  const posts = new Posts()
  for (let id = 1; id <= 5000; id++) assert.is(posts.add(id * 3, id * 5, id * 7, id % 4, id % 2), id)
  assert.is(posts.newest, 5000)
  for (let id = 1; id <= 5000; id++) {
    const post = [posts.author[id], posts.tick[id], posts.item[id], posts.depth[id], posts.wording[id]]
    if (JSON.stringify(post) !== JSON.stringify([id * 3, id * 5, id * 7, id % 4, id % 2 || id]))
      assert.unreachable(`${id}: ${post}`)
  }
})

columns('a retweet shows the words of what it passes on, at any depth', () => {
  const posts = new Posts()
  const root = posts.add(0, 0, 0, 0, 0)
  posts.text.set(root, 'root')
  const retweet = posts.add(1, 1, 0, 1, posts.wording[root]!)
  const further = posts.add(2, 2, 0, 2, posts.wording[retweet]!)
  const quote = posts.add(3, 3, 0, 3, 0)
  posts.text.set(quote, 'quote')
  const last = posts.add(4, 4, 0, 4, posts.wording[quote]!)
  const silent = posts.add(5, 5, 1, 0, 0)
  assert.equal(
    [root, retweet, further, quote, last, silent].map((id) => posts.wordsShown(id)),
    ['root', 'root', 'root', 'quote', 'quote', undefined],
  )
})

columns('items count from 0, and keep what they are beyond every growth', () => {
  const items = new Items()
  for (let item = 0; item < 3000; item++) {
    const key = { low: item * 2, high: item * 3 }
    const added = items.add({
      root: item + 1,
      author: item * 5,
      origin: item * 7,
      key,
      appeal: item / 8,
      topics: item % 9,
      stance: Number.NaN,
    })
    assert.is(added, item)
    items.shares[item] = item % 11
    items.exposures[item] = item % 13
    items.reach[item] = item % 17
  }
  assert.is(items.count, 3000)
  for (let item = 0; item < 3000; item++) {
    const { root, author, origin, keyLow, keyHigh, appeal, topics, stance, shares, exposures, reach } = items
    const found = [
      root,
      author,
      origin,
      keyLow,
      keyHigh,
      appeal,
      topics,
      stance,
      shares,
      exposures,
      reach,
    ].map((column) => column[item])
    const expected = [
      item + 1,
      item * 5,
      item * 7,
      item * 2,
      item * 3,
      item / 8,
      item % 9,
      Number.NaN,
      item % 11,
      item % 13,
      item % 17,
    ]
    if (JSON.stringify(found) !== JSON.stringify(expected)) assert.unreachable(`${item}: ${found}`)
  }
})

columns.run()
