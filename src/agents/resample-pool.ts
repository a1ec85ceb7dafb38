/** Rows of a file from which each agent takes one, drawn at random: fields that belong together stay together. */
import type { InputFiles } from '../input/input-files.ts'
import { integerBelow } from '../random/random-source.ts'
import type { RunKey } from '../random/stream.ts'
import type { GenerateSpec } from '../scenario/sections/population.ts'
import { fieldSource } from './field-source.ts'
import { type AgentRows, readAgentRows } from './read-agent-rows.ts'

/** @throws HearsayError FILE_NOT_FOUND, FILE_UNREADABLE, POPULATION_INVALID; also if no row or no field can be taken */
export function readPool(spec: NonNullable<GenerateSpec['resample']>, inputs: InputFiles): AgentRows {
  return readAgentRows(spec, 'population.generate.resample', inputs, ({ rows, fields }, problems) => {
    if (rows.length === 0) problems.add(1, 'must have at least one row to draw from, but has none.')
    else if (problems.count === 0 && Object.keys(fields).every((field) => field === 'id')) {
      problems.add(
        1,
        `must have a column for at least one field, but has only ${Object.keys(rows[0]!.values).join(', ')}.`,
        'name the columns to take: columns: { retweet: retweet_rate }',
      )
    }
  })
}

/** The row of an agent: each is as likely as the others. */
export function drawRow({ rows }: AgentRows, key: RunKey, keyLow: number, keyHigh: number): number {
  return integerBelow(fieldSource(key, keyLow, keyHigh, 'resample'), rows.length)
}
