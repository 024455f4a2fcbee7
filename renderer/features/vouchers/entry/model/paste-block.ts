import Papa from 'papaparse'
import { headerKey } from '../../../../../domain/tabular/header-key.ts'
import { interpretDate } from '../../../../../domain/tabular/interpret-date.ts'
import { type DecimalMark, interpretNumber } from '../../../../../domain/tabular/interpret-number.ts'
import { VOUCHER_COLUMNS, type VoucherField } from '../../../../../domain/vouchers/voucher-field.ts'
import type { Language } from '../../../../../shared/i18n/language.ts'
import { parseMinor } from '../../../../../shared/money/money.ts'
import type { EntryColumn } from './entry-column.ts'
import type { EntryLine, FigureColumn } from './entry-line.ts'
import { type EntryVoucher, lineAt, withLine } from './entry-voucher.ts'
import { placeAmount, unreadFigure, writeCell } from './write-cell.ts'

/** A block of cells from the clipboard. */
export type Block = readonly (readonly string[])[]

/** Reads what a spreadsheet puts on the clipboard: tabs, line ends, quotation marks around cells that hold either. */
export function readBlock(text: string): Block {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' })
  return data
}

/** True when the clipboard holds more than one cell. */
export const isBlock = (text: string): boolean => /[\t\n]/.test(text.replace(/\r?\n$/, ''))

export interface Pasted {
  readonly entry: EntryVoucher
  readonly lines: number
  /** Figures that could not be read: they stay as they came, to be corrected. */
  readonly unread: number
}

/**
 * Writes a block into the grid from a cell on, over what stands there. A first row of column names (those of a vouchers file, in
 * French or English) says where each column goes; without one, columns follow those of the grid. Empty cells change nothing.
 */
export function pasteBlock(
  entry: EntryVoucher,
  block: Block,
  row: number,
  columns: readonly EntryColumn[],
  firstColumn: number,
  language: Language,
): Pasted {
  const named = namedColumns(block[0])
  const body = named ? block.slice(1) : block
  const targets: readonly Target[] = named ?? columns.slice(firstColumn)
  const marks = decimalMarks(body, targets)
  let pasted = entry
  body.forEach((cells, offset) => {
    pasted = withLine(pasted, row + offset, (line) => writeCells(line, cells, targets, marks, language))
  })
  const unread = body.reduce((sum, _, offset) => sum + Object.keys(lineAt(pasted, row + offset).unread).length, 0)
  const date = voucherDate(body, targets)
  return { entry: date === undefined ? pasted : { ...pasted, date }, lines: body.length, unread }
}

/** Where a pasted column goes: a cell of the grid, a field beside it, the voucher's date, or nowhere. */
type Target = EntryColumn | SideText | 'documentDate' | 'date' | null

/** Texts of a line that stand beside the grid. */
const SIDE_TEXTS = ['activity', 'site', 'thirdParty', 'documentReference', 'invoice', 'paymentMode', 'expenseType'] as const
type SideText = (typeof SIDE_TEXTS)[number]

const FIELD_COLUMNS: Readonly<Partial<Record<VoucherField, Target>>> = {
  date: 'date',
  activity: 'activity',
  site: 'site',
  third_party: 'thirdParty',
  document: 'documentReference',
  document_date: 'documentDate',
  invoice: 'invoice',
  payment: 'paymentMode',
  expense_type: 'expenseType',
  account: 'account',
  label: 'label',
  debit: 'debit',
  credit: 'credit',
  currency: 'currency',
  rate: 'rate',
  grant: 'grant',
  budget_line: 'budgetLine',
  partner: 'partner',
}

/** Names that people give to these columns besides those of the file format. */
const OTHER_NAMES: Readonly<Record<string, Target>> = {
  beneficiaire: 'thirdParty',
  fournisseur: 'thirdParty',
  payee: 'thirdParty',
  supplier: 'thirdParty',
  nofacture: 'invoice',
  numerofacture: 'invoice',
  invoiceno: 'invoice',
  datefacture: 'documentDate',
  invoicedate: 'documentDate',
  ligne: 'budgetLine',
  designation: 'label',
  description: 'label',
  intitule: 'label',
  debitxof: 'debit',
  creditxof: 'credit',
  numerocompte: 'account',
  ncompte: 'account',
}

