import type { StatementLayout } from '../../../shared/contract/statement-layout.ts'
import { minorUnitExponent } from '../../../shared/money/currency.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import type { LocalDate } from '../../../shared/time/local-date.ts'
import { cellPlace, rowPlace } from '../../tabular/cell-place.ts'
import { CellReader } from '../../tabular/cell-reader.ts'
import { cellText, isBlank } from '../../tabular/cell-text.ts'
import { interpretNumber } from '../../tabular/interpret-number.ts'
import type { OpenTable, TabularRow } from '../../tabular/open-table-types.ts'
import type { LayoutColumns } from './layout-columns.ts'
import { orderedDate } from './ordered-date.ts'
import type { ParsedLine } from './parsed-statement.ts'
import { addAmounts, negated } from './statement-amount.ts'
import { tidyLabel, tidyOrNull } from './statement-text.ts'

export type TableMovement = ParsedLine & { readonly balance: string | null }

const BALANCE_ROW = /^(ancien |nouveau |new |old )?(solde|balance|report|opening|closing|total|totaux)\b/i

/** Reads the rows of a table one by one as movements and rows of balances, and gathers what is wrong. */
export class TableMovements {
  readonly lines: TableMovement[] = []
  readonly faults = new Set<Fault>()
  readonly #cells: CellReader
  readonly #table: OpenTable
  readonly #layout: StatementLayout
  readonly #columns: LayoutColumns
  readonly #currency: string
  #before: string | null = null
  #after: string | null = null

  constructor(table: OpenTable, layout: StatementLayout, columns: LayoutColumns, currency: string) {
    this.#table = table
    this.#layout = layout
    this.#columns = columns
    this.#currency = currency
    this.#cells = new CellReader(table)
  }

  read(row: TabularRow): void {
    const label = tidyLabel(...this.#columns.label.map((index) => cellText(row.cells[index] ?? null)))
    const amount = this.#amount(row)
    const balance = this.#number(row, this.#columns.balance)
    if (BALANCE_ROW.test(label) || BALANCE_ROW.test(cellText(row.cells[this.#columns.date] ?? null))) {
      this.#noteBalance(balance ?? amount)
      return
    }
    if (amount === null && isBlank(row.cells[this.#columns.date])) return
    const date = this.#date(row, this.#columns.date)
    if (date === null && !this.#has(row, this.#columns.date))
      this.faults.add(fault('DATE_MISSING', rowPlace(this.#table, row.line)))
    if (amount === null && !this.#hasAmount(row))
      this.faults.add(fault('STATEMENT_LINE_AMOUNT', rowPlace(this.#table, row.line), { text: '' }))
    const reference = this.#columns.reference === undefined ? '' : cellText(row.cells[this.#columns.reference] ?? null)
    this.lines.push({
      date,
      valueDate: this.#columns.valueDate === undefined ? null : this.#date(row, this.#columns.valueDate),
      amount,
      label: label || tidyLabel(reference),
      reference: tidyOrNull(reference),
      bankReference: null,
      party: null,
      place: rowPlace(this.#table, row.line),
      balance,
    })
  }

  /** The balances that rows of their own give. `turned` says that the table runs backwards. */
  balances(turned: boolean): { opening: string | null; closing: string | null } {
    return turned ? { opening: this.#after, closing: this.#before } : { opening: this.#before, closing: this.#after }
  }

  #noteBalance(balance: string | null): void {
    if (balance === null) return
    if (this.lines.length === 0) this.#before ??= balance
    else this.#after = balance
  }

  #amount(row: TabularRow): string | null {
    const { amount, debit, credit } = this.#columns
    if (amount !== undefined) {
      const read = this.#number(row, amount)
      return read === null ? null : this.#layout.outIsPositive ? negated(read) : addAmounts([read])
    }
    const out = this.#number(row, debit)
    const into = this.#number(row, credit)
    if (out === null && into === null) return null
    // Some banks write what goes out with a minus in its own column.
    return addAmounts([into ?? '0', out === null || out.startsWith('-') ? (out ?? '0') : negated(out)])
  }

  #number(row: TabularRow, column: number | undefined): string | null {
    if (column === undefined) return null
    const cell = row.cells[column] ?? null
    const { decimalMark } = this.#layout
    if (typeof cell === 'string') {
      const mark = decimalMark === 'automatic' ? undefined : decimalMark === 'comma' ? ',' : '.'
      const reading = interpretNumber(cell, { decimalMark: mark })
      if (reading.kind === 'number') return reading.decimal
      // No amount of such a currency has three decimals, so a lone mark before three digits groups thousands.
      if (reading.kind === 'ambiguous' && minorUnitExponent(this.#currency) < 3) return reading.readings[1]
    }
    return this.#take(this.#cells.number(row, column, { currency: this.#currency }))
  }

  #date(row: TabularRow, column: number): LocalDate | null {
    const cell = row.cells[column] ?? null
    const text = cell === null ? '' : typeof cell === 'string' ? cell : cell.kind === 'number' ? cell.decimal : ''
    const ordered = orderedDate(text, this.#layout.dateOrder)
    if (ordered === 'none') {
      this.faults.add(fault('DATE_IMPOSSIBLE', cellPlace(this.#table, row.line, column), { text }))
      return null
    }
    return ordered ?? this.#take(this.#cells.date(row, column))
  }

  #has(row: TabularRow, column: number | undefined): boolean {
    return column !== undefined && !isBlank(row.cells[column])
  }

  #hasAmount(row: TabularRow): boolean {
    const { amount, debit, credit } = this.#columns
    return this.#has(row, amount) || this.#has(row, debit) || this.#has(row, credit)
  }

  #take(value: string | null | Fault): string | null {
    if (value === null || typeof value === 'string') return value
    this.faults.add(value)
    return null
  }
}
