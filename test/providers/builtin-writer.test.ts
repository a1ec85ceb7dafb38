import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { builtinWriter } from '../../src/providers/builtin/builtin-writer.ts'
import {
  contentWords,
  fault,
  longestSharedRun,
  plainWords,
  posts,
  type request,
  requests,
  textFor,
  textsFor,
} from './requests.ts'

const builtin = suite('builtin writer')
const runs = { seed: 20200928, numRuns: 3000 }

builtin('every text is sound, whatever the post, the memory and the topics', async () => {
  await fc.assert(
    fc.asyncProperty(requests, async (given) => {
      const text = await textFor(given)
      assert.is(fault(text), null, `${JSON.stringify(text)}: ${fault(text)}`)
    }),
    runs,
  )
})

builtin(
  'the same request and draw give the same text, for another writer and in another wave too',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(requests, { minLength: 2, maxLength: 5 }), async (wave) => {
        const together = await builtinWriter().write(wave)
        const backwards = await builtinWriter().write([...wave].reverse())
        const alone = await Promise.all(
          wave.map(async (one) => (await builtinWriter().write([structuredClone(one)]))[0]),
        )
        assert.equal(backwards, [...together].reverse())
        assert.equal(alone, together)
      }),
      { ...runs, numRuns: 300 },
    )
  },
)

builtin('a quote or rewrite names something of the post', async () => {
  const heard = contentWords.map((word) => word.toLowerCase())
  await fc.assert(
    fc.asyncProperty(requests, posts, async (given, seen) => {
      if (given.action === 'post') return
      const named = plainWords(seen.replace(/\S*[@/]\S*/g, ' ')).filter((word) => heard.includes(word))
      // A rewrite of so short a post could only name it by repeating it.
      if (named.length === 0 || plainWords(seen).length < 8) return
      const text = await textFor({ ...given, seen })
      const content = new Set(
        [...named, ...plainWords(seen)].filter(
          (word) => /^\p{L}[\p{L}\p{M}]+$/u.test(word) && !small.has(word),
        ),
      )
      assert.ok(
        plainWords(text).some((word) => content.has(word)),
        `${JSON.stringify(seen)} gave ${JSON.stringify(text)}`,
      )
    }),
    runs,
  )
})

builtin('passes over what a post says without naming anything', async () => {
  const seen = 'I was there again. The bridge was closed.'
  for (const action of ['quote', 'rewrite'] as const) {
    for (const text of await textsFor({ action, seen }, 400)) assert.match(text, /bridge|closed/i)
  }
})

const small = new Set('the this and never was is says not you they for of in to it my don amp rt'.split(' '))

builtin('a rewrite shares no run of six words with the post, nor all of a shorter one', async () => {
  await fc.assert(
    fc.asyncProperty(requests, posts, async (given, seen) => {
      const words = plainWords(seen).length
      if (words === 0) return
      const text = await textFor({ ...given, action: 'rewrite', seen })
      const shared = longestSharedRun(text, seen)
      assert.ok(shared < Math.min(6, words), `${JSON.stringify(seen)} gave ${JSON.stringify(text)}`)
    }),
    runs,
  )
})

const leak = 'BREAKING: the new vaccine was never tested on adults, says a leaked memo'

builtin('a thousand draws give several hundred texts', async () => {
  for (const seen of [
    leak,
    'What a goal!!!',
    'Petrol prices up again. Who can afford this?',
    'Free flu shots on Friday #health',
  ]) {
    for (const action of ['quote', 'rewrite'] as const) {
      const distinct = new Set(await textsFor({ action, seen }, 1000)).size
      assert.ok(distinct >= 500, `${action} of ${seen}: ${distinct}`)
    }
  }
  const originals = new Set(await textsFor({ action: 'post', topics: ['vaccines', 'football'] }, 1000)).size
  assert.ok(originals >= 150, `originals: ${originals}`)
})

builtin('agents differ in manner', async () => {
  const texts = await Promise.all(
    Array.from({ length: 40 }, (_, at) => textsFor({ agent: `agent ${at}`, seen: leak }, 30)),
  )
  const lower = texts.map((own) => own.filter((text) => /^[a-z]/.test(text)).length / own.length)
  assert.ok(lower.some((share) => share > 0.6) && lower.some((share) => share < 0.2), String(lower))
})

builtin('does without words, without memory and without topics', async () => {
  for (const action of ['post', 'quote', 'rewrite'] as const) {
    for (const seen of [
      null,
      '',
      ' ',
      '\u{1F602}\u{1F602}',
      'https://example.com/a',
      '@you @me',
      '...',
      '?!',
    ]) {
      assert.is(fault(await textFor({ action, seen })), null, `${action} of ${seen}`)
    }
  }
})

