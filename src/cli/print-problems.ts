/** Problems on stderr: place, sentence, source line, hint, code. */
import type { Problem } from '../errors.ts'
import type { Host } from '../index.ts'
import { styleOf } from './style.ts'

/** More than this many are counted, not listed. */
const MOST_LISTED = 50

export function printProblems(host: Host, problems: readonly Problem[]): void {
  const style = styleOf(host.stderr, host)
  for (const { code, where, message, excerpt, hint } of problems.slice(0, MOST_LISTED)) {
    const place = where === undefined ? '' : `${style.bold(where)} `
    host.stderr.write(`${style.red('error')} ${place}${message} ${style.dim(`[${code}]`)}\n`)
    if (excerpt !== undefined) host.stderr.write(`${excerpt}\n`)
    if (hint !== undefined) host.stderr.write(`  ${style.cyan('hint:')} ${hint}\n`)
  }
  if (problems.length > MOST_LISTED) host.stderr.write(`… and ${problems.length - MOST_LISTED} more problems.\n`)
  if (problems.length > 1) host.stderr.write(`${problems.length} problems.\n`)
}
