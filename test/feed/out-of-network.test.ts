import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { assertUniform } from '../random/statistics.ts'
import { followsOf, worldOf } from '../world/world-of.ts'
import { TinyFeed, tinyFeed } from './tiny-feed.ts'

const network = suite('out-of-network slots')

/** `readers` who follow only a, and strangers x, y, z whose items are shared among themselves. */
function strangers(
  feed: Readonly<Record<string, unknown>>,
  { readers = 1, seed = 1, ticks = 1000 }: { readers?: number; seed?: number; ticks?: number } = {},
): { feed: TinyFeed; readers: string[] } {
  const ids = Array.from({ length: readers }, (_, index) => `r${String(index).padStart(3, '0')}`)
  const follows = [...ids.map((id) => `${id}>a`), 'x>y', 'y>z', 'z>x']
  return { feed: tinyFeed(follows, feed, { seed, ticks, tick: '1h' }), readers: ids }
}

/** Publishes items of a stranger, each shared as often as told. @returns their roots */
function publish(feed: TinyFeed, shares: readonly number[], author = 'x'): number[] {
  return shares.map((count) => {
    const root = feed.post(author)
    for (let share = 0; share < count; share++) feed.share(['y', 'z'][share % 2]!, root)
    return root
  })
}

network('an item from the pool is shown by its root, with no sharers', () => {
  const { feed } = strangers({ outOfNetwork: 1, attention: 5 })
  const [root] = publish(feed, [3])
  feed.pass()
  assert.equal(feed.read('r000'), [{ item: 0, shown: root, sharers: 0, fromNetwork: true }])
})

network('the pool holds what was shared: a root alone, or a rewrite, does not put an item into it', () => {
  const { feed } = strangers({ outOfNetwork: 1, attention: 5 })
  const [, shared] = publish(feed, [0, 1, 0])
  feed.pass()
  assert.equal(
    feed.read('r000').map(({ shown }) => shown),
    [shared],
  )
})

network('the pool is the most shared items, as many as its size; ties go to the newer', () => {
  const { feed } = strangers({ outOfNetwork: 1, attention: 50, pool: { size: 3 } })
  const roots = [2, 5, 1, 2, 2, 1].map((count) => {
    const [root] = publish(feed, [count])
    feed.pass()
    return root
  })
  const shown = feed.read('r000').map(({ shown: post }) => post)
  assert.equal(new Set(shown), new Set([roots[1], roots[4], roots[3]]))
})

network(
  'ties within a tick go to any of them, the same for all who read in a tick, another in another run',
  () => {
    const chosen = new Uint32Array(4)
    for (let seed = 0; seed < 200; seed++) {
      const { feed, readers } = strangers(
        { outOfNetwork: 1, attention: 1, pool: { size: 1 } },
        { readers: 2, seed },
      )
      publish(feed, [1, 1, 1, 1])
      feed.pass()
      const [one, other] = readers.map((id) => feed.read(id)[0]!.item)
      assert.is(one, other)
      chosen[one!]! += 1
    }
    assertUniform(chosen, 'items of one tick')
  },
)

network('what was once seen does not come back through the pool, though it was not acted on', () => {
  const { feed } = strangers({ outOfNetwork: 1, attention: 5 })
  const [seen, unseen] = publish(feed, [2, 1])
  feed.see('r000', seen!)
  feed.pass()
  assert.equal(
    feed.read('r000').map(({ shown }) => shown),
    [unseen],
  )
})

network('a new item is not preferred for its root: shares alone count', () => {
  const { feed } = strangers({ outOfNetwork: 1, attention: 50, pool: { size: 1, window: '3h' } })
  const [old] = publish(feed, [0])
  feed.pass(5)
  feed.share('y', old!)
  feed.share('z', old!)
  publish(feed, [1])
  feed.pass()
  assert.equal(
    feed.read('r000').map(({ item }) => item),
    [0],
  )
})

