/** Colours, where a terminal shows them and nobody has asked for none. */
import picocolors from 'picocolors'
import type { Host, Terminal } from '../index.ts'

export type Style = ReturnType<typeof picocolors.createColors>

/** Colours for this stream: off when it is no terminal, or with NO_COLOR or TERM=dumb (no-color.org). */
export function styleOf(terminal: Terminal, { environment }: Host): Style {
  return picocolors.createColors(canRedraw(terminal, environment) && !environment['NO_COLOR'])
}

/** Whether the stream obeys escape sequences: a terminal that is not a dumb one. */
export function canRedraw(terminal: Terminal, environment: Host['environment']): boolean {
  return terminal.isTerminal && environment['TERM'] !== 'dumb'
}
