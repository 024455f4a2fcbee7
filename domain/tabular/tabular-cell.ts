import type { LocalDate } from '../../shared/time/local-date.ts'

/**
 * One cell, compact: null when empty, a string when text (as stored, spaces kept), else an object that says what the file holds.
 * Text is never turned into a number or a date here; `interpretNumber` and `interpretDate` do that when an importer asks.
 */
export type TabularCell =
  | null
  | string
  | NumberCell
  | DateCell
  | DateTimeCell
  | TimeCell
  | BooleanCell
  | ErrorCell
  | FormulaCell
  | LostTextCell

/** Exact decimal text, e.g. "-1234.5"; `percent` when the workbook shows it as a percentage (0.4 shown as 40 %). */
export interface NumberCell {
  readonly kind: 'number'
  readonly decimal: string
  readonly percent?: true
}

export interface DateCell {
  readonly kind: 'date'
  readonly date: LocalDate
}

/** "2021-01-01T10:10:10", without zone. */
export interface DateTimeCell {
  readonly kind: 'datetime'
  readonly dateTime: string
}

/** "10:10:10". */
export interface TimeCell {
  readonly kind: 'time'
  readonly time: string
}

export interface BooleanCell {
  readonly kind: 'boolean'
  readonly value: boolean
}

/** An error shown in the cell, e.g. "#DIV/0!". */
export interface ErrorCell {
  readonly kind: 'error'
  readonly error: string
}

/** A formula whose result was not saved: it is neither zero nor empty. */
export interface FormulaCell {
  readonly kind: 'formula'
}

/** A cell that points to a text the workbook does not hold. */
export interface LostTextCell {
  readonly kind: 'lost-text'
}

export const FORMULA_CELL: FormulaCell = { kind: 'formula' }
export const LOST_TEXT_CELL: LostTextCell = { kind: 'lost-text' }
