import { journalNumbers, reversalsOf } from '../../db/queries/closing-figures.ts'
import { draftsInMonth } from '../../db/queries/drafts.ts'
import { sealFigures } from '../../db/queries/verification.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { ClosingFacts } from './closing-fact.ts'

/** T2 items 1 and 2: every voucher of the month is posted; each journal's numbers run without a gap, and what was reversed says why. */
export const numberingFacts: ClosingFacts = (database, month) => {
  const posted = sealFigures(database, month, Number.MAX_SAFE_INTEGER).vouchers
  const drafts = draftsInMonth(database, month)
  const numbers = journalNumbers(database, month)
  const gaps = numbers.filter(({ first, last, count }) => first !== 1 || last !== count)
  const reversals = reversalsOf(database, month)
  const unexplained = reversals.filter(({ reason }) => reason === null || reason.trim() === '')
  const evidence: Fault[] = [
    fault('CLOSING_NUMBERS', undefined, { journals: numbers.length, gaps: gaps.length, reversals: reversals.length }),
    ...gaps.map(({ journal, last, count }) => fault('CLOSING_NUMBER_GAP', undefined, { journal, last, count })),
    ...unexplained.map(({ number }) => fault('CLOSING_REVERSAL_UNEXPLAINED', undefined, { number })),
  ]
  return [
    { item: 1, state: drafts === 0 ? 'yes' : 'no', evidence: [fault('CLOSING_VOUCHERS', undefined, { posted, drafts })] },
    { item: 2, state: gaps.length + unexplained.length === 0 ? 'yes' : 'no', evidence },
  ]
}
