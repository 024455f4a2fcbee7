import type { Database } from '../../db/database.ts'
import { claimNumbersOf } from '../../db/queries/claim-rows.ts'
import { type EligibilityRulingRow, eligibilityRulings } from '../../db/queries/eligibility-rulings.ts'
import { type GrantRow, listGrants } from '../../db/queries/masters.ts'
import { accountFigures, postedRange } from '../../db/queries/reports-balances.ts'
import {
  type LinePosition,
  type LinesScope,
  type ReportLineRow,
  reportLine,
  voucherLinesPage,
} from '../../db/queries/reports-lines.ts'
import { spentLines } from '../../db/queries/reports-spending.ts'
import { singleLine, singleLineOrNull } from '../../reports/model/single-line.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularCell, TabularColumn, TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { minorToDecimalText, sumMinor } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { lineKey } from '../conversion/grant-conversion.ts'
import { completeByVoucher } from '../documents/complete-by-voucher.ts'
import { statusOf } from './claim/claim-rulings.ts'
import { openMonthsBetween } from './covered-months.ts'
import { type DonorAmounts, donorAmounts, type LineDonorAmount, type OutsideAdjustment } from './line-donor-amounts.ts'
import { lineHash } from './line-hash.ts'
import { lineFilterOf, type ReportScope } from './report-scope.ts'

const PAGE_VOUCHERS = 500

/**
 * The transaction list (spec 06 §5.5): one row per posted line, bank lines included, by date, voucher and line; narrowed to a
 * grant's or a partner's lines, or to donor spending. Amounts are debit positive. A line that two layers paid shows their sum. When
 * the dates catch an adjustment of a line dated outside them, a last row gives it with no XOF, so that the columns XOF and
 * donor currency always sum to the budget report of the same dates. "Docs complete" is the voucher's (Y or N, blank where nothing is
 * asked for). The status is what the rulings up to the last date asked for leave of a line, and "claim no." names the submitted claims that hold it.
 */
export function transactions(database: Database, scope: ReportScope, expenditure: boolean): TabularReport {
  const posted = postedRange(database)
  const from = scope.from ?? posted?.from
  const to = scope.to ?? posted?.to
  const grants = scope.grant ? [scope.grant] : listGrants(database)
  const currencies = new Map(grants.map((grant) => [grant.id, grant.currency]))
  const columns = columnsOf(grants)
  const oneCurrency = columns.find((column) => column.key === 'gbp')?.kind === 'money'
  if (from === undefined || to === undefined || from > to) return report(columns, [], { count: 0, xof: 0, donorMinor: 0 })
  const lines: LinesScope = { ...lineFilterOf(scope), from, to, expenditure }
  const donor = donorAmounts(database, grants, scope)
  const total = lineTotals(database, lines)
  const writer = new TransactionWriter(
    donor,
    oneCurrency ? null : currencies,
    ruledLines(database, grants, scope.to ?? '9999-12-31'),
  )
  const rows = { [Symbol.iterator]: () => transactionRows(database, lines, donor, writer) }
  const totals = { count: total.count + donor.outside.length, xof: total.xof, donorMinor: oneCurrency ? donor.totalMinor : null }
  return {
    ...report(columns, rows, totals),
    openMonths: openMonthsBetween(database, from, to),
    warnings: donor.warnings,
  }
}

/** How many lines the scope holds, and their XOF, debit positive: from the derived tables, as the reports that they tie to. */
function lineTotals(database: Database, lines: LinesScope): { count: number; xof: number } {
  if (lines.expenditure) return spentLines(database, { ...lines, budgetLineId: null })
  const accounts = accountFigures(database, { ...lines, openingVouchers: 'movement', byCurrency: false })
  return {
    count: sumMinor(accounts.map((account) => account.lineCount)),
    xof: sumMinor(accounts.map((account) => account.debit - account.credit)),
  }
}

function columnsOf(grants: readonly GrantRow[]): TabularColumn[] {
  const currencies = [...new Set(grants.map((grant) => grant.currency))]
  const donorColumn =
    currencies.length > 1 ? tabularColumn('gbp', 'text') : tabularColumn('gbp', 'money', currencies[0] ?? FUNCTIONAL_CURRENCY)
  return [
    tabularColumn('seq', 'integer'),
    tabularColumn('posting_date', 'date'),
    tabularColumn('document_date', 'date'),
    tabularColumn('voucher_no', 'text'),
    tabularColumn('journal', 'text'),
    tabularColumn('account', 'text'),
    tabularColumn('budget_line', 'text'),
    tabularColumn('activity_output', 'text'),
    tabularColumn('partner', 'text'),
    tabularColumn('site', 'text'),
    tabularColumn('supplier_beneficiary', 'text'),
    tabularColumn('invoice_no', 'text'),
    tabularColumn('description', 'text'),
    tabularColumn('payment_mode_ref', 'text'),
    tabularColumn('amount_document_currency', 'money'),
    tabularColumn('currency', 'text'),
    tabularColumn('xof', 'money', FUNCTIONAL_CURRENCY),
    tabularColumn('tranche_rate_ref', 'text'),
    tabularColumn('rate', 'rate'),
    donorColumn,
    tabularColumn('docs_complete', 'text'),
    tabularColumn('status', 'text'),
    tabularColumn('claim_no', 'text'),
    tabularColumn('line_hash', 'text'),
  ]
}

interface Totals {
  readonly count: number
  readonly xof: number
  readonly donorMinor: number | null
}

