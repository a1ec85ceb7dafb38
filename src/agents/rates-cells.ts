/** The historical mix of one row of a table, with the number of past actions it rests on. */
import type { Row } from '../input/table.ts'
import { MIX_TOLERANCE } from '../scenario/check.ts'
import { engagedActions } from './agents.ts'
import { numberCell } from './cell.ts'
import type { FieldColumns } from './field-columns.ts'
import type { FileProblems } from './file-problems.ts'

export type RatesAre = 'shares-of-actions' | 'shares-of-posts'

/** A mix that is stated. */
export interface StatedRates {
  /** Retweet, quote, rewrite: sum to 1, or all 0 where n is 0. */
  readonly shares: ArrayLike<number>
  /** Past actions; Infinity where the file states none. */
  readonly n: number
}

/**
 * Reads retweet, quote, rewrite and n; an empty cell beside a stated one, like an absent column, counts as 0.
 * Shares of actions must sum to 1 (within {@link MIX_TOLERANCE}); shares of posts to at most 1, the rest being originals:
 * then n, which counts posts, is multiplied by their sum. Both are divided by their sum.
 * @returns undefined where none are stated or they are wrong
 */
export function ratesCells(
  row: Row,
  columns: FieldColumns,
  ratesAre: RatesAre,
  problems: FileProblems,
): StatedRates | undefined {
  const before = problems.count
  const cells = engagedActions.map((action) => numberCell(row, columns[action], { from: 0, to: 1 }, problems))
  const n = numberCell(row, columns.n, { from: 0, to: 1e12 }, problems)
  if (problems.count > before) return undefined
  if (cells.every(Number.isNaN)) {
    if (n > 0) {
      problems.add(
        row.line,
        `n is the number of past actions that rates rest on, so retweet, quote or rewrite must stand beside it, not ${n} alone.`,
      )
    }
    return n === 0 ? noActions : undefined
  }
  const [retweet, quote, rewrite] = cells.map((cell) => (Number.isNaN(cell) ? 0 : cell)) as [
    number,
    number,
    number,
  ]
  const sum = retweet + quote + rewrite
  if (sum === 0 && (n === 0 || ratesAre === 'shares-of-posts')) return noActions
  const tooMuch = sum > 1 + MIX_TOLERANCE
  if (tooMuch || (ratesAre === 'shares-of-actions' && sum < 1 - MIX_TOLERANCE)) {
    const must = ratesAre === 'shares-of-actions' ? 'sum to 1' : 'sum to at most 1'
    problems.add(
      row.line,
      `retweet, quote and rewrite must ${must}, not to ${Number(sum.toFixed(6))} (${retweet} + ${quote} + ${rewrite}).`,
      tooMuch ? undefined : 'if they are shares of all posts, originals included: ratesAre: shares-of-posts',
    )
    return undefined
  }
  if (n === 0) return noActions
  const actions = ratesAre === 'shares-of-posts' ? n * Math.min(sum, 1) : n
  return {
    shares: [retweet / sum, quote / sum, rewrite / sum],
    n: Number.isNaN(n) ? Number.POSITIVE_INFINITY : actions,
  }
}

const noActions: StatedRates = { shares: [0, 0, 0], n: 0 }
