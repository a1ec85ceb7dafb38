/** `feed:` what an agent is shown when it comes online. */
import * as z from 'zod'
import { count, duration, limit, probability } from './common.ts'

export const rankingNames = ['chronological', 'popular', 'similar', 'random'] as const
export type RankingName = (typeof rankingNames)[number]

export const feedSchema = z
  .strictObject({
    ranking: z
      .enum(rankingNames)
      .default('chronological')
      .describe(
        'Order of the items: newest first, most shared first, nearest in topics first, or random. @default chronological',
      ),
    attention: limit
      .default(20)
      .describe('Most items read in a session, unless the agent has its own. @default 20'),
    inbox: limit
      .default(64)
      .describe('Newest shares kept since the last session; older ones have scrolled away. @default 64'),
    outOfNetwork: probability
      .default(0)
      .describe('Share of the slots that go to the pool of much-shared items. @default 0'),
    pool: z
      .strictObject({
        size: count.default(50).describe('Items in the pool. @default 50'),
        window: duration
          .default('1d')
          .describe('The pool holds the items most shared within this time. @default 1d'),
      })
      .prefault({})
      .describe('Where out-of-network slots are filled from.'),
  })
  .prefault({})
  .describe('What an agent is shown when it comes online.')

export type FeedSpec = z.infer<typeof feedSchema>
