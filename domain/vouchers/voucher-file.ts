import { VOUCHER_KINDS } from '../../shared/contract/voucher-kind.ts'
import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { FUNCTIONAL_CURRENCY, isCurrencyCode, minorUnitExponent } from '../../shared/money/currency.ts'
import { parseMinor } from '../../shared/money/money.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { cellPlace, rowPlace } from '../tabular/cell-place.ts'
import { CellReader } from '../tabular/cell-reader.ts'
import { headerKey } from '../tabular/header-key.ts'
import { matchColumns } from '../tabular/match-columns.ts'
import type { OpenTable, TabularRow } from '../tabular/open-table-types.ts'
import { REQUIRED_VOUCHER_COLUMNS, VOUCHER_COLUMNS, type VoucherField } from './voucher-field.ts'

type Indexes = Readonly<Partial<Record<VoucherField, number>>>

/** Names that mark the header row of a vouchers file. */
export const VOUCHER_HEADER_KEYS: ReadonlySet<string> = new Set(Object.values(VOUCHER_COLUMNS).flat().map(headerKey))

/** One line of the file, read: the fields of its voucher beside those of its own. */
export interface VoucherFileRow {
  readonly voucher: string
  /** Row of the file, for the places of faults. */
  readonly line: number
  readonly date: string | null
  readonly journal: string | null
  readonly kind: string | null
  readonly corrects: string | null
  readonly content: VoucherLineInput
  /** Fields that are missing or could not be read: a fault says so already. */
  readonly unread: ReadonlySet<VoucherField>
}

/** Reads the lines of a vouchers file (spec 10 "Vouchers file"). What a cell holds wrongly is pushed as a fault with its place. */
export class VoucherFileReader {
  private readonly cells: CellReader
  private readonly table: OpenTable
  private readonly indexes: Indexes
  /** Names of the columns that nothing reads. */
  readonly ignoredColumns: readonly string[]

  private constructor(table: OpenTable, indexes: Indexes, ignoredColumns: readonly string[]) {
    this.table = table
    this.cells = new CellReader(table)
    this.indexes = indexes
    this.ignoredColumns = ignoredColumns
  }

  /** Refuses a table that lacks a column it needs, or gives one twice. */
  static open(table: OpenTable): Result<VoucherFileReader> {
    const { indexes, unknown, repeated } = matchColumns<VoucherField>(table.columns, VOUCHER_COLUMNS)
    const place = rowPlace(table, table.headerRow ?? 1)
    const faults = [
      ...REQUIRED_VOUCHER_COLUMNS.filter((name) => indexes[name] === undefined).map((name) =>
        fault('COLUMN_MISSING', place, { name }),
      ),
      ...repeated.map((name) => fault('COLUMN_REPEATED', place, { name })),
    ]
    return faults.length > 0 ? failure(...faults) : success(new VoucherFileReader(table, indexes, unknown))
  }

  /** The voucher that a row belongs to, without reading the rest; null where the cell is empty or broken. */
  voucherOf(row: TabularRow): string | null {
    const value = this.cells.code(row, this.indexes.voucher)
    return typeof value === 'string' ? value : null
  }

  placeOf(line: number, field: VoucherField): Place {
    const column = this.indexes[field]
    return column === undefined ? rowPlace(this.table, line) : cellPlace(this.table, line, column)
  }

