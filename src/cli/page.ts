/** A stream as a page of lines, as wide as the terminal; in a pipe, 80 columns. */
import { stripVTControlCharacters } from 'node:util'
import { fitText, type Host, oneLine, type Terminal } from '../index.ts'
import { type Style, styleOf } from './style.ts'

const NARROWEST = 40
const WIDEST = 100
/** Columns of the names to the left. */
const NAME_COLUMNS = 12

export interface Page {
  readonly style: Style
  readonly columns: number
  /** Whether a line of this width need not be broken; in a pipe, any. */
  holds(width: number): boolean
  line(text?: string): void
  /** A name in bold and a text to its right, wrapped under itself. */
  row(name: string, text: string): void
  /** A user's text in quotes on one line, cut to the columns left of `used`. */
  quote(text: string, used: number): string
}

export function pageOf(host: Host, terminal: Terminal = host.stdout): Page {
  const style = styleOf(terminal, host)
  const columns = Math.max(NARROWEST, Math.min(WIDEST, terminal.columns))
  const line = (text = '') => terminal.write(`${text.trimEnd()}\n`)
  return {
    style,
    columns,
    holds: (width) => !terminal.isTerminal || width <= terminal.columns,
    line,
    row(name, text) {
      const [first = '', ...rest] = wrap(text, columns - NAME_COLUMNS)
      line(style.bold(name.padEnd(NAME_COLUMNS)) + first)
      for (const more of rest) line(' '.repeat(NAME_COLUMNS) + more)
    },
    quote: (text, used) => fitText(`“${oneLine(text)}”`, columns - used),
  }
}

/** A text, coloured or not, as lines of at most so many columns, broken at spaces; a longer word stands alone, whole. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  // A number and its percent sign stay together.
  for (const word of text.split(/ (?!%)/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (stripVTControlCharacters(longer).length <= columns || line === '') line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}
