import { saveTerms } from '../../db/queries/third-party-cards.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import type { PaymentTerms } from './party-rules.ts'

/** Writes the terms of payment that begin on a day. Refused: what is no date, days outside 0 to 365. */
export function setTerms(work: Work, terms: PaymentTerms): Result<Record<string, never>> {
  const field = (path: string) => ({ kind: 'field', path }) as const
  const faults: Fault[] = []
  if (!isLocalDate(terms.from)) faults.push(fault('DATE_INVALID', field('from'), { value: terms.from }))
  for (const name of ['payableDays', 'receivableDays'] as const) {
    const days = terms[name]
    if (!(Number.isInteger(days) && days >= 0 && days <= 365)) faults.push(fault('PARTY_DAYS', field(name), { value: days }))
  }
  if (faults.length > 0) return failure(...faults)
  const { from, payableDays, receivableDays } = terms
  saveTerms(work.database, { fromDate: from, payableDays, receivableDays })
  return success({})
}
