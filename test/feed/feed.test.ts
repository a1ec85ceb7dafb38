/** From shares to exposures: what is shown, how often, through which post, and what never is. */
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { rankingNames } from '../../src/scenario/sections/feed.ts'
import { followsOf, worldOf } from '../world/world-of.ts'
import { type Shown, TinyFeed, tinyFeed } from './tiny-feed.ts'

const feeds = suite('feed')

/** Reader r follows a, b and c; a and b follow each other. */
const follows = ['r>a', 'r>b', 'r>c', 'a>b', 'b>a', 'c>r']
const own = (item: number, shown: number, sharers: number): Shown => ({
  item,
  shown,
  sharers,
  fromNetwork: false,
})

feeds('a post reaches the followers of its author, and nobody else', () => {
  const feed = tinyFeed(follows)
  const post = feed.post('a')
  feed.pass()
  assert.equal(feed.read('r'), [own(0, post, 1)])
  assert.equal(feed.read('b'), [own(0, post, 1)])
  assert.equal([feed.read('a'), feed.read('c')], [[], []])
})

feeds('what was shown once is gone, until another share of it arrives', () => {
  const feed = tinyFeed(follows)
  const post = feed.post('a')
  feed.pass()
  feed.read('r')
  assert.equal(feed.read('r'), [])
  const share = feed.share('b', post)
  feed.pass()
  assert.equal(feed.read('r'), [own(0, share, 1)])
})

feeds(
  'several shares of one item are one exposure: sharers count the author, the newest share is the parent',
  () => {
    const feed = tinyFeed(follows)
    const root = feed.post('a')
    feed.pass()
    const first = feed.share('b', root)
    const other = feed.post('b')
    const second = feed.share('c', first)
    feed.pass()
    assert.equal(feed.read('r'), [own(0, second, 3), own(1, other, 1)])
  },
)

feeds('sharers are those since the last session, not those of all time', () => {
  const feed = tinyFeed(follows)
  const root = feed.post('a')
  feed.share('b', root)
  feed.pass()
  assert.equal(feed.read('r')[0]!.sharers, 2)
  const third = feed.share('c', root)
  feed.pass()
  assert.equal(feed.read('r'), [own(0, third, 1)])
})

feeds('shares that have scrolled out of the inbox do not count', () => {
  const feed = tinyFeed(follows, { inbox: 2 })
  const root = feed.post('a')
  const share = feed.share('b', root)
  const other = feed.post('c')
  feed.pass()
  assert.equal(feed.read('r'), [own(1, other, 1), own(0, share, 1)], 'the root itself is no longer there')
})

feeds('one’s own items are never shown, whoever shares them', () => {
  const feed = tinyFeed(['a>b', 'b>a'])
  const root = feed.post('a')
  feed.pass()
  feed.share('b', root)
  const other = feed.post('b')
  feed.pass()
  assert.equal(feed.read('a'), [own(1, other, 1)])
})

feeds('an item acted on never returns, one that was only seen may', () => {
  const feed = tinyFeed(follows)
  const [ignored, acted] = [feed.post('a'), feed.post('a')]
  feed.pass()
  feed.read('r')
  feed.act('r', acted)
  const again = feed.share('b', ignored)
  feed.share('b', acted)
  feed.pass()
  assert.equal(feed.read('r'), [own(0, again, 1)])
  assert.equal(feed.read('a').length, 0, 'a wrote both')
})

feeds('what one agent has acted on is still news to another', () => {
  const feed = tinyFeed(['r>a', 's>a'])
  const post = feed.post('a')
  feed.act('r', post)
  feed.pass()
  assert.equal([feed.read('r').length, feed.read('s').length], [0, 1])
})

feeds('attention cuts the feed; what was not reached is gone like the rest', () => {
  const feed = tinyFeed(follows, { attention: 2 })
  const posts = [feed.post('a'), feed.post('b'), feed.post('c')]
  feed.pass()
  assert.equal(
    feed.read('r').map(({ shown }) => shown),
    [posts[2], posts[1]],
  )
  assert.equal(feed.read('r'), [])
})

feeds('attention is each agent’s own; unlimited attention shows all', () => {
  const people = { 'people.csv': 'id,attention\nr,unlimited\ns,1\na,\n' }
  const { graph, files } = followsOf('r>a', 's>a')
  const world = worldOf(
    { graph, feed: { attention: 3, inbox: 'unlimited' }, population: { file: 'people.csv' } },
    { ...files, ...people },
  )
  const feed = new TinyFeed(world)
  for (let post = 0; post < 100; post++) feed.post('a')
  feed.pass()
  assert.equal([feed.read('r').length, feed.read('s').length], [100, 1])
})

