/** Tables from CSV, TSV, JSON Lines, and YAML or JSON lists: rows with the line each came from. */
import { CsvError, parse } from 'csv-parse/sync'
import { type ErrorCode, fail, failOnAny, orList, type Problem } from '../errors.ts'
import { extensionOf, type InputFile, textOf } from './input-files.ts'
import { openYaml } from './yaml-source.ts'

export interface Row {
  /** Line in the unpacked file, counted from 1. */
  readonly line: number
  readonly values: Readonly<Record<string, unknown>>
}

export interface Table {
  /** Column names: of the header for CSV and TSV, of the first row otherwise. */
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** Lines that are complained of before reading stops: a file of another format is wrong throughout. */
const MOST_LINES = 20

const formats = ['csv', 'tsv', 'jsonl', 'yaml', 'json'] as const

/**
 * Reads a table by the format that the file's name states (`.csv`, `.tsv`, `.jsonl`, `.yaml`, `.json`, each also `.gz`).
 * @param code - the code of problems in the content
 * @throws HearsayError FILE_NOT_FOUND, FILE_UNREADABLE, or `code` with file and line
 */
export function readTable(file: InputFile, code: ErrorCode): Table {
  const extension = extensionOf(file.name)
  switch (extension) {
    case 'csv':
      return readDelimited(file, ',', code)
    case 'tsv':
      return readDelimited(file, '\t', code)
    case 'jsonl':
    case 'ndjson':
      return readJsonLines(file, code)
    case 'yaml':
    case 'yml':
    case 'json':
      return readYamlList(file, code)
    default:
      return fail(code, `must be a ${orList(formats)} file (or .gz of one), by its name.`, {
        where: file.name,
      })
  }
}

function readDelimited(file: InputFile, delimiter: string, code: ErrorCode): Table {
  // Within quotes csv-parse takes a Windows line end for two, and would lose count of the lines.
  const text = textOf(file).replaceAll(/\r\n?/g, '\n')
  let columns: string[] = []
  try {
    const parsed = parse(text, {
      delimiter,
      columns: (header: string[]) => {
        columns = header.map((name) => name.trim())
        const twice = columns.find((name, at) => columns.indexOf(name) !== at)
        if (twice !== undefined)
          fail(code, `must name each column once, but "${twice}" stands there twice.`, {
            where: `${file.name}:1`,
          })
        return columns
      },
      info: true,
      skip_empty_lines: true,
      trim: true,
      // A tab-separated file seldom quotes; a stray quote in it is text.
      quote: delimiter === '\t' ? null : '"',
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[]
    const rows = parsed.map(({ record, info }) => ({
      line: info.lines - breaksWithin(record),
      values: record,
    }))
    return { columns, rows }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines = 1, record } = error as { lines?: number; record?: unknown[] }
    return fail(code, rowComplaint(error.code, columns.length, record?.length), {
      where: `${file.name}:${lines}`,
    })
  }
}

/** Line breaks in quoted cells: csv-parse tells the line on which a row ends. */
function breaksWithin(record: Readonly<Record<string, string>>): number {
  return Object.values(record).reduce((sum, cell) => {
    return cell.includes('\n') ? sum + cell.split('\n').length - 1 : sum
  }, 0)
}

function rowComplaint(code: string, columns: number, cells: number | undefined): string {
  switch (code) {
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
      return `must have a cell for each of the ${columns} columns in every row, not ${cells}.`
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'must close every quoted cell, but one is still open at the end of the file.'
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return 'must quote a cell as a whole and write a quote within it twice ("").'
    default:
      return `must be a well-formed table (${code}).`
  }
}

function readJsonLines(file: InputFile, code: ErrorCode): Table {
  const rows: Row[] = []
  const problems: Problem[] = []
  for (const [index, line] of textOf(file).split('\n').entries()) {
    if (line.trim() === '') continue
    const values = jsonIn(line)
    if (isRecord(values)) rows.push({ line: index + 1, values })
    else {
      const what = values === undefined ? 'not JSON' : 'another JSON value'
      const message = `must be one JSON object a line, but this line is ${what}.`
      problems.push({ code, where: `${file.name}:${index + 1}`, message })
    }
    if (problems.length === MOST_LINES) break
  }
  failOnAny(problems)
  return { columns: Object.keys(rows[0]?.values ?? {}), rows }
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function readYamlList(file: InputFile, code: ErrorCode): Table {
  const source = openYaml(textOf(file), file.name)
  failOnAny(source.problems)
  if (!Array.isArray(source.data)) return fail(code, 'must be a list, one entry a row.', { where: file.name })
  const rows: Row[] = []
  const problems: Problem[] = []
  for (const [index, values] of (source.data as unknown[]).entries()) {
    const { line, where, excerpt } = source.place([index])
    if (isRecord(values)) rows.push({ line, values })
    else problems.push({ code, where, message: 'must be a list of maps, one a row.', excerpt })
  }
  failOnAny(problems)
  return { columns: Object.keys(rows[0]?.values ?? {}), rows }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
