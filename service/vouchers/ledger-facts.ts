import type { Database } from '../../db/database.ts'
import type { Masters } from '../../db/queries/masters.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { findVoucher, sourceIdKnown } from '../../db/queries/vouchers.ts'
import { lastCarriedYear } from '../../db/queries/year-ends.ts'
import type { PostingFacts } from '../../domain/vouchers/posting-facts.ts'
import type { Role } from '../../shared/contract/role.ts'
import { functionalRate } from '../settings/rate-tables.ts'

/**
 * What the ledger knows, as `decidePosting` asks it. Small tables are read once; a rate is looked up once per currency and day.
 * `ignoreDraft` is the source id of the draft being posted, which is not its own duplicate.
 */
export function ledgerFacts(database: Database, masters: Masters, roles: readonly Role[], ignoreDraft?: string): PostingFacts {
  const periods = new Map(listPeriods(database).map((period) => [period.month, period.state]))
  const carriedYear = lastCarriedYear(database)
  const rates = new Map<string, ReturnType<typeof functionalRate>>()
  return {
    account: (code) => {
      const account = masters.accounts.get(code)
      return account && { postable: account.postable === 1, closedOn: account.closedOn }
    },
    journalExists: (code) => masters.journals.has(code),
    grant: (code) => {
      const grant = masters.grants.get(code)
      return grant && { id: grant.id, currency: grant.currency, start: grant.startDate, end: grant.endDate }
    },
    budgetLineId: (grantId, code) => masters.budgetLines.get(`${grantId}/${code}`),
    grantsWithBudgetLine: (code) => masters.grantsByBudgetLine.get(code) ?? [],
    partnerId: (code) => masters.partners.get(code),
    functionalRate: (currency, date) => {
      const key = `${currency} ${date}`
      if (!rates.has(key)) rates.set(key, functionalRate(database, currency, date))
      return rates.get(key)
    },
    periodState: (month) =>
      carriedYear !== null && Number(month.slice(0, 4)) <= carriedYear ? 'carried' : (periods.get(month) ?? 'absent'),
    mayPostWhileClosing: roles.includes('administrator'),
    sourceIdKnown: (sourceId) => sourceId !== ignoreDraft && sourceIdKnown(database, sourceId),
    postedVoucherId: (reference) => findVoucher(database, reference)?.id,
  }
}