feeds('a long feed is in the same order as a short one', () => {
  for (const ranking of rankingNames) {
    const long = tinyFeed(['r>a', 'r>b'], { ranking, attention: 'unlimited', inbox: 'unlimited' })
    for (let index = 0; index < 700; index++) {
      const post = long.post('a')
      if (index % 7 === 0) long.share('b', post)
    }
    long.pass()
    const seen = long.read('r')
    assert.is(seen.length, 700)
    const shares = seen.map(({ item }) => long.items.shares[item]!)
    if (ranking === 'popular')
      assert.equal(
        shares,
        shares.toSorted((a, b) => b - a),
      )
    const newestFirst = seen.map(({ shown }) => shown)
    if (ranking === 'chronological')
      assert.equal(
        newestFirst,
        newestFirst.toSorted((a, b) => b - a),
      )
    assert.is(new Set(newestFirst).size, 700)
  }
})

/** The feed as one would write it without a thought of speed. */
class NaiveFeed {
  readonly #limit: number
  readonly #arrived = new Map<string, number[]>()

  constructor(limit: number | 'unlimited') {
    this.#limit = limit === 'unlimited' ? Number.POSITIVE_INFINITY : limit
  }

  deliver(reader: string, post: number): void {
    this.#arrived.set(reader, [...(this.#arrived.get(reader) ?? []), post])
  }

  read(
    reader: string,
    itemOf: (post: number) => number,
    isHidden: (item: number) => boolean,
    scoreOf: (item: number) => number,
    attention: number,
  ): Shown[] {
    const newest = (this.#arrived.get(reader) ?? []).toReversed().slice(0, this.#limit)
    this.#arrived.delete(reader)
    const items = [...new Set(newest.map(itemOf))].filter((item) => !isHidden(item))
    return items
      .map((item) =>
        own(
          item,
          newest.find((post) => itemOf(post) === item)!,
          newest.filter((post) => itemOf(post) === item).length,
        ),
      )
      .toSorted((one, other) => scoreOf(other.item) - scoreOf(one.item))
      .slice(0, attention)
  }
}

feeds('any course of posts, shares, actions and sessions: the same as the naive feed', () => {
  const people = ['a', 'b', 'c', 'r']
  const step = fc.tuple(fc.constantFrom('post', 'share', 'share', 'act', 'read', 'pass'), fc.nat(3), fc.nat())
  const spec = fc.record({
    ranking: fc.constantFrom('chronological', 'popular'),
    attention: fc.constantFrom(1, 2, 3, 'unlimited' as const),
    inbox: fc.constantFrom(1, 3, 4, 2000, 'unlimited' as const),
  })
  fc.assert(
    fc.property(spec, fc.array(step, { maxLength: 80, size: 'max' }), (settings, steps) => {
      const feed = tinyFeed(follows, settings)
      const naive = new NaiveFeed(settings.inbox)
      const deliver = (author: string, post: number) => {
        for (const follow of follows) if (follow.endsWith(`>${author}`)) naive.deliver(follow[0]!, post)
      }
      const acted = new Set<string>()
      for (const [kind, who, which] of steps) {
        const id = people[who]!
        const newest = feed.posts.newest
        const some = newest === 0 ? 0 : 1 + (which % newest)
        if (kind === 'post') deliver(id, feed.post(id))
        else if (kind === 'pass') feed.pass()
        else if (kind === 'read') {
          const attention = settings.attention === 'unlimited' ? Number.POSITIVE_INFINITY : settings.attention
          const expected = naive.read(
            id,
            (post) => feed.posts.item[post]!,
            (item) => feed.items.author[item] === who || acted.has(`${id} ${item}`),
            (item) => (settings.ranking === 'popular' ? feed.items.shares[item]! : 0),
            attention,
          )
          assert.equal(feed.read(id), expected)
        } else if (some > 0) {
          const item = feed.posts.item[some]!
          if (kind === 'share') deliver(id, feed.share(id, some))
          else if (feed.items.author[item] !== who && !acted.has(`${id} ${item}`)) {
            feed.act(id, some)
            acted.add(`${id} ${item}`)
          }
        }
      }
    }),
    { seed: 42, numRuns: 400 },
  )
})

feeds.run()
