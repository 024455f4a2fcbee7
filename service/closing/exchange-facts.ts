import type { Database } from '../../db/database.ts'
import { tranchesOfMonth } from '../../db/queries/closing-figures.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { firstDay, lastDay, type Month } from '../../shared/time/period.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'
import type { ClosingFacts } from './closing-fact.ts'

/** T2 item 15: every line up to the month's end has its rate, and each receipt or exchange of the month names its bank advice. */
export const exchangeFacts: ClosingFacts = (database, month) => {
  const grants = listGrants(database).filter((grant) => grant.startDate <= lastDay(month))
  const tranches = tranchesOfMonth(database, month)
  if (grants.length === 0 && tranches.length === 0)
    return [{ item: 15, state: 'notApplicable', evidence: [fault('CLOSING_NO_GRANT')] }]
  const missing = missingRates(database, month)
  const unproved = tranches.filter(({ reference }) => reference === null || reference.trim() === '')
  const evidence: Fault[] = [
    ...missing,
    ...unproved.map(({ grantCode, number, date }) =>
      fault('CLOSING_TRANCHE_UNPROVED', undefined, { grant: grantCode, number, date }),
    ),
    ...tranches
      .filter((tranche) => !unproved.includes(tranche))
      .map(({ grantCode, number, reference }) =>
        fault('CLOSING_TRANCHE_PROVED', undefined, { grant: grantCode, number, reference: reference ?? '' }),
      ),
  ]
  if (missing.length === 0) evidence.push(fault('CLOSING_CONVERTED', undefined, { grants: grants.length }))
  return [{ item: 15, state: missing.length + unproved.length === 0 ? 'yes' : 'no', evidence }]
}

/** The rates that the conversion of the grants begun by a month lacks up to its end. */
export const missingRates = (database: Database, month: Month): Fault[] =>
  listGrants(database)
    .filter((grant) => firstDay(month) >= `${grant.startDate.slice(0, 7)}-01`)
    .flatMap((grant) =>
      convertGrant(database, grant).outcome.faults.filter((found) => String(found.details?.date ?? '') <= lastDay(month)),
    )
