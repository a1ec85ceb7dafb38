/** From the reading of a post to the slots of one text. */
import type { RandomSource } from '../../random/random-source.ts'
import { chance } from './draw-source.ts'
import type { Slots } from './grammar.ts'
import type { Phrase } from './phrases.ts'
import type { Reading } from './reading.ts'
import {
  type Address,
  agreed,
  articleOf,
  definite,
  echoed,
  introduced,
  pointedAt,
  possessive,
} from './wording.ts'

/** A subject of the post; the first, which is the best, most often. Undefined if it has none. */
export function drawSubject({ subjects }: Reading, source: RandomSource): Phrase | undefined {
  const uniform = source.uniform()
  return subjects[uniform < 0.7 ? 0 : Math.min(uniform < 0.9 ? 1 : 2, subjects.length - 1)]
}

/** The slots that a subject alone can fill. */
export function slotsOf(thing: Phrase, address: Address): Slots {
  return {
    plural: thing.plural,
    sourcePlural: false,
    thing: definite(thing, address),
    topic: thing.short,
    a: articleOf(thing.short),
  }
}

/**
 * The slots that a post can fill.
 * @param thing - what the text is about
 * @param past - what the agent wrote of before, if it is to be brought in
 */
export function fillSlots(
  reading: Reading,
  thing: Phrase | undefined,
  past: Phrase | undefined,
  address: Address,
  source: RandomSource,
): Slots {
  const document = reading.source?.document
    ? reading.source
    : reading.subjects.find((phrase) => phrase.document)
  const slots: { -readonly [Key in keyof Slots]: Slots[Key] } = {
    plural: thing?.plural ?? false,
    sourcePlural: (document ?? reading.source)?.plural ?? false,
  }
  if (reading.word !== null) slots.word = reading.word
  if (reading.voice.told !== null) slots.told = reading.voice.told
  if (reading.voice.order !== null) slots.order = reading.voice.order
  if (reading.voice.reported !== null) slots.someone = reading.voice.reported
  if (reading.voice.order !== null) slots.advised = reading.voice.order.replace(/\byour\b/g, 'my')
  if (!thing) return slots
  slots.thing = definite(thing, address)
  slots.topic = thing.short
  slots.a = articleOf(thing.short)
  if (!thing.person && !thing.name) slots.event = slots.thing
  const kin = reading.subjects.find((phrase) => phrase.person && phrase.determiner === 'my')
  if (kin) slots.kin = definite(kin, address)
  const other = reading.subjects.find((phrase) => phrase !== thing)
  if (other) slots.other = definite(other, address)
  const actor = reading.claim?.subject ?? reading.source
  if (actor?.name) slots.name = definite(actor, address)
  slots.echo = echoOf(reading, thing, source)
  if (document) slots.document = pointedAt(document)
  if (reading.source && !document) {
    slots.speaker = definite(reading.source, address)
    slots.speakers = possessive(slots.speaker)
  }
  if (reading.source) {
    const verb = reading.source.document ? 'claim' : chance(source, 0.5) ? 'claim' : 'say'
    slots.reported = `${introduced(reading.source)} ${agreed(verb, reading.source.plural)}`
  }
  if (reading.claim) slots.claim = reading.claim.words.join(' ')
  if (reading.claim?.asked != null) slots.asked = reading.claim.asked
  if (reading.figure !== null) slots.figure = reading.figure
  if (past) slots.past = definite(past, 'everybody')
  return slots
}

/** A few words of the post to take up. */
function echoOf({ predicate, voice }: Reading, thing: Phrase, source: RandomSource): string {
  if (predicate !== null && chance(source, 0.6)) return predicate
  if (voice.order !== null && chance(source, 0.5)) return voice.order
  return thing.whole !== '' && chance(source, 0.6) ? thing.whole : echoed(thing)
}
