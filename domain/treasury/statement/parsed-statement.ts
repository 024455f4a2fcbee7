import type { Fault, Place } from '../../../shared/result/fault.ts'
import type { LocalDate } from '../../../shared/time/local-date.ts'

export const STATEMENT_FORMATS = ['table', 'ofx', 'camt053', 'mt940'] as const
export type StatementFormat = (typeof STATEMENT_FORMATS)[number]

/** One movement as the bank wrote it. The amount is signed decimal text, money in positive: nothing is rounded before the currency is known. */
export interface ParsedLine {
  /** Day of booking; null when the file gives none that can be read, which is among the faults. */
  readonly date: LocalDate | null
  readonly valueDate: LocalDate | null
  /** Null when it cannot be read, which is among the faults. */
  readonly amount: string | null
  readonly label: string
  /** The customer's own: cheque number, end-to-end reference. */
  readonly reference: string | null
  readonly bankReference: string | null
  readonly party: string | null
  readonly place: Place
}

/** One statement of a file. Faults refuse its import; warnings do not. */
export interface ParsedStatement {
  /** The bank's name of the account; null when the file does not say. */
  readonly account: string | null
  readonly currency: string | null
  readonly number: string | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly opening: string | null
  readonly closing: string | null
  readonly lines: readonly ParsedLine[]
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
}

export interface ParsedFile {
  readonly format: StatementFormat
  /** In the order of the file: one account may have several, one a day or a page. */
  readonly statements: readonly ParsedStatement[]
}

/** What no statement file may exceed (spec 12 "Files in"). */
export const STATEMENT_LIMITS = { bytes: 32 * 1024 * 1024, lines: 100_000, depth: 64, labelCharacters: 2_000 } as const
