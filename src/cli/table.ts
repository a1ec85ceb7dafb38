/** Tables that are aligned and nothing else: no borders, no colours of their own. */
import Table from 'cli-table3'

export interface Column {
  readonly title: string
  /** @defaultValue 'right', for numbers */
  readonly align?: 'left' | 'right'
}

const edges = ['top', 'bottom', 'left', 'right', 'mid'] as const
const joints = ['top-mid', 'top-left', 'top-right', 'bottom-mid', 'bottom-left', 'bottom-right'] as const
const crossings = ['left-mid', 'mid-mid', 'right-mid'] as const
const nothing = Object.fromEntries([...edges, ...joints, ...crossings].map((name) => [name, '']))

/** The lines of a table, its titles first. A title may have lines of its own. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const table = new Table({
    head: columns.map(({ title }) => title),
    colAligns: columns.map(({ align = 'right' }) => align),
    chars: { ...nothing, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  })
  table.push(...rows.map((row) => [...row]))
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
}
