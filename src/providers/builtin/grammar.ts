/**
 * Patterns and how they become text. In a pattern, `[one|other|]` is a choice, `{slot}` is filled from the post, and a
 * few words agree: `{is}`, `{it}` and `{s:play}` ("plays" or "play") with `{thing}`, `{w:play}` with `{speaker}` or
 * `{document}`. A pattern is used only where all of its slots can be filled.
 */
import type { RandomSource } from '../../random/random-source.ts'
import { agreed } from './wording.ts'

/** The slots, each with an example. */
export const slotExamples = {
  /** A subject of the post, with its determiner. */
  thing: 'the new vaccine',
  /** The same, if it is neither somebody nor a name. */
  event: 'the new vaccine',
  /** Another subject. */
  other: 'adults',
  /** The nouns of the subject alone. */
  topic: 'vaccine',
  /** The article that `topic` would have. */
  a: 'a',
  /** The one who acts, if it has a name. */
  name: 'Tesla',
  /** A few words of the post. */
  echo: 'never tested on adults',
  /** Something to read or watch that the post rests on. */
  document: 'that leaked memo',
  /** Whoever the post says says so. */
  speaker: 'the mayor',
  speakers: "the mayor's",
  /** The statement of the post, as it stands. */
  claim: 'the new vaccine was never tested on adults',
  asked: 'was the new vaccine never tested on adults',
  /** The statement in other words: with a hedge that suits the colour, and without. */
  retold: 'the vaccine was supposedly never tested on adults',
  plain: 'the vaccine was never tested on grown-ups',
  reported: 'a leaked memo claims',
  /** What the author says of themselves, to them and to others. */
  told: 'you finally finished your first marathon',
  someone: 'finally finished their first marathon',
  /** Somebody close to the author. */
  kin: 'your grandmother',
  /** What the author asks of everybody, and what the agent is so asked. */
  order: 'wash your hands',
  advised: 'wash my hands',
  figure: '40% of teachers',
  /** What the agent wrote of before. */
  past: 'the bike lanes',
  /** All that is known of a post without subjects. */
  word: 'safe',
} as const

const slotNames = Object.keys(slotExamples) as readonly (keyof typeof slotExamples)[]
export type SlotName = keyof typeof slotExamples

/** What fills the slots of one text. */
export interface Slots extends Readonly<Partial<Record<SlotName, string>>> {
  /** Number of `thing`. */
  readonly plural: boolean
  /** Number of the source of what is said: `speaker` or `document`. */
  readonly sourcePlural: boolean
}

type Node =
  | string
  | { readonly slot: SlotName }
  | { readonly verb: readonly [string, string]; readonly ofSource: boolean }
  | { readonly choices: readonly Node[][] }

/** A bit for each slot. */
const slotBits: Readonly<Record<string, number>> = Object.fromEntries(
  slotNames.map((name, at) => [name, 1 << at]),
)

interface Pattern {
  readonly nodes: readonly Node[]
  /** The bits of the slots that it needs. */
  readonly needs: number
}

/** Patterns that stand for each other. */
export interface Pool {
  readonly patterns: readonly Pattern[]
  /** The usable patterns for each set of slots met so far. */
  readonly usable: Map<number, readonly Pattern[]>
}

const agreements: Readonly<Record<string, readonly [string, string]>> = {
  is: ['is', 'are'],
  it: ['it', 'they'],
}

/** Compiles patterns. @throws Error on an unknown slot or an open bracket: a mistake in the data files. */
export function compile(patterns: readonly string[]): Pool {
  return { patterns: patterns.map(parse), usable: new Map() }
}

/** A text of one of the patterns whose slots can all be filled; null if there is none. */
export function expand(pool: Pool, slots: Slots, source: RandomSource): string | null {
  const mask = available(slots)
  let usable = pool.usable.get(mask)
  if (!usable) {
    usable = pool.patterns.filter(({ needs }) => (needs & ~mask) === 0)
    pool.usable.set(mask, usable)
  }
  const pattern = usable[Math.floor(source.uniform() * usable.length)]
  return pattern ? write(pattern.nodes, slots, source) : null
}

function available(slots: Slots): number {
  let mask = 0
  for (const name in slots) mask |= slotBits[name] ?? 0
  return mask
}

function write(nodes: readonly Node[], slots: Slots, source: RandomSource): string {
  let text = ''
  for (const node of nodes) {
    if (typeof node === 'string') text += node
    else if ('slot' in node) text += slots[node.slot]!
    else if ('verb' in node) text += node.verb[(node.ofSource ? slots.sourcePlural : slots.plural) ? 1 : 0]
    else text += write(node.choices[Math.floor(source.uniform() * node.choices.length)]!, slots, source)
  }
  return text
}

function parse(pattern: string): Pattern {
  let needs = 0
  let at = 0
  const sequence = (closing: boolean): Node[][] => {
    const choices: Node[][] = [[]]
    let literal = ''
    const push = (node?: Node) => {
      if (literal !== '') choices.at(-1)!.push(literal)
      literal = ''
      if (node !== undefined) choices.at(-1)!.push(node)
    }
    for (; at < pattern.length; at++) {
      const character = pattern[at]!
      if (character === '{') {
        const end = pattern.indexOf('}', at)
        const slot = slotNode(pattern.slice(at + 1, end), pattern)
        if (typeof slot === 'object' && 'slot' in slot) needs |= slotBits[slot.slot]!
        push(slot)
        at = end
      } else if (character === '[') {
        at += 1
        push({ choices: sequence(true) })
      } else if (closing && character === '|') {
        push()
        choices.push([])
      } else if (closing && character === ']') {
        push()
        return choices
      } else literal += character
    }
    if (closing) throw new Error(`pattern "${pattern}": a bracket is open`)
    push()
    return choices
  }
  return { nodes: sequence(false)[0]!, needs }
}

function slotNode(name: string, pattern: string): Node {
  const base = name.slice(2)
  if (/^[sw]:/.test(name))
    return { verb: [agreed(base, false), agreed(base, true)], ofSource: name.startsWith('w') }
  const verb = agreements[name]
  if (verb) return { verb, ofSource: false }
  const slot = slotNames.find((known) => known === name)
  if (!slot) throw new Error(`pattern "${pattern}": no slot is called "${name}"`)
  return { slot }
}
