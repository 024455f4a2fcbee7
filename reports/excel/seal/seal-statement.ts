/** What a seal states of where its workbook comes from, besides what it covers. */
export interface SealStatement {
  /** The ledger that made the workbook. */
  readonly ledgerId: string
  /** Place in the ledger's chain before this export, and the head there. */
  readonly sequence: number
  readonly head: string
  /** UTC instant at which it was made, by whom, with which version. */
  readonly generatedAt: string
  readonly generatedBy: string
  readonly appVersion: string
  /** What the workbook is, so that a ledger can make it again: "claim?…", "trial-balance?…". */
  readonly source: string | null
  /** The text of the head, signed or not (docs/format/HEAD.md), whole; null where the chain has no such head. */
  readonly headNote: string | null
  /** Public halves of the organisation's keys that signed the note, 64 hexadecimal digits each. */
  readonly headKeys: readonly string[]
}

/** A statement as a workbook's writer knows it: the ledger and the note are added when it is sealed. */
export type DrawnStatement = Omit<SealStatement, 'ledgerId' | 'headNote' | 'headKeys'>
