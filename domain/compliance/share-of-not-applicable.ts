import { decimalFromText } from '../../shared/money/decimal.ts'
import { type ChecklistAnswer, type ChecklistTemplate, itemsOf, mostNotApplicableOf } from './checklist-template.ts'
import { compareRates } from './compare-rates.ts'

/** How much of a run was answered N/A by people. */
export interface NotApplicableShare {
  /** Items that have a subject. */
  readonly applicable: number
  readonly notApplicable: number
  /** True above the share that the template allows: the run does not pass. */
  readonly isOver: boolean
}

/**
 * The share of N/A of a run (spec 05 §3.1): what people answered N/A, of the items that have a subject. Items that fall away by themselves, and those that
 * the books show to have none, count neither above nor below. Exactly the template's share still passes.
 */
export function shareOfNotApplicable(
  template: ChecklistTemplate,
  answers: ReadonlyMap<number, ChecklistAnswer>,
  withoutSubject: ReadonlySet<number>,
): NotApplicableShare {
  const applicable = itemsOf(template).filter(({ number }) => !withoutSubject.has(number))
  const notApplicable = applicable.filter(({ number }) => answers.get(number)?.kind === 'notApplicable').length
  return {
    applicable: applicable.length,
    notApplicable,
    isOver: isOverShare(notApplicable, applicable.length, mostNotApplicableOf(template)),
  }
}

/** True where so many of so many are more than `most` hundredths (decimal text). Exactly as many are not. */
export function isOverShare(notApplicable: number, applicable: number, most: string): boolean {
  const limit = decimalFromText(most)
  const share = { numerator: BigInt(notApplicable) * 100n, denominator: BigInt(Math.max(1, applicable)) }
  return limit !== undefined && compareRates(share, limit) > 0
}
