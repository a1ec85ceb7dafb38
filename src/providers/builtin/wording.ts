/** Noun phrases in the forms that patterns ask for. */
import type { Phrase } from './phrases.ts'

/** Whom a text speaks to: the author of the post, or everybody. */
export type Address = 'author' | 'everybody'

/** The phrase as something already known: "the leaked memo" for "a leaked memo", "your garden" for "my garden". */
export function definite(phrase: Phrase, address: Address): string {
  const { bare, determiner, owner, plural } = phrase
  if (owner !== '') return withOwner(phrase, address)
  switch (determiner) {
    case 'this':
    case 'that':
    case 'these':
    case 'those':
    case 'the':
      return `${determiner} ${bare}`
    case 'my':
      return address === 'author' ? `your ${bare}` : `someone's ${bare}`
    case 'our':
      return address === 'author' ? `your ${bare}` : plural ? bare : `the ${bare}`
    case 'his':
    case 'her':
    case 'their':
    case 'its':
      return address === 'author' ? `${determiner} ${bare}` : plural ? bare : `the ${bare}`
    case 'a':
    case 'an':
    case 'another':
    case 'one':
      return `the ${bare}`
    default:
      if (plural || phrase.mass || phrase.name) return bare
      return determiner === '' ? `this ${bare}` : `the ${bare}`
  }
}

/** The phrase as the post has it, seen from the one who answers: "a leaked memo", "your garden", "3 new cases". */
export function echoed(phrase: Phrase): string {
  const { bare, determiner, owner, number } = phrase
  const counted = number === '' ? bare : `${number} ${bare}`
  if (owner !== '') return `${turned(owner)} ${counted}`
  return determiner === '' ? counted : `${turned(determiner)} ${counted}`
}

/** "That leaked memo", "those reports", "the filing". */
export function pointedAt(phrase: Phrase): string {
  if (phrase.owner !== '' || phrase.name || phrase.determiner === 'the') return definite(phrase, 'everybody')
  return `${phrase.plural ? 'those' : 'that'} ${phrase.bare}`
}

/** The phrase as its first mention: "a leaked memo". */
export function introduced(phrase: Phrase): string {
  if (phrase.owner !== '' || !/^(?:a|an|)$/.test(phrase.determiner)) return definite(phrase, 'everybody')
  if (phrase.plural || phrase.mass || phrase.name) return phrase.bare
  return `${articleOf(phrase.bare)} ${phrase.bare}`
}

/** "A" or "an", by the sound that the first letters suggest. */
export function articleOf(noun: string): 'a' | 'an' {
  if (/^(?:hour|honest|honour|honor|heir)/i.test(noun)) return 'an'
  if (/^(?:uni|use|user|usual|eu|one|once|ura|uto|ukr)/i.test(noun)) return 'a'
  if (/^[AEFHILMNORSX][A-Z]/.test(noun)) return 'an'
  return /^[aeiou]/i.test(noun) ? 'an' : 'a'
}

/** "The mayor's", "the doctors'". */
export function possessive(noun: string): string {
  return noun.endsWith('s') ? `${noun}'` : `${noun}'s`
}

/** A verb's base form, made to agree: "plays", "goes", "tries". */
export function agreed(base: string, plural: boolean): string {
  if (base === 'be') return plural ? 'are' : 'is'
  if (plural) return base
  if (base === 'have') return 'has'
  if (/[^aeou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`
}

function withOwner({ owner, bare, plural }: Phrase, address: Address): string {
  if (!/^(?:my|our|his|her|their|its|your)\b/.test(owner)) return `${owner} ${bare}`
  if (address === 'author') return `${turned(owner)} ${bare}`
  return plural ? bare : `the ${bare}`
}

function turned(text: string): string {
  return text.replace(/^(?:my|our)\b/, 'your')
}

/** A plural noun as it stands before another: "vaccine" of "vaccines" for "vaccine news". */
export function asModifier(plural: string): string {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`
  if (/(?:ch|sh|x|ss)es$/.test(plural)) return plural.slice(0, -2)
  return /[^su]s$/.test(plural) ? plural.slice(0, -1) : plural
}
