/** Two lines one above the other, around the place where they part. */
import { oneLine, type Terminal } from '../index.ts'

const WIDEST = 100
const NARROWEST = 30
/** What stands to the left of each line, and the dots at both ends. */
const LABEL_COLUMNS = 12
const DOT_COLUMNS = 2

/** @param recorded - null where the recorded log has ended, as `replayed` is where the replayed one has */
export function partingLines(terminal: Terminal, recorded: string | null, replayed: string | null): string {
  const lines = [recorded, replayed].map((line) => oneLine(line ?? ''))
  const [above, below] = lines as [string, string]
  const room = terminal.columns - LABEL_COLUMNS - DOT_COLUMNS
  const width = terminal.isTerminal ? Math.max(NARROWEST, Math.min(WIDEST, room)) : WIDEST
  const at = firstDifference(above, below)
  const from = Math.max(0, Math.min(at - width / 2, Math.max(above.length, below.length) - width) | 0)
  const part = (line: string | null, text: string) => {
    if (line === null) return '(there is no such line)'
    if (text === '') return '(an empty line)'
    const end = from + width
    return `${from > 0 ? '…' : ''}${text.slice(from, end)}${text.length > end ? '…' : ''}`
  }
  // Lines that look alike differ in what cannot be seen.
  const unseen =
    recorded !== null && replayed !== null && above === below
      ? ' (in its line break or in characters that do not show)'
      : ''
  const caret = above && below ? `\n${' '.repeat(LABEL_COLUMNS + at - from + (from > 0 ? 1 : 0))}^` : ''
  return `  recorded  ${part(recorded, above)}\n  replayed  ${part(replayed, below)}${caret}${unseen}`
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}
