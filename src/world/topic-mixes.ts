/**
 * What posts are about: rows of topic weights. Row 0 has no topic, row 1 + t is topic t alone (an original is about one
 * topic), and the rows behind are those of the seed posts.
 */
export interface TopicMixes {
  readonly names: readonly string[]
  /** Weights, row by row; a row is `names.length` long. */
  readonly weights: Float64Array
}

/** @param seedPosts - topic weights of each seed post, undefined for none */
export function topicMixes(
  names: readonly string[],
  seedPosts: readonly (Readonly<Record<string, number>> | undefined)[],
): TopicMixes {
  const weights = new Float64Array((1 + names.length + seedPosts.length) * names.length)
  for (const topic of names.keys()) weights[(1 + topic) * names.length + topic] = 1
  for (const [index, mix] of seedPosts.entries()) {
    const row = seedPostMix(names.length, index) * names.length
    for (const [topic, name] of names.entries()) {
      // A topic may bear any name, also one that every object inherits, such as "constructor".
      if (mix && Object.hasOwn(mix, name)) weights[row + topic] = mix[name]!
    }
  }
  return { names, weights }
}

/** The row of a seed post. */
export function seedPostMix(topics: number, seedPost: number): number {
  return 1 + topics + seedPost
}

/** Names of a row's topics, heaviest first, ties by name. */
export function topicsOf({ names, weights }: TopicMixes, row: number): string[] {
  const weight = (topic: number) => weights[row * names.length + topic]!
  return [...names.keys()]
    .filter((topic) => weight(topic) > 0)
    .sort((a, b) => weight(b) - weight(a) || a - b)
    .map((topic) => names[topic]!)
}

/** Cosine of an agent's interests and a row: from 0, nothing in common, to 1. 0 if either has none. */
export function similarity(
  agentWeights: Float64Array,
  agent: number,
  mixes: TopicMixes,
  row: number,
): number {
  const topics = mixes.names.length
  let product = 0
  let agentSquare = 0
  let rowSquare = 0
  for (let topic = 0; topic < topics; topic++) {
    const a = agentWeights[agent * topics + topic]!
    const b = mixes.weights[row * topics + topic]!
    product += a * b
    agentSquare += a * a
    rowSquare += b * b
  }
  return product === 0 ? 0 : product / Math.sqrt(agentSquare * rowSquare)
}