network('only shares within the window count', () => {
  const { feed } = strangers({ outOfNetwork: 1, attention: 50, pool: { size: 2, window: '3h' } })
  const [old] = publish(feed, [9])
  feed.pass(2)
  const [fresh, newest] = publish(feed, [2, 1])
  feed.pass()
  // Tick 3: the window is ticks 0 to 2.
  assert.equal(new Set(feed.read('r000').map(({ shown }) => shown)), new Set([old, fresh]))
  feed.pass()
  // Tick 4: what was shared in tick 0 has left.
  assert.equal(new Set(feed.read('r000').map(({ shown }) => shown)), new Set([fresh, newest]))
  feed.share('z', old!)
  feed.pass()
  assert.equal(
    new Set(feed.read('r000').map(({ shown }) => shown)),
    new Set([fresh, newest]),
    'one new share is not two',
  )
  feed.share('y', old!)
  feed.pass()
  // Tick 6: of the old item the two newest shares count, and those of tick 2 have left.
  assert.equal(
    feed.read('r000').map(({ shown }) => shown),
    [old],
  )
  feed.pass(10)
  assert.equal(feed.read('r000'), [], 'a day without shares empties it')
})

network('never one’s own, never what one has acted on, never what is in one’s feed anyway', () => {
  const { graph, files } = followsOf('r>a', 'x>y', 'y>x', 's>r')
  const feed = new TinyFeed(worldOf({ graph, feed: { outOfNetwork: 0.5, attention: 10 } }, files))
  const mine = feed.post('r')
  feed.share('s', mine)
  const acted = feed.post('x')
  feed.share('y', acted)
  feed.act('r', acted)
  const followed = feed.post('a')
  feed.share('x', followed)
  const stranger = feed.post('y')
  feed.share('x', stranger)
  feed.pass()
  const seen = feed.read('r')
  assert.equal(seen.map(({ shown, fromNetwork, sharers }) => [shown, fromNetwork, sharers]).toSorted(), [
    [followed, false, 1],
    [stranger, true, 0],
  ])
})

network(
  'what the cut of attention hides from the feed does not come back through the pool in the same session',
  () => {
    const feed = tinyFeed(['r>a', 'x>a'], { outOfNetwork: 0.5, attention: 2 })
    const posts = Array.from({ length: 6 }, () => feed.post('a'))
    for (const post of posts) feed.share('x', post)
    feed.pass()
    const seen = feed.read('r')
    assert.ok(seen.every(({ fromNetwork }) => !fromNetwork))
  },
)

network('its share of the slots, in expectation, whatever the attention', () => {
  for (const [share, attention] of [
    [0.2, 1],
    [0.2, 3],
    [0.1, 20],
    [0.75, 5],
    [1, 4],
  ] as const) {
    const readers = 300
    const { feed, readers: ids } = strangers(
      { outOfNetwork: share, attention, pool: { size: 100 } },
      { readers },
    )
    publish(feed, Array(60).fill(1) as number[])
    let fromPool = 0
    let slots = 0
    for (let round = 0; round < 10; round++) {
      for (let post = 0; post < attention; post++) feed.post('a')
      feed.pass()
      for (const id of ids) {
        const seen = feed.read(id)
        assert.is(seen.length, attention, 'no slot is left empty')
        const here = seen.filter(({ fromNetwork }) => fromNetwork).length
        assert.ok(
          Math.abs(here - share * attention) < 1,
          `${here} of ${attention}: spread evenly over the slots`,
        )
        fromPool += here
        slots += attention
      }
    }
    // The number in a session is one of two neighbours: its variance is at most 1/4.
    const error = (5 * Math.sqrt(0.25 / (10 * readers))) / attention
    assert.ok(Math.abs(fromPool / slots - share) <= error, `${fromPool / slots} for ${share}`)
  }
})

network('every slot is as likely to be one of the pool', () => {
  const { feed, readers } = strangers(
    { outOfNetwork: 0.25, attention: 8, pool: { size: 100 } },
    { readers: 400 },
  )
  publish(feed, Array(60).fill(1) as number[])
  const counts = new Uint32Array(8)
  for (let round = 0; round < 5; round++) {
    for (let post = 0; post < 8; post++) feed.post('a')
    feed.pass()
    for (const id of readers)
      for (const [slot, { fromNetwork }] of feed.read(id).entries()) counts[slot]! += fromNetwork ? 1 : 0
  }
  assertUniform(counts, 'slots')
})

