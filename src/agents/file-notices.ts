/** What a user should know of a file that is used, but not all of it or not for everyone. */
import { timeText } from '../scenario/time.ts'

/** Says how many rows of a file lie in the run's future; nothing if none do. */
export function futureNotice(file: string, leftOut: number, startMinutes: number): string[] {
  return leftOut === 0
    ? []
    : [`${file}: rows at or after the start (${timeText(startMinutes)}) left out: ${leftOut}.`]
}

/**
 * Says how many agents a file has nothing for; nothing if it has something for each.
 * @param hint - added if it has nothing for any of them: then the ids probably do not match
 */
export function lackNotice(
  file: string,
  what: string,
  lacking: number,
  agents: number,
  hint: string,
): string[] {
  if (lacking === 0) return []
  const text = `${file}: agents without ${what} in it: ${lacking} of ${agents}`
  return [lacking === agents ? `${text}; ${hint}.` : `${text}.`]
}
