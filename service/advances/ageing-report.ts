import type { Database } from '../../db/database.ts'
import { listReminders } from '../../db/queries/advance-letters.ts'
import { listPartners } from '../../db/queries/masters.ts'
import { postedRange } from '../../db/queries/reports-balances.ts'
import type { AdvanceRow } from '../../domain/advances/advance-ageing.ts'
import { AGEING_BUCKETS } from '../../domain/third-parties/ageing-buckets.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularCell, TabularReport } from '../../reports/model/tabular-report.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { openMonthsBetween } from '../reports/covered-months.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { advanceBook } from './advance-book.ts'

const AMOUNTS = [
  'amountXof',
  'acceptedXof',
  'inReviewXof',
  'refundedXof',
  'balanceXof',
] as const satisfies readonly (keyof AdvanceRow)[]

/**
 * Report `advances-ageing` (spec 10, 06 §5.8): open advances by holder on the last day of the scope, else that of the last posting. What
 * is not in the register has its own rows, named by its voucher; one row `difference` per account is the ledger's balance less the rows.
 * Narrowed to a grant, a partner or an account the rows are those lines alone, and the differences are left out but the account's.
 * `paper` adds the last reminder and what to do, for people.
 */
export function advancesAgeing(database: Database, scope: ReportScope, paper?: Language): TabularReport {
  const posted = postedRange(database)
  const on = scope.to ?? posted?.to
  const book = on === undefined ? undefined : advanceBook(database, on)
  const partnerId = scope.partner?.id ?? null
  const partner = scope.partner === null ? null : (listPartners(database).find((known) => known.id === partnerId)?.code ?? '')
  const rows = (book?.rows ?? []).filter(
    (row) =>
      row.balanceXof !== 0 &&
      (scope.grant === null || row.grant === scope.grant.code) &&
      (scope.account === null || row.account.startsWith(scope.account)) &&
      (partner === null ||
        (partner === '' ? row.holderKind !== 'partner' : row.holderKind === 'partner' && row.holder === partner)),
  )
  const narrowed = scope.grant !== null || scope.partner !== null
  const ties = (book?.ties ?? []).filter(
    (tie) =>
      !narrowed &&
      (scope.account === null || tie.account.startsWith(scope.account)) &&
      (tie.ledgerXof !== 0 || tie.differenceXof !== 0),
  )
  const money = (key: Parameters<typeof tabularColumn>[0]) => tabularColumn(key, 'money', FUNCTIONAL_CURRENCY)
  const bucketOf = (row: AdvanceRow, bucket: string): number => (row.bucket === bucket ? row.balanceXof : 0)
  const sent = paper === undefined ? undefined : lastReminders(database, on ?? '')
  const table: TabularCell[][] = [
    ...rows.map((row) => [
      row.holderKind,
      row.holder,
      row.grant,
      row.budgetLine,
      row.advance,
      row.date,
      row.dueOn,
      ...AMOUNTS.map((key) => row[key]),
      ...AGEING_BUCKETS.map((bucket) => bucketOf(row, bucket)),
      ...(paper && sent ? paperCells(row, sent, on ?? '', paper) : []),
    ]),
    ...ties.map((tie) => [
      'difference',
      tie.account,
      ...Array<null>(5).fill(null),
      ...Array<null>(4).fill(null),
      tie.differenceXof,
      ...Array<null>(AGEING_BUCKETS.length).fill(null),
      ...(paper ? [null, null] : []),
    ]),
  ]
  return {
    name: 'advances-ageing',
    columns: [
      ...(['holder_kind', 'holder', 'grant', 'budget_line', 'advance'] as const).map((key) => tabularColumn(key, 'text')),
      tabularColumn('date', 'date'),
      tabularColumn('due_date', 'date'),
      ...(['amount', 'accepted', 'in_review', 'refunded', 'balance'] as const).map(money),
      ...AGEING_BUCKETS.map(money),
      ...(paper ? [tabularColumn('last_reminder', 'date'), tabularColumn('action', 'text')] : []),
    ],
    rows: table,
    rowCount: table.length,
    totals: [
      ...Array<null>(7).fill(null),
      ...AMOUNTS.map((key) => sumMinor(rows.map((row) => row[key]))),
      ...AGEING_BUCKETS.map((bucket) => sumMinor(rows.map((row) => bucketOf(row, bucket)))),
      ...(paper ? [null, null] : []),
    ],
    openMonths: on === undefined ? [] : openMonthsBetween(database, posted?.from ?? on, on),
    warnings: [],
  }
}

function lastReminders(database: Database, on: string): Map<number, string> {
  return new Map(
    listReminders(database)
      .filter((letter) => letter.sentOn <= on)
      .map((letter) => [letter.advanceId, letter.sentOn]),
  )
}

/** What is to be done with a row, in words. */
function paperCells(row: AdvanceRow, sent: ReadonlyMap<number, string>, on: string, language: Language): TabularCell[] {
  const reminder = row.advanceId === null ? null : (sent.get(row.advanceId) ?? null)
  const overdue = row.dueOn !== null && row.dueOn < on
  const action =
    row.advanceId === null
      ? 'advance.register'
      : row.balanceXof < 0
        ? 'advance.pay'
        : row.inReviewXof > 0
          ? 'advance.post'
          : overdue
            ? 'advance.remind'
            : 'advance.await'
  return [reminder, reportWord(action)[language]]
}
