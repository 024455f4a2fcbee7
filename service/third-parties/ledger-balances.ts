import type { Database } from '../../db/database.ts'
import { accountFigures } from '../../db/queries/reports-balances.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'

/** Before any date that a ledger may hold. */
const BEGINNING = '1900-01-01'

/**
 * What the derived balances say of every account that begins so, on a day, XOF, debit positive. Another path than the lines themselves:
 * a report that adds up lines is held against it.
 */
export function ledgerBalances(database: Database, prefix: string, to: LocalDate): Map<string, number> {
  const scope = {
    grantId: null,
    partner: null,
    account: prefix,
    from: BEGINNING,
    to,
    openingVouchers: 'movement',
    byCurrency: false,
  } as const
  const figures = accountFigures(database, scope)
  return new Map(figures.map((row) => [row.account, row.opening + row.debit - row.credit]))
}
