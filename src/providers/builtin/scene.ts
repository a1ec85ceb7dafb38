/** What a text is written from: the request, read. Shared by quotes and rewrites. */
import type { RandomSource } from '../../random/random-source.ts'
import type { TextRequest } from '../text-writer.ts'
import { drawSource, pick } from './draw-source.ts'
import { edit } from './edit.ts'
import { drawSubject } from './fill-slots.ts'
import { type Habits, habitsOf } from './habits.ts'
import { type Past, readPast } from './past.ts'
import type { Phrase } from './phrases.ts'
import { type Reading, readPost } from './reading.ts'
import { retrieve } from './retrieve.ts'
import { styleOf } from './style.ts'
import { type Colour, colourOf } from './tone.ts'
import type { Address } from './wording.ts'

export interface Scene {
  readonly request: TextRequest
  readonly source: RandomSource
  readonly reading: Reading
  readonly colour: Colour
  readonly habits: Habits
  /** What the text is about; undefined if the post names nothing. */
  readonly subject: Phrase | undefined
  /** The agent's past posts nearest to the post, best first; looked up when first asked for. */
  readonly near: () => readonly Past[]
}

/** Reads the request. `seen` of null is taken for a post without words. */
export function setScene(request: TextRequest, wanted: readonly Past['action'][]): Scene {
  const source = drawSource(request.draw)
  const reading = readPost(request.seen ?? '')
  let near: readonly Past[] | undefined
  return {
    request,
    source,
    reading,
    colour: colourOf(request.stance, reading.mood, source.uniform()),
    habits: habitsOf(request.agent, request.memory.map(styleOf)),
    subject: drawSubject(reading, source),
    near: () => {
      near ??= retrieve(request.memory.map(readPast), reading.content, wanted)
      return near
    },
  }
}

/** One of the near past texts of these actions that can be turned into one on the subject; null if none can. */
export function editNearest(
  scene: Scene,
  actions: readonly Past['action'][],
  address: Address,
): string | null {
  const { near, subject, colour, request, reading, source } = scene
  if (!subject || reading.grave) return null
  const edits: string[] = []
  for (const past of near()) {
    if (!actions.includes(past.action)) continue
    const text = edit(past, subject, colour, address)
    if (text !== null && !request.memory.some((post) => post.text === text)) edits.push(text)
  }
  return pick(source, edits) ?? null
}

/** Something that the agent wrote of before and the post does not name. */
export function recall({ near, reading, subject }: Scene): Phrase | undefined {
  if (!subject || reading.grave) return undefined
  for (const past of near()) {
    for (const phrase of past.seen?.subjects ?? past.reading.subjects) {
      if (phrase.score > 0.5 && phrase.determiner !== 'my' && !reading.content.has(phrase.head)) return phrase
    }
  }
  return undefined
}

/** Hashtags of the post, and one made of its subject. */
export function hashtagsOf({ reading, subject }: Scene): string[] {
  const tags = reading.hashtags.slice(0, 2)
  if (subject && /^[A-Za-z][A-Za-z ]+$/.test(subject.short)) tags.push(subject.short.replaceAll(' ', ''))
  return tags
}

/** How much an agent has to say beyond the heart of a text: 0 for writers of few words, 1 for those of many. */
export function wordiness({ words }: Habits): number {
  return Math.min(1, Math.max(0, (words - 6) / 14))
}

/** Whether two pieces share a word of weight: a text says nothing twice. */
export function shareWord(a: string, b: string): boolean {
  const words = b.toLowerCase().split(/[^a-z']+/)
  return a
    .toLowerCase()
    .split(/[^a-z']+/)
    .some((word) => word.length > 3 && words.includes(word))
}
