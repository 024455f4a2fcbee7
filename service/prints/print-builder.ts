import type { Database } from '../../db/database.ts'
import type { PrintSheet } from '../../reports/model/print-sheet.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { Result } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'

export interface PrintRequest {
  readonly database: Database
  /** What is printed: a voucher's key, a month, a count's number… */
  readonly key: string
  readonly language: Language
  /** The day of the host's clock; a builder that needs one and is not told takes that of the ledger's last event. */
  readonly today?: LocalDate | undefined
}

/** A sheet without what every sheet has: the organisation and the foot are added to it. */
export type PrintContent = Omit<PrintSheet, 'language' | 'organisation' | 'foot'> & {
  /** Name of the file, without its ending. */
  readonly fileName: string
  /** Says that the sheet carries a head of the chain: the present one, or the one at this place. */
  readonly head?: {
    readonly sequence?: number
    /** Attaches the skeleton of the chain up to its present head: a certificate proves itself. */
    readonly skeleton?: true
  }
}

export type PrintBuilder = (request: PrintRequest) => Result<PrintContent>
