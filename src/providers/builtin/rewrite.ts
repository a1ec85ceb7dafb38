/** A post of one's own on the subject of another: a lead, a remark, a hashtag; never the other's words. */
import type { TextRequest } from '../text-writer.ts'
import { byColour, emojiOf } from './by-colour.ts'
import { chance } from './draw-source.ts'
import { fillSlots } from './fill-slots.ts'
import { type Draft, finish } from './finish.ts'
import { compile, expand, type Pool, type Slots } from './grammar.ts'
import { mentions } from './reading.ts'
import { repeats } from './repeats.ts'
import { hedgeFor, retell } from './retell.ts'
import * as patterns from './rewrite-patterns.ts'
import { editNearest, hashtagsOf, recall, type Scene, setScene, shareWord, wordiness } from './scene.ts'

/** Share of the rewrites that edit a past post, where one fits. */
const EDITED = 0.3
/** Share of the others that bring in a subject of the past, where there is one. */
const RECALLED = 0.12
/** Share of the others that retell the statement of the post, where it has one. */
const RETOLD = 0.55
/** Share of posts with a hashtag, beyond the agent's habit. */
const TAGGED = 0.25
/** Drafts, half of them on a shorter subject, before settling for a text without it. */
const DRAFTS = 8
/** Drafts without the subject; what they could repeat is shorter than they vary. */
const LAST_DRAFTS = 40

const retellings = byColour((colour) => compile(patterns.retellingLeads[colour]))
const subjects = byColour((colour) => compile(patterns.subjectLeads[colour]))
const special = {
  question: compile(patterns.specialLeads.question),
  personal: compile(patterns.specialLeads.personal),
  grave: compile(patterns.specialLeads.grave),
  recall: compile(patterns.specialLeads.recall),
}
const remarks = byColour((colour) => {
  const { any, good, bad, grave } = patterns.rewriteRemarks[colour]
  return { any: compile(any), good: compile(good), bad: compile(bad), grave: compile(grave) }
})
const words = compile(patterns.wordLeads)
const wordless = compile(patterns.wordlessLeads)

/** Writes the post. */
export function writeRewrite(request: TextRequest): string {
  const scene = setScene(request, ['rewrite', 'original'])
  const original = request.seen ?? ''
  for (let draft = 0; draft < DRAFTS; draft++) {
    const drafted = draft < DRAFTS / 2 ? scene : narrowed(scene)
    const text = dress(drafted, compose(drafted, original))
    if (!repeats(text, original) && mentions(text, scene.reading)) return text
  }
  return withoutSubject(scene, original)
}

/** The scene with a subject of one word, for posts of which a phrase is already too much. */
function narrowed(scene: Scene): Scene {
  const { subject } = scene
  if (!subject) return scene
  const head = subject.bare.slice(subject.bare.lastIndexOf(' ') + 1)
  return { ...scene, subject: { ...subject, determiner: '', owner: '', bare: head, short: head } }
}

/** For a post so short that to name its subject is to repeat it. */
function withoutSubject(scene: Scene, original: string): string {
  const bare = { ...scene, subject: undefined }
  const slots = fillSlots(scene.reading, undefined, undefined, 'everybody', scene.source)
  let text = ''
  for (let draft = 0; draft < LAST_DRAFTS; draft++) {
    text = dress(bare, [{ text: expand(wordless, slots, scene.source)!, dispensable: false }])
    if (!repeats(text, original)) break
  }
  return text
}

function dress(scene: Scene, pieces: Draft['pieces']): string {
  const { habits, colour, reading, source } = scene
  const hashtag = 1 - (1 - habits.hashtag) * (1 - TAGGED)
  return finish(
    { pieces, hashtags: hashtagsOf(scene), emoji: emojiOf[colour], grave: reading.grave },
    { ...habits, hashtag },
    source,
  )
}

function compose(scene: Scene, original: string): Draft['pieces'] {
  const { source, reading, subject, colour, habits } = scene
  const edited = chance(source, EDITED) ? editNearest(scene, ['rewrite', 'original'], 'everybody') : null
  if (edited !== null) return [{ text: edited, dispensable: false }]
  const past = chance(source, RECALLED) ? recall(scene) : undefined
  let slots = fillSlots(reading, subject, past, 'everybody', source)
  if (reading.claim) {
    const retold = retell(reading.claim, hedgeFor(colour, source), source)
    if (!repeats(retold, original)) slots = { ...slots, retold }
    const plain = retell(reading.claim, '', source)
    if (!repeats(plain, original)) slots = { ...slots, plain }
  }
  const lead =
    (past && expand(special.recall, slots, source)) ??
    expand(leadsFor(scene, slots), slots, source) ??
    expand(subjects[colour], slots, source) ??
    expand(wordless, slots, source)!
  const pieces = [{ text: lead, dispensable: false }]
  if (chance(source, 0.3 + 0.5 * wordiness(habits))) {
    const remark = expand(remarksFor(scene), slots, source)!
    if (!shareWord(remark, lead)) pieces.push({ text: remark, dispensable: true })
  }
  return pieces
}

function leadsFor({ reading, subject, colour, source }: Scene, slots: Slots): Pool {
  const uniform = source.uniform()
  if (!subject) return reading.word === null ? subjects[colour] : words
  if (reading.grave) return special.grave
  if (reading.question && uniform < 0.7) return special.question
  if (reading.personal && uniform < 0.6) return special.personal
  return slots.retold !== undefined && uniform < RETOLD ? retellings[colour] : subjects[colour]
}

function remarksFor({ reading, colour, source }: Scene): Pool {
  const pools = remarks[colour]
  if (reading.grave) return pools.grave
  if (reading.mood === 0 || !chance(source, 0.5)) return pools.any
  return reading.mood > 0 ? pools.good : pools.bad
}
