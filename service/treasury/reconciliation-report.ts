import type { Database } from '../../db/database.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport } from '../../reports/model/tabular-report.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isMonth } from '../../shared/time/period.ts'
import { reconciliationState } from './reconciliation-state.ts'
import { reconcilableAccount } from './treasury-account.ts'

/**
 * The report `bank-reconciliation` (spec 10): the rows of an account and month, each amount signed so that a block adds up to its adjusted
 * balance, then the difference. Balances carry the name of what they are. Refused: no account, no month, an account that statements refuse.
 */
export function reconciliationReport(
  database: Database,
  account: string | null,
  period: string | undefined,
  language: Language,
): Result<TabularReport> {
  if (account === null || period === undefined || !isMonth(period)) return failure(fault('RECONCILIATION_ACCOUNT_PERIOD'))
  const found = reconcilableAccount(database, account)
  if (!found.ok) return found
  const { reconciliation } = reconciliationState(database, found.value, period)
  const state = listPeriods(database).find((known) => known.month === period)?.state
  const rows = reconciliation.lines.map((line) => [
    line.block,
    line.kind,
    line.date,
    line.reference,
    line.label || reportWord(`reconciliation.${line.kind}`)[language],
    line.amountMinor,
    line.ageDays,
  ])
  return success({
    name: 'bank-reconciliation',
    columns: [
      tabularColumn('block', 'text'),
      tabularColumn('kind', 'text'),
      tabularColumn('date', 'date'),
      tabularColumn('reference', 'text'),
      tabularColumn('label', 'text'),
      tabularColumn('amount', 'money', found.value.currency),
      tabularColumn('age_days', 'integer'),
    ],
    rows,
    rowCount: rows.length,
    totals: null,
    openMonths: state === 'closed' ? [] : [period],
    warnings: [],
  })
}
