/** What determines the bytes of a run, and its hash, the run id. */
import { extensionOf, sha256 } from '../input/input-files.ts'
import { ENGINE_SEMANTICS } from '../log/events.ts'
import { canonicalJson, withFilesByContent } from '../scenario/canonical.ts'
import type { LoadedScenario, Overrides } from '../scenario/read.ts'

/** How random numbers are made: streams of seedrandom's ARC4 for the set-up, keyed draws by mix32 in the loop. */
export const RNG_SCHEME = 'arc4-streams-mix32-draws-1'

export interface Identity {
  /** SHA-256 of the canonical JSON of what `scenario.resolved.json` holds. */
  readonly scenarioSha256: string
  readonly randomSeed: string
  readonly rng: string
  readonly engineSemantics: number
}

/** `identity.json`. */
export interface IdentityFile {
  readonly format: 1
  /** SHA-256 of the canonical identity: its first 16 hexadecimal digits. */
  readonly runId: string
  readonly identity: Identity
  /** What the command line set over the scenario file. */
  readonly overrides: Overrides
  /** The inputs by the name that the scenario uses. */
  readonly inputs: readonly StoredInput[]
}

export interface StoredInput {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

/** To be called when the world is built, so that all inputs have been opened. */
export function identify(loaded: LoadedScenario): IdentityFile {
  const { scenario, inputs, overrides } = loaded
  const identity: Identity = {
    scenarioSha256: sha256(canonicalJson(resolvedByContent(loaded))),
    randomSeed: scenario.seed,
    rng: RNG_SCHEME,
    engineSemantics: ENGINE_SEMANTICS,
  }
  return {
    format: 1,
    runId: sha256(canonicalJson(identity)).slice(0, 16),
    identity,
    overrides,
    inputs: inputs.opened.map(({ name, sha256: hash, bytes }) => ({
      name,
      sha256: hash,
      bytes: bytes.length,
    })),
  }
}

/**
 * The resolved scenario with its input files by content: what `scenario.resolved.json` holds. The format is part of it,
 * since the same bytes read as CSV and as TSV are different tables.
 */
export function resolvedByContent({ scenario, inputs }: LoadedScenario): unknown {
  return withFilesByContent(scenario, (name) => ({
    sha256: inputs.open(name).sha256,
    format: extensionOf(name),
  }))
}
