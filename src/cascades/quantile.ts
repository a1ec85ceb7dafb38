/**
 * The quantile of Hyndman and Fan (1996), Sample quantiles in statistical packages, The American Statistician
 * 50(4):361-365, type 7, the default of NumPy and R: the value at position (n - 1) × share, counted from 0, with linear
 * interpolation between the two values beside it.
 * @param sorted - the values, ascending, at least one
 * @param share - from 0, the smallest, to 1, the largest
 */
export function quantile(sorted: Float64Array, share: number): number {
  const position = (sorted.length - 1) * share
  const below = Math.floor(position)
  const low = sorted[below]!
  const high = sorted[Math.ceil(position)]!
  return low + (high - low) * (position - below)
}
