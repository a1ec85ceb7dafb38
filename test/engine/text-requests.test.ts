/** What a writer is asked: the words seen, the topics, the stance and the grown memory of the agent. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { simulate } from '../../src/engine/simulate.ts'
import type { TextRequest } from '../../src/providers/text-writer.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { buildWorld } from '../../src/world/world.ts'
import { tinyHost } from '../support/tiny.ts'

const textRequests = suite('engine/text-requests')

/** Runs with a writer that keeps every request and numbers its texts. */
async function requestsOf(yaml: string, files: Record<string, string>): Promise<TextRequest[]> {
  const world = buildWorld(readScenario(tinyHost(yaml, files), 'scenario.yaml'))
  const kept: TextRequest[] = []
  const writer = {
    write: async (requests: readonly TextRequest[]) =>
      requests.map((request) => {
        kept.push(request)
        return `text ${kept.length}`
      }),
  }
  await simulate(world, { writer, sink: { write() {} } })
  return kept
}

const yaml = (rates: string, ticks = 5) => `
name: requests
seed: 5
tick: 1h
ticks: ${ticks}
start: 2024-01-02T00:00
graph: { type: edge-list, file: follows.csv, source: followee, target: follower }
population:
  file: people.yaml
  unlisted: generate
  memory: { file: past.jsonl, keep: 3 }
  generate: { activity: { perTick: 1 }, posting: { whenAwake: 0 }, engagement: 1, rates: ${rates} }
seedPosts: [{ author: a, text: the seed, topics: { food: 1, music: 3 } }]
`
const files = {
  'follows.csv': 'source,target\na,b\nb,c\nc,d\n',
  'people.yaml': '[{ id: c, stance: -0.5 }]',
  'past.jsonl':
    '{"user":"c","time":"2024-01-01T10:00Z","action":"original","text":"older"}\n{"user":"c","time":"2024-01-01T11:00Z","action":"quote","text":"newer","seen":"something"}\n{"user":"c","time":"2024-01-02T00:00Z","action":"original","text":"not past"}\n',
}

textRequests(
  'a quote is asked with the words of the post seen, the topics of the item and what is remembered',
  async () => {
    const [first, second] = await requestsOf(yaml('{ retweet: 0, quote: 1, rewrite: 0 }'), files)
    assert.equal(
      { ...first, draw: [] },
      {
        action: 'quote',
        agent: 'b',
        seen: 'the seed',
        topics: ['music', 'food'],
        stance: null,
        memory: [],
        draw: [],
      },
    )
    assert.is(second!.agent, 'c')
    assert.is(second!.seen, 'text 1', 'the quote that it saw, not the root')
    assert.is(second!.stance, -0.5)
    assert.equal(second!.memory, [
      { action: 'quote', text: 'newer', seen: 'something' },
      { action: 'original', text: 'older', seen: null },
    ])
    assert.is.not(first!.draw[0], second!.draw[0])
  },
)

textRequests('a retweet passes on the words it shows, also one of a retweet', async () => {
  const mixed = {
    ...files,
    'people.yaml':
      '[{ id: b, retweet: 1, quote: 0, rewrite: 0 }, { id: c, retweet: 1, quote: 0, rewrite: 0 }]',
  }
  const [only] = await requestsOf(yaml('{ retweet: 0, quote: 0, rewrite: 1 }'), mixed)
  assert.is(only!.agent, 'd')
  assert.is(only!.action, 'rewrite')
  assert.is(only!.seen, 'the seed')
})

textRequests('memory grows with what was written, newest first, and keeps to its size', async () => {
  const posting = yaml('{ retweet: 0, quote: 1, rewrite: 0 }', 4)
    .replace('whenAwake: 0', 'whenAwake: 1')
    .replace(/^seedPosts.*$/m, '')
  const requests = (await requestsOf(posting, { ...files, 'follows.csv': 'source,target\nc,x\n' })).filter(
    ({ agent }) => agent === 'c',
  )
  assert.is(requests.length, 4)
  const texts = requests.map(({ memory }) => memory.map(({ text }) => text))
  assert.equal(texts[0], ['newer', 'older'])
  for (const [at, memory] of texts.entries()) assert.ok(memory.length <= 3, `${at}: ${memory}`)
  assert.ok(texts[3]![0]!.startsWith('text ') && texts[3]!.length === 3 && !texts[3]!.includes('newer'))
})

textRequests.run()
