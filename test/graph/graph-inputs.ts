/** Input files in memory, and errors as values: what the tests of the loaders share. */
import { HearsayError, type Problem } from '../../src/errors.ts'
import { capturedHost } from '../../src/host/captured-host.ts'
import { InputFiles } from '../../src/input/input-files.ts'

/** Files by name, as if they lay beside the scenario. */
export function inputsOf(files: Readonly<Record<string, string | Uint8Array>> = {}): InputFiles {
  const paths = Object.entries(files).map(([name, content]) => [`/scenario/${name}`, content])
  return new InputFiles(capturedHost({ files: Object.fromEntries(paths) }), '/scenario')
}

/** The problems that an action ends in. Any other error, or none, is thrown. */
export function problemsOf(action: () => unknown): readonly [Problem, ...Problem[]] {
  try {
    action()
  } catch (error) {
    if (error instanceof HearsayError) return error.problems
    throw error
  }
  throw new Error('there was no error')
}
