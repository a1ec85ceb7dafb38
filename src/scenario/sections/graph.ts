/** `graph:` who follows whom, from a file or a generator. */
import * as z from 'zod'
import { columnName, count, filePath, probability } from './common.ts'

const end = z.enum(['follower', 'followee'])
const ends = {
  file: filePath.describe('Path of the graph file, relative to the scenario.'),
  source: end.describe('Who stands first in an edge: the follower, or the followee (the followed).'),
  target: end.describe('Who stands second in an edge. Posts travel from followee to follower.'),
}
const reciprocity = probability.describe('Probability that a follow is returned.')

export const edgeListSchema = z.strictObject({
  type: z.literal('edge-list').describe('One follow a line, .csv or .tsv, also .gz.'),
  ...ends,
  columns: z
    .strictObject({
      source: columnName.default('source').describe('Column of who stands first. @default source'),
      target: columnName.default('target').describe('Column of who stands second. @default target'),
    })
    .prefault({})
    .describe('Names of the two columns in the header. @default source and target'),
})
export const gexfSchema = z.strictObject({
  type: z.literal('gexf').describe('A GEXF file, as Gephi writes it.'),
  ...ends,
})
export const graphmlSchema = z.strictObject({
  type: z.literal('graphml').describe('A GraphML file.'),
  ...ends,
})
export const erdosRenyiSchema = z.strictObject({
  type: z.literal('erdos-renyi').describe('Each ordered pair follows with the same probability.'),
  agents: count.describe('Number of agents.'),
  probability: probability.describe('Probability that one agent follows another.'),
})
export const barabasiAlbertSchema = z.strictObject({
  type: z
    .literal('barabasi-albert')
    .describe('Growth with preferential attachment: newcomers follow the much-followed.'),
  agents: count.describe('Number of agents.'),
  follows: count.describe('How many existing agents each newcomer follows (m).'),
  reciprocity: reciprocity
    .default(1)
    .describe('Probability that a follow is returned; 1 is the undirected model. @default 1'),
})
export const wattsStrogatzSchema = z.strictObject({
  type: z
    .literal('watts-strogatz')
    .describe('A ring of mutual follows, some rewired at random: a small world.'),
  agents: count.describe('Number of agents.'),
  neighbours: count.describe('Neighbours on the ring (K), even: half on each side.'),
  rewiring: probability.describe('Probability that a tie is rewired (beta).'),
})
export const stochasticBlockModelSchema = z.strictObject({
  type: z
    .literal('stochastic-block-model')
    .describe('Communities: follows are likelier within than between.'),
  communities: z.array(count).min(1).max(10_000).describe('Size of each community.'),
  within: probability.describe('Mean probability that an agent follows another of its community.'),
  between: probability.describe('Mean probability that an agent follows one of another community.'),
  popularity: z
    .strictObject({
      exponent: z.number().gt(2).max(10).describe('Exponent of the power law of the weights, above 2.'),
    })
    .optional()
    .describe(
      'Degree correction: agents differ in how much they are followed, by a power law. Without it all are alike.',
    ),
})
export const configurationModelSchema = z.strictObject({
  type: z.literal('configuration-model').describe('Heavy-tailed numbers of followers, tied at random.'),
  agents: count.describe('Number of agents.'),
  followers: z
    .strictObject({
      exponent: z.number().gt(1).max(10).describe('Exponent of the power law of followers.'),
      minimum: z.int().min(0).max(1_000_000).describe('Least number of followers.'),
      maximum: count.optional().describe('Most followers. Default: all others.'),
    })
    .describe('Followers of an agent: P(k) ∝ k^−exponent between minimum and maximum.'),
  reciprocity: reciprocity.default(0).describe('Share of follows that are returned. @default 0'),
})

export const graphSchema = z
  .discriminatedUnion('type', [
    edgeListSchema,
    gexfSchema,
    graphmlSchema,
    erdosRenyiSchema,
    barabasiAlbertSchema,
    wattsStrogatzSchema,
    stochasticBlockModelSchema,
    configurationModelSchema,
  ])
  .describe('Who follows whom: a file or a generator.')

export type GraphSpec = z.infer<typeof graphSchema>
export type GraphFileSpec = Extract<GraphSpec, { file: string }>
export type GraphOf<Type extends GraphSpec['type']> = Extract<GraphSpec, { type: Type }>
