import type { ReconciliationView } from '../../../../shared/contract/treasury.ts'
import type { OpenItem } from './selection.ts'

export interface ProposalTarget {
  readonly kind: 'line' | 'correction' | 'cancellation'
  readonly line: OpenItem | undefined
  readonly entry: OpenItem | undefined
}

/** What a voucher can be proposed for: a line, a line and an entry of different amounts, or a cheque old enough to be cancelled. */
export function proposalTarget(view: ReconciliationView, line?: OpenItem, entry?: OpenItem): ProposalTarget | undefined {
  if (line && entry) return line.amountMinor === entry.amountMinor ? undefined : { kind: 'correction', line, entry }
  if (line) {
    const paired = view.rows.find((row) => row.kind === 'book_error' && row.keys.includes(line.key))
    const other = view.entries.find((item) => paired?.keys.includes(item.key))
    return other ? { kind: 'correction', line, entry: other } : { kind: 'line', line, entry: undefined }
  }
  const cancellable = entry && view.rows.some((row) => row.cancellable && row.keys.includes(entry.key))
  return cancellable ? { kind: 'cancellation', line: undefined, entry } : undefined
}
