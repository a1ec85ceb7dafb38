/** Retrieve and edit: a past comment of the agent, turned into one on another post. */
import { can, lookUp } from './lexicon.ts'
import type { Past } from './past.ts'
import type { Phrase } from './phrases.ts'
import type { Colour } from './tone.ts'
import { upperFirst } from './upper-first.ts'
import { type Address, articleOf, definite } from './wording.ts'

const MOST_WORDS = 30
/** What the grammar said itself it can say again: an edit of it brings nothing. */
const MOST_OWN = 0.4
const DETERMINER = /^(|.* )(the|a|an|this|that|these|those|another|no|any|some|your|my|our) ((?:[a-z-]+ )?)$/i
/** What stands before the matter of a remark. */
const ABOUT = /\b(?:about|on|over|for|against) (?:(?:the|this|that|these|those) )?$/
const AGREEING = /\b(?:yes|yep|exactly|agreed?|true|love|finally|great|thank|right|congrats|well done)\b/i
const DOUBTING =
  /\b(?:no|nope|not|don't|doubt|fake|lies?|source|proof|wrong|really|hoax|never|convinced|questions)\b/i

/**
 * The past text with its old subject replaced by the new one; sentences that still speak of the old post are left
 * out. Null if the past text does not name what it was about, or if the new subject does not fit its place.
 */
export function edit(past: Past, thing: Phrase, colour: Colour, address: Address): string | null {
  if (
    past.style.wordCount === 0 ||
    past.style.wordCount > MOST_WORDS ||
    past.ownShare > MOST_OWN ||
    clashes(past.style.line, colour)
  )
    return null
  const old = subjectOf(past)
  if (!old || old.plural !== thing.plural || old.head === thing.head || old.name !== thing.name) return null
  if (old.document !== thing.document || old.person !== thing.person || old.mass !== thing.mass) return null
  const kept: string[] = []
  let swapped = false
  for (const sentence of past.style.line.match(/[^.!?\u2026]+[.!?\u2026]*/g) ?? []) {
    const trimmed = sentence.trim()
    const replaced = replaceSubject(trimmed, old, thing, address)
    if (isStale(replaced ?? trimmed, past, thing)) continue
    if (replaced !== null) swapped = true
    kept.push(replaced ?? trimmed)
  }
  return swapped ? kept.join(' ') : null
}

function clashes(line: string, colour: Colour): boolean {
  if (colour === 'agree') return DOUBTING.test(line)
  return AGREEING.test(line) || (colour === 'neutral' && DOUBTING.test(line))
}

/** What a past text speaks of: a phrase of the post that it answered, or else one that it is plainly about. */
function subjectOf(past: Past): Phrase | undefined {
  const line = past.style.line.toLowerCase()
  if (past.seen) return past.seen.subjects.find((phrase) => placeOf(line, phrase.bare.toLowerCase()) >= 0)
  return past.reading.subjects.find(
    ({ score, bare }) =>
      score > 0 && ABOUT.test(line.slice(0, Math.max(0, placeOf(line, bare.toLowerCase())))),
  )
}

/** Place of a phrase as whole words; −1 without one. */
function placeOf(line: string, phrase: string): number {
  const at = line.indexOf(phrase)
  if (at < 0) return -1
  const before = line.charAt(at - 1)
  const after = line.charAt(at + phrase.length)
  return /^[\p{L}\p{N}'-]$/u.test(before) || /^[\p{L}\p{N}'-]$/u.test(after) ? -1 : at
}

function replaceSubject(sentence: string, old: Phrase, thing: Phrase, address: Address): string | null {
  const lower = sentence.toLowerCase()
  // A few letters change their length with their case; then places in one tell nothing of the other.
  if (lower.length !== sentence.length) return null
  const at = placeOf(lower, old.bare.toLowerCase())
  if (at < 0) return null
  const before = sentence.slice(0, at)
  const after = sentence.slice(at + old.bare.length)
  const [, lead = '', determiner = '', between = ''] = DETERMINER.exec(before) ?? []
  const adjective = between.trim().toLowerCase()
  if (determiner === '' || (adjective !== '' && (lookUp(adjective) & can.adjective) === 0))
    return `${before}${definite(thing, address)}${after}`
  if (thing.name || thing.owner !== '') return `${lead}${definite(thing, address)}${after}`
  const article = /^an?$/i.test(determiner) ? articleOf(between + thing.bare) : determiner
  return `${lead}${/^[A-Z]/.test(determiner) ? upperFirst(article) : article} ${between}${thing.bare}${after}`
}

/** Whether a sentence has content words of the old post that the new subject does not explain. */
function isStale(sentence: string, past: Past, thing: Phrase): boolean {
  const own = thing.bare.toLowerCase()
  for (const word of sentence.toLowerCase().split(/[^\p{L}\p{M}\p{N}'-]+/u)) {
    if (past.seen?.content.has(word) && !own.includes(word)) return true
  }
  // Without the old post, names and figures are all that tell.
  return /[a-z,] [A-Z][a-z]+|\d/.test(sentence.replace(thing.bare, ''))
}
