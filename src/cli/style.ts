/** Colours, where a terminal shows them and nobody has asked for none. */
import picocolors from 'picocolors'
import type { Host, Terminal } from '../index.ts'

export type Style = ReturnType<typeof picocolors.createColors>

/** Colours for this stream: off when it is no terminal, or with NO_COLOR or TERM=dumb (no-color.org). */
export function styleOf(terminal: Terminal, { environment }: Host): Style {
  const isWanted = terminal.isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb'
  return picocolors.createColors(isWanted)
}
