import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { PastPost } from '../../src/agents/past-post.ts'
import { colourOf } from '../../src/providers/builtin/tone.ts'
import { contentWords, fault, textsFor } from './requests.ts'

const quote = suite('quote')

const leak = 'BREAKING: the new vaccine was never tested on adults, says a leaked memo'
const saved = 'Wonderful news: the town library is saved'
const DOUBTING =
  /\?|doubt|convinced|sceptic|source|proof|evidence|buy|rumour|first|nothing|correction|careful|calm|not |n't|wrong|really|fact-check|hard pass|scaremongering|blam|villain|wait|outrage|sure|guesswork|nonsense|fail to see|who |say anything/i
const share = (texts: readonly string[], pattern: RegExp) =>
  texts.filter((text) => pattern.test(text)).length / texts.length

quote('stance decides between agreement and doubt', () => {
  assert.is(colourOf(null, 1, 0), 'neutral')
  assert.is(colourOf(0, 1, 0), 'neutral')
  assert.is(colourOf(1, 1, 0.99), 'agree')
  assert.is(colourOf(-1, 0, 0.99), 'doubt')
  // A post that is unhappy about the matter is taken to be against it.
  assert.is(colourOf(1, -1, 0.99), 'doubt')
  assert.is(colourOf(-1, -1, 0.99), 'agree')
  assert.is(colourOf(0.3, 1, 0.29), 'agree')
  assert.is(colourOf(0.3, 1, 0.31), 'neutral')
  assert.is(colourOf(Number.NaN, 1, 0), 'neutral')
})

quote('those who agree, those who doubt and those who do neither say different things', async () => {
  for (const seen of [leak, saved, 'The council closes the bridge on Monday']) {
    const sets = await Promise.all(
      [1, -1, null].map(async (stance) => new Set(await textsFor({ seen, stance }, 400))),
    )
    for (const [at, a] of sets.entries()) {
      for (const b of sets.slice(at + 1)) {
        const common = [...a].filter((text) => b.has(text))
        assert.ok(common.length < 0.03 * a.size, `${seen}: ${common.join(' / ')}`)
      }
    }
  }
})

quote('doubt asks and denies, agreement seldom', async () => {
  const doubting = await textsFor({ seen: saved, stance: -1 }, 400)
  const agreeing = await textsFor({ seen: saved, stance: 1 }, 400)
  assert.ok(share(doubting, DOUBTING) > 0.75, String(share(doubting, DOUBTING)))
  assert.ok(share(agreeing, DOUBTING) < 0.4, String(share(agreeing, DOUBTING)))
})

quote('a question is answered and a personal story is addressed', async () => {
  const answers = await textsFor({ seen: 'Does anyone know if the clinic is open on Saturdays?' }, 200)
  assert.ok(share(answers, /know|answer|question|asking|depends|curious|wonder/i) > 0.5)
  const replies = await textsFor({ seen: 'I finally finished my first marathon!', stance: 1 }, 200)
  assert.ok(share(replies, /\byour?\b/i) > 0.6)
  assert.is(share(replies, /\bmy first marathon\b/i), 0)
})

quote('grave news get no jokes, no emoji and no exclamation marks', async () => {
  const memory: PastPost[] = [{ action: 'quote', text: 'lol!!! so good \u{1F602}', seen: null }]
  for (const stance of [1, -1, null]) {
    for (const text of await textsFor(
      { seen: 'Earthquake kills hundreds in the valley', stance, memory },
      200,
    ))
      assert.not.match(
        text,
        /\p{Extended_Pictographic}|!|\b(?:lol|astronaut|pigs|hat|hooray|hard pass|mixed feelings)\b/iu,
      )
  }
  const loss = await textsFor({ seen: 'My grandmother died of this last night' }, 200)
  assert.ok(share(loss, /sorry|strength|thoughts|heart/i) > 0.6)
})

quote('an agent writes as it used to: case, end, emoji, hashtag, opener', async () => {
  const habit = (text: string): PastPost => ({ action: 'quote', text, seen: 'Something about nothing' })
  const loud = Array.from({ length: 12 }, (_, at) =>
    habit(`Honestly, we need ${contentWords[at]}! \u{1F525} #OurStreet`),
  )
  const quiet = Array.from({ length: 12 }, (_, at) => habit(`we need ${contentWords[at]}`))
  const loudly = await textsFor({ seen: leak, memory: loud }, 300)
  const quietly = await textsFor({ seen: leak, memory: quiet }, 300)
  assert.ok(share(loudly, /\u{1F525}/u) > 0.7 && share(quietly, /\p{Extended_Pictographic}/u) < 0.15)
  assert.ok(share(loudly, /#OurStreet/) > 0.25 && share(quietly, /#/) < 0.15)
  assert.ok(share(loudly, /^Honestly,/) > 0.25 && share(quietly, /^honestly,/i) < 0.1)
  assert.ok(share(loudly, /!/) > 0.35 && share(quietly, /!/) < 0.15)
  assert.ok(share(quietly, /^[a-z]/) > 0.7 && share(loudly, /^[a-z]/) < 0.2)
  assert.ok(share(quietly, /[.]$/) < 0.25)
})

quote('writers of long texts say more', async () => {
  const past = (text: string): PastPost[] =>
    Array.from({ length: 10 }, () => ({ action: 'quote', text, seen: null }))
  const mean = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  const long = await textsFor(
    {
      seen: leak,
      memory: past('Well now. I would say that this is one of those days on which everybody has an opinion.'),
    },
    200,
  )
  const short = await textsFor({ seen: leak, memory: past('No way.') }, 200)
  assert.ok(mean(long) > 1.2 * mean(short), `${mean(long)} against ${mean(short)}`)
})

quote('brings in what the agent wrote of before', async () => {
  const memory: PastPost[] = [
    { action: 'original', text: 'The trams on Mill Road are late again', seen: null },
  ]
  assert.ok(share(await textsFor({ seen: leak, memory }, 400), /trams/) > 0.03)
})

quote('edits a past comment: the old subject gives way to the new', async () => {
  const memory: PastPost[] = [
    {
      action: 'quote',
      text: 'Told my neighbour: the parking fines were only ever there to fill pockets!',
      seen: 'Parking fines raised $2 million last year',
    },
  ]
  const texts = await textsFor({ seen: 'The bike lanes will open in May', memory }, 400)
  const edited = texts.filter((text) => text.includes('fill pockets'))
  assert.ok(edited.length > 40, String(edited.length))
  for (const text of edited) {
    assert.ok(/^told my neighbour: the bike lanes were only ever there to fill pockets/i.test(text), text)
    assert.is(fault(text), null)
  }
})

quote.run()
