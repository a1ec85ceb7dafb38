/** Problems on stderr: place, sentence, source line, hint, code. */
import type { Problem } from '../errors.ts'
import type { Host } from '../index.ts'
import { asTyped } from './as-typed.ts'
import { wrap } from './page.ts'
import { styleOf } from './style.ts'

/** More than this many are counted, not listed. */
const MOST_LISTED = 50

export function printProblems(host: Host, problems: readonly Problem[]): void {
  const { stderr } = host
  const style = styleOf(stderr, host)
  // In a pipe, a problem is one line that grep finds; a hint is never broken, so that it can be copied.
  const columns = stderr.isTerminal ? stderr.columns - 2 : Number.POSITIVE_INFINITY
  for (const { code, where, message, excerpt, hint } of problems.slice(0, MOST_LISTED)) {
    const place = where === undefined ? '' : `${where} `
    const text = wrap(`error ${place}${message} [${code}]`, columns)
      .join('\n  ')
      .replace(/^error/, style.red(style.bold('error')))
      .replace(place, () => style.bold(place))
      .replace(/\[[A-Z_]+\]$/, style.dim)
    stderr.write(`${text}\n`)
    if (excerpt !== undefined) stderr.write(`${excerpt}\n`)
    if (hint !== undefined) stderr.write(`  ${style.cyan('hint:')} ${asTyped(host, hint)}\n`)
  }
  if (problems.length > MOST_LISTED) stderr.write(`… and ${problems.length - MOST_LISTED} more\n`)
  if (problems.length > 1) stderr.write(`${problems.length} problems\n`)
}
