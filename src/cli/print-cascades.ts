/** The cascades of a run for people: how many reach which size, how their shape spreads, and the largest. */
import { type CascadeTable, cascadeRow, cascadeSummary, type Host, sizeSteps } from '../index.ts'
import { aligned, counted, grouped, percent } from './numbers.ts'
import { type Page, pageOf } from './page.ts'
import { type Column, tableLines } from './table.ts'

/** How the metrics are called for people; in the head of a column, on two lines. */
const titles = {
  size: ['size'],
  depth: ['depth'],
  maxBreadth: ['max', 'breadth'],
  structuralVirality: ['structural', 'virality'],
  shareOffRoot: ['share', 'off root'],
} as const
const names = Object.keys(titles) as (keyof typeof titles)[]
const spreads = ['mean', 'median', 'p90', 'p99', 'max'] as const

/** @param top - how many of the largest to list */
export function printCascades(host: Host, table: CascadeTable, top: number): void {
  const page = pageOf(host)
  const { unshared } = cascadeSummary(table)
  const never = unshared === null ? '' : `, ${percent(unshared)} never shared`
  page.line(`${page.style.bold(counted(table.cascades, 'cascade'))}${never}`)
  if (table.cascades === 0) return
  const isCut = [
    printSizes(page, table),
    printSpreads(page, table),
    unshared !== 1 && top > 0 && printLargest(page, table, top),
  ].includes(true)
  if (isCut) page.line(page.style.dim('(cut to fit; --json and --csv have all)'))
}

function printSizes(page: Page, { metrics, cascades }: CascadeTable): boolean {
  const steps = sizeSteps(metrics.size)
  const columns: Column[] = [{ title: 'size at least', align: 'left' }]
  columns.push(...steps.map(({ size }) => ({ title: grouped(size) })))
  return printTable(page, columns, [
    ['cascades', ...steps.map((step) => grouped(step.cascades))],
    ['share', ...steps.map((step) => percent(step.cascades / cascades))],
  ])
}

/** Size over all cascades, shape over the shared ones. */
function printSpreads(page: Page, table: CascadeTable): boolean {
  const summary = cascadeSummary(table)
  const cells = spreads.map((spread) => aligned(names.map((name) => summary[name][spread])))
  const [size, ...shape] = names.map((name, row) => {
    return [`  ${titles[name].join(' ')}`, ...cells.map((column) => column[row]!)]
  })
  const shared = table.metrics.size.filter((posts) => posts > 1).length
  const heading = (text: string) => [text, ...spreads.map(() => '')]
  const columns: Column[] = [{ title: 'spread', align: 'left' }, ...spreads.map((title) => ({ title }))]
  return printTable(page, columns, [
    heading(`of all ${grouped(table.cascades)}`),
    size!,
    ...(shared > 0 ? [heading(`of the ${grouped(shared)} shared`), ...shape] : []),
  ])
}

function printLargest(page: Page, table: CascadeTable, top: number): boolean {
  const { size } = table.metrics
  const largest = [...size.keys()]
    .filter((index) => size[index]! > 1)
    .sort((a, b) => size[b]! - size[a]! || a - b)
    .slice(0, top)
    .map((index) => cascadeRow(table, index))
  const metrics = names.map((name) => aligned(largest.map((row) => row[name])))
  const columns: Column[] = [
    { title: 'largest\nroot' },
    { title: 'author', align: 'left' },
    { title: 'tick' },
  ]
  columns.push(...names.map((name) => ({ title: titles[name].join('\n') })))
  const rows = largest.map(({ root, author, tick }, row) => {
    return [String(root), author, String(tick), ...metrics.map((column) => column[row]!)]
  })
  return printTable(page, columns, rows, 2)
}

/**
 * Columns that the page does not hold are left out, the last ones first.
 * @param headLines - lines that the titles take
 * @returns whether a column was left out
 */
function printTable(
  page: Page,
  columns: readonly Column[],
  rows: readonly string[][],
  headLines = 1,
): boolean {
  let shown = columns.length
  const linesOf = (count: number) => {
    return tableLines(
      columns.slice(0, count),
      rows.map((row) => row.slice(0, count)),
    )
  }
  let lines = linesOf(shown)
  while (shown > 2 && !lines.every(({ length }) => page.holds(length))) lines = linesOf(--shown)
  page.line()
  for (const [index, line] of lines.entries()) page.line(index < headLines ? page.style.bold(line) : line)
  return shown < columns.length
}