  read(row: TabularRow, faults: Fault[]): VoucherFileRow | undefined {
    const tooLong = this.cells.length(row)
    if (tooLong) faults.push(tooLong)
    const unread = new Set<VoucherField>()
    const take = <T extends string>(field: VoucherField, value: T | null | Fault): T | null => {
      if (value === null || typeof value === 'string') return value
      unread.add(field)
      if (!faults.includes(value)) faults.push(value)
      return null
    }
    const code = (field: VoucherField): string | null => take(field, this.cells.code(row, this.indexes[field]))
    const text = (field: VoucherField): string | null => take(field, this.cells.text(row, this.indexes[field]))?.trim() ?? null
    const date = (field: VoucherField): string | null => take(field, this.cells.date(row, this.indexes[field]))
    const needed = (field: VoucherField): string | null => {
      const value = code(field)
      if (value === null && !unread.has(field))
        take(field, fault('VALUE_MISSING', this.placeOf(row.line, field), { name: field }))
      return value
    }
    const voucher = needed('voucher')
    if (voucher === null) return undefined
    const account = needed('account')
    const currency = code('currency')?.toUpperCase() ?? FUNCTIONAL_CURRENCY
    const amount = (field: VoucherField, unit: string): number | null => {
      // In which unit an amount stands is not known when its currency could not be read.
      if (unread.has('currency')) return null
      const answer = this.amount(row, field, unit)
      if (typeof answer === 'number') return answer
      take(field, answer)
      return null
    }
    const content: VoucherLineInput = {
      account: account ?? '',
      debitMinor: amount('debit', currency),
      creditMinor: amount('credit', currency),
      currency,
      rate: take('rate', this.cells.number(row, this.indexes.rate, { loneMarkIsDecimal: true })),
      debitXof: amount('debit_xof', FUNCTIONAL_CURRENCY),
      creditXof: amount('credit_xof', FUNCTIONAL_CURRENCY),
      label: text('label') ?? '',
      grant: code('grant'),
      budgetLine: code('budget_line'),
      partner: code('partner'),
      activity: code('activity'),
      site: code('site'),
      thirdParty: text('third_party'),
      documentReference: code('document'),
      documentDate: date('document_date'),
      invoice: code('invoice'),
      paymentMode: text('payment'),
      expenseType: code('expense_type'),
    }
    return {
      voucher: voucher.normalize('NFC'),
      line: row.line,
      date: date('date'),
      journal: code('journal'),
      kind: code('kind')?.toLowerCase() ?? null,
      corrects: code('corrects'),
      content: emptySide(content),
      unread,
    }
  }

  private amount(row: TabularRow, field: VoucherField, currency: string): number | null | Fault {
    const text = this.cells.number(row, this.indexes[field], { currency })
    if (text === null || !isCurrencyCode(currency)) return null
    if (typeof text !== 'string') return text
    const minor = parseMinor(text, currency)
    if (minor !== undefined) return minor
    const decimals = minorUnitExponent(currency)
    const tooPrecise = (text.split('.')[1] ?? '').replace(/0+$/, '').length > decimals
    const code = tooPrecise ? 'AMOUNT_FRACTION' : 'AMOUNT_TOO_LARGE'
    return fault(code, this.placeOf(row.line, field), { value: text, currency, decimals })
  }
}

/** "0" in the side that does not carry the amount is how many programs write an empty cell. */
function emptySide(line: VoucherLineInput): VoucherLineInput {
  const debitMinor = line.debitMinor === 0 && line.creditMinor !== null ? null : line.debitMinor
  const creditMinor = line.creditMinor === 0 && debitMinor !== null ? null : line.creditMinor
  const debitXof = line.debitXof === 0 && line.creditXof !== null ? null : line.debitXof
  const creditXof = line.creditXof === 0 && debitXof !== null ? null : line.creditXof
  return { ...line, debitMinor, creditMinor, debitXof, creditXof }
}

/**
 * Makes one voucher of its lines. What a later line leaves blank is the first line's; what it says otherwise is a fault. A heading
 * that no line gives is a fault, unless a line gives it in a way that could not be read.
 */
export function assembleVoucher(rows: readonly VoucherFileRow[], reader: VoucherFileReader, faults: Fault[]): VoucherInput {
  const voucher = rows[0]?.voucher ?? ''
  const shared = (field: 'date' | 'journal' | 'kind' | 'corrects', required: boolean): string | null => {
    const value = rows.find((row) => row[field] !== null)?.[field] ?? null
    for (const row of rows) {
      if (row[field] !== null && row[field] !== value) {
        faults.push(fault('VOUCHER_HEADER_DIFFERS', reader.placeOf(row.line, field), { voucher, name: field }))
      }
    }
    if (value === null && required && !rows.some((row) => row.unread.has(field)))
      faults.push(fault('VALUE_MISSING', reader.placeOf(rows[0]?.line ?? 1, field), { name: field }))
    return value
  }
  const kind = shared('kind', false) ?? 'normal'
  const known = VOUCHER_KINDS.find((each) => each === kind)
  if (!known) faults.push(fault('KIND_UNKNOWN', reader.placeOf(rows[0]?.line ?? 1, 'kind'), { value: kind }))
  return {
    sourceId: voucher,
    date: shared('date', true) ?? '',
    journal: shared('journal', true) ?? '',
    kind: known ?? 'normal',
    corrects: shared('corrects', false),
    lines: rows.map((row) => row.content),
  }
}
