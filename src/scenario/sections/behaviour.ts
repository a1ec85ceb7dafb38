/** `behaviour:` whether an agent acts on what it sees, how, and in what words. */
import * as z from 'zod'
import { duration, nonNegative, positive, probability, ratesMix } from './common.ts'

const appeal = z
  .union([
    z.strictObject({
      lognormal: z
        .strictObject({
          sigma: nonNegative.describe('Standard deviation of the logarithm; 0 makes all alike.'),
        })
        .describe('Lognormal of mean 1.'),
    }),
    z.strictObject({
      pareto: z
        .strictObject({
          shape: z.number().gt(1).max(100).describe('Shape, above 1: the smaller, the heavier the tail.'),
        })
        .describe('Pareto of mean 1; shape above 1.'),
    }),
  ])
  .describe('How catching an item is: drawn once a root, mean 1. A rewrite inherits it.')

export const engageSchema = z
  .strictObject({
    appeal: appeal.optional(),
    social: z
      .union([
        z.literal('independent'),
        z.strictObject({
          perSharer: nonNegative.describe('What each sharer beyond the first adds to the factor.'),
        }),
      ])
      .optional()
      .describe('Effect of k sharers: 1 + perSharer × (k − 1), or independent: 1 − (1 − P)^k.'),
    rank: z
      .strictObject({ halfEvery: positive.describe('Ranks after which the factor has halved.') })
      .optional()
      .describe('Effect of the place in the feed: 2^(−(rank − 1) / halfEvery).'),
    freshness: z
      .strictObject({ halfLife: duration.describe('Time after which the factor has halved: 15m, 2h, 1d.') })
      .optional()
      .describe('Effect of the age of the share shown: 2^(−age / halfLife).'),
    affinity: z
      .strictObject({
        topics: probability.optional().describe('1 − topics × (1 − cosine of the topics).'),
        stance: probability.optional().describe('1 − stance × half the distance of the stances.'),
      })
      .optional()
      .describe('Effect of agreement between agent and post; 1 where one of them has none.'),
  })
  .prefault({})
  .describe('Factors of P(engage | seen). One that is not named is 1.')

export const policySchema = z
  .union([
    z.enum(['uniform', 'rates']),
    z.strictObject({
      rates: z
        .strictObject({
          prior: z
            .union([z.literal('population'), ratesMix])
            .default('population')
            .describe(
              'What rates are smoothed towards: the population’s mix, or this one. @default population',
            ),
          strength: nonNegative.default(5).describe('Weight of the prior, in past events. @default 5'),
        })
        .describe('The agent’s own mix, smoothed towards a prior by its weight.'),
    }),
  ])
  .default('rates')
  .describe(
    'How an engaged agent chooses among retweet, quote and rewrite: uniform, rates, or rates with its prior. @default rates',
  )

export const behaviourSchema = z
  .strictObject({
    engage: engageSchema,
    policy: policySchema,
    text: z
      .enum(['none', 'builtin'])
      .default('builtin')
      .describe('Who writes: nobody, or the builtin grammar (not a language model). @default builtin'),
  })
  .prefault({})
  .describe('Whether an agent acts on what it sees, how, and in what words.')

export type BehaviourSpec = z.infer<typeof behaviourSchema>
export type EngageSpec = BehaviourSpec['engage']
export type PolicySpec = BehaviourSpec['policy']