builtin('reads posts in other scripts by one of their words', async () => {
  const seen = {
    '\u65B0\u3057\u3044\u30EF\u30AF\u30C1\u30F3\u306F\u5B89\u5168\u3067\u3059\u304B\uFF1F':
      '\u30EF\u30AF\u30C1\u30F3',
    '\u041F\u0440\u0430\u0432\u0438\u0442\u0435\u043B\u044C\u0441\u0442\u0432\u043E \u043E\u0431\u044A\u044F\u0432\u0438\u043B\u043E \u043E \u043D\u043E\u0432\u043E\u0439 \u0432\u0430\u043A\u0446\u0438\u043D\u0435':
      '\u043F\u0440\u0430\u0432\u0438\u0442\u0435\u043B\u044C\u0441\u0442\u0432\u043E',
    'El gobierno anuncia nuevas medidas contra la inflaci\u00F3n': 'inflaci\u00F3n',
  }
  for (const [post, word] of Object.entries(seen)) {
    for (const text of await textsFor({ seen: post }, 50)) assert.ok(text.toLowerCase().includes(word), text)
  }
})

builtin('never goes beyond 280 characters, and cuts between words', async () => {
  const long = Array.from({ length: 20 }, (_, at) => `${'pneumono'.repeat(3)}${at}e\u0301`).join(' ')
  const memory = [{ action: 'original', text: long, seen: null }] as const
  const texts = await textsFor({ action: 'post', memory }, 200)
  const cut = texts.filter((text) => text.includes('\u2026'))
  assert.ok(cut.length > 20, String(cut.length))
  for (const text of texts) assert.is(fault(text), null, text)
  for (const text of cut) {
    const words = text
      .replace(/\u2026.*$/u, '')
      .split(' ')
      .filter((word) => word.startsWith('pneumono'))
    assert.ok(
      words.every((word) => long.split(' ').includes(word)),
      text,
    )
  }
})

builtin('well-formed posts give well-formed texts', async () => {
  for (const seen of wellFormed) {
    for (const action of ['quote', 'rewrite'] as const) {
      for (const stance of [1, null, -1]) {
        for (const text of await textsFor({ action, seen, stance }, 80)) {
          assert.is(fault(text), null, text)
          assert.not.match(text, /\b(?!that\b)(\w{2,}) \1\b/i, 'a word twice')
          assert.not.match(text, /\b(?:a [aeio][a-z]|an [bcdfgjklmnpqrstvwxyz][a-z])/, 'the wrong article')
          if (/^\p{Lu}/u.test(text)) assert.not.match(text, /[.!?] \p{Ll}/u, 'a sentence without its capital')
          assert.not.match(text, /[,:;]$|[,:;.!?] ?[,:;]/, 'marks in a heap')
        }
      }
    }
  }
})

const wellFormed = [
  leak,
  'City council votes 7-2 to ban cars from the old town square',
  'I finally finished my first marathon! My legs are gone',
  'Does anyone know if the clinic on Mill Street is open on Saturdays?',
  'THE GOVERNMENT IS HIDING THE TRUTH ABOUT 5G TOWERS',
  'New study finds that coffee drinkers live longer than people who drink tea',
  'Scientists Find Giant Squid Off the Coast of New Zealand',
  'Celtics beat the Lakers 112-108 in overtime',
  'An hour without power in the whole district',
  '40% of teachers say they want to quit within two years',
  "Apple's new phone has no charging port, and the price went up by $200",
  'Police say a 34-year-old man was arrested after the crash on the bridge',
  'Earthquake kills hundreds in the valley',
  'An umbrella is all you need. An honest opinion.',
  'Stop eating sugar. Your body will thank you.',
  'Vaccines cause autism. Do your own research.',
  'Tesla recalls 2 million cars over autopilot software #cars #safety',
]

builtin('examples at fixed draws', async () => {
  const golden = (given: Parameters<typeof request>[0]) => textsFor({ agent: 'grace', ...given }, 4)
  assert.equal(await golden({ seen: leak, stance: -1 }), [
    'Never tested on adults. Remember this one. Pass it on',
    'More people should be talking about the new vaccine',
    'So the new vaccine was never tested on adults. Who is surprised?',
    'The vaccine story is getting out of hand.',
  ])
  assert.equal(await golden({ seen: leak, stance: 1 }), [
    "Honestly, I would like to see that leaked memo before I say anything. Doesn't add up",
    'Wait, was the new vaccine never tested on adults? Since when?',
    'Hmm, the new vaccine? Not what I heard',
    'Calm down. The new vaccine is not the end of the world.',
  ])
  assert.equal(await golden({ action: 'rewrite', seen: leak, stance: 1 }), [
    'Unpopular view: the vaccine story is overblown. It is not half as bad as people make it.',
    'A leaked memo claims the new vaccine was apparently never tested on adults. Interesting timing',
    'A leaked memo claims the new vaccine was somehow never tested on adults. Interesting timing. I will believe it when I see it',
    'So the vaccine was supposedly never tested on grown-ups? Since when?',
  ])
  assert.equal(await golden({ action: 'post', topics: ['vaccines'] }), [
    'The best conversations about vaccines happen in kitchens',
    'Five minutes of vaccine news and I need a walk',
    'A slow day for vaccine news. For once',
    'Thinking about vaccines again. How is your day going?',
  ])
})

builtin.run()
