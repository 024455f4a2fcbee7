import type { Database } from '../../db/database.ts'
import { listJournals } from '../../db/queries/masters.ts'
import { accountBalanceOn, listTreasuryAccounts, type TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { currencyBalance } from '../../db/queries/treasury-entries.ts'
import { lastReconciliation } from '../../db/queries/treasury-reconciliations.ts'
import { statementsOf } from '../../db/queries/treasury-statements.ts'
import type { TreasuryAccountView } from '../../shared/contract/treasury.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { monthOf } from '../../shared/time/period.ts'
import { reconciliationState } from './reconciliation-state.ts'

/** Far enough for every posting: a balance is of all that is in the books. */
const END = '9999-12-31'

/** Every bank, cash and wallet account with what it holds, its last statement and reconciliation, and what is outstanding. */
export function listTreasury(database: Database): TreasuryAccountView[] {
  const journals = listJournals(database)
  return listTreasuryAccounts(database).map((row) => {
    const { journal, first, nameFr, nameEn, grantCode: grant, ...account } = row
    const balanceMinor = currencyBalance(database, row.account, row.currency, END)
    const balanceXof = accountBalanceOn(database, row.account, END).xof
    const last = statementsOf(database, row.account).at(-1)
    const signed = lastReconciliation(database, row.account)
    return {
      ...account,
      name: { fr: nameFr, en: nameEn },
      grant,
      journals: journals
        .filter((journal) => journal.account === row.account && ['bank', 'cash', 'mobile-money'].includes(journal.type))
        .map((journal) => journal.code),
      balanceMinor,
      balanceXof,
      negative: balanceMinor < 0,
      overCeiling: row.ceilingXof !== null && balanceXof > row.ceilingXof,
      lastStatement: last ? { number: last.number, to: last.toDate, closingMinor: last.closingMinor } : null,
      lastReconciliation: signed ? { month: signed.month, reviewed: signed.reviewedBy !== null } : null,
      outstanding: last ? outstanding(database, row, last.toDate) : null,
    }
  })
}

function outstanding(database: Database, account: TreasuryAccountRow, day: LocalDate): TreasuryAccountView['outstanding'] {
  const state = reconciliationState(database, account, monthOf(day))
  return {
    entries: state.openEntries.length + state.openItems.length,
    lines: state.openLines.length,
    stale: state.reconciliation.lines.filter((line) => line.stale).length,
  }
}
