import type { Database } from '../../db/database.ts'
import { listBudgetLineIds, listGrants, listPartners } from '../../db/queries/masters.ts'
import { type AccountFiguresRow, accountFigures, postedRange } from '../../db/queries/reports-balances.ts'
import { accountLinesPage, type LedgerLineRow } from '../../db/queries/reports-ledger-lines.ts'
import type { LinePosition, LinesScope } from '../../db/queries/reports-lines.ts'
import { singleLine } from '../../reports/model/single-line.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularColumn, TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { exactInteger, sumMinor } from '../../shared/money/money.ts'
import { openMonthsBetween } from './covered-months.ts'
import { lineFilterOf, type ReportScope } from './report-scope.ts'

const PAGE_LINES = 2_000

const COLUMNS: readonly TabularColumn[] = [
  tabularColumn('account', 'text'),
  tabularColumn('date', 'date'),
  tabularColumn('voucher', 'text'),
  tabularColumn('journal', 'text'),
  tabularColumn('line', 'integer'),
  tabularColumn('label', 'text'),
  tabularColumn('debit', 'money', FUNCTIONAL_CURRENCY),
  tabularColumn('credit', 'money', FUNCTIONAL_CURRENCY),
  tabularColumn('balance', 'money', FUNCTIONAL_CURRENCY),
  tabularColumn('currency', 'text'),
  tabularColumn('amount_currency', 'money'),
  tabularColumn('grant', 'text'),
  tabularColumn('budget_line', 'text'),
  tabularColumn('partner', 'text'),
]

/**
 * General ledger (spec 10): every posted line by account, then by date, voucher and line, with the running balance of its account
 * (debit positive) in XOF and the amount in its own currency (debit positive). When it begins after the first posting, an
 * account that held something before opens with its balance brought forward, a row without voucher. Rows are read a page at a time.
 */
export function generalLedger(database: Database, scope: ReportScope, language: Language): TabularReport {
  const posted = postedRange(database)
  const from = scope.from ?? posted?.from
  const to = scope.to ?? posted?.to
  if (from === undefined || to === undefined || from > to) return emptyReport()
  const lines: LinesScope = { ...lineFilterOf(scope), from, to, expenditure: false }
  const accounts = accountFigures(database, { ...lines, openingVouchers: 'movement', byCurrency: false })
  const debit = sumMinor(accounts.map((account) => account.debit))
  const credit = sumMinor(accounts.map((account) => account.credit))
  return {
    name: 'general-ledger',
    columns: COLUMNS,
    rows: { [Symbol.iterator]: () => ledgerRows(database, accounts, lines, language) },
    rowCount: accounts.reduce((sum, account) => sum + account.lineCount + (account.opening === 0 ? 0 : 1), 0),
    totals: COLUMNS.map(({ key }) => (key === 'debit' ? debit : key === 'credit' ? credit : null)),
    openMonths: openMonthsBetween(database, from, to),
    warnings: [],
  }
}

const emptyReport = (): TabularReport => ({
  name: 'general-ledger',
  columns: COLUMNS,
  rows: [],
  rowCount: 0,
  totals: COLUMNS.map(({ key }) => (key === 'debit' || key === 'credit' ? 0 : null)),
  openMonths: [],
  warnings: [],
})

function* ledgerRows(
  database: Database,
  accounts: readonly AccountFiguresRow[],
  lines: LinesScope,
  language: Language,
): Generator<TabularRow> {
  const carriedForward = reportWord('carriedForward')[language]
  const codes = codesOf(database)
  for (const { account, opening } of accounts) {
    let balance = opening
    if (opening !== 0) {
      yield [account, lines.from, null, null, null, carriedForward, 0, 0, balance, FUNCTIONAL_CURRENCY, null, null, null, null]
    }
    let after: LinePosition | null = null
    for (;;) {
      const page: LedgerLineRow[] = accountLinesPage(database, account, lines, after, PAGE_LINES)
      for (const line of page) {
        balance = exactInteger(balance + line.side * line.amountXof)
        yield ledgerRow(account, line, balance, codes)
      }
      const last = page.at(-1)
      if (!last || page.length < PAGE_LINES) break
      after = { date: last.date, voucherId: last.voucherId, lineNumber: last.lineNumber }
    }
  }
}

interface Codes {
  readonly grants: ReadonlyMap<number, string>
  readonly budgetLines: ReadonlyMap<number, string>
  readonly partners: ReadonlyMap<number, string>
}

/** A million lines look up a few hundred codes: they are kept here rather than joined to each line. */
const codesOf = (database: Database): Codes => ({
  grants: new Map(listGrants(database).map((grant) => [grant.id, grant.code])),
  budgetLines: new Map(listBudgetLineIds(database).map((line) => [line.id, line.code])),
  partners: new Map(listPartners(database).map((partner) => [partner.id, partner.code])),
})

const codeOf = (codes: ReadonlyMap<number, string>, id: number | null): string | null =>
  id === null ? null : (codes.get(id) ?? null)

/** A memo code of own funds shows as the budget line of a line without grant. */
const ledgerRow = (account: string, line: LedgerLineRow, balance: number, codes: Codes): TabularRow => [
  account,
  line.date,
  line.number,
  line.journal,
  line.lineNumber,
  singleLine(line.label),
  line.side === 1 ? line.amountXof : 0,
  line.side === 1 ? 0 : line.amountXof,
  balance,
  line.currency,
  line.side * line.amountMinor,
  codeOf(codes.grants, line.grantId),
  codeOf(codes.budgetLines, line.budgetLineId) ?? line.memoBudgetLine,
  codeOf(codes.partners, line.partnerId),
]
