/** What every distribution draws from: a seeded stream, or a counter-based source keyed by what the draw is about. */
export interface RandomSource {
  /** A number from 0 (included) to 1 (excluded), with 53 random bits. */
  uniform(): number
}

/** An integer from 0 to `count` − 1, each as likely as the others (to within 2⁻⁵³ × count). */
export function integerBelow(source: RandomSource, count: number): number {
  return Math.floor(source.uniform() * count)
}