const report = (columns: readonly TabularColumn[], rows: Iterable<TabularRow>, totals: Totals): TabularReport => ({
  name: 'transactions',
  columns,
  rows,
  rowCount: totals.count,
  totals: columns.map(({ key }) => (key === 'xof' ? totals.xof : key === 'gbp' ? totals.donorMinor : null)),
  openMonths: [],
  warnings: [],
})

function* transactionRows(
  database: Database,
  lines: LinesScope,
  donor: DonorAmounts,
  writer: TransactionWriter,
): Generator<TabularRow> {
  let sequence = 0
  let after: LinePosition | null = null
  do {
    const page: { rows: ReportLineRow[]; next: LinePosition | null } = voucherLinesPage(database, lines, after, PAGE_VOUCHERS)
    writer.lookUp(database, page.rows)
    for (const line of page.rows) yield writer.lineRow(++sequence, line)
    after = page.next
  } while (after)
  for (const adjustment of donor.outside) {
    const [voucherId, lineNumber] = adjustment.lineKey.split('/').map(Number)
    const line = reportLine(database, voucherId ?? 0, lineNumber ?? 0)
    if (!line) continue
    writer.lookUp(database, [line])
    yield writer.adjustmentRow(++sequence, line, adjustment)
  }
}

/** Makes the cells of a row. `currencies` is given when the grants have several: their amounts are then decimal text. */
class TransactionWriter {
  private readonly donor: DonorAmounts
  private readonly currencies: ReadonlyMap<number, string> | null
  private readonly ruled: ReadonlyMap<string, readonly EligibilityRulingRow[]>
  /** Whether the documents of the vouchers at hand are complete, and the claims that hold their lines. */
  private documents: ReadonlyMap<number, boolean | null> = new Map()
  private claims: ReadonlyMap<string, string> = new Map()

  constructor(
    donor: DonorAmounts,
    currencies: ReadonlyMap<number, string> | null,
    ruled: ReadonlyMap<string, readonly EligibilityRulingRow[]>,
  ) {
    this.donor = donor
    this.currencies = currencies
    this.ruled = ruled
  }

  /** Reads what is kept of these lines' vouchers elsewhere than in the lines. */
  lookUp(database: Database, lines: readonly ReportLineRow[]): void {
    const vouchers = lines.map((line) => line.voucherId)
    this.documents = completeByVoucher(database, vouchers)
    this.claims = claimNumbersOf(database, vouchers)
  }

  lineRow(sequence: number, line: ReportLineRow): TabularRow {
    const donor =
      line.spending === 1 && line.grantId !== null
        ? this.donor.lineAmount(line.grantId, `${line.voucherId}/${line.lineNumber}`)
        : undefined
    return this.row(
      sequence,
      line,
      { date: line.date, minor: line.side * line.amountMinor, xof: line.side * line.amountXof },
      donor,
    )
  }

  adjustmentRow(sequence: number, line: ReportLineRow, adjustment: OutsideAdjustment): TabularRow {
    return this.row(sequence, line, { date: adjustment.date, minor: 0, xof: 0 }, adjustment.amount)
  }

  private row(
    sequence: number,
    line: ReportLineRow,
    amounts: { date: string; minor: number; xof: number },
    donor: LineDonorAmount | undefined,
  ): TabularRow {
    return [
      sequence,
      amounts.date,
      line.documentDate,
      line.number,
      line.journal,
      line.account,
      line.budgetLine,
      singleLineOrNull(line.activity),
      line.partner,
      singleLineOrNull(line.site),
      singleLineOrNull(line.thirdParty),
      singleLineOrNull(line.invoice),
      singleLine(line.label),
      paymentReference(line),
      amounts.minor,
      line.currency,
      amounts.xof,
      donor?.reference ?? null,
      donor?.rate ?? null,
      this.donorCell(line, donor),
      yesOrNo(this.documents.get(line.voucherId) ?? null),
      line.spending === 1 ? this.status(lineKey(line)) : null,
      this.claims.get(lineKey(line)) ?? null,
      line.eventHash === null ? null : lineHash(line.eventHash, line.lineNumber),
    ]
  }

  /** `eligible`, or `disallowed` and the code of the ruling. */
  private status(key: string): string {
    const { state, code } = statusOf(this.ruled.get(key) ?? [])
    return code === null ? state : `${state} ${code}`
  }

  private donorCell(line: ReportLineRow, donor: LineDonorAmount | undefined): TabularCell {
    if (!donor || donor.donorMinor === null) return null
    const currency = line.grantId === null ? undefined : this.currencies?.get(line.grantId)
    return currency === undefined ? donor.donorMinor : minorToDecimalText(donor.donorMinor, currency)
  }
}

/** The rulings of some grants up to a day, by the line that they are on. */
function ruledLines(database: Database, grants: readonly GrantRow[], to: LocalDate): Map<string, EligibilityRulingRow[]> {
  const ruled = new Map<string, EligibilityRulingRow[]>()
  for (const ruling of grants.flatMap((grant) => eligibilityRulings(database, grant.id, to))) {
    const key = lineKey(ruling)
    ruled.set(key, [...(ruled.get(key) ?? []), ruling])
  }
  return ruled
}

const yesOrNo = (answer: boolean | null): string | null => (answer === null ? null : answer ? 'Y' : 'N')

/** Payment mode and the document's reference: cheque number, transfer, mobile-money id. */
function paymentReference(line: ReportLineRow): string | null {
  const parts = [line.paymentMode, line.documentReference].filter((part) => part !== null && part !== '')
  return parts.length === 0 ? null : singleLine(parts.join(' '))
}
