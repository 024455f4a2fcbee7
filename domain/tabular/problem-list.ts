import type { FaultCode } from '../../shared/i18n/fr/faults.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { problemOf, type TabularProblem } from './tabular-problem.ts'

/** How many problems of one code are listed for one column; the others are counted. */
const LISTED_PER_COLUMN = 100

/** Gathers problems in the order found; a column with the same fault in every row is listed as far as it helps, then counted. */
export class ProblemList {
  readonly #faults: Fault[] = []
  readonly #counts = new Map<string, { readonly first: Fault; readonly column: string; count: number }>()

  add(found: Fault, column = ''): void {
    this.report(found.code, column, () => found)
  }

  /** The same without making a fault that would only be counted. */
  report(code: FaultCode, column: string, make: () => Fault): void {
    const key = `${code} ${column}`
    const known = this.#counts.get(key)
    if (known) known.count++
    if (known && known.count > LISTED_PER_COLUMN) return
    const found = make()
    if (!known) this.#counts.set(key, { first: found, column, count: 1 })
    this.#faults.push(found)
  }

  list(): TabularProblem[] {
    const counted = [...this.#counts.values()].filter((each) => each.count > LISTED_PER_COLUMN)
    const more = counted.map(({ first, column, count }) =>
      fault('MORE_PROBLEMS', first.place, { code: first.code, column, count: count - LISTED_PER_COLUMN }),
    )
    return [...this.#faults, ...more].map(problemOf)
  }
}