network('every item of the pool is as likely to be shown, at any place', () => {
  const { feed, readers } = strangers({ outOfNetwork: 1, attention: 2, pool: { size: 6 } }, { readers: 400 })
  const roots = publish(feed, [9, 1, 1, 1, 5, 1])
  feed.pass()
  const counts = new Uint32Array(6)
  for (let round = 0; round < 5; round++) {
    for (const id of readers) for (const { shown } of feed.read(id)) counts[roots.indexOf(shown)]! += 1
    feed.pass()
  }
  assertUniform(counts, 'items')
})

network('an item is shown at most once in a session, from whichever side', () => {
  const { feed, readers } = strangers({ outOfNetwork: 0.5, attention: 40 }, { readers: 20 })
  publish(feed, [1, 2, 3])
  for (let post = 0; post < 4; post++) feed.post('a')
  feed.pass()
  for (const id of readers) {
    const items = feed.read(id).map(({ item }) => item)
    assert.is(new Set(items).size, items.length)
    assert.is(items.length, 7, 'all of the pool and all of the feed')
  }
})

network(
  'a slot of the pool that finds it empty goes to the feed; one of the feed that finds it empty is left out',
  () => {
    const full = strangers({ outOfNetwork: 0.5, attention: 6 })
    for (let post = 0; post < 6; post++) full.feed.post('a')
    full.feed.pass()
    assert.is(full.feed.read('r000').length, 6)
    const empty = strangers({ outOfNetwork: 0.5, attention: 6, pool: { size: 50 } }, { readers: 50 })
    publish(empty.feed, Array(20).fill(1) as number[])
    empty.feed.pass()
    for (const id of empty.readers) assert.is(empty.feed.read(id).length, 3)
  },
)

network(
  'an agent with unlimited attention sees all of its feed, with items of the pool in between until it is through',
  () => {
    const { graph, files } = followsOf('r>a', 'x>y', 'y>x')
    const people = { 'people.csv': 'id,attention\nr,unlimited\na,\nx,\ny,\n' }
    const world = worldOf(
      { graph, feed: { outOfNetwork: 0.5 }, population: { file: 'people.csv' } },
      { ...files, ...people },
    )
    const feed = new TinyFeed(world)
    for (let post = 0; post < 8; post++) feed.share('y', feed.post('x'))
    for (let post = 0; post < 10; post++) feed.post('a')
    feed.pass()
    const seen = feed.read('r')
    assert.is(seen.filter(({ fromNetwork }) => !fromNetwork).length, 10)
    assert.is(seen.filter(({ fromNetwork }) => fromNetwork).length, 8)
    feed.pass()
    assert.equal(feed.read('r'), [], 'an empty feed is an empty session')
  },
)

network('attention beyond all items costs no more than the items', () => {
  const { feed, readers } = strangers({ outOfNetwork: 0.5, attention: 100_000_000 }, { readers: 30 })
  publish(feed, [1, 2, 3])
  feed.pass()
  for (const id of readers) assert.is(feed.read(id).length, 3)
})

network('is repeatable, and differs between agents, ticks and random seeds', () => {
  const course = (seed: number) => {
    const { feed, readers } = strangers({ outOfNetwork: 0.5, attention: 4 }, { readers: 12, seed })
    publish(feed, Array(10).fill(1) as number[])
    const rounds = [0, 1].map(() => {
      for (let post = 0; post < 4; post++) feed.post('a')
      feed.pass()
      return readers.map((id) =>
        JSON.stringify(feed.read(id).map(({ item, fromNetwork }) => (fromNetwork ? item : 'own'))),
      )
    })
    return rounds
  }
  const [first, second] = course(1) as [string[], string[]]
  assert.equal(course(1), [first, second])
  assert.ok(new Set(first).size > 6)
  assert.not.equal(first, second)
  assert.not.equal(course(2)[0], first)
})

network.run()
