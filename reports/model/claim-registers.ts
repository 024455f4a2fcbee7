import type { LocalDate } from '../../shared/time/local-date.ts'

/** Extract of the asset register (spec 06 §5.9): what was bought with the grant. */
export interface ClaimAsset {
  readonly tag: string
  readonly description: string
  readonly serial: string | null
  readonly quantity: number
  readonly voucher: string | null
  readonly acquired: LocalDate
  readonly costXof: number
  readonly costDonorMinor: number
  readonly location: string | null
  readonly custodian: string | null
  readonly condition: string | null
}

/** Extract of the procurement register (spec 06 §5.10). */
export interface ClaimProcurement {
  readonly file: string
  readonly object: string
  readonly line: string | null
  readonly methodRequired: string | null
  readonly methodUsed: string | null
  readonly openedOn: LocalDate | null
  readonly amountXof: number
  readonly amountDonorMinor: number | null
  readonly winner: string | null
  readonly contract: string | null
  readonly derogation: string | null
}
