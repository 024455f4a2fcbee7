import { FUNCTIONAL_CURRENCY, isCurrencyCode, minorUnitExponent } from '../../shared/money/currency.ts'
import { parseMinor } from '../../shared/money/money.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import type { Result } from '../../shared/result/result.ts'
import { cellPlace, rowPlace } from '../tabular/cell-place.ts'
import { CellReader } from '../tabular/cell-reader.ts'
import { headerKey } from '../tabular/header-key.ts'
import type { OpenTable, TabularRow } from '../tabular/open-table-types.ts'
import { type ColumnIndexes, readRows } from '../tabular/read-rows.ts'

/** The columns of a tranches file (spec 10), English or French. */
const TRANCHE_COLUMNS = {
  grant: ['grant', 'subvention'],
  number: ['number', 'numero'],
  date: ['date'],
  amount: ['amount', 'montant'],
  currency: ['currency', 'devise'],
  xof_credited: ['xof_credited', 'xof_credite'],
  fees_xof: ['fees_xof', 'frais_xof'],
  bank_account: ['bank_account', 'compte_banque'],
  reference: ['reference'],
  kind: ['kind', 'nature'],
} as const
export type TrancheField = keyof typeof TRANCHE_COLUMNS

export const TRANCHE_HEADER_KEYS: ReadonlySet<string> = new Set(Object.values(TRANCHE_COLUMNS).flat().map(headerKey))

export interface TrancheFileRow {
  readonly grant: string
  readonly number: string
  readonly date: string
  readonly currency: string
  readonly amountMinor: number
  readonly xofCredited: number | null
  readonly feesXof: number
  readonly bankAccount: string | null
  readonly reference: string | null
  readonly kind: 'receipt' | 'exchange'
  placeOf(field: TrancheField): Place
}

const REQUIRED: readonly TrancheField[] = ['grant', 'number', 'date', 'amount', 'currency']

/** Reads a tranches file: every row, or every fault with its place. */
export function readTrancheFile(table: OpenTable): Result<TrancheFileRow[]> {
  const cells = new CellReader(table)
  return readRows(table, TRANCHE_COLUMNS, REQUIRED, (row, indexes, faults) => readRow(table, cells, indexes, row, faults))
}

function readRow(
  table: OpenTable,
  cells: CellReader,
  indexes: ColumnIndexes<TrancheField>,
  row: TabularRow,
  faults: Fault[],
): TrancheFileRow | undefined {
  const before = faults.length
  const placeOf = (field: TrancheField): Place => {
    const column = indexes[field]
    return column === undefined ? rowPlace(table, row.line) : cellPlace(table, row.line, column)
  }
  const take = (field: TrancheField, value: string | null | Fault): string | null => {
    if (value === null || typeof value === 'string') {
      if (value === null && REQUIRED.includes(field)) faults.push(fault('VALUE_MISSING', placeOf(field), { name: field }))
      return value
    }
    if (!faults.includes(value)) faults.push(value)
    return null
  }
  const code = (field: TrancheField): string | null => take(field, cells.code(row, indexes[field]))
  const amount = (field: TrancheField, currency: string): number | null => {
    const text = take(field, cells.number(row, indexes[field]))
    if (text === null || !isCurrencyCode(currency)) return null
    const minor = parseMinor(text, currency)
    if (minor !== undefined && minor >= 0) return minor
    const details = { value: text, currency, decimals: minorUnitExponent(currency) }
    faults.push(fault(text.startsWith('-') ? 'AMOUNT_NEGATIVE' : 'AMOUNT_FRACTION', placeOf(field), details))
    return null
  }
  const currency = code('currency')?.toUpperCase() ?? ''
  if (currency !== '' && !isCurrencyCode(currency))
    faults.push(fault('CURRENCY_UNKNOWN', placeOf('currency'), { value: currency }))
  const kind = code('kind')?.toLowerCase() ?? 'receipt'
  if (kind !== 'receipt' && kind !== 'exchange')
    faults.push(fault('VALUE_UNKNOWN', placeOf('kind'), { name: 'kind', value: kind }))
  const parsed: TrancheFileRow = {
    grant: code('grant') ?? '',
    number: code('number') ?? '',
    date: take('date', cells.date(row, indexes.date)) ?? '',
    currency,
    amountMinor: amount('amount', currency) ?? 0,
    xofCredited: amount('xof_credited', FUNCTIONAL_CURRENCY),
    feesXof: amount('fees_xof', FUNCTIONAL_CURRENCY) ?? 0,
    bankAccount: code('bank_account'),
    reference: code('reference'),
    kind: kind === 'exchange' ? 'exchange' : 'receipt',
    placeOf,
  }
  return faults.length > before ? undefined : parsed
}
