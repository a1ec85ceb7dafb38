import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { PastPost } from '../../src/agents/past-post.ts'
import { textsFor } from './requests.ts'

const original = suite('original')

const share = (texts: readonly string[], pattern: RegExp) =>
  texts.filter((text) => pattern.test(text)).length / texts.length

original('is on a given topic, the heaviest most often', async () => {
  const texts = await textsFor({ action: 'post', topics: ['vaccines', 'us_election'] }, 300)
  assert.is(share(texts, /vaccine|election/i), 1)
  assert.ok(share(texts, /vaccine/i) > 0.6 && share(texts, /election/i) > 0.1)
})

original('takes its colour from the stance', async () => {
  const fan = new Set(await textsFor({ action: 'post', topics: ['football'], stance: 1 }, 300))
  const foe = await textsFor({ action: 'post', topics: ['football'], stance: -1 }, 300)
  assert.ok(foe.every((text) => !fan.has(text)))
})

original('is small talk without topics', async () => {
  const texts = await textsFor({ action: 'post' }, 300)
  assert.ok(new Set(texts).size > 80)
  assert.is(share(texts, /football|vaccine/), 0)
})

original('says a line of the past again, but no line a third time', async () => {
  const line = 'Cycled to work in the rain today'
  const memory: PastPost[] = [{ action: 'original', text: `${line}.`, seen: null }]
  const again = await textsFor({ action: 'post', memory }, 300)
  assert.ok(share(again, /Cycled to work/) > 0.1)
  assert.ok(!again.includes(`${line}.`), 'never word for word')
  const repeated: PastPost = { action: 'original', text: `Still: ${line}.`, seen: null }
  for (const past of [[repeated, ...memory], [repeated]])
    assert.is(share(await textsFor({ action: 'post', memory: past }, 300), /Cycled to work/), 0)
})

original('comes back to what the agent wrote of before', async () => {
  const memory: PastPost[] = [
    { action: 'original', text: 'The tomatoes on my balcony need more sun', seen: null },
  ]
  assert.ok(share(await textsFor({ action: 'post', memory }, 300), /the tomatoes/) > 0.3)
})

original('drops topics that name nothing', async () => {
  assert.equal(
    await textsFor({ action: 'post', topics: ['', '\u{1F602}', '@you'] }, 20),
    await textsFor({ action: 'post', topics: [] }, 20),
  )
})

original.run()
