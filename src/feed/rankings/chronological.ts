/** Newest share first. Candidates arrive in that order. */
import type { Ranking } from './ranking.ts'

export const chronological: Ranking = () => (candidates, scores) => {
  scores.fill(0, 0, candidates.count)
}
