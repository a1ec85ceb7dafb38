/** `hearsay cascades DIR` */
import { resolve } from 'node:path'
import Table from 'cli-table3'
import { InvalidArgumentError, Option } from 'commander'
import { cascadeRow, cascadesCsv, cascadeSummary, cascadeTable, type CascadeTable, type Host, readCascades } from '../../index.ts'
import type { RegisterCommand } from '../main.ts'
import { decimal, grouped, percent } from '../numbers.ts'
import { styleOf } from '../style.ts'

interface CascadesFlags {
  readonly json?: boolean
  readonly csv?: boolean
  readonly top: number
}

/** How the metrics are called for people. */
const titles = {
  size: 'size',
  depth: 'depth',
  maxBreadth: 'max breadth',
  structuralVirality: 'structural virality',
  shareOffRoot: 'share off root',
} as const
const names = Object.keys(titles) as (keyof typeof titles)[]

export const cascadesCommand: RegisterCommand = (program, host) => {
  program
    .command('cascades')
    .description('measure the cascades of a run')
    .argument('<folder>', 'the run folder')
    .option('--top <count>', 'how many of the largest to list', wholeNumber, 10)
    .addOption(new Option('--json', 'print the spread of each metric as one JSON object').conflicts('csv'))
    .addOption(new Option('--csv', 'print one row a cascade'))
    .addHelpText('after', '\nSize counts all posts of a cascade over all cascades; the shape is over those of 2 posts or more.\nDefinitions: docs/cascades.md')
    .action((folder: string, flags: CascadesFlags) => cascades(host, folder, flags))
}

function cascades(host: Host, folder: string, { json, csv, top }: CascadesFlags): void {
  const table = cascadeTable(readCascades(host, resolve(host.workingFolder, folder)))
  if (csv) host.stdout.write(cascadesCsv(table))
  else if (json) host.stdout.write(`${JSON.stringify(cascadeSummary(table))}\n`)
  else host.stdout.write(`${text(host, table, top)}\n`)
}

function text(host: Host, table: CascadeTable, top: number): string {
  const { bold, dim } = styleOf(host.stdout, host)
  const summary = cascadeSummary(table)
  const spread = plainTable(['', 'mean', 'median', 'p90', 'p99', 'max'])
  for (const name of names) {
    const { mean, median, p90, p99, max } = summary[name]
    spread.push([titles[name], ...[mean, median, p90, p99, max].map((value) => decimal(value))])
  }
  const head = `${bold(`${grouped(table.cascades)} cascades`)}, ${percent(summary.unshared)} never shared ${dim('(shape: of the others)')}`
  const size = table.metrics.size
  const largest = [...size.keys()].filter((index) => size[index]! > 1).sort((a, b) => size[b]! - size[a]! || a - b)
  const list = plainTable(['root', 'author', 'tick', ...names.map((name) => titles[name])])
  for (const index of largest.slice(0, top)) {
    const row = cascadeRow(table, index)
    list.push([String(row.root), row.author, String(row.tick), ...names.map((name) => decimal(row[name]))])
  }
  const parts = [head, spread.toString()]
  if (top > 0 && largest.length > 0) parts.push('', bold(`the ${Math.min(top, largest.length)} largest`), list.toString())
  return parts.join('\n')
}

/** Columns by alignment alone: names to the left, numbers to the right. */
function plainTable(head: string[]): InstanceType<typeof Table> {
  const gaps = ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid']
  return new Table({
    head,
    colAligns: head.map((name) => (name === '' || name === 'author' ? 'left' : 'right')),
    chars: { ...Object.fromEntries(gaps.map((gap) => [gap, ''])), middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  })
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 0.')
  return Number(value)
}
