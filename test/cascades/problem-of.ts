import { HearsayError, type Problem } from '../../src/errors.ts'

/** The first problem of the HearsayError that the work throws; an Error if it throws none. */
export function problemOf(work: () => unknown): Problem {
  try {
    work()
  } catch (error) {
    if (error instanceof HearsayError) return error.problems[0]
    throw error
  }
  throw new Error('expected a HearsayError, but nothing was thrown')
}