/** The columns that a first row names; undefined when it names fewer than two, and is then a row like the others. */
function namedColumns(first: readonly string[] | undefined): Target[] | undefined {
  if (!first) return undefined
  const named = first.map((name) => columnNamed(headerKey(name)))
  return named.filter((column) => column !== null).length >= 2 ? named : undefined
}

function columnNamed(key: string): Target {
  for (const [field, names] of Object.entries(VOUCHER_COLUMNS) as [VoucherField, readonly string[]][]) {
    if (names.some((name) => headerKey(name) === key)) return FIELD_COLUMNS[field] ?? null
  }
  return OTHER_NAMES[key] ?? null
}

const isSideText = (target: Target): target is SideText => SIDE_TEXTS.some((known) => known === target)

const isFigure = (column: Target | undefined): column is FigureColumn =>
  column === 'debit' || column === 'credit' || column === 'rate' || column === 'xof'

/** The decimal mark that the amounts of the block prove, for those that do not say it themselves ("1.234" beside "1.234,50"). */
function decimalMarks(body: Block, targets: readonly Target[]): DecimalMark | undefined {
  for (const cells of body) {
    for (const [index, cell] of cells.entries()) {
      if (!isFigure(targets[index])) continue
      const reading = interpretNumber(cell)
      if (reading.kind === 'number' && reading.evidence) return reading.evidence
    }
  }
  return undefined
}

function writeCells(
  line: EntryLine,
  cells: readonly string[],
  targets: readonly Target[],
  decimalMark: DecimalMark | undefined,
  language: Language,
): EntryLine {
  // The currency comes first: it says how many decimals an amount may have.
  const order = [...targets.keys()].sort((a, b) => Number(targets[b] === 'currency') - Number(targets[a] === 'currency'))
  return order.reduce((written, index) => {
    const column = targets[index]
    const text = cells[index]?.trim() ?? ''
    if (!column || column === 'date' || text === '') return written
    if (isSideText(column) || column === 'documentDate') return writeBeside(written, column, text)
    return column === 'debit' || column === 'credit'
      ? writePastedAmount(written, column, text, decimalMark)
      : writeCell(written, column, column === 'account' ? codeOf(text) : text, language)
  }, line)
}

/** Writes a field that stands beside the grid. What is no date stays as it came: the check says so beside its line. */
function writeBeside(line: EntryLine, field: SideText | 'documentDate', text: string): EntryLine {
  if (field !== 'documentDate') return { ...line, [field]: text }
  const reading = interpretDate(text)
  return { ...line, documentDate: reading.kind === 'date' ? reading.date : text }
}

/** The date that a column of the block gives to the voucher: the first that can be read. */
function voucherDate(body: Block, targets: readonly Target[]): string | undefined {
  const index = targets.indexOf('date')
  if (index < 0) return undefined
  for (const cells of body) {
    const reading = interpretDate(cells[index] ?? '')
    if (reading.kind === 'date') return reading.date
  }
  return undefined
}

/** An account may come with its name behind it: "6222 Locations de bâtiments". */
const codeOf = (text: string): string => /^(\d+)(?:\s|$)/.exec(text)?.[1] ?? text

/** An amount of zero beside the other side's figure is how ledgers print an empty side: it changes nothing. */
function writePastedAmount(
  line: EntryLine,
  side: 'debit' | 'credit',
  text: string,
  decimalMark: DecimalMark | undefined,
): EntryLine {
  const reading = interpretNumber(text, { decimalMark })
  const candidates =
    reading.kind === 'number' ? [reading.decimal] : reading.kind === 'ambiguous' ? [...reading.readings].reverse() : []
  // Where a mark leaves two readings, the one that the currency can hold: no amount in francs has three decimals.
  for (const decimal of candidates) {
    const minor = parseMinor(decimal, line.currency)
    if (minor === undefined) continue
    if (minor === 0) return line
    return placeAmount(withoutUnread(line, side), side, minor)
  }
  return /^[-–—]$/.test(text) ? line : unreadFigure(line, side, text)
}

function withoutUnread(line: EntryLine, side: 'debit' | 'credit'): EntryLine {
  const { [side]: _gone, ...unread } = line.unread
  return { ...line, unread }
}
