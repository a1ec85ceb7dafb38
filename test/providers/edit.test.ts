import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { PastPost } from '../../src/agents/past-post.ts'
import { edit } from '../../src/providers/builtin/edit.ts'
import { readPast } from '../../src/providers/builtin/past.ts'
import { readPost } from '../../src/providers/builtin/reading.ts'
import { retrieve } from '../../src/providers/builtin/retrieve.ts'
import type { Colour } from '../../src/providers/builtin/tone.ts'

const editing = suite('retrieve and edit')

const edited = (text: string, seen: string | null, post: string, colour: Colour = 'neutral') =>
  edit(readPast({ action: 'quote', text, seen }), readPost(post).subjects[0]!, colour, 'author')

editing('puts the new subject in the place of the old', () => {
  assert.is(
    edited('Bike lanes on my street at last', 'Council plans bike lanes', 'Masks work'),
    'masks on my street at last',
  )
  assert.is(
    edited('The tunnel floods every spring', 'A tunnel under the river', 'The bridge is closed'),
    'The bridge floods every spring',
  )
  assert.is(
    edited('Who paid for this tunnel', 'The tunnel opens today', 'Our library is closed'),
    'Who paid for this library',
  )
  assert.is(
    edited('Another tunnel, another bill', 'The tunnel opens today', 'An airport is planned'),
    'Another airport, another bill',
  )
})

editing('changes the article with the noun, and drops it before a name', () => {
  assert.is(
    edited('Nobody ordered a tunnel', 'The tunnel opens today', 'The airport is closed'),
    'Nobody ordered an airport',
  )
  assert.is(
    edited('Nobody ordered an old tunnel', 'The tunnel opens today', 'The bridge is closed'),
    'Nobody ordered an old bridge',
  )
  assert.is(
    edited('Fifty years of the Lakers', 'The Lakers won', 'The Celtics lost'),
    'Fifty years of the Celtics',
  )
})

editing('leaves out sentences that still speak of the old post', () => {
  const seen = 'The tunnel floods again, says engineer Smith'
  assert.is(
    edited('The tunnel cost a fortune. Smith saw it coming. Ask my cousin.', seen, 'The bridge is closed'),
    'The bridge cost a fortune. Ask my cousin.',
  )
})

editing('gives up where the new subject does not fit', () => {
  assert.is(edited('The tunnel floods', 'The tunnel opens', 'Masks work'), null, 'one for many')
  assert.is(
    edited('The tunnel floods', 'The tunnel opens', 'The mayor resigned'),
    null,
    'a thing for somebody',
  )
  assert.is(edited('What a day', 'The tunnel opens', 'The bridge is closed'), null, 'no subject named')
  assert.is(edited('The tunnel floods', 'The tunnel opens', 'The tunnel is closed'), null, 'the same subject')
  assert.is(edited('', 'The tunnel opens', 'The bridge is closed'), null, 'no words')
})

editing('never puts a yes into a doubter’s mouth, nor a no into an agreeing one', () => {
  const seen = 'The tunnel opens'
  assert.is(edited('Finally, the tunnel', seen, 'The bridge opens', 'doubt'), null)
  assert.is(edited('Finally, the tunnel', seen, 'The bridge opens', 'agree'), 'Finally, the bridge')
  assert.is(edited('Nope, not the tunnel', seen, 'The bridge opens', 'agree'), null)
})

editing('without the old post, takes what the remark is plainly about', () => {
  assert.is(
    edited('My cousin cannot shut up about the tunnel', null, 'The bridge opens'),
    'My cousin cannot shut up about the bridge',
  )
  assert.is(edited('We walked through the tunnel', null, 'The bridge opens'), null)
})

editing('leaves alone what the grammar could say itself', () => {
  assert.is(edited('Not sure what to make of the tunnel yet.', 'The tunnel opens', 'The bridge opens'), null)
})

editing('retrieves the past posts most like the post, the wanted action before others', () => {
  const past = (action: PastPost['action'], text: string, seen: string | null = null) =>
    readPast({ action, text, seen })
  const pasts = [
    past('original', 'coffee and cake'),
    past('quote', 'Again?', 'Bike lanes on Mill Road'),
    past('rewrite', 'The tunnel floods'),
    past('quote', 'My tunnel vision'),
  ]
  const texts = (query: string[]) => retrieve(pasts, new Set(query), ['quote']).map(({ style }) => style.line)
  assert.equal(texts(['tunnel']).slice(0, 2), ['My tunnel vision', 'Again?'])
  assert.equal(texts(['bike', 'lanes'])[0], 'Again?', 'the post answered counts too')
  assert.equal(texts([]).slice(0, 2), ['Again?', 'My tunnel vision'], 'the newer first')
  assert.equal(retrieve([], new Set(['tunnel']), ['quote']), [])
})

editing.run()
