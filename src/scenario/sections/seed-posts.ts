/** `seedPosts:` the posts that the study injects, inline or from a file. */
import * as z from 'zod'
import { count, duration, filePath, nonNegative, topicWeights } from './common.ts'

const atForm =
  'must be a tick from 0, a duration after the start such as 2h, or a time such as 2020-09-28T09:00'

export const seedPostSchema = z.strictObject({
  author: z
    .union(
      [
        z.string().min(1),
        z.strictObject({
          mostFollowed: count.describe('1 is the most followed agent, 2 the next, ...'),
          community: z.string().optional().describe('Only among agents of this community.'),
        }),
      ],
      'must be the id of an agent, or { mostFollowed: 1 }',
    )
    .describe('An agent’s id, or { mostFollowed: 1 }.'),
  at: z
    .union([z.int(atForm).min(0, atForm), duration, z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)], atForm)
    .default(0)
    .describe(
      'When: a tick, a duration after the start (2h), or a simulated time (2020-09-28T09:00). @default 0',
    ),
  text: z.string().min(1).max(10_000).describe('The post’s text.'),
  label: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe('A word for the story, shown in the log and the summary.'),
  topics: topicWeights.optional().describe('Weights of topics, for similar ranking and affinity.'),
  stance: z.number().min(-1).max(1).optional().describe('Stance from −1 (against) to 1 (for).'),
  appeal: nonNegative.optional().describe('Fixes the appeal that engage.appeal would draw.'),
})

export const seedPostListSchema = z.array(seedPostSchema).max(100_000).describe('A list of seed posts.')

export const seedPostsSchema = z
  .union(
    [seedPostListSchema, filePath, z.strictObject({ file: filePath.describe('A YAML file with the list.') })],
    'must be a list of seed posts, or the path of a YAML file with one',
  )
  .default([])
  .describe('Posts that the study injects: a list, or the path of a YAML file with one.')

export type SeedPostSpec = z.infer<typeof seedPostSchema>
