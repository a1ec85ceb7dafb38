/** A file of a run folder as one checked JSON object a line. */
import type { Host } from '../host/host.ts'
import { type AnyFields, fieldProblem } from './read-fields.ts'
import { failAtLine, readLines } from './read-lines.ts'

/** The object of one line. */
export interface NumberedRecord<Value> {
  /** Line in the file, counted from 1. */
  readonly line: number
  readonly value: Value
}

/**
 * Streams the objects of a file, one a line.
 * @param fieldsOf - the rules that a line's object must keep; they make it a `Value`
 * @throws HearsayError RUN_FOLDER_INVALID as `readLines`, and with `name:LINE` if a line is not a JSON object or one of
 * its fields is missing or wrong
 */
export function* readRecords<Value>(
  host: Host,
  folder: string,
  name: string,
  fieldsOf: (record: Readonly<Record<string, unknown>>) => AnyFields,
): Generator<NumberedRecord<Value>, void, undefined> {
  for (const { number: line, text } of readLines(host, folder, name)) {
    const record = objectOf(text)
    if (!record) failAtLine(folder, name, line, 'must be one JSON object, but this line is not.')
    const problem = fieldProblem(fieldsOf(record), record)
    if (problem !== undefined) failAtLine(folder, name, line, problem)
    yield { line, value: record as Value }
  }
}

function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
