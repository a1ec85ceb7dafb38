/** A post out of nothing: a line that the agent says again, or one of the grammar on its topics. */
import type { RandomSource } from '../../random/random-source.ts'
import type { TextRequest } from '../text-writer.ts'
import { byColour, emojiOf } from './by-colour.ts'
import { chance, drawSource, pick } from './draw-source.ts'
import { type Draft, finish } from './finish.ts'
import { compile, expand, type Slots } from './grammar.ts'
import { type Habits, habitsOf } from './habits.ts'
import * as patterns from './original-patterns.ts'
import { type Past, readPast } from './past.ts'
import type { Phrase } from './phrases.ts'
import { readPost } from './reading.ts'
import { retrieve } from './retrieve.ts'
import { shareWord, wordiness } from './scene.ts'
import { styleOf } from './style.ts'
import { type Colour, colourOf } from './tone.ts'
import { asModifier } from './wording.ts'

/** Share of the posts that say a past line again, where there is one. */
const REPEATED = 0.25
/** Share of the others that are on a subject of the past rather than on a given topic. */
const REMEMBERED = 0.3
/** Words of a line that is worth saying again. */
const FEWEST_WORDS = 3
const MOST_WORDS = 22
/** Of the past posts nearest to the topic, how many may be taken up. */
const NEAREST = 5

const topicLines = byColour((colour) => compile(patterns.topicLines[colour]))
const smallTalk = compile(patterns.smallTalk)

/** Writes the post. */
export function writeOriginal(request: TextRequest): string {
  const source = drawSource(request.draw)
  const pasts = request.memory.map(readPast)
  const habits = habitsOf(request.agent, request.memory.map(styleOf))
  const colour = colourOf(request.stance, 0, source.uniform())
  const topic = pickTopic(request.topics, source)
  const query = topic === undefined ? new Set<string>() : readPost(topic).content
  const near = retrieve(pasts, query, ['original']).slice(0, NEAREST)
  const again = chance(source, REPEATED) ? sayAgain(near, pasts, source) : null
  const remembered = chance(source, REMEMBERED) || topic === undefined ? subjectOf(near, source) : undefined
  const subject = remembered ?? (topic === undefined ? undefined : readPost(topic).subjects[0])
  const hashtag =
    again === null && subject && /^[a-z][a-z ]*$/i.test(subject.short)
      ? [subject.short.replaceAll(' ', '')]
      : []
  return finish(
    {
      pieces: again ?? freshLine(subject, colour, habits, source),
      hashtags: hashtag,
      emoji: emojiOf[colour],
      grave: false,
    },
    habits,
    source,
  )
}

/** A topic, the heaviest most often, as words; undefined without a usable one. */
function pickTopic(topics: readonly string[], source: RandomSource): string | undefined {
  const uniform = source.uniform()
  const usable = topics
    .map((topic) => topic.replace(/[_\s-]+/g, ' ').trim())
    .filter((topic) => readPost(topic).subjects.length > 0)
  return usable[Math.floor(uniform * uniform * usable.length)]
}

/** A past line, announced or confirmed; never one that was said again before. */
function sayAgain(
  near: readonly Past[],
  pasts: readonly Past[],
  source: RandomSource,
): Draft['pieces'] | null {
  const lines = near.filter(
    (past) =>
      past.action === 'original' &&
      past.style.wordCount >= FEWEST_WORDS &&
      past.style.wordCount <= MOST_WORDS &&
      !isRepetition(past.style.line) &&
      pasts.every(
        (other) =>
          other === past ||
          !(other.style.line.includes(past.style.line) || past.style.line.includes(other.style.line)),
      ),
  )
  const past = pick(source, lines)
  if (!past) return null
  const line = {
    text: past.style.ending === 'none' ? `${past.style.line}.` : past.style.line,
    dispensable: false,
  }
  if (chance(source, 0.5)) return [{ text: pick(source, patterns.repeatOpeners)!, dispensable: true }, line]
  return [line, { text: pick(source, patterns.repeatTails)!, dispensable: true }]
}

function isRepetition(line: string): boolean {
  const lower = line.toLowerCase()
  return (
    patterns.repeatOpeners.some((opener) => lower.startsWith(opener)) ||
    patterns.repeatTails.some((tail) => lower.includes(tail.slice(0, -1)))
  )
}

function freshLine(
  subject: Phrase | undefined,
  colour: Colour,
  habits: Habits,
  source: RandomSource,
): Draft['pieces'] {
  const line = subject
    ? expand(topicLines[colour], inGeneral(subject), source)!
    : expand(smallTalk, { plural: false, sourcePlural: false }, source)!
  const pieces = [{ text: line, dispensable: false }]
  if (chance(source, 0.3 * wordiness(habits))) {
    const tail = pick(source, patterns.originalTails)!
    if (!shareWord(tail, line)) pieces.push({ text: tail, dispensable: true })
  }
  return pieces
}

/** What an own post of the past was about, where it may be spoken of again without more ado. */
function subjectOf(near: readonly Past[], source: RandomSource): Phrase | undefined {
  const own = near
    .filter((past) => past.action === 'original')
    .flatMap((past) => past.reading.subjects.slice(0, 1))
    .filter(
      ({ score, determiner, plural, mass, name }) =>
        score > 0 && /^(?:|the|my|our)$/.test(determiner) && (determiner !== '' || plural || mass || name),
    )
  return pick(source, own)
}

/** A topic is spoken of in general: "sport", "election news". */
function inGeneral({ determiner, owner, bare, plural, mass, name, short }: Phrase): Slots {
  const topic = plural && !name ? asModifier(short) : short
  const slots = { plural, sourcePlural: false, topic }
  if (owner !== '') return { ...slots, thing: `${owner} ${bare}` }
  if (determiner !== '') return { ...slots, thing: `${determiner} ${bare}` }
  return { ...slots, thing: plural || mass || name ? bare : `${bare} news` }
}
