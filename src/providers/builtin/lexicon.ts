/** Every word that the phrase cutter knows, with what it can be. Built once from `vocabulary.ts` and `verbs.ts`. */
import * as verbs from './verbs.ts'
import * as vocabulary from './vocabulary.ts'

/** What a word can be, as bits: a word may be several things. */
export const can = {
  determiner: 1,
  preposition: 2,
  pronoun: 4,
  conjunction: 8,
  auxiliary: 16,
  adverb: 32,
  adjective: 64,
  /** A verb's base form: "vote". */
  base: 128,
  /** "votes". */
  sForm: 256,
  /** Past or past participle: "voted". */
  past: 512,
  /** "voting". */
  ing: 1024,
  /** A common noun. */
  noun: 2048,
  /** A noun of time. */
  time: 4096,
  /** A noun too light to be a subject. */
  weak: 8192,
  /** A noun that does not count. */
  mass: 16384,
  /** An irregular plural. */
  plural: 32768,
  /** A singular that ends in -s. */
  singular: 65536,
  /** A name. */
  name: 131072,
  acronym: 262144,
  /** A verb of reporting, any form. */
  saying: 524288,
  /** Something to read or watch. */
  document: 1048576,
  positive: 2097152,
  negative: 4194304,
  grave: 8388608,
  foreign: 16777216,
  person: 33554432,
} as const

/** Words that carry no content. */
export const FUNCTION_WORD =
  can.determiner | can.preposition | can.pronoun | can.conjunction | can.auxiliary | can.adverb

/** What tells a part of speech: a word without any of these is unknown to the grammar. */
export const PART_OF_SPEECH =
  FUNCTION_WORD |
  can.adjective |
  can.base |
  can.sForm |
  can.past |
  can.ing |
  can.noun |
  can.weak |
  can.name |
  can.acronym

/** Any verb form. */
export const VERB = can.base | can.sForm | can.past | can.ing

const entries = new Map<string, number>()
const bases = new Map<string, string>()

/** What this lower-case word can be; 0 for a word that neither the lists nor its ending tell. */
export function lookUp(word: string): number {
  return entries.get(word) ?? byEnding(word)
}

function byEnding(word: string): number {
  if (word.length < 5) return 0
  if (word.endsWith('ed')) return can.past
  return word.endsWith('ing') ? can.ing | can.noun : 0
}

/** The base form of a verb's form: "sign" of "signed"; undefined for an unknown verb. */
export function baseOf(form: string): string | undefined {
  return bases.get(form)
}

/** The words of a list of `vocabulary.ts` or `verbs.ts`. */
export function wordsOf(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '')
}

function know(list: Iterable<string>, bits: number): void {
  for (const word of list) entries.set(word, (entries.get(word) ?? 0) | bits)
}

const doubling = new Set(wordsOf(verbs.doublingVerbs))
const nounLike = new Set(wordsOf(verbs.nounLikeVerbs))
const saying = new Set(wordsOf(verbs.sayingVerbs))

function knowVerb(base: string, past: string, participle: string): void {
  const bits = saying.has(base) ? can.saying : 0
  const noun = nounLike.has(base) ? can.noun : 0
  know([base], can.base | bits | noun)
  know([sForm(base)], can.sForm | bits | noun)
  know([past, participle], can.past | bits)
  know([ingForm(base)], can.ing | bits)
  for (const form of [base, sForm(base), past, participle]) if (!bases.has(form)) bases.set(form, base)
}

function sForm(base: string): string {
  if (/[^aeou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`
}

function stemOf(base: string): string {
  return doubling.has(base) ? base + base.at(-1) : base
}

function ingForm(base: string): string {
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`
  return /[^eoy]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${stemOf(base)}ing`
}

function edForm(base: string): string {
  if (/[^aeou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return base.endsWith('e') ? `${base}d` : `${stemOf(base)}ed`
}

for (const base of wordsOf(verbs.regularVerbs)) knowVerb(base, edForm(base), edForm(base))
for (const row of verbs.irregularVerbs.split(',')) {
  const [base, past, participle] = wordsOf(row)
  knowVerb(base!, past!, participle!)
}
know(wordsOf(vocabulary.determiners), can.determiner)
know(wordsOf(vocabulary.prepositions), can.preposition)
know(wordsOf(vocabulary.pronouns), can.pronoun)
know(wordsOf(vocabulary.conjunctions), can.conjunction)
know(wordsOf(vocabulary.auxiliaries), can.auxiliary)
know(wordsOf(vocabulary.adverbs), can.adverb)
know(wordsOf(vocabulary.adjectives), can.adjective)
know(wordsOf(vocabulary.commonNouns), can.noun)
know(
  wordsOf(vocabulary.commonNouns).map((noun) => sForm(noun)),
  can.noun,
)
know(wordsOf(vocabulary.massNouns), can.noun | can.mass)
know(wordsOf(vocabulary.pluralNouns), can.noun | can.plural)
know(wordsOf(vocabulary.singularNouns), can.noun | can.singular)
know(wordsOf(vocabulary.timeNouns), can.noun | can.time)
know(wordsOf(vocabulary.weakNouns), can.weak)
know(wordsOf(vocabulary.personNouns), can.noun | can.person)
know(wordsOf(vocabulary.documentNouns), can.noun | can.document)
know(
  wordsOf(vocabulary.documentNouns).map((noun) => sForm(noun)),
  can.noun | can.document,
)
know(wordsOf(vocabulary.acronyms), can.acronym)
know(wordsOf(vocabulary.knownNames), can.name)
know(wordsOf(vocabulary.positiveWords), can.positive)
know(wordsOf(vocabulary.negativeWords), can.negative)
know(wordsOf(vocabulary.graveWords), can.grave)
know(wordsOf(vocabulary.foreignWords), can.foreign)
for (const [word, bits] of entries)
  if ((bits & PART_OF_SPEECH) === 0) entries.set(word, bits | byEnding(word))
