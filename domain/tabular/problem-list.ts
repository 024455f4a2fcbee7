import { type Fault, fault } from '../../shared/result/fault.ts'
import { problemOf, type TabularProblem } from './tabular-problem.ts'

/** How many problems of one code are listed for one column; the others are counted. */
const LISTED_PER_COLUMN = 100

/** Gathers problems in the order found; a column with the same fault in every row is listed as far as it helps, then counted. */
export class ProblemList {
  readonly #faults: Fault[] = []
  readonly #counts = new Map<string, { readonly last: Fault; readonly column: string; count: number }>()

  add(found: Fault, column = ''): void {
    const key = `${found.code} ${column}`
    const known = this.#counts.get(key)
    if (known) known.count++
    else this.#counts.set(key, { last: found, column, count: 1 })
    if ((known?.count ?? 1) <= LISTED_PER_COLUMN) this.#faults.push(found)
  }

  list(): TabularProblem[] {
    const counted = [...this.#counts.values()].filter((each) => each.count > LISTED_PER_COLUMN)
    const more = counted.map(({ last, column, count }) =>
      fault('MORE_PROBLEMS', last.place, { code: last.code, column, count: count - LISTED_PER_COLUMN }),
    )
    return [...this.#faults, ...more].map(problemOf)
  }
}
