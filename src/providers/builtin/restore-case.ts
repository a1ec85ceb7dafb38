/** The case that a word would have in the middle of an ordinary sentence, and whether it is a name. */
import { can, FUNCTION_WORD, lookUp, PART_OF_SPEECH, VERB, wordsOf } from './lexicon.ts'
import { isOwnWord, ownPlaces } from './own-lines.ts'
import { upperFirst } from './upper-first.ts'
import { nameHeads as nameHeadList } from './vocabulary.ts'
import { type Gap, gaps, type Word } from './word.ts'

/** A word as the post has it. */
export interface Piece {
  readonly text: string
  readonly gap: Gap
  asks: boolean
}

const nameHeads = new Set(wordsOf(nameHeadList))
/** Orders that are often followed by a name: "Boycott ...". */
const ORDER =
  /^(?:ban|boycott|stop|vote|save|support|free|join|watch|read|help|end|keep|make|get|buy|sell|tell|ask|let|visit|call|meet|follow|thank|remember)$/

/** Shouted posts and headlines in capitals get ordinary case; a word elsewhere keeps its author's. */
export function restoreCase(pieces: readonly Piece[]): readonly Word[] {
  let long = 0
  let upper = 0
  let capital = 0
  for (const { text } of pieces) {
    if (text.length < 3) continue
    long += 1
    if (isUpper(text)) upper += 1
    if (startsUpper(text)) capital += 1
  }
  const shouting = long >= 2 && upper > 0.6 * long
  const titled = !shouting && long >= 4 && capital > 0.75 * long
  const lowers = pieces.map(({ text }) => text.toLowerCase())
  const own = ownPlaces(lowers)
  return pieces.map(({ text, gap, asks }, at): Word => {
    const lower = lowers[at]!
    const bits = lookUp(lower) || (lower.endsWith("'s") ? lookUp(lower.slice(0, -2)) : 0)
    const plain = lower === text && (bits & (can.name | can.acronym)) === 0
    const shown = plain
      ? { text, name: false }
      : cased(text, lower, bits, gap, shouting || titled, pieces[at + 1])
    return { text: shown.text, name: shown.name, lower, bits, gap, asks, own: own[at]! }
  })
}

/** @param flat - the post's capitals tell nothing */
function cased(
  text: string,
  lower: string,
  bits: number,
  gap: Gap,
  flat: boolean,
  next: Piece | undefined,
): { text: string; name: boolean } {
  const known = (bits & (can.name | can.acronym)) !== 0 && (bits & FUNCTION_WORD) === 0
  const common = isCommon(lower, bits)
  if (
    flat &&
    nameHeads.has(lower) &&
    next !== undefined &&
    (lookUp(next.text.toLowerCase()) & can.name) !== 0
  )
    return { text: upperFirst(lower), name: true }
  if (known && (flat || lower === text)) {
    const acronym = (bits & can.acronym) !== 0
    if (common && !acronym) return { text: lower, name: false }
    return { text: acronym ? lower.toUpperCase() : upperFirst(lower), name: !common }
  }
  if (known && startsUpper(text) && !isUpper(text)) return { text, name: true }
  if (!startsUpper(text) || text === 'I' || lower.startsWith("i'")) return { text, name: false }
  if (flat) return common ? { text: lower, name: false } : { text: upperFirst(lower), name: true }
  if (isUpper(text) && text.length > 1) {
    // "NEVER" is emphasis, "WHO" and "IBM" are names.
    if ((bits & can.acronym) !== 0) return { text, name: (bits & can.noun) === 0 }
    return common ? { text: lower, name: false } : { text, name: true }
  }
  const name = gap === gaps.sentence ? startsName(lower, bits, common, next) : (bits & FUNCTION_WORD) === 0
  return name ? { text, name } : { text: lower, name }
}

/** Whether a capital at the start of a sentence is that of a name. */
function startsName(lower: string, bits: number, common: boolean, next: Piece | undefined): boolean {
  if ((bits & FUNCTION_WORD) !== 0 || ORDER.test(lower)) return false
  const follows = next !== undefined && next.gap === gaps.none
  // "Petrol prices ..." against "Madrid wins ...".
  if (!common) return !follows || startsUpper(next.text) || isVerbal(next.text.toLowerCase())
  // "Council Leader Jane ..." and "Green Party": the next capital was no start.
  return follows && startsUpper(next.text) && !isUpper(next.text) && !next.text.startsWith("I'")
}

function isVerbal(lower: string): boolean {
  return (lookUp(lower) & (VERB | FUNCTION_WORD)) !== 0
}

const COMMON_ENDING =
  /(?:ing|ed|ly|tion|sion|ment|ness|ity|ship|ism|ance|ence|ers|ors|ists|ies|ous|ful|less|able|ible|ves|[^aius']s|ist|ician)$/

function isCommon(lower: string, bits: number): boolean {
  if ((bits & PART_OF_SPEECH) !== 0)
    return (bits & (FUNCTION_WORD | VERB | can.adjective | can.noun | can.weak)) !== 0
  return isOwnWord(lower) || COMMON_ENDING.test(lower) || /^\d/.test(lower)
}

function isUpper(text: string): boolean {
  if (isLowerLetter(text)) return false
  return text === text.toUpperCase() && text !== text.toLowerCase()
}

function startsUpper(text: string): boolean {
  if (isLowerLetter(text)) return false
  const first = String.fromCodePoint(text.codePointAt(0)!)
  return first !== first.toLowerCase()
}

/** Whether a text starts with one of a to z: the usual case, for speed. */
function isLowerLetter(text: string): boolean {
  const unit = text.charCodeAt(0)
  return unit >= 97 && unit <= 122
}
