/** A row of numbers as a row of bars. */
const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const

/**
 * Draws counts as one line of bars, the largest at full height. Zero is always the lowest bar and anything above it at
 * least the next, so that silence can be told from a whisper.
 * @param values - from 0; empty for an empty line
 * @param width - columns at most, from 1; more values than that are summed into as many equal spans, a value on the
 * edge of two being shared between them. @defaultValue one column a value
 */
export function sparkline(values: readonly number[], width: number = values.length): string {
  const spans = values.length > width ? summed(values, width) : values
  const highest = spans.reduce((most, value) => Math.max(most, value), 0)
  const top = bars.length - 1
  return spans
    .map((value) => (value > 0 ? bars[Math.max(1, Math.round((top * value) / highest))] : bars[0]))
    .join('')
}

function summed(values: readonly number[], width: number): number[] {
  const spans = new Array<number>(width).fill(0)
  for (const [index, value] of values.entries()) {
    const span = Math.floor((index * width) / values.length)
    const end = ((span + 1) * values.length) / width
    const past = Math.max(0, index + 1 - end)
    spans[span]! += value * (1 - past)
    if (past > 0) spans[span + 1]! += value * past
  }
  return spans
}
