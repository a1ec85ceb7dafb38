/** Posts and exposures as tables, one row each, with their words to the right. */
import type { ExposureEvent, PostEvent } from '../index.ts'
import type { Page } from './page.ts'
import { type Column, tableLines } from './table.ts'

/** Rows that are printed; `--json` has all. */
const MOST_ROWS = 100
/** Words are left out where fewer columns are left. */
const FEWEST_TEXT_COLUMNS = 16

const postColumns: readonly Column[] = [
  { title: 'post' },
  { title: 'tick' },
  { title: 'agent', align: 'left' },
  { title: 'action', align: 'left' },
  { title: 'of' },
  { title: 'rank' },
  { title: 'via', align: 'left' },
]

const exposureColumns: readonly Column[] = [
  { title: 'tick' },
  { title: 'agent', align: 'left' },
  { title: 'saw post' },
  { title: 'of root' },
  { title: 'rank' },
  { title: 'via', align: 'left' },
  { title: 'and did', align: 'left' },
]

export function printPosts(page: Page, posts: readonly PostEvent[]): void {
  const rows = posts.slice(0, MOST_ROWS).map(({ id, tick, agent, action, parent, rank, via, sharers }) => {
    return [id, tick, agent, action, parent ?? '', rank ?? '', viaText(via, sharers)].map(String)
  })
  const texts = posts.map(({ text }) => text)
  printRows(page, postColumns, rows, posts.length, texts)
}

export function printExposures(page: Page, exposures: readonly ExposureEvent[]): void {
  const rows = exposures
    .slice(0, MOST_ROWS)
    .map(({ tick, agent, parent, root, rank, via, sharers, action }) => {
      return [tick, agent, parent, root, rank, viaText(via, sharers), action].map(String)
    })
  printRows(page, exposureColumns, rows, exposures.length)
}

function printRows(
  page: Page,
  columns: readonly Column[],
  rows: readonly string[][],
  all: number,
  texts: readonly (string | undefined)[] = [],
): void {
  if (rows.length === 0) return
  const [head = '', ...lines] = tableLines(columns, rows)
  const width = Math.max(head.length, ...lines.map(({ length }) => length)) + 2
  page.line(`  ${page.style.dim(head)}`)
  for (const [index, line] of lines.entries()) {
    const text = texts[index]
    const hasRoom = text !== undefined && page.columns - width - 2 >= FEWEST_TEXT_COLUMNS
    page.line(`  ${hasRoom ? line.padEnd(width) + page.quote(text, width + 2) : line}`)
  }
  if (all > rows.length) page.line(page.style.dim(`  … and ${all - rows.length} more; --json has them all`))
}

/** How a post came to its author: through so many followees, out of network, as a seed post, or of its own. */
export function viaText(via: PostEvent['via'], sharers: number | undefined): string {
  if (via !== 'follow') return { network: 'network', seed: 'seed post', own: 'own' }[via]
  return `${sharers} sharer${sharers === 1 ? '' : 's'}`
}
