/** Pieces that several sections share. Every path of an input file is a key named `file`: the identity relies on it. */
import * as z from 'zod'

export const probability = z.number().min(0).max(1)
export const nonNegative = z.number().min(0).max(1e12)
export const positive = z.number().positive().max(1e12)
export const count = z.int().min(1).max(100_000_000)

/** A text, with what messages say must stand there instead of anything else. */
export const textSaying = (must: string) => z.string(must).min(1, must)

/** A path, relative to the scenario file's folder. */
export const filePath = textSaying('must be the path of a file')

/** The name of a column of an input table. */
export const columnName = textSaying('must be the name of a column')

const durationForm = 'must be a duration such as 15m, 2h or 1d'
export const duration = z
  .string(durationForm)
  .regex(/^[0-9]{1,9}(m|h|d)$/, durationForm)
  .describe('A duration in whole minutes, hours or days: 15m, 2h, 1d.')

export const limit = z.union([count, z.literal('unlimited')]).describe('A whole number from 1, or unlimited.')

/** Weights of named topics, as given or as concentrations. */
export const topicWeights = z.record(z.string().min(1), nonNegative)

export const ratesMix = z
  .strictObject({
    retweet: probability.describe('Share of retweets.'),
    quote: probability.describe('Share of quotes.'),
    rewrite: probability.describe('Share of rewrites.'),
  })
  .describe('Shares of the three actions, given that the agent acts. They must sum to 1.')

/** A number, or the distribution from which each agent draws its own. */
export function distribution(range: z.ZodNumber, text: string): z.ZodType<Distribution> {
  return z.union([...unboundedKinds(range), betaKind]).describe(text)
}

/** The same for whole numbers from 1, where a beta, from 0 to 1, would be a constant. */
export function countDistribution(text: string): z.ZodType<Distribution> {
  return z.union(unboundedKinds(positive)).describe(text)
}

function unboundedKinds(range: z.ZodNumber) {
  return [
    range,
    z.strictObject({
      uniform: z
        .strictObject({
          from: range.describe('Lowest value.'),
          to: range.describe('Highest value.'),
        })
        .describe('Every value between is equally likely.'),
    }),
    z.strictObject({
      lognormal: z
        .strictObject({
          median: range.describe('Median: half of the values lie below.'),
          sigma: nonNegative.describe('Standard deviation of the logarithm; 0 gives the median to all.'),
        })
        .describe('exp of a normal with mean log(median), standard deviation sigma.'),
    }),
    z.strictObject({
      gamma: z
        .strictObject({
          mean: range.describe('Mean.'),
          shape: positive.describe('Shape: 1 is exponential, a smaller one more uneven.'),
        })
        .describe('Gamma by mean and shape; a smaller shape spreads wider.'),
    }),
  ] as const
}

const betaKind = z.strictObject({
  beta: z
    .strictObject({
      mean: probability.describe('Mean, above 0 and below 1.'),
      concentration: positive.describe('a + b: the higher, the closer values lie to the mean.'),
    })
    .describe('Beta by mean and concentration a + b; from 0 to 1.'),
})

export type Distribution =
  | number
  | { uniform: { from: number; to: number } }
  | { lognormal: { median: number; sigma: number } }
  | { gamma: { mean: number; shape: number } }
  | { beta: { mean: number; concentration: number } }
