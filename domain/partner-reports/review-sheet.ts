import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { parseMinor } from '../../shared/money/money.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import type { Result } from '../../shared/result/result.ts'
import { cellPlace, rowPlace } from '../tabular/cell-place.ts'
import { CellReader } from '../tabular/cell-reader.ts'
import { headerKey } from '../tabular/header-key.ts'
import type { OpenTable, TabularRow } from '../tabular/open-table-types.ts'
import { type ColumnIndexes, readRows } from '../tabular/read-rows.ts'
import { DECISION_KINDS, type DecisionKind } from './decide-line.ts'

/** The columns of a review sheet (spec 10); `answer` and `due` are taken when they are there, any other column is for the reader. */
const REVIEW_COLUMNS = {
  voucher: ['voucher', 'piece'],
  line: ['line', 'ligne'],
  decision: ['decision'],
  amount: ['amount', 'montant'],
  code: ['code', 'motif'],
  comment: ['comment', 'commentaire', 'observation'],
  answer: ['answer', 'reponse'],
  due: ['due', 'due_date', 'echeance'],
} as const
export type ReviewField = keyof typeof REVIEW_COLUMNS

const REQUIRED: readonly ReviewField[] = ['voucher', 'line', 'decision']

export const REVIEW_HEADER_KEYS: ReadonlySet<string> = new Set(Object.values(REVIEW_COLUMNS).flat().map(headerKey))

/** The words of a decision in either language. */
const DECISIONS: Readonly<Record<string, DecisionKind>> = {
  ...Object.fromEntries(DECISION_KINDS.map((kind) => [kind, kind])),
  accepter: 'accept',
  questionner: 'query',
  rejeter: 'disallow',
}

/** A row of the sheet that says something: a decision, the partner's answer, or both. */
export interface ReviewRow {
  readonly voucher: string
  readonly lineNumber: number
  readonly decision: DecisionKind | null
  readonly amount: number | null
  readonly code: string | null
  readonly comment: string
  readonly answer: string
  readonly dueOn: string | null
  placeOf(field: ReviewField): Place
}

/** Reads a review sheet: the rows that say something, or every fault with its place. Rows left blank are lines not looked at yet. */
export function readReviewSheet(table: OpenTable): Result<ReviewRow[]> {
  const cells = new CellReader(table)
  return readRows(table, REVIEW_COLUMNS, REQUIRED, (row, indexes, faults) => readRow(table, cells, indexes, row, faults))
}

function readRow(
  table: OpenTable,
  cells: CellReader,
  indexes: ColumnIndexes<ReviewField>,
  row: TabularRow,
  faults: Fault[],
): ReviewRow | undefined {
  const before = faults.length
  const placeOf = (field: ReviewField): Place => {
    const column = indexes[field]
    return column === undefined ? rowPlace(table, row.line) : cellPlace(table, row.line, column)
  }
  const take = (value: string | null | Fault): string | null => {
    if (value === null || typeof value === 'string') return value
    if (!faults.includes(value)) faults.push(value)
    return null
  }
  const word = take(cells.code(row, indexes.decision))
  const answer = take(cells.text(row, indexes.answer))?.trim() ?? ''
  if (word === null && answer === '') return undefined
  const voucher = take(cells.code(row, indexes.voucher))
  if (voucher === null) faults.push(fault('VALUE_MISSING', placeOf('voucher'), { name: 'voucher' }))
  const number = take(cells.code(row, indexes.line)) ?? ''
  if (!/^\d{1,6}$/.test(number)) faults.push(fault('REVIEW_LINE_NUMBER', placeOf('line'), { value: number }))
  const decision = word === null ? null : DECISIONS[word.toLowerCase()]
  if (decision === undefined) faults.push(fault('REVIEW_DECISION', placeOf('decision'), { value: word ?? '' }))
  const text = take(cells.number(row, indexes.amount, { currency: FUNCTIONAL_CURRENCY }))
  const amount = text === null ? null : parseMinor(text, FUNCTIONAL_CURRENCY)
  if (amount === undefined)
    faults.push(fault('AMOUNT_FRACTION', placeOf('amount'), { value: text ?? '', currency: FUNCTIONAL_CURRENCY, decimals: 0 }))
  const parsed = {
    code: take(cells.code(row, indexes.code))?.toUpperCase() ?? null,
    comment: take(cells.text(row, indexes.comment))?.trim() ?? '',
    dueOn: take(cells.date(row, indexes.due)),
  }
  if (faults.length > before || voucher === null || decision === undefined || amount === undefined) return undefined
  return { ...parsed, voucher: voucher.normalize('NFC'), lineNumber: Number(number), decision, amount, answer, placeOf }
}
