/** What a scenario comes to, in the part that a key may change. */
import { HearsayError } from '../../src/errors.ts'
import { runTiny } from '../support/tiny.ts'

/** The log without its first line, that line, another file of the run, or where the run lies. */
export type Outcome = 'log' | 'first line' | 'agents.jsonl' | 'folder'

export interface Told {
  /** What the outcome is, as a text to compare. */
  readonly text: string
  /** The whole log. */
  readonly log: string
  /** The run's identity. */
  readonly runId: string
}

/** Runs a scenario in memory. @returns the problems' text if it is refused */
export async function outcomeOf(
  scenario: unknown,
  files: Readonly<Record<string, string>>,
  seenIn: Outcome,
): Promise<Told | { readonly refused: string }> {
  const text = JSON.stringify(scenario)
  try {
    const { log, result, host } = await runTiny(text, files)
    const lines = log.split('\n')
    const texts: Record<Outcome, () => string> = {
      log: () => lines.slice(1).join('\n'),
      'first line': () => lines[0]!,
      'agents.jsonl': () => host.text(`${result.folder}/agents.jsonl`),
      folder: () => result.folder,
    }
    return { text: texts[seenIn](), log, runId: result.runId }
  } catch (error) {
    if (error instanceof HearsayError) return { refused: error.message }
    throw error
  }
}
