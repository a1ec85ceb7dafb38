/** What a full disk or a removed folder does to a run that is being written. */
import { HearsayError } from '../errors.ts'
import { systemReason } from '../host/system-reason.ts'

/** @param where - the file or folder, as one would type it */
export function outputLost(where: string, what: string, options?: ErrorOptions): HearsayError {
  return new HearsayError([{ code: 'OUTPUT_LOST', where, message: `${what}; the run stopped.` }], options)
}

/** Runs an operation on the output; the system's error becomes OUTPUT_LOST. */
export function keeping<Result>(where: string, operation: () => Result): Result {
  try {
    return operation()
  } catch (error) {
    const reason = systemReason(error)
    if (error instanceof HearsayError || reason === undefined) throw error
    throw outputLost(where, `cannot be written: ${reason}`, { cause: error })
  }
}
