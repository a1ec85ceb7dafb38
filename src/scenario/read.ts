/** From a scenario file to a checked {@link Scenario} with its inputs: the only way in. */
import { basename, dirname, relative, resolve } from 'node:path'
import { failOnAny, HearsayError, type Problem } from '../errors.ts'
import type { Host } from '../host/host.ts'
import { type InputFile, InputFiles, readInput, sha256, textOf } from '../input/input-files.ts'
import { openYaml, type YamlSource } from '../input/yaml-source.ts'
import { checkScenario, checkSeedPosts, hasClock, type SoundSections } from './check.ts'
import { checkAgainst } from './explain.ts'
import { valueAt } from './forms.ts'
import { resolveScenario } from './resolve.ts'
import type { Scenario } from './scenario.ts'
import { scenarioSchema } from './schema.ts'
import { type SeedPostSpec, seedPostListSchema } from './sections/seed-posts.ts'

/** What the command line may set over the file. */
export interface Overrides {
  readonly seed?: string
  readonly ticks?: number
}

/** Where the seed post of this index stands, or what it says under a key: for messages. */
export type PlaceOfSeedPost = (index: number, key?: keyof SeedPostSpec) => Pick<Problem, 'where' | 'excerpt'>

export interface LoadedScenario {
  readonly scenario: Scenario
  /** The scenario file as read. */
  readonly file: InputFile
  /** The files it names; those of the seed posts are already opened. */
  readonly inputs: InputFiles
  readonly overrides: Overrides
  readonly seedPostPlace: PlaceOfSeedPost
  /** `output.folder`, absolute, if the scenario sets it. */
  readonly outputFolder?: string
}

export interface ReadOptions {
  readonly overrides?: Overrides
  /** For a replay: stored copies of the inputs, by the names that the scenario uses. */
  readonly stored?: ReadonlyMap<string, string>
}

/**
 * Reads and checks a scenario.
 * @param path - absolute, or relative to the host's working folder
 * @throws HearsayError with every problem of the file at once
 */
export function readScenario(host: Host, path: string, options: ReadOptions = {}): LoadedScenario {
  const { overrides = {}, stored } = options
  const file = openScenario(host, path)
  const source = openYaml(textOf(file), file.name)
  const inputs = new InputFiles(host, dirname(file.path), stored)
  const checked = checkAgainst(scenarioSchema, source)
  const sections = 'value' in checked ? checked.value : soundSections(source)
  const seedPosts = seedPostsOf(sections, source, inputs)
  const ticks = overrides.ticks ?? sections.ticks
  const clock = { ...sections, ticks }
  failOnAny([
    ...('problems' in checked ? checked.problems : []),
    ...checkScenario(sections, source),
    ...seedPosts.problems,
    ...(hasClock(clock)
      ? checkSeedPosts(seedPosts.specs, clock, (index) => seedPosts.place(index, 'at'))
      : []),
  ])
  if ('problems' in checked) throw new Error('unreachable: a failed check has problems')
  const folder = checked.value.output?.folder
  return {
    scenario: resolveScenario(checked.value, seedPosts.specs, overrides),
    file,
    inputs,
    overrides,
    seedPostPlace: seedPosts.place,
    ...(folder === undefined ? {} : { outputFolder: resolve(dirname(file.path), folder) }),
  }
}

/**
 * What can be checked further of a scenario that has problems, so that all of them are told at once. A section that is
 * left out is none of it where a key is unknown: it may be that section, misspelt.
 */
function soundSections({ data }: YamlSource): SoundSections {
  const given = typeof data === 'object' && data !== null ? Object.keys(data) : []
  const isSpelt = given.every((key) => Object.hasOwn(scenarioSchema.shape, key))
  return Object.fromEntries(
    Object.entries(scenarioSchema.shape).flatMap(([section, schema]) => {
      const result = schema.safeParse(valueAt(data, [section]))
      return result.success && (isSpelt || given.includes(section)) ? [[section, result.data]] : []
    }),
  )
}

function openScenario(host: Host, path: string): InputFile {
  const absolute = resolve(host.workingFolder, path)
  const inside = relative(host.workingFolder, absolute)
  const name = inside.startsWith('..') ? path : inside || basename(path)
  const bytes = readInput(host, absolute, name)
  return { name, path: absolute, sha256: sha256(bytes), bytes }
}

interface SeedPostSource {
  readonly specs: readonly SeedPostSpec[]
  readonly place: PlaceOfSeedPost
  readonly problems: readonly Problem[]
}

/** The seed posts, from the scenario or the file that it names. */
function seedPostsOf(
  { seedPosts = [] }: SoundSections,
  source: YamlSource,
  inputs: InputFiles,
): SeedPostSource {
  if (Array.isArray(seedPosts)) {
    return { specs: seedPosts, place: placeIn(source, ['seedPosts']), problems: [] }
  }
  const name = typeof seedPosts === 'string' ? seedPosts : seedPosts.file
  try {
    const listed = openYaml(textOf(inputs.open(name)), name)
    const checked = checkAgainst(seedPostListSchema, listed)
    const place = placeIn(listed, [])
    return 'problems' in checked
      ? { specs: [], place, problems: checked.problems }
      : { specs: checked.value, place, problems: [] }
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error
    return { specs: [], place: () => ({}), problems: error.problems }
  }
}

function placeIn(source: YamlSource, above: readonly string[]): PlaceOfSeedPost {
  return (index, key) => {
    const { where, excerpt } = source.place(key === undefined ? [...above, index] : [...above, index, key])
    return { where, excerpt }
  }
}
