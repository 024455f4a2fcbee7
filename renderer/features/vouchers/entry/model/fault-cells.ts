import { interpretNumber } from '../../../../../domain/tabular/interpret-number.ts'
import type { FaultCode } from '../../../../../shared/i18n/fr/faults.ts'
import { minorUnitExponent } from '../../../../../shared/money/currency.ts'
import { type Fault, fault } from '../../../../../shared/result/fault.ts'
import type { EntryColumn } from './entry-column.ts'
import type { EntryLine, FigureColumn } from './entry-line.ts'

/** A field of the heading that a fault speaks of. */
export type HeadingField = 'journal' | 'date' | 'kind' | 'corrects'

/** A field of the line that stands beside the grid, not in a cell. */
export type SideField =
  | 'activity'
  | 'site'
  | 'thirdParty'
  | 'documentReference'
  | 'documentDate'
  | 'invoice'
  | 'paymentMode'
  | 'expenseType'

/** Where a fault shows: in a cell or beside the grid on a row, in the heading, or under the grid for the whole voucher. */
export interface PlacedFault {
  readonly fault: Fault
  readonly row: number | null
  readonly column: EntryColumn | SideField | null
  readonly heading: HeadingField | null
}

const HEADING: Readonly<Partial<Record<FaultCode, HeadingField>>> = {
  JOURNAL_UNKNOWN: 'journal',
  PERIOD_CLOSED: 'date',
  PERIOD_SOFT_CLOSED: 'date',
  CORRECTED_VOUCHER_UNKNOWN: 'corrects',
}

const COLUMNS: Readonly<Partial<Record<FaultCode, EntryColumn>>> = {
  ACCOUNT_UNKNOWN: 'account',
  ACCOUNT_CLOSED: 'account',
  ACCOUNT_NOT_POSTABLE: 'account',
  ACCOUNT_CLASS_9_MIXED: 'account',
  AMOUNT_TOO_LARGE: 'debit',
  AMOUNT_NEGATIVE: 'debit',
  AMOUNT_BOTH_SIDES: 'debit',
  AMOUNT_MISSING: 'debit',
  AMOUNT_XOF_SIDE_DIFFERS: 'xof',
  AMOUNT_XOF_DIFFERS: 'xof',
  CURRENCY_UNKNOWN: 'currency',
  RATE_INVALID: 'rate',
  RATE_MISSING: 'rate',
  GRANT_UNKNOWN: 'grant',
  BUDGET_LINE_UNKNOWN: 'budgetLine',
  BUDGET_LINE_OF_OTHER_GRANT: 'budgetLine',
  BUDGET_LINE_COUNTS_NOTHING: 'budgetLine',
  DATE_OUTSIDE_GRANT: 'budgetLine',
  PARTNER_UNKNOWN: 'partner',
}

/** The columns of a vouchers file, by which VALUE_TOO_LONG names a field. */
const NAMED: Readonly<Record<string, EntryColumn | SideField>> = {
  label: 'label',
  activity: 'activity',
  site: 'site',
  third_party: 'thirdParty',
  document: 'documentReference',
  invoice: 'invoice',
  payment: 'paymentMode',
  expense_type: 'expenseType',
  budget_line: 'budgetLine',
}

/** What the voucher's balance already says under the grid. */
const SAID_BY_THE_BALANCE: readonly FaultCode[] = ['VOUCHER_UNBALANCED', 'VOUCHER_UNBALANCED_CURRENCY', 'VOUCHER_TOO_FEW_LINES']

/** A line whose amount could not be read says that, not that it has none. */
const saysItself = ({ code }: Fault, line: EntryLine | undefined): boolean =>
  code === 'AMOUNT_MISSING' && (line?.unread.debit ?? line?.unread.credit) !== undefined

/** Puts the faults of the check on the grid. `rows` gives the row of each line that was checked; what the balance bar says is left out. */
export function placeFaults(faults: readonly Fault[], rows: readonly number[], lines: readonly EntryLine[]): PlacedFault[] {
  return faults.flatMap((each): PlacedFault[] => {
    if (SAID_BY_THE_BALANCE.includes(each.code)) return []
    const heading = headingOf(each)
    if (heading) return [{ fault: each, row: null, column: null, heading }]
    const number = lineOf(each)
    const line = number === undefined ? undefined : lines[number - 1]
    if (saysItself(each, line)) return []
    const row = number === undefined ? null : (rows[number - 1] ?? null)
    return [{ fault: each, row, column: row === null ? null : columnOf(each, line), heading: null }]
  })
}

function headingOf({ code, place }: Fault): HeadingField | null {
  if (code === 'DATE_INVALID') return place?.kind === 'line' && place.column === 'document_date' ? null : 'date'
  return HEADING[code] ?? null
}

/** The line of the voucher, from one; undefined for the voucher as a whole. */
const lineOf = ({ place }: Fault): number | undefined =>
  place?.kind === 'voucher' || place?.kind === 'line' ? place.line : undefined

function columnOf({ code, details }: Fault, line: EntryLine | undefined): EntryColumn | SideField | null {
  if (code === 'VALUE_TOO_LONG') return NAMED[String(details?.name)] ?? null
  const column = COLUMNS[code] ?? null
  // A fault of the amount shows on the side that has one.
  return column === 'debit' && line && line.debitMinor === null && line.creditMinor !== null ? 'credit' : column
}

const FIGURES: readonly FigureColumn[] = ['debit', 'credit', 'rate', 'xof']

/** The figures of the grid that could not be read, each with the reason. */
export function unreadFaults(lines: readonly EntryLine[]): PlacedFault[] {
  return lines.flatMap((line, row) =>
    FIGURES.flatMap((column) => {
      const text = line.unread[column]
      return text === undefined ? [] : [{ fault: unreadFault(text, column, line.currency), row, column, heading: null }]
    }),
  )
}

function unreadFault(text: string, column: FigureColumn, lineCurrency: string): Fault {
  if (column === 'rate') return fault('RATE_INVALID', undefined, { value: text })
  const currency = column === 'xof' ? 'XOF' : lineCurrency
  const decimals = minorUnitExponent(currency)
  const reading = interpretNumber(text, { loneMarkIsDecimal: true })
  const fraction = reading.kind === 'number' ? (reading.decimal.split('.')[1] ?? '').replace(/0+$/, '') : ''
  return fraction.length > decimals
    ? fault('AMOUNT_FRACTION', undefined, { value: text, currency, decimals })
    : fault('NUMBER_INVALID', undefined, { value: text })
}

/** Faults of a line that is still being written: they wait until one has left it. */
const WHILE_TYPING: readonly FaultCode[] = ['AMOUNT_MISSING', 'ACCOUNT_UNKNOWN']

/** True for what a line lacks only because one is still on it: no amount yet, no account yet. */
export const isUnfinished = ({ fault: { code }, row }: PlacedFault, line: EntryLine | undefined, activeRow: number): boolean =>
  row === activeRow && WHILE_TYPING.includes(code) && (code !== 'ACCOUNT_UNKNOWN' || line?.account === '')
