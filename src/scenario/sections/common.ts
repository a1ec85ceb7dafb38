/** Pieces that several sections share. Every path of an input file is a key named `file`: the identity relies on it. */
import * as z from 'zod'

export const probability = z.number().min(0).max(1)
export const nonNegative = z.number().min(0).max(1e12)
export const positive = z.number().positive().max(1e12)
export const count = z.int().min(1).max(100_000_000)

/** A path, relative to the scenario file's folder. */
export const filePath = z.string().min(1)

export const duration = z
  .string()
  .regex(/^[0-9]{1,9}(m|h|d)$/, 'must be a duration such as 15m, 2h or 1d')
  .describe('A duration in whole minutes, hours or days: 15m, 2h, 1d.')

export const limit = z.union([count, z.literal('unlimited')]).describe('A whole number from 1, or unlimited.')

/** Weights of named topics, as given or as concentrations. */
export const topicWeights = z.record(z.string().min(1), nonNegative)

export const ratesMix = z
  .strictObject({ retweet: probability, quote: probability, rewrite: probability })
  .describe('Shares of the three actions, given that the agent acts. They must sum to 1.')

/** A number, or the distribution from which each agent draws its own. */
export function distribution(range: z.ZodNumber, text: string): z.ZodType<Distribution> {
  return z
    .union([
      range,
      z.strictObject({
        uniform: z
          .strictObject({ from: range, to: range })
          .describe('Every value between is equally likely.'),
      }),
      z.strictObject({
        lognormal: z
          .strictObject({ median: range, sigma: nonNegative })
          .describe('exp of a normal with mean log(median), standard deviation sigma.'),
      }),
      z.strictObject({
        gamma: z
          .strictObject({ mean: range, shape: positive })
          .describe('Gamma by mean and shape; a smaller shape spreads wider.'),
      }),
      z.strictObject({
        beta: z
          .strictObject({ mean: probability, concentration: positive })
          .describe('Beta by mean and concentration a + b; from 0 to 1.'),
      }),
    ])
    .describe(text)
}

export type Distribution =
  | number
  | { uniform: { from: number; to: number } }
  | { lognormal: { median: number; sigma: number } }
  | { gamma: { mean: number; shape: number } }
  | { beta: { mean: number; concentration: number } }
