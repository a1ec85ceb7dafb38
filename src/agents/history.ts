/** Rates and n of each user, counted from its past actions. */
import type { InputFiles } from '../input/input-files.ts'
import type { HistorySpec } from '../scenario/sections/population.ts'
import { engagedActions } from './agents.ts'
import { futureNotice, lackNotice } from './file-notices.ts'
import { visitPastRows } from './past-rows.ts'
import type { StatedRates } from './rates-cells.ts'

export interface History {
  /** Raw rates and n; undefined for a user without any row before the start. n is 0 if all its rows are originals. */
  ratesOf(user: string): StatedRates | undefined
  /** What was left out, and how many of these agents the file does not know. */
  noticesFor(ids: readonly string[]): string[]
}

/**
 * Counts retweets, quotes and rewrites from strictly before the start: nothing that happens later can reach the rates.
 * They are not smoothed.
 * @throws HearsayError FILE_NOT_FOUND, FILE_UNREADABLE, POPULATION_INVALID
 */
export function readHistory(spec: HistorySpec, inputs: InputFiles, startMinutes: number): History {
  const counts = new Map<string, [number, number, number]>()
  const { columns, actions } = spec
  const leftOut = visitPastRows(
    { file: inputs.open(spec.file), section: 'population.history', columns, actions, startMinutes },
    ({ user, action }) => {
      let count = counts.get(user)
      if (!count) {
        count = [0, 0, 0]
        counts.set(user, count)
      }
      if (action !== 'original') count[engagedActions.indexOf(action)]! += 1
    },
  )
  return {
    ratesOf(user) {
      const count = counts.get(user)
      if (!count) return undefined
      const [retweet, quote, rewrite] = count
      const n = retweet + quote + rewrite
      return { n, shares: n === 0 ? [0, 0, 0] : [retweet / n, quote / n, rewrite / n] }
    },
    noticesFor: (ids) => [
      ...futureNotice(spec.file, leftOut, startMinutes),
      ...lackNotice(
        spec.file,
        'past actions',
        ids.filter((id) => !counts.has(id)).length,
        ids.length,
        counts.size === 0
          ? 'nothing in it is from before the start'
          : 'its users must have the ids of agents',
      ),
    ],
  }
}
