/** Whatever is not a HearsayError is our fault: says so, with what is needed to report it. */
import type { Host } from '../index.ts'
import { styleOf } from './style.ts'

export function reportBug(host: Host, argv: readonly string[], error: unknown): void {
  const { red, bold } = styleOf(host.stderr, host)
  const versions = Object.entries(host.process.versions).map(([name, version]) => `${name} ${version}`)
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  host.stderr.write(
    `${red(bold('This is a bug in hearsay.'))} Please report it with these lines:\n` +
      `hearsay ${argv.join(' ')}\n${versions.join(', ')}\n${detail}\n`,
  )
}
