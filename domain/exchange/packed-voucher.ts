import type { PostedHeader, PostedLine } from '../audit/posted-body.ts'

/** The event that posted a voucher, so that whoever holds the package can compute its hash again (docs/format/LEDGER.md). */
export type PostedEvent = readonly [
  sequence: number,
  previousHash: string,
  at: string,
  userName: string,
  commandId: string,
  hash: string,
]

/** A document of a voucher; its bytes are the attachment of this hash. */
export interface PackedDocument {
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  /** Code of the document in the table of what is required; null for any other. */
  readonly kind: string | null
  readonly line: number | null
}

/** A posted voucher as a package carries it: whole, with the lines of other funds, since it must balance and hash as it does in the books. */
export interface PackedVoucher {
  readonly event: PostedEvent
  readonly header: PostedHeader
  readonly lines: readonly PostedLine[]
  readonly documents: readonly PackedDocument[]
}

/** The names of the header's fields in their order, as a fault quotes them. */
export const HEADER_FIELDS = [
  'number',
  'source_id',
  'journal',
  'date',
  'value_date',
  'kind',
  'label',
  'corrects',
  'reason',
  'prepared_by',
  'approved_by',
] as const

/** The names of a line's fields in their order, as a fault quotes them. */
export const LINE_FIELDS = [
  'line',
  'account',
  'side',
  'currency',
  'amount',
  'amount_xof',
  'rate',
  'rate_source',
  'grant',
  'budget_line',
  'memo_budget_line',
  'partner',
  'activity',
  'site',
  'third_party',
  'label',
  'document',
  'document_date',
  'invoice',
  'payment',
  'expense_type',
] as const

/** The type of the event that posted a voucher: taking one back has its own. */
export const postingType = (header: PostedHeader): 'posted' | 'reversed' => (header[5] === 'reversal' ? 'reversed' : 'posted')
