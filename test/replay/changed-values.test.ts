import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { changedValues } from '../../src/replay/changed-values.ts'

const values = suite('changedValues')

values('equal data has none', () => {
  assert.equal(changedValues({ a: [1, { b: null }], c: 'x' }, { a: [1, { b: null }], c: 'x' }), [])
  assert.equal(changedValues({ a: 1, b: 2 }, { b: 2, a: 1 }), [], 'in any order of keys')
})

values('each changed leaf, with its path', () => {
  assert.equal(
    changedValues(
      { feed: { ranking: 'random', list: [1, 2] } },
      { feed: { ranking: 'popular', list: [1, 3] } },
    ),
    [
      { path: 'feed.ranking', recorded: 'random', now: 'popular' },
      { path: 'feed.list[1]', recorded: 2, now: 3 },
    ],
  )
})

values('what was added or left out', () => {
  assert.equal(changedValues({ a: 1 }, { b: 2 }), [
    { path: 'a', recorded: 1, now: undefined },
    { path: 'b', recorded: undefined, now: 2 },
  ])
  assert.equal(changedValues({ list: [1] }, { list: [1, 2] }), [
    { path: 'list[1]', recorded: undefined, now: 2 },
  ])
})

values('a branch that became a leaf is one change', () => {
  assert.equal(changedValues({ policy: { rates: {} } }, { policy: 'uniform' }), [
    { path: 'policy', recorded: { rates: {} }, now: 'uniform' },
  ])
  assert.equal(changedValues({ a: null }, { a: {} }), [{ path: 'a', recorded: null, now: {} }])
})

values.run()
