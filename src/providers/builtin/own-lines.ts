/**
 * What the grammar itself puts into texts: its words, sentences and turns. A reader who took them for the matter of a
 * post would let a story drift away from it, hand by hand.
 */
import { domainRemarks } from './domains.ts'
import * as originalPatterns from './original-patterns.ts'
import * as quotePatterns from './quote-patterns.ts'
import * as rewritePatterns from './rewrite-patterns.ts'

interface OwnLines {
  readonly words: ReadonlySet<string>
  /** Sentences, or parts of them up to a colon, without a slot, as words with spaces between. */
  readonly sentences: ReadonlySet<string>
  /** Runs of {@link RUN} words, as words with spaces between. */
  readonly runs: ReadonlySet<string>
}

const RUN = 4

let known: OwnLines | undefined

/** Made when first asked for: a command that writes nothing need not wait for it. */
function ownLines(): OwnLines {
  known ??= collect()
  return known
}

/** Whether a lower-case word stands in a pattern. */
export function isOwnWord(word: string): boolean {
  return ownLines().words.has(word)
}

/** Whether these words, lower case with spaces between, are a sentence of a pattern. */
export function isOwnSentence(words: string): boolean {
  return ownLines().sentences.has(words)
}

/** Which of these lower-case words stand in a run of {@link RUN} that a pattern has too. */
export function ownPlaces(words: readonly string[]): readonly boolean[] {
  const { runs } = ownLines()
  const own = words.map(() => false)
  for (let at = 0; at + RUN <= words.length; at++) {
    if (runs.has(words.slice(at, at + RUN).join(' '))) own.fill(true, at, at + RUN)
  }
  return own
}

/** The share of the words of a text for which {@link ownPlaces} is true: 0 to 1. */
export function ownShare(text: string): number {
  const own = ownPlaces(wordsOf(text))
  return own.length === 0 ? 0 : own.filter(Boolean).length / own.length
}

function collect(): OwnLines {
  const own = { words: new Set<string>(), sentences: new Set<string>(), runs: new Set<string>() }
  const { smallTalk: _, ...originals } = originalPatterns
  for (const pattern of linesOf([quotePatterns, rewritePatterns, originals])) {
    for (const line of spelledOut(pattern)) {
      addSentences(line, own.sentences)
      for (const stretch of line.split(SLOT)) {
        const words = wordsOf(stretch)
        for (const word of words) own.words.add(word)
        for (let at = 0; at + RUN <= words.length; at++) own.runs.add(words.slice(at, at + RUN).join(' '))
      }
    }
  }
  // Remarks of a field are known as sentences only: their words may be what a post is about.
  for (const remark of domainRemarks) addSentences(remark, own.sentences)
  return own
}

const SLOT = /\{[^}]*\}/

function addSentences(line: string, sentences: Set<string>): void {
  for (const sentence of line.split(/[.!?:]/)) {
    if (!SLOT.test(sentence)) sentences.add(wordsOf(sentence).join(' '))
  }
}

function wordsOf(line: string): string[] {
  return line
    .toLowerCase()
    .split(/[^a-z'-]+/)
    .filter((word) => word !== '')
}

function linesOf(data: unknown): string[] {
  if (typeof data === 'string') return [data]
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(linesOf) : []
}

/** A pattern with each of its choices taken. */
function spelledOut(pattern: string): string[] {
  const choice = /\[([^\]]*)\]/.exec(pattern)
  if (!choice) return [pattern]
  return choice[1]!.split('|').flatMap((taken) => spelledOut(pattern.replace(choice[0], () => taken)))
}
