import type { PartyLineRow } from '../../db/queries/matching.ts'

/** What settles a line before age does: its matching group, else the reversal that takes it back. */
export function lineGroup(
  row: Pick<PartyLineRow, 'groupId' | 'reversesId' | 'reversedById' | 'voucherId' | 'lineNumber'>,
): string | null {
  if (row.groupId !== null) return `group ${row.groupId}`
  if (row.reversesId !== null) return `reversed ${row.reversesId}/${row.lineNumber}`
  return row.reversedById === null ? null : `reversed ${row.voucherId}/${row.lineNumber}`
}
