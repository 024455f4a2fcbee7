import type { LocalDate } from '../../../shared/time/local-date.ts'

/** Anything that can be matched: a line of a statement or an entry of the books. Amounts in minor units of the account's currency, money in positive. */
export interface Candidate {
  /** Unique on its side: what the answer names. */
  readonly key: string
  readonly date: LocalDate
  readonly amountMinor: number
  readonly label: string
  readonly reference: string | null
  readonly party: string | null
}

export interface EntryCandidate extends Candidate {
  readonly voucherId: number | null
  readonly voucherNumber: string | null
  /** The voucher that this entry's voucher takes back or corrects. */
  readonly correctsId: number | null
  readonly kind: string
  /** Key of the statement line that this entry's voucher was proposed from. */
  readonly fromLine: string | null
}

/** Why two things are thought to be one; the screen says it in the reader's language. */
export type MatchReason =
  | { readonly code: 'proposedVoucher' | 'correctedError' | 'takenBack' | 'sameWords' | 'onlyAmount' }
  | { readonly code: 'sameReference'; readonly reference: string }
  | { readonly code: 'days'; readonly days: number }
  | { readonly code: 'severalEntries' | 'severalLines'; readonly count: number }

export interface MatchProposal {
  readonly lines: readonly string[]
  readonly entries: readonly string[]
  /** 0 to 100; only orders proposals. */
  readonly score: number
  /** What `reconcile --auto` accepts: nothing else could be meant. */
  readonly sure: boolean
  readonly reasons: readonly MatchReason[]
}

export interface MatchOptions {
  /** Days between a line and its entry within which an amount alone proposes them (a dated parameter). */
  readonly days: number
}
