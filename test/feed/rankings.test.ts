import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { assertUniform } from '../random/statistics.ts'
import { followsOf, worldOf } from '../world/world-of.ts'
import { TinyFeed, tinyFeed } from './tiny-feed.ts'

const rankings = suite('rankings')
const shownTo = (feed: TinyFeed, id: string) => feed.read(id).map(({ shown }) => shown)

rankings('chronological: the newest share first', () => {
  const feed = tinyFeed(['r>a', 'r>b'], { ranking: 'chronological' })
  const old = feed.post('a')
  const middle = feed.post('b')
  feed.pass(5)
  const shared = feed.share('b', old)
  feed.pass()
  assert.equal(shownTo(feed, 'r'), [shared, middle], 'an old item is as new as its newest share')
})

rankings('popular: most shared first, by anybody; ties newest first', () => {
  const feed = tinyFeed(['r>a'], { ranking: 'popular' })
  const [one, two, three, four] = ['a', 'a', 'a', 'a'].map((id) => feed.post(id)) as [
    number,
    number,
    number,
    number,
  ]
  feed.pass()
  const shares = [feed.share('a', two)]
  feed.pass()
  assert.equal(shownTo(feed, 'r'), [shares[0], four, three, one], 'the share of two is what is shown of it')
})

rankings('popular: a share by somebody whom the reader does not follow counts as well', () => {
  const feed = tinyFeed(['r>a', 'x>a'], { ranking: 'popular' })
  const [one, two] = [feed.post('a'), feed.post('a')]
  feed.share('x', one)
  feed.pass()
  assert.equal(shownTo(feed, 'r'), [one, two])
})

rankings('popular: counts stand as at the start of the tick, for everybody', () => {
  // In the engine shares are counted when a tick is published; two readers of one tick must see the same order.
  const feed = tinyFeed(['r>a', 's>a'], { ranking: 'popular' })
  const [one, two] = [feed.post('a'), feed.post('a')]
  feed.pass()
  const first = shownTo(feed, 'r')
  feed.act('r', one)
  assert.equal(shownTo(feed, 's'), first)
  assert.equal(first, [two, one])
})

/** Agents with the topics given, each of whom follows a. */
function topicalFeed(
  interests: Readonly<Record<string, string>>,
  seedTopics: readonly Record<string, number>[],
): TinyFeed {
  const { graph, files } = followsOf(...Object.keys(interests).map((id) => `${id}>a`))
  const rows = ['a,', ...Object.entries(interests).map(([id, topics]) => `${id},${topics}`)]
  const world = worldOf(
    {
      graph,
      population: { file: 'people.csv' },
      feed: { ranking: 'similar' },
      seedPosts: seedTopics.map((topics) => ({ author: 'a', text: 'x', topics })),
    },
    { ...files, 'people.csv': `id,topics\n${rows.join('\n')}\n` },
  )
  return new TinyFeed(world)
}

rankings(
  'similar: nearest in direction first, whatever the weights; ties and what has no topics newest first',
  () => {
    const feed = topicalFeed({ r: 'food:2;art:1', s: 'art:9', t: '' }, [
      { food: 1 },
      { art: 1 },
      { food: 20, art: 10 },
    ])
    const { names } = feed.world.mixes
    const rows = feed.world.seedPosts.map(({ topics }) => topics)
    assert.equal(names, ['art', 'food'])
    const [food, art, both] = rows.map((topics) => feed.post('a', { topics })) as [number, number, number]
    const none = feed.post('a')
    const food2 = feed.post('a', { topics: rows[0]! })
    feed.pass()
    assert.equal(shownTo(feed, 'r'), [both, food2, food, art, none])
    assert.equal(shownTo(feed, 's'), [art, both, food2, none, food])
    assert.equal(shownTo(feed, 't'), [food2, none, both, art, food], 'who has no interests reads by time')
  },
)

/** A feed of 24 readers and four items in it, under random ranking. */
function randomFeed(seed = 1, ranking = 'random') {
  const readers = Array.from({ length: 24 }, (_, index) => `r${String(index).padStart(2, '0')}`)
  const feed = tinyFeed(
    readers.map((id) => `${id}>a`),
    { ranking },
    { seed },
  )
  const deal = () => {
    for (let post = 0; post < 4; post++) feed.post('a', { key: post })
    feed.pass()
    return readers.map((id) =>
      feed
        .read(id)
        .map(({ item }) => item % 4)
        .join(''),
    )
  }
  return { feed, deal }
}

rankings('random: differs by agent and by tick, and is the same again in the same run', () => {
  const [one, other] = [randomFeed(), randomFeed()]
  const [first, second] = [one.deal(), one.deal()]
  assert.equal([other.deal(), other.deal()], [first, second])
  assert.ok(new Set(first).size > 8, 'orders differ between agents')
  assert.ok(first.filter((order, index) => order !== second[index]).length > 12, 'and between ticks')
  assert.not.equal(randomFeed(2).deal(), first, 'and between random seeds')
})

rankings('random: every order is as likely', () => {
  const { deal } = randomFeed()
  const counts = new Map<string, number>()
  for (let tick = 0; tick < 100; tick++)
    for (const order of deal()) counts.set(order, (counts.get(order) ?? 0) + 1)
  assert.is(counts.size, 24)
  assertUniform([...counts.values()], 'orders')
})

rankings('random: does not depend on what else is in the feed', () => {
  const feed = tinyFeed(['r>a', 's>a', 's>b'], { ranking: 'random', attention: 'unlimited' })
  const mine = Array.from({ length: 8 }, (_, key) => feed.post('a', { key }))
  feed.post('b', { key: 99 })
  feed.pass()
  const alone = tinyFeed(['r>a', 's>a', 's>b'], { ranking: 'random', attention: 'unlimited' })
  for (let key = 0; key < 8; key++) alone.post('a', { key })
  alone.pass()
  assert.equal(
    shownTo(feed, 's').filter((post) => mine.includes(post)),
    shownTo(alone, 's'),
  )
})

rankings.run()
