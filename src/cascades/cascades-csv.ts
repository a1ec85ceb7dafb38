/** The table of cascades as CSV: what `hearsay cascades DIR --csv` prints. */
import type { CascadeTable } from './cascade-table.ts'
import { metricNames } from './metrics.ts'

/**
 * A header and one row a cascade, by ascending root. Quoted as RFC 4180 says, but with `\n` at the end of every line, as
 * in all files of a run. A missing metric is an empty cell. Numbers are rounded to 6 decimals, the last half up, and
 * written without trailing zeros, so that equal runs give equal bytes.
 */
export function cascadesCsv(table: CascadeTable): string {
  const { root, origin, author, authors, tick, metrics } = table
  const quotedAuthors = authors.map(quoted)
  const columns = metricNames.map((name) => metrics[name])
  const lines = [`root,origin,author,tick,${metricNames.join(',')}`]
  for (let index = 0; index < table.cascades; index++) {
    const place = `${root[index]},${origin[index]},${quotedAuthors[author[index]!]},${tick[index]}`
    lines.push(`${place},${columns.map((column) => cell(column[index]!)).join(',')}`)
  }
  return `${lines.join('\n')}\n`
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function cell(value: number): string {
  if (Number.isNaN(value)) return ''
  // toFixed is exact by definition, so it rounds alike everywhere.
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(6)))
}
