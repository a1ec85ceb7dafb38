/** `population:` who the agents are: rows of a file, drawn values for what no file says, and past posts. */
import * as z from 'zod'
import {
  columnName,
  count,
  countDistribution,
  distribution,
  filePath,
  nonNegative,
  positive,
  probability,
  ratesMix,
  textSaying,
  topicWeights,
} from './common.ts'

/** What a column of a population file can give. Everything else in the file is kept as the agent's profile. */
export const agentFields = [
  'id',
  'activity',
  'activityPerTick',
  'posting',
  'postingWhenAwake',
  'attention',
  'engagement',
  'retweet',
  'quote',
  'rewrite',
  'n',
  'topics',
  'stance',
  'community',
  'segment',
] as const
export type AgentField = (typeof agentFields)[number]

const column = z
  .union(
    [
      columnName,
      z.strictObject({
        column: columnName.describe('Name of a column of the file.'),
        times: positive.describe('What its numbers are multiplied by.'),
      }),
    ],
    'must be the name of a column, or { column: …, times: … }',
  )
  .describe('Name of a column of the file, or { column, times } to scale its numbers.')
export type ColumnSpec = string | { column: string; times: number }

const columnsOf = <Fields extends readonly [AgentField, ...AgentField[]]>(fields: Fields) =>
  z
    .partialRecord(z.enum(fields), column)
    .default({})
    .describe(
      'hearsay’s field: the file’s column. A field that is not listed is read from a column of its own name.',
    )
const [, ...fieldsButId] = agentFields

const ratesAre = z
  .enum(['shares-of-actions', 'shares-of-posts'])
  .default('shares-of-actions')
  .describe(
    'What retweet, quote and rewrite (and n) count: an agent’s actions, or all its posts, originals included; then they are divided by their sum and n is reduced to match. @default shares-of-actions',
  )

const word = textSaying('must be the word that the file uses')
const actionNames = z
  .strictObject({
    retweet: word.default('retweet').describe('What the file calls a retweet. @default retweet'),
    quote: word.default('quote').describe('What the file calls a quote. @default quote'),
    rewrite: word.default('rewrite').describe('What the file calls a rewrite. @default rewrite'),
    original: word.default('original').describe('What the file calls an original. @default original'),
  })
  .prefault({})
  .describe('What the file calls each action. @default the same words')

const userColumn = columnName.default('user').describe('Column of the author’s id. @default user')
const timeColumn = columnName.default('time').describe('Column of the time, in ISO 8601. @default time')
const actionColumn = columnName.default('action').describe('Column of the action’s word. @default action')

export const memorySchema = z
  .strictObject({
    file: filePath.describe('JSON Lines (or CSV, ...) of past posts.'),
    columns: z
      .strictObject({
        user: userColumn,
        time: timeColumn,
        action: actionColumn,
        text: columnName.default('text').describe('Column of the author’s words. @default text'),
        seen: columnName
          .default('seen')
          .describe('Column of the text of the post acted on; may be absent. @default seen'),
      })
      .prefault({})
      .describe('Names of the columns; seen is the text of the post acted on and may be absent.'),
    actions: actionNames,
    keep: count.default(20).describe('Past posts kept an agent, the newest. @default 20'),
    assign: z
      .enum(['by-id', 'resample'])
      .default('by-id')
      .describe(
        'Each agent has the posts of the user with its id, or of a user drawn at random. @default by-id',
      ),
  })
  .describe('Few-shot memory: past posts from before the start.')

export const historySchema = z
  .strictObject({
    file: filePath.describe('Past actions, one a row; only those before the start count.'),
    columns: z
      .strictObject({
        user: userColumn,
        time: timeColumn,
        action: actionColumn,
      })
      .prefault({})
      .describe('Names of the columns.'),
    actions: actionNames,
  })
  .describe('Rates and n counted from past actions, strictly before the start.')

const activitySchema = z
  .union([
    distribution(nonNegative, 'Sessions a day.'),
    z.strictObject({ perTick: distribution(probability, 'Probability of a session in a tick.') }),
  ])
  .describe('Sessions a day (spread by dayProfile), or { perTick: probability of a session in each tick }.')
const postingSchema = z
  .union([
    distribution(nonNegative, 'Original posts a day.'),
    z.strictObject({ whenAwake: distribution(probability, 'Probability of an original in a session.') }),
  ])
  .describe('Original posts a day (spread by dayProfile), or { whenAwake: probability in each session }.')

export const generateSchema = z
  .strictObject({
    activity: activitySchema.default(8).describe('Sessions a day, or { perTick }. @default 8 (assumed)'),
    posting: postingSchema.default(0.2).describe('Originals a day, or { whenAwake }. @default 0.2 (assumed)'),
    attention: countDistribution('Items read in a session, rounded.')
      .optional()
      .describe('Items read in a session; default: feed.attention.'),
    engagement: distribution(probability, 'Probability to act on an item seen, before factors.')
      .default(0.02)
      .describe('Probability to act on an item seen, before factors. @default 0.02 (assumed)'),
    rates: z
      .union([
        ratesMix,
        z.strictObject({
          dirichlet: z
            .strictObject({
              retweet: nonNegative.describe('Concentration of retweets.'),
              quote: nonNegative.describe('Concentration of quotes.'),
              rewrite: nonNegative.describe('Concentration of rewrites.'),
            })
            .describe('Concentrations: their proportions are the mean mix, their sum its firmness.'),
        }),
      ])
      .default({ dirichlet: { retweet: 7, quote: 2, rewrite: 1 } })
      .describe('Mix of actions: fixed, or drawn for each agent. @default dirichlet 7 : 2 : 1 (assumed)'),
    topics: z
      .strictObject({ dirichlet: topicWeights.describe('Concentration of each topic, by its name.') })
      .optional()
      .describe('Interests: weights of topics, drawn for each agent.'),
    stance: distribution(z.number().min(-1).max(1), 'Stance from −1 to 1.')
      .optional()
      .describe('Stance from −1 (against) to 1 (for).'),
    resample: z
      .strictObject({
        file: filePath.describe('Each agent takes the fields of one row, drawn at random.'),
        columns: columnsOf(fieldsButId),
        ratesAre,
      })
      .optional()
      .describe('Fields drawn together, from the rows of a file; they win over the distributions above.'),
  })
  .describe('How to draw what no file says of an agent.')

export const dayProfileSchema = z
  .union([z.enum(['flat', 'diurnal']), z.array(nonNegative).length(24)])
  .describe(
    'Weight of each hour of the day, scaled to a mean of 1: flat, diurnal, or 24 numbers from midnight on.',
  )

export const populationSchema = z
  .strictObject({
    file: filePath.optional().describe('One agent a row: .yaml, .csv, .tsv or .jsonl, also .gz.'),
    columns: columnsOf(agentFields),
    ratesAre,
    unlisted: z
      .enum(['error', 'generate'])
      .default('error')
      .describe(
        'A node of the graph without a row in the file: an error, or an agent drawn by generate. @default error',
      ),
    generate: generateSchema.prefault({}),
    dayProfile: dayProfileSchema
      .default('flat')
      .describe('flat, diurnal, or 24 hourly weights. @default flat'),
    memory: memorySchema.optional(),
    history: historySchema.optional(),
  })
  .describe('Who the agents are.')

export type PopulationSpec = z.infer<typeof populationSchema>
export type GenerateSpec = PopulationSpec['generate']
export type MemorySpec = z.infer<typeof memorySchema>
export type HistorySpec = z.infer<typeof historySchema>
export type DayProfileSpec = z.infer<typeof dayProfileSchema>
