/** The whole scenario, one section a file. The JSON Schema for editors is generated from here (`hearsay schema`). */
import * as z from 'zod'
import { behaviourSchema } from './sections/behaviour.ts'
import { duration, probability, textSaying } from './sections/common.ts'
import { feedSchema } from './sections/feed.ts'
import { graphSchema } from './sections/graph.ts'
import { populationSchema } from './sections/population.ts'
import { seedPostListSchema, seedPostsSchema } from './sections/seed-posts.ts'

const nameForm = 'must be 1 to 64 lower-case letters, digits and inner hyphens'
const seedForm = 'must be a whole number below 2^53 or a text of 1 to 200 characters'
const timeForm = 'must be a time such as 2020-09-28T08:00'

export const scenarioSchema = z
  .strictObject({
    name: z
      .string(nameForm)
      .regex(/^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/, nameForm)
      .describe('Names the run’s folder under output/.'),
    seed: z
      .union([z.int(seedForm), z.string().min(1, seedForm).max(200, seedForm)], seedForm)
      .default(1)
      .describe('Random seed: an integer or a text. Same scenario and seed, same bytes. @default 1'),
    start: z
      .string(timeForm)
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, timeForm)
      .default('2024-01-01T00:00')
      .describe('Simulated time of tick 0, without a time zone. @default 2024-01-01T00:00'),
    tick: duration.default('15m').describe('Simulated length of a tick. @default 15m'),
    ticks: z.int().min(1).max(10_000_000).describe('How many ticks to run.'),
    graph: graphSchema,
    population: populationSchema.prefault({}),
    seedPosts: seedPostsSchema,
    feed: feedSchema,
    behaviour: behaviourSchema,
    log: z
      .strictObject({
        exposures: z
          .union([z.enum(['none', 'all']), probability])
          .default('none')
          .describe('Also log exposures: none, all, or this share of them. @default none'),
      })
      .prefault({})
      .describe('What the log holds beside posts and reach.'),
    output: z
      .strictObject({
        folder: textSaying('must be the path of a folder').describe(
          'Where runs are kept, relative to the scenario. Default: output/ where you run hearsay.',
        ),
      })
      .optional()
      .describe('Where runs are kept.'),
  })
  .meta({ title: 'hearsay scenario', description: 'A scenario of the social network simulator hearsay.' })

/** A scenario file's content, checked and with defaults filled in, shorthands still as written. */
export type ScenarioFile = z.output<typeof scenarioSchema>

/** The JSON Schema (draft-07) of scenario files, as text, ending in a newline. */
export function scenarioJsonSchema(): string {
  const schema = z.toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-07' })
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** The JSON Schema (draft-07) of seed post files. */
export function seedPostsJsonSchema(): string {
  const schema = z.toJSONSchema(seedPostListSchema, { io: 'input', target: 'draft-07' })
  return `${JSON.stringify(schema, null, 2)}\n`
}
