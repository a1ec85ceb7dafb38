/** Tables from CSV, TSV, JSON Lines, and YAML or JSON lists: rows with the line each came from. */
import { CsvError, parse } from 'csv-parse/sync'
import { type ErrorCode, fail, orList } from '../errors.ts'
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
  const text = textOf(file)
  try {
    let columns: string[] = []
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
    return { columns, rows: parsed.map(({ record, info }) => ({ line: info.lines, values: record })) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = (error as { lines?: number }).lines ?? 1
    return fail(code, `is not a well-formed table: ${error.message.replace(/\.?$/, '.')}`, {
      where: `${file.name}:${line}`,
    })
  }
}

function readJsonLines(file: InputFile, code: ErrorCode): Table {
  const rows: Row[] = []
  const lines = textOf(file).split('\n')
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const where = `${file.name}:${index + 1}`
    let values: unknown
    try {
      values = JSON.parse(line)
    } catch {
      return fail(code, 'must be one JSON object a line, but this line is not JSON.', { where })
    }
    if (!isRecord(values))
      return fail(code, 'must be one JSON object a line, but this line is another JSON value.', { where })
    rows.push({ line: index + 1, values })
  }
  return { columns: Object.keys(rows[0]?.values ?? {}), rows }
}

function readYamlList(file: InputFile, code: ErrorCode): Table {
  const source = openYaml(textOf(file), file.name)
  const [problem] = source.problems
  if (problem) return fail(problem.code, problem.message, problem)
  if (!Array.isArray(source.data)) return fail(code, 'must be a list, one entry a row.', { where: file.name })
  const rows = source.data.map((values: unknown, index): Row => {
    const { line, where } = source.place([index])
    if (!isRecord(values)) return fail(code, 'must be a list of maps, one a row.', { where })
    return { line, values }
  })
  return { columns: Object.keys(rows[0]?.values ?? {}), rows }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
