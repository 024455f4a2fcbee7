import type { Database } from '../../db/database.ts'
import { listAccountNames } from '../../db/queries/masters.ts'
import { type AccountFiguresRow, accountFigures, postedRange } from '../../db/queries/reports-balances.ts'
import { balanceSides } from '../../domain/reports/balance-sides.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import { inLanguage } from '../../shared/i18n/in-language.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { openMonthsBetween } from './covered-months.ts'
import { lineFilterOf, type ReportScope } from './report-scope.ts'

/** The six figures of a row, in the order of the columns. */
const FIGURES = ['opening_debit', 'opening_credit', 'debit', 'credit', 'closing_debit', 'closing_credit'] as const

/**
 * Trial balance (spec 10): every account with a movement or a balance, by code, in XOF. Without dates it runs from the first
 * to the last posting, all accounts cumulative. Opening = everything before `from`, and the opening vouchers dated on it;
 * opening and closing stand on the side of their net. By currency, an account gives one row a currency, in that currency,
 * and there is no total over them. Narrowed to a grant it need not balance: the gap is the grant's inter-fund balance.
 */
export function trialBalance(database: Database, scope: ReportScope, language: Language, byCurrency: boolean): TabularReport {
  const posted = postedRange(database)
  const from = scope.from ?? posted?.from
  const to = scope.to ?? posted?.to
  const figures =
    from === undefined || to === undefined || from > to
      ? []
      : accountFigures(database, { ...lineFilterOf(scope), from, to, openingVouchers: 'opening', byCurrency })
  const names = new Map(
    listAccountNames(database).map((account) => [account.code, inLanguage(account.nameFr, account.nameEn, language)]),
  )
  const currency = byCurrency ? null : FUNCTIONAL_CURRENCY
  const rows = figures.map((row): TabularRow => {
    const cells: TabularRow = [row.account, names.get(row.account) ?? '', ...sides(row)]
    return byCurrency ? [...cells, row.currency] : cells
  })
  return {
    name: 'trial-balance',
    columns: [
      tabularColumn('account', 'text'),
      tabularColumn('name', 'text'),
      ...FIGURES.map((key) => tabularColumn(key, 'money', currency)),
      ...(byCurrency ? [tabularColumn('currency', 'text')] : []),
    ],
    rows,
    rowCount: rows.length,
    totals: byCurrency
      ? null
      : [null, null, ...FIGURES.map((_, index) => sumMinor(figures.map((row) => sides(row)[index] ?? 0)))],
    openMonths: from === undefined || to === undefined ? [] : openMonthsBetween(database, from, to),
    warnings: [],
  }
}

function sides(row: AccountFiguresRow): number[] {
  const opening = balanceSides(row.opening)
  const closing = balanceSides(row.opening + row.debit - row.credit)
  return [opening.debit, opening.credit, row.debit, row.credit, closing.debit, closing.credit]
}
