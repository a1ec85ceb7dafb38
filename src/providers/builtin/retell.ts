/** The statement of a post in other words: hedged, cut short, with synonyms. */
import type { RandomSource } from '../../random/random-source.ts'
import type { Claim } from './claim.ts'
import { chance, pick } from './draw-source.ts'
import { otherSynonyms, verbSynonyms } from './synonyms.ts'
import type { Colour } from './tone.ts'
import { articleOf } from './wording.ts'

const hedges: Readonly<Record<Colour, readonly string[]>> = {
  agree: ['', '', 'indeed', 'in fact'],
  doubt: ['supposedly', 'allegedly', 'apparently', 'somehow', ''],
  neutral: ['apparently', 'reportedly', ''],
}

/** A hedge or an emphasis that suits the colour; sometimes none. */
export function hedgeFor(colour: Colour, source: RandomSource): string {
  return pick(source, hedges[colour])!
}

/**
 * Tells the claim again; the words may still be too near the original, which the caller checks.
 * @param hedge - a word such as "supposedly" to put before or into the verb; empty for none
 */
export function retell(claim: Claim, hedge: string, source: RandomSource): string {
  const { words, verbs, verb, subject, auxiliary } = claim
  let end = words.length
  const cut = pick(source, claim.cuts)
  if (cut !== undefined && cut >= 4 && chance(source, 0.4)) end = cut
  const told: string[] = []
  const short =
    subject.determiner === '' || subject.bare === subject.short || subject.end - subject.start > verb
  if (!short && chance(source, 0.4)) {
    // "The vaccine" for "the new vaccine": the place after the subject stays where it was.
    told.push(words[0]!, subject.short)
    for (let at = subject.end - subject.start; at < verb; at++) told.push(words[at]!)
  } else for (let at = 0; at < verb; at++) told.push(swapped(words[at]!, false, source))
  if (auxiliary) told.push(words[verb]!)
  if (hedge !== '') told.push(hedge)
  for (let at = auxiliary ? verb + 1 : verb; at < end; at++)
    told.push(swapped(words[at]!, verbs[at]!, source))
  for (let at = 0; at + 1 < told.length; at++) {
    if (told[at] === 'a' || told[at] === 'an') told[at] = articleOf(told[at + 1]!)
  }
  return told.join(' ')
}

function swapped(word: string, verb: boolean, source: RandomSource): string {
  const others = (verb ? verbSynonyms : otherSynonyms).get(word)
  return others && chance(source, 0.6) ? pick(source, others)! : word
}
