import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { HearsayError } from '../../src/errors.ts'
import { topicsOf } from '../../src/world/topic-mixes.ts'
import { followsOf, worldOf } from './world-of.ts'

// Followers: ann 3, bob 2, cat 2, dan 1, eve 0.
const { graph, files } = followsOf(
  'bob>ann',
  'cat>ann',
  'dan>ann',
  'ann>bob',
  'eve>bob',
  'ann>cat',
  'eve>cat',
  'eve>dan',
)
const people = {
  'people.csv': 'id,community\nann,north\nbob,south\ncat,south\ndan,north\neve,south\n',
}
const placed = (seedPosts: unknown, more: Record<string, unknown> = {}) =>
  worldOf({ graph, seedPosts, ...more }, { ...files, ...people })

/** `file «what is underlined» message (hint)` of every problem. */
function told(scenario: () => unknown): string[] {
  try {
    scenario()
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error
    return error.problems.map(({ code, where, message, excerpt, hint }) => {
      assert.is(code, 'SEED_POST_INVALID')
      const [source, carets] = excerpt!.split('\n') as [string, string]
      const underlined = source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)
      return `${where!.split(':')[0]} «${underlined}» ${message}${hint === undefined ? '' : ` (${hint})`}`
    })
  }
  return []
}

const seeds = suite('seed posts in a world')

seeds('an author by id', () => {
  const { agents, seedPosts } = placed([{ author: 'cat', text: 'x' }])
  assert.is(agents.ids[seedPosts[0]!.author], 'cat')
})

seeds('an author by rank: most followers first, equals by id', () => {
  const { agents, seedPosts } = placed(
    [1, 2, 3, 4, 5].map((mostFollowed) => ({
      author: { mostFollowed },
      text: `${mostFollowed}`,
      at: mostFollowed,
    })),
  )
  assert.equal(
    seedPosts.map(({ author }) => agents.ids[author]),
    ['ann', 'bob', 'cat', 'dan', 'eve'],
  )
})

seeds('an author by rank in a community, by all followers and not only those in it', () => {
  const { agents, seedPosts } = placed(
    [
      { author: { mostFollowed: 1, community: 'south' }, text: 'a', at: 1 },
      { author: { mostFollowed: 2, community: 'south' }, text: 'b', at: 2 },
      { author: { mostFollowed: 2, community: 'north' }, text: 'c', at: 3 },
      { author: { mostFollowed: 1 }, text: 'd', at: 4 },
    ],
    { population: { file: 'people.csv' } },
  )
  assert.equal(
    seedPosts.map(({ author }) => agents.ids[author]),
    ['bob', 'cat', 'dan', 'ann'],
  )
})

seeds('by tick, then author, then place in the list', () => {
  const { seedPosts } = placed([
    { author: 'dan', text: 'late', at: 5 },
    { author: 'cat', text: 'first', at: 2 },
    { author: 'bob', text: 'second', at: 2 },
    { author: 'cat', text: 'third', at: 2 },
    { author: 'eve', text: 'early' },
  ])
  assert.equal(
    seedPosts.map(({ text, tick }) => [text, tick]),
    [
      ['early', 0],
      ['second', 2],
      ['first', 2],
      ['third', 2],
      ['late', 5],
    ],
  )
})

seeds('what a post says of itself is kept; what it does not say is marked as such', () => {
  const { seedPosts, mixes } = placed([
    { author: 'ann', text: 'all', label: 'l', topics: { food: 1, art: 3 }, stance: -0.5, appeal: 0 },
    { author: 'ann', text: 'nothing', at: 1 },
  ])
  const [all, nothing] = seedPosts
  assert.equal(
    [all!.label, all!.stance, all!.appeal, topicsOf(mixes, all!.topics)],
    ['l', -0.5, 0, ['art', 'food']],
  )
  assert.equal([nothing!.label, nothing!.topics], [undefined, 0])
  assert.ok(Number.isNaN(nothing!.stance) && Number.isNaN(nothing!.appeal))
  assert.not('label' in nothing!)
})

seeds('topics that all have no weight are none', () => {
  const { seedPosts } = placed([
    { author: 'ann', text: 'x', topics: { food: 0, art: 0 } },
    { author: 'ann', text: 'y', topics: {}, at: 1 },
  ])
  assert.equal(
    seedPosts.map(({ topics }) => topics),
    [0, 0],
  )
})

seeds('topics stay with their post when posts are sorted', () => {
  const { seedPosts, mixes } = placed([
    { author: 'bob', text: 'art', at: 3, topics: { art: 1 } },
    { author: 'bob', text: 'none', at: 2 },
    { author: 'bob', text: 'food', at: 1, topics: { food: 1 } },
  ])
  assert.equal(
    seedPosts.map(({ text, topics }) => [text, ...topicsOf(mixes, topics)]),
    [['food', 'food'], ['none'], ['art', 'art']],
  )
})

seeds(
  'an author who is no agent is told with the place of the name and the nearest id, every one of them',
  () => {
    const posts = [
      { author: 'bbo', text: 'x' },
      { author: 'ann', text: 'y' },
      { author: 'nobody-like-that', text: 'z' },
    ]
    assert.equal(
      told(() => placed(posts)),
      [
        'scenario.yaml «"bbo"» author must be one of the 5 agents, not "bbo". (did you mean "bob"?)',
        'scenario.yaml «"nobody-like-that"» author must be one of the 5 agents, not "nobody-like-that".',
      ],
    )
  },
)

seeds('in a file of seed posts the place is in that file', () => {
  const more = { ...files, 'seeds.yaml': '- author: ann\n  text: x\n- text: y\n  author: anne\n' }
  assert.equal(
    told(() => worldOf({ graph, seedPosts: 'seeds.yaml' }, more)),
    ['seeds.yaml «anne» author must be one of the 5 agents, not "anne". (did you mean "ann"?)'],
  )
})

seeds('a rank beyond the agents, and a community without any, are told with what there is', () => {
  const toldOf = (author: unknown, population = { file: 'people.csv' } as object) =>
    told(() => placed([{ author, text: 'x' }], { population })).map((one) => one.replace(/^.*» /, ''))
  assert.equal(toldOf({ mostFollowed: 6 }), [
    'author.mostFollowed must be one of the 5 agents, not number 6.',
  ])
  assert.equal(toldOf({ mostFollowed: 3, community: 'north' }), [
    'author.mostFollowed must be one of the 2 agents of community "north", not number 3.',
  ])
  assert.equal(toldOf({ mostFollowed: 1, community: 'nrth' }), [
    'author.community must be a community with agents in it, not "nrth". (the communities are north, south)',
  ])
  assert.equal(toldOf({ mostFollowed: 1, community: 'x' }, {}), [
    'author.community must be a community with agents in it, not "x". (no agent has a community)',
  ])
})

seeds.run()
