/** How many cascades reach a size: the complementary cumulative distribution, at round sizes. */

export interface SizeStep {
  readonly size: number
  /** Cascades of at least this size. */
  readonly cascades: number
}

const MOST_STEPS = 9

/** Sizes 1, 2, 5, 10, 20, 50 and so on up to the largest cascade; only 1, 2 and powers of ten if that makes too many. */
export function sizeSteps(sizes: Float64Array): SizeStep[] {
  const sorted = sizes.toSorted()
  const largest = sorted[sorted.length - 1] ?? 0
  const round: number[] = []
  for (let power = 1; power <= largest; power *= 10) {
    round.push(...[power, 2 * power, 5 * power].filter((size) => size <= largest))
  }
  const shown =
    round.length <= MOST_STEPS ? round : round.filter((size) => size === 2 || /^10*$/.test(String(size)))
  return shown.map((size) => ({ size, cascades: sorted.length - firstAtLeast(sorted, size) }))
}

/** Index of the first value that is at least `wanted`, by bisection. */
function firstAtLeast(sorted: Float64Array, wanted: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}
