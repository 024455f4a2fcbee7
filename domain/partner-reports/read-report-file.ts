import { isSpendingAccount } from '../../shared/accounting/spending-account.ts'
import { picked } from '../../shared/fields/picked.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { parseMinor } from '../../shared/money/money.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { cellPlace, rowPlace } from '../tabular/cell-place.ts'
import { CellReader } from '../tabular/cell-reader.ts'
import { eachRow } from '../tabular/each-row.ts'
import { headerKey } from '../tabular/header-key.ts'
import { matchColumns } from '../tabular/match-columns.ts'
import type { OpenTable, TabularRow } from '../tabular/open-table-types.ts'
import { functionalAmounts } from '../vouchers/functional-amounts.ts'
import { VoucherFileReader, type VoucherFileRow } from '../vouchers/voucher-file.ts'
import type { ReportLine } from './report-line.ts'
import { REQUIRED_TRANSACTION_COLUMNS, TRANSACTION_COLUMNS, type TransactionField } from './transaction-sheet.ts'

export interface ReportFile {
  readonly lines: readonly ReportLine[]
  /** Where each line stands in the file. */
  readonly places: readonly Place[]
  /** Lines of other accounts, other funds or without a budget line: bank, taxes withheld, own funds. */
  readonly ignored: number
}

interface Candidate extends Omit<ReportLine, 'budgetLine' | 'date' | 'amount'> {
  readonly date: string | null
  readonly grant: string | null
  readonly budgetLine: string | null
  readonly amount: number | null
  readonly place: Place
  readonly amountPlace: Place
  readonly budgetPlace: Place
}

/**
 * Reads a partner's report of a grant: its vouchers (spec 10) or its list of transactions (spec 06 §5.4, §5.5), told apart by their
 * headers. Spending is what stands on a spending account with a budget line of the grant; the rest is counted. Refused, all at once with
 * places: unreadable cells, a budget line that the grant does not have, an amount that gives no francs, a file without spending.
 */
export function readReportFile(table: OpenTable, grant: string, budgetLines: ReadonlySet<string>): Result<ReportFile> {
  const faults: Fault[] = []
  const vouchers = new Set(table.columns.map(headerKey)).has('debit')
  const read = vouchers ? voucherRows(table, faults) : transactionRows(table, faults)
  if (!read.ok) return read
  const lines: ReportLine[] = []
  const places: Place[] = []
  let ignored = 0
  for (const candidate of read.value) {
    const { grant: fund, budgetLine, date, amount, place, amountPlace, budgetPlace, ...line } = candidate
    if (!isSpendingAccount(line.account) || budgetLine === null || (fund !== null && fund !== grant)) {
      ignored++
      continue
    }
    if (!budgetLines.has(budgetLine)) faults.push(fault('BUDGET_LINE_UNKNOWN', budgetPlace, { budgetLine, grant }))
    if (amount === null) faults.push(fault('PARTNER_REPORT_AMOUNT', amountPlace))
    if (date === null) faults.push(fault('VALUE_MISSING', place, { name: 'date' }))
    if (amount === null || date === null) continue
    lines.push({ ...line, budgetLine, date, amount })
    places.push(place)
  }
  if (lines.length === 0 && faults.length === 0)
    faults.push(fault('PARTNER_REPORT_EMPTY', { kind: 'file', name: table.name }, { grant }))
  return faults.length > 0 ? failure(...faults) : success({ lines, places, ignored })
}

function voucherRows(table: OpenTable, faults: Fault[]): Result<Candidate[]> {
  const opened = VoucherFileReader.open(table)
  if (!opened.ok) return opened
  const reader = opened.value
  const rows: VoucherFileRow[] = []
  const read = eachRow(table, (row) => {
    const line = reader.read(row, faults)
    if (line) rows.push(line)
  })
  if (!read.ok) return read
  const dates = new Map<string, string>()
  for (const row of rows) if (row.date !== null && !dates.has(row.voucher)) dates.set(row.voucher, row.date)
  const numbers = new Map<string, number>()
  return success(
    rows.map((row): Candidate => {
      const lineNumber = (numbers.get(row.voucher) ?? 0) + 1
      numbers.set(row.voucher, lineNumber)
      const { content } = row
      const [xof = null] = functionalAmounts([content], [content.rate])
      const side = content.creditMinor !== null || (content.debitMinor === null && content.creditXof !== null) ? -1 : 1
      return {
        voucher: row.voucher,
        lineNumber,
        date: row.date ?? dates.get(row.voucher) ?? null,
        ...picked(
          content,
          'account',
          'grant',
          'budgetLine',
          'label',
          'thirdParty',
          'documentReference',
          'invoice',
          'expenseType',
        ),
        amount: xof === null ? null : side * xof,
        place: reader.placeOf(row.line, 'voucher'),
        amountPlace: reader.placeOf(row.line, side < 0 ? 'credit' : 'debit'),
        budgetPlace: reader.placeOf(row.line, 'budget_line'),
      }
    }),
  )
}

function transactionRows(table: OpenTable, faults: Fault[]): Result<Candidate[]> {
  const { indexes } = matchColumns<TransactionField>(table.columns, TRANSACTION_COLUMNS)
  const missing = REQUIRED_TRANSACTION_COLUMNS.filter((name) => indexes[name] === undefined)
  const head = rowPlace(table, table.headerRow ?? 1)
  if (missing.length > 0) return failure(...missing.map((name) => fault('COLUMN_MISSING', head, { name })))
  const cells = new CellReader(table)
  const candidates: Candidate[] = []
  const numbers = new Map<string, number>()
  const read = eachRow(table, (row) => {
    const candidate = transactionRow(table, cells, indexes, row, numbers, faults)
    if (candidate) candidates.push(candidate)
  })
  return read.ok ? success(candidates) : read
}

function transactionRow(
  table: OpenTable,
  cells: CellReader,
  indexes: Readonly<Partial<Record<TransactionField, number>>>,
  row: TabularRow,
  numbers: Map<string, number>,
  faults: Fault[],
): Candidate | undefined {
  const placeOf = (field: TransactionField): Place => {
    const column = indexes[field]
    return column === undefined ? rowPlace(table, row.line) : cellPlace(table, row.line, column)
  }
  const take = (value: string | null | Fault): string | null => {
    if (value === null || typeof value === 'string') return value
    if (!faults.includes(value)) faults.push(value)
    return null
  }
  const voucher = take(cells.code(row, indexes.voucher))?.normalize('NFC') ?? null
  // Totals under the list name no voucher.
  if (voucher === null) return undefined
  const lineNumber = (numbers.get(voucher) ?? 0) + 1
  numbers.set(voucher, lineNumber)
  const text = take(cells.number(row, indexes.amount, { currency: FUNCTIONAL_CURRENCY }))
  return {
    voucher,
    lineNumber,
    date: take(cells.date(row, indexes.date)),
    account: take(cells.code(row, indexes.account)) ?? '',
    grant: null,
    budgetLine: take(cells.code(row, indexes.budget_line)),
    label: take(cells.text(row, indexes.label))?.trim() ?? '',
    thirdParty: take(cells.text(row, indexes.third_party))?.trim() ?? null,
    documentReference: take(cells.text(row, indexes.document))?.trim() ?? null,
    invoice: take(cells.code(row, indexes.invoice)),
    expenseType: null,
    amount: text === null ? null : (parseMinor(text, FUNCTIONAL_CURRENCY) ?? null),
    place: placeOf('voucher'),
    amountPlace: placeOf('amount'),
    budgetPlace: placeOf('budget_line'),
  }
}
