import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { capturedHost } from '../../src/host/captured-host.ts'
import type { LogEvent, PostEvent } from '../../src/log/events.ts'
import type { AgentLine, TickLine } from '../../src/log/run-folder.ts'
import { summarize } from '../../src/report/summary.ts'

const summary = suite('summarize')

const run: LogEvent = {
  type: 'run',
  format: 1,
  scenario: 's',
  seed: '1',
  start: '2024-01-01T00:00',
  tickMinutes: 30,
  agents: 4,
  engineSemantics: 1,
}
const post = (id: number, tick: number, agent: string, rest: Partial<PostEvent> = {}): PostEvent => {
  return {
    type: 'post',
    tick,
    id,
    agent,
    action: 'post',
    parent: null,
    root: id,
    origin: id,
    depth: 0,
    via: 'own',
    ...rest,
  }
}
const shared = (
  id: number,
  tick: number,
  agent: string,
  action: 'retweet' | 'quote',
  parent: number,
  root: number,
  depth: number,
  origin = root,
) => {
  return post(id, tick, agent, {
    action,
    parent,
    root,
    origin,
    depth,
    via: 'follow',
    sharers: 1,
    rank: 1,
    by: 'rates',
  })
}
const reach = (root: number, exposures: number, agents: number): LogEvent => ({
  type: 'reach',
  root,
  exposures,
  agents,
})
const tick = (number: number | null, awake: number, exposures: number, posts: number): TickLine => {
  const none = { seeds: 0, originals: 0, retweets: 0, quotes: 0, rewrites: 0 }
  return { tick: number, awake, exposures, posts, ...none, offset: 0, chain: '0'.repeat(64) }
}
const agent = (id: string, rates: AgentLine['rates']): AgentLine => {
  return { id, community: null, segment: null, followers: 1, rates, n: rates && 10 }
}
const text = (lines: readonly unknown[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('')

function folder(events: readonly LogEvent[], ticks: readonly TickLine[], agents: readonly AgentLine[]) {
  return capturedHost({
    files: {
      '/run/events.jsonl': text(events),
      '/run/ticks.jsonl': text(ticks),
      '/run/agents.jsonl': text(agents),
    },
  })
}

// Two seeded stories: post 1 grows by a retweet, a quote of that, and a rewrite (5) that is retweeted once; post 2 stays alone.
const events: LogEvent[] = [
  run,
  post(1, 0, 'a', { via: 'seed', label: 'rumour', text: 'Listen!' }),
  post(2, 0, 'b', { via: 'seed', text: 'Rain' }),
  post(3, 1, 'd', { text: 'mine' }),
  shared(4, 1, 'b', 'retweet', 1, 1, 1),
  post(5, 2, 'c', {
    action: 'rewrite',
    parent: 4,
    origin: 1,
    via: 'follow',
    sharers: 1,
    rank: 1,
    by: 'rates',
    text: 'I heard',
  }),
  { ...shared(6, 2, 'd', 'quote', 4, 1, 2), text: 'Really?' },
  shared(7, 3, 'b', 'retweet', 5, 5, 1, 1),
  reach(1, 9, 3),
  reach(3, 2, 2),
  reach(5, 4, 3),
]
const ticks = [tick(0, 2, 0, 2), tick(1, 3, 5, 2), tick(2, 4, 6, 2), tick(3, 1, 4, 1), tick(null, 0, 0, 0)]
const agents = [
  agent('a', null),
  agent('b', { retweet: 1, quote: 0, rewrite: 0 }),
  agent('c', { retweet: 0.5, quote: 0, rewrite: 0.5 }),
  agent('d', { retweet: 0, quote: 1, rewrite: 0 }),
]

summary('counts, shares, mixes, reach and stories of a small run, by hand', () => {
  const { cascades, topCascade, ...told } = summarize(folder(events, ticks, agents), '/run')
  assert.equal(told, {
    scenario: 's',
    seed: '1',
    start: '2024-01-01T00:00',
    tickMinutes: 30,
    ticks: 4,
    agents: 4,
    sessions: 10,
    exposures: 15,
    posts: 7,
    actions: { post: 3, retweet: 2, quote: 1, rewrite: 1 },
    engagedShare: 4 / 15,
    realisedMix: { retweet: 0.5, quote: 0.25, rewrite: 0.25 },
    historicalMix: { retweet: 2.5 / 4, quote: 1 / 4, rewrite: 0.5 / 4 },
    reach: { items: 3, meanAgents: 8 / 3, most: { root: 1, agents: 3, exposures: 9 } },
    activity: { ticksPerPart: 1, posts: [2, 2, 2, 1] },
    stories: [
      {
        origin: 1,
        agent: 'a',
        tick: 0,
        label: 'rumour',
        text: 'Listen!',
        posts: 5,
        cascades: 2,
        largestCascade: 3,
        exposures: 13,
      },
      {
        origin: 2,
        agent: 'b',
        tick: 0,
        label: null,
        text: 'Rain',
        posts: 1,
        cascades: 1,
        largestCascade: 1,
        exposures: 0,
      },
    ],
  })
  assert.is(cascades.cascades, 4)
  assert.is(cascades.unshared, 0.5)
  assert.is(topCascade!.root, 1)
  assert.is(topCascade!.size, 3)
  assert.is(topCascade!.depth, 2)
  assert.equal(topCascade!.texts, [
    { id: 1, text: 'Listen!' },
    { id: 6, text: 'Really?' },
  ])
  assert.is(topCascade!.tree.children[0]!.children[0]!.id, 6)
})

summary('the history of an agent that has none counts for nothing', () => {
  const { historicalMix } = summarize(
    folder(
      events,
      ticks,
      agents.map(({ id }) => agent(id, null)),
    ),
    '/run',
  )
  assert.is(historicalMix, null)
})

summary('a run in which nothing happened', () => {
  const told = summarize(folder([run], [tick(0, 0, 0, 0), tick(null, 0, 0, 0)], agents), '/run')
  assert.is(told.posts, 0)
  assert.equal(
    [told.engagedShare, told.realisedMix, told.historicalMix, told.topCascade],
    [null, null, null, null],
  )
  assert.equal(told.reach, { items: 0, meanAgents: null, most: null })
  assert.equal(told.activity, { ticksPerPart: 1, posts: [0] })
  assert.equal(told.stories, [])
})

summary('a run in which nothing was shared has no top cascade', () => {
  assert.is(summarize(folder(events.slice(0, 4), ticks, agents), '/run').topCascade, null)
})

summary('the same for a log that breaks off at a tick', () => {
  const told = summarize(folder(events.slice(0, 5), ticks.slice(0, 2), agents), '/run')
  assert.is(told.posts, 4)
  assert.is(told.ticks, 2)
  assert.is(told.reach.items, 0)
})

summary.run()
