import type { PartyLineRow } from '../../db/queries/matching.ts'

/** What settles a line before age does: its matching group, else the reversal that takes it back. */
export function lineGroup(
  row: Pick<PartyLineRow, 'group_id' | 'reverses_id' | 'reversed_by_id' | 'voucher_id' | 'line_number'>,
): string | null {
  if (row.group_id !== null) return `group ${row.group_id}`
  if (row.reverses_id !== null) return `reversed ${row.reverses_id}/${row.line_number}`
  return row.reversed_by_id === null ? null : `reversed ${row.voucher_id}/${row.line_number}`
}
