/** Rows about what users did, of which only those before the run count: what memory and history files have in common. */
import { didYouMean, orList } from '../errors.ts'
import type { InputFile } from '../input/input-files.ts'
import { type Row, readTable } from '../input/table.ts'
import { shown } from '../scenario/explain.ts'
import { minutesOf } from '../scenario/time.ts'
import { type CellSource, neededCell, textCell } from './cell.ts'
import { absent, cellName, columnNames } from './field-columns.ts'
import { FileProblems } from './file-problems.ts'
import type { PastPost } from './past-post.ts'

type Action = PastPost['action']

/** One row from before the start. */
export interface PastRow {
  readonly user: string
  /** Minutes since 1970. */
  readonly minutes: number
  readonly action: Action
  /** The text of the column with this key of `columns`; undefined where the cell is empty. */
  text(key: string): string | undefined
}

export interface PastRowsOptions {
  readonly file: InputFile
  /** The scenario's section, such as `population.memory`. */
  readonly section: string
  /** Column by what it holds; `user`, `time` and `action` must be among them. */
  readonly columns: Readonly<Record<'user' | 'time' | 'action', string>> & Readonly<Record<string, string>>
  /** Keys of `columns` that the file may lack. */
  readonly optional?: readonly string[]
  /** What the file calls each action. */
  readonly actions: Readonly<Record<Action, string>>
  readonly startMinutes: number
}

/**
 * Visits every row from strictly before the start, in order of the file. Later rows are checked too, then left out.
 * @returns how many rows were left out
 * @throws HearsayError FILE_UNREADABLE, or POPULATION_INVALID with every problem of the file (after the visits)
 */
export function visitPastRows(options: PastRowsOptions, visit: (row: PastRow) => void): number {
  const { file, startMinutes } = options
  const table = readTable(file, 'POPULATION_INVALID')
  const problems = new FileProblems(file.name)
  const present = columnNames(table)
  for (const [key, column] of Object.entries(options.columns)) {
    if (!present.includes(column) && !options.optional?.includes(key)) {
      problems.add(1, ...absent(column, `${options.section}.columns.${key}`, present))
    }
  }
  problems.throwAny()
  const words = actionWords(options, problems)
  const unknown = new Set<string>()
  const sources = Object.fromEntries(
    Object.entries(options.columns).map(([key, column]) => [
      key,
      { column, name: cellName(key, column), times: 1 },
    ]),
  )
  const { user: userSource, time: timeSource, action: actionSource } = sources as Record<string, CellSource>
  let leftOut = 0
  for (const row of table.rows) {
    const user = neededCell(row, userSource!, problems)
    const minutes = timeCell(row, timeSource!, problems)
    const action = actionCell(row, actionSource!, words, unknown, problems)
    if (user === undefined || minutes === undefined || action === undefined) continue
    if (minutes >= startMinutes) leftOut += 1
    else visit({ user, minutes, action, text: (key) => textCell(row, sources[key], problems) })
  }
  problems.throwAny()
  return leftOut
}

function actionWords({ actions, section }: PastRowsOptions, problems: FileProblems): Map<string, Action> {
  const words = new Map<string, Action>()
  for (const [action, word] of Object.entries(actions) as [Action, string][]) {
    const other = words.get(word)
    if (other === undefined) words.set(word, action)
    else {
      problems.add(
        1,
        `${section}.actions must give each action a word of its own, but ${other} and ${action} are both ${shown(word)}.`,
      )
    }
  }
  return words
}

function timeCell(row: Row, source: CellSource, problems: FileProblems): number | undefined {
  const text = neededCell(row, source, problems)
  const minutes = text === undefined ? undefined : minutesOf(text)
  if (text !== undefined && minutes === undefined) {
    problems.add(
      row.line,
      `${source.name} must be a time in ISO 8601, not ${shown(text)}.`,
      'write 2020-09-28 or 2020-09-28T08:00:00Z',
    )
  }
  return minutes
}

/** @param unknown - words complained of: each is told once, at its first row */
function actionCell(
  row: Row,
  source: CellSource,
  words: ReadonlyMap<string, Action>,
  unknown: Set<string>,
  problems: FileProblems,
): Action | undefined {
  const word = neededCell(row, source, problems)
  const action = word === undefined ? undefined : words.get(word)
  if (word === undefined || action !== undefined || unknown.has(word)) return action
  unknown.add(word)
  const known = [...words.keys()]
  const near = didYouMean(word, known)
  problems.add(
    row.line,
    `${source.name} must be ${orList(known)}, not ${shown(word)}.`,
    near === undefined
      ? 'say what the file calls each action, or take out the rows: actions: { retweet: ..., quote: ..., rewrite: ..., original: ... }'
      : `did you mean "${near}"?`,
  )
  return undefined
}
