import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readPost } from '../../src/providers/builtin/reading.ts'
import { asModifier, definite, echoed, introduced, pointedAt } from '../../src/providers/builtin/wording.ts'

const reading = suite('reading a post')

const subjects = (post: string) => readPost(post).subjects.map((phrase) => definite(phrase, 'author'))
const statement = (post: string) => {
  const { claim, source } = readPost(post)
  return [claim?.words.join(' ') ?? null, source?.bare ?? null]
}

const leak = 'BREAKING: the new vaccine was never tested on adults, says a leaked memo'

reading('finds what a post is about, best first', () => {
  assert.equal(subjects(leak), ['the new vaccine'])
  assert.equal(subjects('Petrol prices up again. Third time this month.'), ['petrol prices'])
  assert.equal(subjects("Apple's new phone has no charging port, and the price went up by $200"), [
    "Apple's new phone",
    'the price',
    'the charging port',
  ])
  assert.equal(subjects('Stop eating sugar. Your body will thank you.')[0], 'sugar')
  assert.equal(subjects('Our garden tomatoes are finally ripe #gardening'), ['your garden tomatoes'])
  assert.equal(subjects('40% of teachers say they want to quit'), ['teachers'])
  assert.equal(subjects('stay strong everyone'), [])
})

reading('tells a verb from a noun by its neighbours', () => {
  assert.equal(subjects('City council votes 7-2 to ban cars')[0], 'this city council')
  assert.equal(subjects('The votes were counted twice')[0], 'the votes')
  assert.equal(subjects('Masks work')[0], 'masks')
  assert.equal(subjects('Power cut in the whole district since six')[0], 'this power cut')
  assert.equal(subjects('The new tax on electric cars starts in January')[0], 'the new tax')
})

reading('restores the case of shouted posts and headlines, and keeps names', () => {
  assert.equal(subjects('SHOCKING!!! THE GOVERNMENT IS HIDING THE TRUTH ABOUT UFOS')[0], 'the government')
  assert.equal(subjects('Council Votes To Ban Cars In London')[0], 'this council')
  assert.equal(subjects('Celtics beat the Lakers in overtime').slice(0, 2), ['Celtics', 'the Lakers'])
  assert.equal(subjects('WHO says the outbreak is over').slice(0, 1), ['the outbreak'])
})

reading('tells one from many', () => {
  const plural = (post: string) => readPost(post).subjects[0]!.plural
  for (const post of [
    'The masks work',
    'Two nurses resigned',
    'People are angry',
    'The police are here',
    'The Lakers lost',
  ])
    assert.ok(plural(post), post)
  for (const post of [
    'The news is bad',
    'This crisis is over',
    'Texas is hot',
    'The bus is late',
    'The virus spreads',
  ])
    assert.not(plural(post), post)
})

reading('finds the statement and who makes it', () => {
  assert.equal(statement(leak), ['the new vaccine was never tested on adults', 'leaked memo'])
  assert.equal(statement('New study finds that coffee drinkers live longer than people who drink tea'), [
    'coffee drinkers live longer than people who drink tea',
    'new study',
  ])
  assert.equal(statement('The mayor of Leeds has resigned after a row over parking fines'), [
    'the mayor of Leeds has resigned after a row over parking fines',
    null,
  ])
  assert.equal(statement('Hydroxychloroquine cures covid, doctors say')[1], 'doctors')
  assert.equal(
    statement('Bridge closed until Monday due to flooding')[0],
    'the bridge closed until Monday due to flooding',
  )
  assert.equal(
    statement('A deepfake of the minister is going around. Do not share it.')[0],
    'a deepfake of the minister is going around',
  )
})

reading('takes no statement from questions, from half a subject or from what points elsewhere', () => {
  for (const post of [
    'Does anyone know if the clinic is open?',
    'Trump and Biden agree on one thing',
    'This is wrong',
    'My legs are gone',
    'The price is yours',
    'Nobody knows',
  ])
    assert.is(statement(post)[0], null, post)
})

reading('ends a long statement where it may end, and leaves a broken one alone', () => {
  const long =
    'The council will close the old stone bridge over the river near the station for repairs until the end of next summer'
  assert.is(statement(long)[0], 'the council will close the old stone bridge over the river near the station')
  assert.is(statement('A memo leaked on Monday shows the plan')[0], null)
})

reading('turns the statement into a question', () => {
  const asked = (post: string) => readPost(post).claim?.asked
  assert.is(asked(leak), 'was the new vaccine never tested on adults')
  assert.is(asked('The president signed the climate bill'), 'did the president sign the climate bill')
  assert.is(
    asked('Bill Gates wants to put microchips in vaccines'),
    'does Bill Gates want to put microchips in vaccines',
  )
  assert.is(asked('Teachers deserve better pay'), 'do teachers deserve better pay')
  assert.is(asked('The mayor cut the ribbon'), 'did the mayor cut the ribbon')
  assert.is(asked('Masks do more harm than good'), 'do masks do more harm than good')
  assert.is(asked('The phone has no charging port'), 'does the phone have no charging port')
})

