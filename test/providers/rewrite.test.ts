import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { PastPost } from '../../src/agents/past-post.ts'
import { repeats } from '../../src/providers/builtin/repeats.ts'
import { longestSharedRun, plainWords, textsFor } from './requests.ts'

const rewrite = suite('rewrite')

const leak = 'BREAKING: the new vaccine was never tested on adults, says a leaked memo'

rewrite('counts a run of six words as a repetition, whatever the case and the marks', () => {
  const original = 'One two three, four five six seven.'
  assert.ok(repeats('So: TWO three four "five" six seven!', original))
  assert.not(repeats('two three four five six', original))
  assert.not(repeats('two three four five and six seven', original))
})

rewrite('counts all of a shorter post as a repetition', () => {
  assert.ok(repeats('I like bike lanes.', 'Bike lanes!'))
  assert.not(repeats('I like lanes.', 'Bike lanes!'))
  assert.not(repeats('anything', '\u{1F602}'))
  assert.not(repeats('', 'Bike lanes!'))
})

rewrite('retells the statement without repeating it', async () => {
  const texts = await textsFor({ action: 'rewrite', seen: leak, stance: 1 }, 400)
  const retold = texts.filter((text) => /never (?:been )?(?:tested|tried)/.test(text))
  assert.ok(retold.length > 80, String(retold.length))
  assert.ok(retold.some((text) => /supposedly|allegedly|apparently|somehow/.test(text)))
  for (const text of texts) assert.ok(longestSharedRun(text, leak) < 6, text)
})

rewrite('keeps the subject of short posts, but never all of them', async () => {
  for (const seen of [
    'Bike lanes',
    'The bridge',
    'Teachers deserve better pay',
    'Free flu shots today',
    'Bike lanes now! #BikeLanes',
  ]) {
    const texts = await textsFor({ action: 'rewrite', seen }, 200)
    for (const text of texts)
      assert.ok(longestSharedRun(text, seen) < Math.min(6, plainWords(seen).length), `${seen}: ${text}`)
    const content = plainWords(seen).filter((word) => word.length > 4 || word === 'bike' || word === 'flu')
    const naming = texts.filter((text) => plainWords(text).some((word) => content.includes(word)))
    assert.ok(naming.length > 0.9 * texts.length, `${seen}: ${naming.length} of ${texts.length}`)
  }
})

rewrite('stands alone: it speaks to nobody and points at no other post', async () => {
  for (const seen of [leak, 'My garden is finally green again', 'Does anyone know the way to the museum?']) {
    for (const text of await textsFor({ action: 'rewrite', seen, stance: 0.5 }, 300))
      assert.not.match(text, /\byour (?!friends)|\bthis post\b|\bthis thread\b|\bread this\b|"/i, text)
  }
})

rewrite('edits a past rewrite of the agent', async () => {
  const memory: PastPost[] = [
    { action: 'rewrite', text: 'Somebody explain the tunnel to my kids', seen: 'The tunnel floods again' },
  ]
  const texts = await textsFor(
    { action: 'rewrite', seen: 'The council closes the bridge over the river on Monday', memory },
    400,
  )
  assert.ok(texts.filter((text) => text.startsWith('Somebody explain the bridge to my kids')).length > 10)
})

rewrite.run()
