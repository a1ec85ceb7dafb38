/** The problems of one input file, collected so that all are told at once; a file that is wrong throughout is cut short. */
import { failOnAny, type Problem } from '../errors.ts'

/** Problems of a file that are told in full. */
const LISTED = 20

export class FileProblems {
  readonly #file: string
  readonly #listed: { readonly line: number; readonly problem: Problem }[] = []
  #count = 0

  /** @param file - its name, as the scenario writes it */
  constructor(file: string) {
    this.#file = file
  }

  /** Problems found so far, listed or not. */
  get count(): number {
    return this.#count
  }

  /** @param line - line in the unpacked file, counted from 1 */
  add(line: number, message: string, hint?: string): void {
    this.#count += 1
    if (this.#listed.length === LISTED) return
    const problem: Problem = { code: 'POPULATION_INVALID', where: `${this.#file}:${line}`, message }
    this.#listed.push({ line, problem: hint === undefined ? problem : { ...problem, hint } })
  }

  /**
   * Does nothing if there is no problem.
   * @throws HearsayError POPULATION_INVALID with 20 of them in full, by line, and how many more there are
   */
  throwAny(): void {
    const more = this.#count - this.#listed.length
    const rest: Problem = {
      code: 'POPULATION_INVALID',
      where: this.#file,
      message: `… and ${more} more problem${more === 1 ? '' : 's'}.`,
    }
    const listed = this.#listed.sort((a, b) => a.line - b.line).map(({ problem }) => problem)
    failOnAny(more === 0 ? listed : [...listed, rest])
  }
}
