/** A comment on a post: the agent's own words edited, or the grammar's in the agent's manner. */
import type { TextRequest } from '../text-writer.ts'
import { byColour, emojiOf } from './by-colour.ts'
import { chance, pick } from './draw-source.ts'
import { fillSlots, slotsOf } from './fill-slots.ts'
import { type Draft, finish } from './finish.ts'
import { compile, expand, type Pool } from './grammar.ts'
import * as patterns from './quote-patterns.ts'
import { mentions } from './reading.ts'
import { editNearest, hashtagsOf, recall, type Scene, setScene, shareWord, wordiness } from './scene.ts'

/** Share of the comments that edit a past text, where one fits. */
const EDITED = 0.45
/** Share of the others that bring in a subject of the past, where there is one. */
const RECALLED = 0.15

const cores = byColour((colour) => {
  const { any, good, bad, question, personal, grave } = patterns.quoteCores[colour]
  return {
    any: compile(any),
    good: compile(good),
    bad: compile(bad),
    question: compile(question),
    personal: compile(personal),
    grave: compile(grave),
  }
})
/** For posts without a subject that still say something: orders, and news of the author. */
const sayings = byColour((colour) => {
  const { any, personal } = patterns.quoteCores[colour]
  const alone = /^(?:[^{]|\{(?:order|told)\})*$/
  return compile([...any, ...personal].filter((pattern) => alone.test(pattern)))
})
const recalls = byColour((colour) => compile(patterns.quoteRecalls[colour]))
const wordCores = byColour((colour) => compile(patterns.wordCores[colour]))
const wordlessCores = byColour((colour) => compile(patterns.wordlessCores[colour]))
const condolences = compile(patterns.condolences)

/** Cores that open with a word such as an opener would be. */
const OPENS_ITSELF =
  /^(?:and|so|but|yes|yep|no|nope|okay|hmm?|interesting|first|wait|right|sure|of course|exactly|this\.|spot|correct|called|knew|noted|please|seriously|honestly|not|nice|from|thank|finally|imagine|today|for|same|me too|with)\b/

/** Writes the comment. */
export function writeQuote(request: TextRequest): string {
  const scene = setScene(request, ['quote'])
  const { source, colour, reading, habits } = scene
  const edited = chance(source, EDITED) ? editNearest(scene, ['quote'], 'author') : null
  const core = edited ?? coreOf(scene)
  return finish(
    {
      pieces: edited === null ? withCompany(scene, core) : [{ text: core, dispensable: false }],
      hashtags: hashtagsOf(scene),
      emoji: emojiOf[colour],
      grave: reading.grave,
    },
    habits,
    source,
  )
}

/** The heart of the comment. It names something of the post, where there is something to name. */
function coreOf(scene: Scene): string {
  const { source, colour, reading, subject } = scene
  const past = chance(source, RECALLED) ? recall(scene) : undefined
  const slots = fillSlots(reading, subject, past, 'author', source)
  const core =
    (past && expand(recalls[colour], slots, source)) ??
    (reading.grave && reading.personal ? expand(condolences, slots, source) : null) ??
    expand(coresFor(scene), slots, source)!
  if (mentions(core, reading)) return core
  // "You were there again?" names nothing of the post; its subject always does.
  if (!subject) return expand(wordCores[colour], slots, source)!
  return expand(cores[colour].any, slotsOf(subject, 'author'), source)!
}

/** The core with an opener before it and a tail behind, as the agent has words. */
function withCompany(scene: Scene, core: string): Draft['pieces'] {
  const { source, colour, reading, habits } = scene
  const pieces = [{ text: core, dispensable: false }]
  const opener = openerFor(scene, core)
  if (opener !== undefined) pieces.unshift({ text: opener, dispensable: true })
  if (chance(source, 0.1 + 0.6 * wordiness(habits))) {
    const ofDomain =
      reading.domain && chance(source, 0.3) ? reading.domain.remarks : patterns.quoteTails[colour]
    const tail = pick(source, reading.grave ? patterns.graveTails : ofDomain)!
    if (!shareWord(tail, core)) pieces.push({ text: tail, dispensable: true })
  }
  return pieces
}

function coresFor({ reading, subject, colour, source }: Scene): Pool {
  const uniform = source.uniform()
  if (!subject) {
    if (reading.voice.order !== null || reading.voice.told !== null) return sayings[colour]
    return reading.word === null ? wordlessCores[colour] : wordCores[colour]
  }
  const pools = cores[colour]
  if (reading.grave) return pools.grave
  if (reading.question && uniform < 0.75) return pools.question
  if (reading.personal && uniform < (colour === 'doubt' ? 0.9 : 0.7)) return pools.personal
  if (reading.mood !== 0 && uniform < 0.4) return reading.mood > 0 ? pools.good : pools.bad
  return pools.any
}

function openerFor({ source, colour, reading, habits }: Scene, core: string): string | undefined {
  if (reading.grave || OPENS_ITSELF.test(core)) return undefined
  if (chance(source, habits.opener)) return pick(source, habits.usedOpeners)
  if (!chance(source, 0.1 + 0.3 * wordiness(habits))) return undefined
  const opener = pick(source, patterns.quoteOpeners[colour])!
  return shareWord(opener, core) || (opener.endsWith(':') && core.includes(':')) ? undefined : opener
}
