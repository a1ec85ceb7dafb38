/** From a scenario file to a checked {@link Scenario} with its inputs: the only way in. */
import { basename, dirname, relative, resolve } from 'node:path'
import { failOnAny, type Problem } from '../errors.ts'
import type { Host } from '../host/host.ts'
import { type InputFile, InputFiles, readInput, sha256, textOf } from '../input/input-files.ts'
import { openYaml, type YamlSource } from '../input/yaml-source.ts'
import { checkScenario, checkSeedPosts } from './check.ts'
import { checkAgainst } from './explain.ts'
import { resolveScenario } from './resolve.ts'
import type { Scenario } from './scenario.ts'
import { type ScenarioFile, scenarioSchema } from './schema.ts'
import { type SeedPostSpec, seedPostListSchema } from './sections/seed-posts.ts'

/** What the command line may set over the file. */
export interface Overrides {
  readonly seed?: string
  readonly ticks?: number
}

export interface LoadedScenario {
  readonly scenario: Scenario
  /** The scenario file as read. */
  readonly file: InputFile
  /** The files it names; those of the seed posts are already opened. */
  readonly inputs: InputFiles
  readonly overrides: Overrides
  /** Where the seed post of this index stands, for messages. */
  readonly seedPostPlace: (index: number) => Pick<Problem, 'where' | 'excerpt'>
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
  const checked = checkAgainst(scenarioSchema, source)
  if ('problems' in checked) {
    failOnAny(checked.problems)
    throw new Error('unreachable: a failed check has problems')
  }
  const inputs = new InputFiles(host, dirname(file.path), stored)
  const { specs, place, problems: inSeedPosts } = seedPostSpecs(checked.value, source, inputs)
  const problems = [...checkScenario(checked.value, source, overrides), ...inSeedPosts]
  failOnAny(problems)
  const ticks = overrides.ticks ?? checked.value.ticks
  failOnAny(checkSeedPosts(specs, { ...checked.value, ticks }, place))
  const folder = checked.value.output?.folder
  return {
    scenario: resolveScenario(checked.value, specs, overrides),
    file,
    inputs,
    overrides,
    seedPostPlace: place,
    ...(folder === undefined ? {} : { outputFolder: resolve(dirname(file.path), folder) }),
  }
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
  readonly place: (index: number) => Pick<Problem, 'where' | 'excerpt'>
  readonly problems: readonly Problem[]
}

function seedPostSpecs({ seedPosts }: ScenarioFile, source: YamlSource, inputs: InputFiles): SeedPostSource {
  const placeIn = (from: YamlSource, above: string[]) => (index: number) => {
    const { where, excerpt } = from.place([...above, index])
    return { where, excerpt }
  }
  if (Array.isArray(seedPosts))
    return { specs: seedPosts, place: placeIn(source, ['seedPosts']), problems: [] }
  const name = typeof seedPosts === 'string' ? seedPosts : seedPosts.file
  const listed = openYaml(textOf(inputs.open(name)), name)
  const checked = checkAgainst(seedPostListSchema, listed)
  const place = placeIn(listed, [])
  return 'problems' in checked
    ? { specs: [], place, problems: checked.problems }
    : { specs: checked.value, place, problems: [] }
}
