import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { domainRemarks } from '../../src/providers/builtin/domains.ts'
import { drawSource } from '../../src/providers/builtin/draw-source.ts'
import { compile, expand, type Slots, slotExamples } from '../../src/providers/builtin/grammar.ts'
import * as originalPatterns from '../../src/providers/builtin/original-patterns.ts'
import * as quotePatterns from '../../src/providers/builtin/quote-patterns.ts'
import * as rewritePatterns from '../../src/providers/builtin/rewrite-patterns.ts'
import { fault } from './requests.ts'

const grammar = suite('grammar')

const one: Slots = { plural: false, sourcePlural: false }
const expandAll = (pattern: string, slots: Slots, draws = 60) => {
  const pool = compile([pattern])
  return new Set(Array.from({ length: draws }, (_, at) => expand(pool, slots, drawSource([at, 7]))))
}

grammar('takes each choice, an empty one too', () => {
  assert.equal(expandAll('[yes|no|]ok', one), new Set(['yesok', 'nook', 'ok']))
  assert.equal(expandAll('a [b [c|d]|e]', one), new Set(['a b c', 'a b d', 'a e']))
})

grammar('fills slots and makes words agree', () => {
  const pattern = '{thing} {s:play}, {it} {is} fine, {s:have} {s:go} {s:try} {s:be}; {document} {w:get}'
  const slots = { ...one, thing: 'the bridge', document: 'those memos', sourcePlural: true }
  assert.equal(
    expandAll(pattern, slots),
    new Set(['the bridge plays, it is fine, has goes tries is; those memos get']),
  )
  const many = { ...slots, plural: true, thing: 'bridges', sourcePlural: false }
  assert.equal(
    expandAll(pattern, many),
    new Set(['bridges play, they are fine, have go try are; those memos gets']),
  )
})

grammar('uses a pattern only where its slots can be filled', () => {
  const pool = compile(['{thing}', '{echo} of {thing}', 'nothing'])
  const texts = (slots: Slots) =>
    new Set(Array.from({ length: 60 }, (_, at) => expand(pool, slots, drawSource([at, 1]))))
  assert.equal(texts(one), new Set(['nothing']))
  assert.equal(texts({ ...one, thing: 'x' }), new Set(['x', 'nothing']))
  assert.equal(texts({ ...one, thing: 'x', echo: 'y' }), new Set(['x', 'y of x', 'nothing']))
  assert.is(expand(compile(['{thing}']), one, drawSource([1, 1])), null)
})

grammar('refuses unknown slots and open brackets', () => {
  assert.throws(() => compile(['{thign}']), /no slot is called "thign"/)
  assert.throws(() => compile(['[yes|no']), /a bracket is open/)
})

const lines = (data: unknown): string[] =>
  typeof data === 'string'
    ? [data]
    : typeof data === 'object' && data !== null
      ? Object.values(data).flatMap(lines)
      : []
const all = [...lines(quotePatterns), ...lines(rewritePatterns), ...lines(originalPatterns), ...domainRemarks]

grammar('every pattern makes sound sentences, with one thing and with many', () => {
  assert.ok(all.length > 600, `${all.length} patterns`)
  for (const pattern of all) {
    for (const slots of [
      { ...slotExamples, plural: false, sourcePlural: false },
      {
        ...slotExamples,
        thing: 'bike lanes',
        event: 'bike lanes',
        topic: 'bike lanes',
        plural: true,
        sourcePlural: true,
      },
    ]) {
      for (const text of expandAll(pattern, slots, 200)) {
        assert.is(fault(text!), null, `${pattern}: ${text}`)
        assert.match(text!, /[.!?:,]$/, pattern)
        assert.not.match(text!, /[[\]{}|]|\b(\w+) \1\b/, pattern)
      }
    }
  }
})

grammar('patterns start in lower case, as they may stand in mid-sentence', () => {
  for (const pattern of all) assert.match(pattern, /^(?:[a-z"]|\{|\[(?:[a-z]|I\b)|I\b)/, pattern)
})

grammar('no pattern stands twice in its list', () => {
  const lists = (data: unknown): string[][] =>
    Array.isArray(data)
      ? [data]
      : typeof data === 'object' && data !== null
        ? Object.values(data).flatMap(lists)
        : []
  for (const list of [quotePatterns, rewritePatterns, originalPatterns].flatMap(lists))
    assert.is(
      new Set(list).size,
      list.length,
      list.find((pattern, at) => list.indexOf(pattern) !== at),
    )
})

grammar.run()
