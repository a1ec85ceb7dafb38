/**
 * What can go wrong, in one place: a closed set of codes, the exit code of each, and the one error class that
 * carries every problem found at once. docs/errors.md explains each code in plain words; a test keeps the two in step.
 */
import { closest, distance } from 'fastest-levenshtein'

/** Exit codes of the command line. 0 to 7 are fixed by the design; 8 is for an output that could not be kept. */
export const exitCodes = {
  done: 0,
  bug: 1,
  usage: 2,
  input: 3,
  provider: 4,
  replayDiffers: 5,
  expectation: 6,
  waitingForBatch: 7,
  output: 8,
  interrupted: 130,
  terminated: 143,
} as const

/** The closed set of error codes, each with the exit code it leads to. */
export const errorCodes = {
  /** The command line itself is wrong: an unknown flag, a missing argument, a value out of range. */
  USAGE: exitCodes.usage,
  /** A folder holds something else than the run asked for. */
  OUTPUT_EXISTS: exitCodes.usage,
  /** The output folder cannot be made or written to. */
  OUTPUT_UNWRITABLE: exitCodes.usage,
  /** Another process is writing to this output folder. */
  OUTPUT_BUSY: exitCodes.usage,
  /** A scenario or input file is not there. */
  FILE_NOT_FOUND: exitCodes.input,
  /** A scenario or input file is there, but cannot be read or is not what its name says. */
  FILE_UNREADABLE: exitCodes.input,
  /** A YAML file is not well formed. */
  YAML_SYNTAX: exitCodes.input,
  /** A scenario has a key that hearsay does not know. */
  UNKNOWN_KEY: exitCodes.input,
  /** A value in a scenario is of the wrong type, out of range, missing, or at odds with another. */
  INVALID_VALUE: exitCodes.input,
  /** A graph file or generator gives no usable follower graph. */
  GRAPH_INVALID: exitCodes.input,
  /** A population, memory or history file cannot be used. */
  POPULATION_INVALID: exitCodes.input,
  /** A seed post cannot be placed. */
  SEED_POST_INVALID: exitCodes.input,
  /** A folder is not a run, or one of its files is missing or damaged. */
  RUN_FOLDER_INVALID: exitCodes.input,
  /** The replayed log, an input or the scenario differs from what was recorded. */
  REPLAY_DIFFERS: exitCodes.replayDiffers,
  /** The output could not be kept while running: disk full, folder removed. */
  OUTPUT_LOST: exitCodes.output,
  /** Ctrl-C. */
  INTERRUPTED: exitCodes.interrupted,
  /** SIGTERM. */
  TERMINATED: exitCodes.terminated,
} as const

export type ErrorCode = keyof typeof errorCodes

/** One thing that is wrong, said so that a person can mend it. */
export interface Problem {
  readonly code: ErrorCode
  /** Where: `file:line:column`, a file, or a flag. */
  readonly where?: string
  /** A full sentence: what must hold, and what was given instead. */
  readonly message: string
  /** The source line with carets under the offending part, if there is one. */
  readonly excerpt?: string
  /** What to do about it, with the exact text to type. */
  readonly hint?: string
}

/** The only error that hearsay throws on purpose. Anything else that escapes is a bug of ours. */
export class HearsayError extends Error {
  override readonly name = 'HearsayError'
  readonly problems: readonly [Problem, ...Problem[]]

  constructor(problems: readonly [Problem, ...Problem[]], options?: ErrorOptions) {
    super(problems.map(formatProblem).join('\n'), options)
    this.problems = problems
  }

  /** The code of the first problem, which decides the exit code. */
  get code(): ErrorCode {
    return this.problems[0].code
  }

  get exitCode(): number {
    return errorCodes[this.code]
  }
}

/** Throws one problem. */
export function fail(code: ErrorCode, message: string, more: Omit<Problem, 'code' | 'message'> = {}): never {
  throw new HearsayError([{ code, message, ...more }])
}

/** Throws all problems of a list at once; does nothing if it is empty. */
export function failOnAny(problems: readonly Problem[]): void {
  const [first, ...rest] = problems
  if (first) throw new HearsayError([first, ...rest])
}

/** The text of a problem: where, what, source line, hint. */
export function formatProblem(problem: Problem): string {
  const head = problem.where === undefined ? problem.message : `${problem.where} ${problem.message}`
  const hint = problem.hint === undefined ? undefined : `  hint: ${problem.hint}`
  return [head, problem.excerpt, hint].filter((part) => part !== undefined).join('\n')
}

/** The candidate that `given` is most likely a slip of, or undefined if none is near. Case does not count. */
export function didYouMean(given: string, candidates: readonly string[]): string | undefined {
  const typed = given.toLowerCase()
  const known = candidates.map((candidate) => candidate.toLowerCase())
  const swapped = known.findIndex((candidate) => isSwapOf(typed, candidate))
  if (swapped >= 0 || known.length === 0) return candidates[swapped]
  const best = known.indexOf(closest(typed, known))
  const length = Math.max(typed.length, known[best]!.length)
  const edits = distance(typed, known[best]!)
  return edits <= Math.max(1, Math.floor(length / 3)) && edits < length ? candidates[best] : undefined
}

/** Whether two neighbouring letters have changed places and nothing else: one slip, though two edits. */
function isSwapOf(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return (
    at + 1 < one.length &&
    one[at]! + one[at + 1]! === other[at + 1]! + other[at]! &&
    one.slice(at + 2) === other.slice(at + 2)
  )
}

/** "a", "a or b", "a, b or c". */
export function orList(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`
}
