/** Requests, posts and rules that the tests of the builtin provider share. */
import fc from 'fast-check'
import type { PastPost } from '../../src/agents/past-post.ts'
import { builtinWriter } from '../../src/providers/builtin/builtin-writer.ts'
import type { TextRequest } from '../../src/providers/text-writer.ts'
import { mix32 } from '../../src/random/mix.ts'

/** A request for a quote of nothing in particular, with what is given put in. */
export function request(given: Partial<TextRequest>): TextRequest {
  return {
    action: 'quote',
    agent: 'ada',
    seen: null,
    topics: [],
    stance: null,
    memory: [],
    draw: [1, 2],
    ...given,
  }
}

/** The text for one request. */
export async function textFor(given: Partial<TextRequest>): Promise<string> {
  return (await builtinWriter().write([request(given)]))[0]!
}

/** Texts for the same request under the first so many draws. */
export async function textsFor(given: Partial<TextRequest>, draws: number): Promise<readonly string[]> {
  const requests = Array.from({ length: draws }, (_, at) =>
    request({ ...given, draw: [mix32(at + 1), mix32(at + 1_000_003)] }),
  )
  return builtinWriter().write(requests)
}

/** What is wrong with a text by the contract of the provider; null if nothing is. */
export function fault(text: string): string | null {
  const length = [...text].length
  if (length < 1 || length > 280) return `${length} characters`
  if (/\p{Cs}/u.test(text)) return 'a lone surrogate'
  if (/[\p{Cc}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u.test(text)) return 'a control character or line break'
  if (/(?!\u200D)\p{Cf}/u.test(text)) return 'an invisible character'
  if (/[@\uFF20]/.test(text)) return 'a handle'
  if (/:\/\/|www\.|\p{L}\.\p{L}{2,}/iu.test(text)) return 'a link'
  if (text !== text.trim() || /\s{2}/.test(text)) return 'loose spaces'
  if (/ [.,!?:;]/.test(text)) return 'a space before a mark'
  if (/\b(?:undefined|null|NaN)\b/.test(text)) return 'a hole'
  return null
}

/** Lower-case words of a text, as the rule against repetition counts them. */
export function plainWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** The longest run of consecutive words that two texts share. */
export function longestSharedRun(a: string, b: string): number {
  const first = plainWords(a)
  const second = plainWords(b)
  let longest = 0
  for (let from = 0; from < first.length; from++) {
    for (let start = 0; start < second.length; start++) {
      let length = 0
      while (from + length < first.length && first[from + length] === second[start + length]) length += 1
      longest = Math.max(longest, length)
    }
  }
  return longest
}

/** Nouns, names and adjectives that a post can be about. */
export const contentWords = [
  'vaccine',
  'vaccines',
  'mayor',
  'bridge',
  'marathon',
  'Leeds',
  'Celtics',
  'dolphins',
  'phone',
  'prices',
  'council',
  'bakery',
  'asteroid',
  'masks',
  'tomatoes',
  'insulin',
  'museum',
  'zorble',
  'Quizzard',
  'frimmling',
  'radioactive',
] as const

const fillers = [
  'the',
  'a',
  'this',
  'of',
  'in',
  'and',
  'never',
  'is',
  'was',
  'says',
  'not',
  'my',
  'I',
  'you',
  'they',
  'to',
  'for',
  '40%',
  '2,000',
  'it',
] as const

/** Words in any order with handles, links, hashtags, emoji, marks and words of other scripts among them. */
const scrambled = fc
  .array(
    fc.oneof(
      fc.constantFrom(...contentWords, ...fillers),
      fc.constantFrom(
        '@someone',
        'https://example.com/a?b=c',
        'www.example.org',
        'example.com/x',
        '#BikeLanes',
        '#ok',
        '\u{1F602}',
        '\u{1F469}\u200D\u{1F467}',
        '\u30EF\u30AF\u30C1\u30F3',
        '\u0432\u0430\u043A\u0446\u0438\u043D\u0430',
        '\u0644\u0642\u0627\u062D',
        'e\u0301te\u0301',
        '\n',
        '\u2028',
        '\u202E',
        '\uD83D',
        '\u0000',
        '?',
        '!!!',
        '...',
        '\u2014',
        '"',
        '(',
        '&amp;',
        'RT',
        'BREAKING:',
        'U.S.',
        "don't",
        "city's",
      ),
    ),
    { maxLength: 30 },
  )
  .map((words) => words.join(' '))

/** Any string at all, halves of surrogate pairs included. */
const anything = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))

/** Posts of every kind. */
export const posts = fc.oneof(scrambled, scrambled, fc.string({ unit: 'grapheme', maxLength: 120 }), anything)

const pastPosts: fc.Arbitrary<PastPost> = fc.record({
  action: fc.constantFrom('retweet', 'quote', 'rewrite', 'original'),
  text: posts,
  seen: fc.option(posts),
})

/** Requests of every kind. */
export const requests: fc.Arbitrary<TextRequest> = fc.record({
  action: fc.constantFrom('post', 'quote', 'rewrite'),
  agent: fc.string({ maxLength: 8 }),
  seen: fc.option(posts),
  topics: fc.array(fc.oneof(fc.constantFrom('vaccines', 'us_election', 'climate change'), posts), {
    maxLength: 3,
  }),
  stance: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
  memory: fc.array(pastPosts, { maxLength: 6 }),
  draw: fc.tuple(fc.nat(0xffff_ffff), fc.nat(0xffff_ffff)),
})