reading('hears the author speak of themselves, and give orders', () => {
  const { voice } = readPost('I finally finished my first marathon! My legs are gone')
  assert.equal(voice, {
    told: 'you finally finished your first marathon',
    reported: 'finally finished their first marathon',
    order: null,
  })
  assert.is(readPost('Wash your hands. It helps.').voice.order, 'wash your hands')
  assert.is(readPost('Love this song so much').voice.order, null)
  assert.is(readPost('I love you').voice.told, null)
})

reading('finds figures with what they count', () => {
  const figure = (post: string) => readPost(post).figure
  assert.is(figure('Tesla recalls 2 million cars over software'), '2 million cars')
  assert.is(figure('40% of teachers want to quit'), '40% of teachers')
  assert.is(figure('1,200 jobs are gone'), '1,200 jobs')
  assert.is(figure('In 2020 we stayed at home'), null)
  assert.is(figure('Celtics beat the Lakers 112-108'), null)
})

reading('feels whether a post is glad, unhappy or grave', () => {
  assert.is(readPost('Wonderful news, the library is saved').mood, 1)
  assert.is(readPost(leak).mood, -1)
  assert.is(readPost('The library opens on Monday at nine').mood, 1)
  assert.is(readPost('The train leaves at nine').mood, 0)
  assert.ok(readPost('Earthquake kills hundreds').grave)
  assert.not(readPost('Free flu shots on Friday').grave)
})

reading('leaves out handles, links, labels, emoji and closing hashtags', () => {
  const { content, hashtags } = readPost(
    'BREAKING: @you and www.example.org say the dam broke \u{1F631} https://t.co/abc #dam #FloodWatch',
  )
  assert.equal([...content].sort(), ['broke', 'dam', 'floodwatch', 'say'])
  assert.equal(hashtags, ['dam', 'FloodWatch'])
  assert.equal([...readPost('dam\u{1F602}bridge \u202Ethe tower').content].sort(), ['bridge', 'dam', 'tower'])
})

reading('does not take the words of the grammar for the matter of a post', () => {
  assert.equal(subjects('Waiting for the correction on the vaccine story.'), ['the vaccine'])
  assert.equal(subjects('Huh. The bridge: discuss. I need a coffee first.'), ['the bridge'])
  assert.equal(subjects('The bridge again. Politics as usual. Now I am hungry.'), ['the bridge'])
  assert.equal(subjects('Half of my feed suddenly knows everything about dolphins. Not buying it today.'), [
    'dolphins',
  ])
})

reading('finds one word in a post without phrases or in another language', () => {
  assert.is(readPost('stay strong everyone').word, 'strong')
  assert.is(readPost('\u65B0\u3057\u3044\u30EF\u30AF\u30C1\u30F3').word, '\u30EF\u30AF\u30C1\u30F3')
  assert.is(readPost('El gobierno anuncia nuevas medidas contra la inflaci\u00F3n').word, 'inflaci\u00F3n')
  assert.is(readPost('\u{1F602}').word, null)
})

reading('words a phrase for its place', () => {
  const phrase = (post: string) => readPost(post).phrases[0]!
  assert.is(definite(phrase('a leaked memo'), 'author'), 'the leaked memo')
  assert.is(pointedAt(phrase('a leaked memo')), 'that leaked memo')
  assert.is(pointedAt(phrase('new reports')), 'those new reports')
  assert.is(introduced(phrase('honest answer')), 'an honest answer')
  assert.is(introduced(phrase('unique offer')), 'a unique offer')
  assert.is(echoed(phrase('my grandmother')), 'your grandmother')
  assert.is(echoed(phrase('3 new cases')), '3 new cases')
  assert.is(definite(phrase('my grandmother'), 'everybody'), "someone's grandmother")
  assert.is(definite(phrase("my sister's wedding"), 'author'), "your sister's wedding")
  assert.is(definite(phrase('her new book'), 'author'), 'her new book')
  assert.is(definite(phrase('her new book'), 'everybody'), 'the new book')
  assert.is(definite(phrase('our gardens'), 'everybody'), 'gardens')
  assert.is(definite(phrase('coffee'), 'author'), 'coffee')
  assert.is(definite(phrase('lockdown'), 'author'), 'this lockdown')
})

reading('takes the plural off a noun before another', () => {
  assert.equal(['vaccines', 'taxes', 'stories', 'matches', 'glass', 'people'].map(asModifier), [
    'vaccine',
    'tax',
    'story',
    'match',
    'glass',
    'people',
  ])
})

reading.run()
