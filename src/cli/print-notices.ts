/** Things worth knowing that are no errors, on stderr. */
import type { Host } from '../index.ts'
import { styleOf } from './style.ts'

export function printNotices(host: Host, notices: readonly string[]): void {
  const { yellow } = styleOf(host.stderr, host)
  for (const notice of notices) host.stderr.write(`${yellow('note')} ${notice}\n`)
}
