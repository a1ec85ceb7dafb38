/** Whether an edge list has the columns that the scenario names, and what to type if not. */
import { didYouMean, fail } from '../../errors.ts'
import type { GraphOf } from '../../scenario/sections/graph.ts'

type EdgeListSpec = GraphOf<'edge-list'>
const ends = ['follower', 'followee'] as const

/** @throws HearsayError GRAPH_INVALID if a column is missing, stands for both ends, or is named for the other end */
export function checkColumns(columns: readonly string[], spec: EdgeListSpec): void {
  const { source, target } = spec.columns
  const where = `${spec.file}:1`
  if (columns.length === 0) {
    fail('GRAPH_INVALID', 'must begin with a line that names the columns, but the file is empty.', { where })
  }
  if (source === target) {
    fail(
      'GRAPH_INVALID',
      `must have one column for each end of a follow, but graph.columns names "${source}" twice.`,
      { where, hint: columnsHint(columns, spec) },
    )
  }
  if (!columns.includes(source) || !columns.includes(target)) {
    fail(
      'GRAPH_INVALID',
      `must have the columns "${source}" and "${target}", but has ${quotedList(columns)}.`,
      { where, hint: columnsHint(columns, spec) },
    )
  }
  for (const end of ['source', 'target'] as const) {
    const meant = ends.find((name) => name === spec.columns[end].toLowerCase())
    if (meant === undefined || meant === spec[end]) continue
    const other = meant === 'follower' ? 'followee' : 'follower'
    fail(
      'GRAPH_INVALID',
      `must be read in its own words, but the scenario takes its column "${spec.columns[end]}" for the ${spec[end]} (${end}: ${spec[end]}).`,
      {
        where,
        hint: end === 'source' ? `source: ${meant}, target: ${other}` : `source: ${other}, target: ${meant}`,
      },
    )
  }
}

function quotedList(columns: readonly string[]): string {
  return columns.map((column) => JSON.stringify(column)).join(', ')
}

function columnsHint(columns: readonly string[], spec: EdgeListSpec): string {
  if (columns.length === 1) {
    return 'columns are separated by commas in a .csv file and by tabs in a .tsv file: rename the file to what it is'
  }
  if (columns.every((column) => /^[0-9]+$/.test(column))) {
    return `the first line must name the columns: put ${JSON.stringify(['source', 'target'].join(spec.file.includes('.tsv') ? '\t' : ','))} above it`
  }
  const source = likelyColumn(columns, spec.columns.source, spec.source)
  const target = likelyColumn(columns, spec.columns.target, spec.target)
  if (source !== undefined && target !== undefined && source !== target) {
    return `columns: { source: ${yamlText(source)}, target: ${yamlText(target)} }`
  }
  if (columns.length === 2) {
    const header = ['source', 'target'].join(spec.file.includes('.tsv') ? '\t' : ',')
    return (
      `columns: { source: ${yamlText(columns[0]!)}, target: ${yamlText(columns[1]!)} }; ` +
      `but if the first line is a follow already, put ${JSON.stringify(header)} above it`
    )
  }
  return `columns: { source: ..., target: ... }, each one of ${quotedList(columns)}`
}

/** The column of that name, or named for that end, or spelt nearly so. */
function likelyColumn(
  columns: readonly string[],
  wanted: string,
  end: (typeof ends)[number],
): string | undefined {
  if (columns.includes(wanted)) return wanted
  return columns.find((column) => column.toLowerCase() === end) ?? didYouMean(wanted, columns)
}

function yamlText(text: string): string {
  return /^[A-Za-z_][\w-]*$/.test(text) ? text : JSON.stringify(text)
}
