import type { Database } from '../../db/database.ts'
import { linesOfParty, type PartyLineRow } from '../../db/queries/matching.ts'
import { proposeMatches } from '../../domain/third-parties/propose-matches.ts'
import type { MatchProposal, PartyLine } from '../../shared/contract/third-parties.ts'
import { sumMinor } from '../../shared/money/money.ts'

/** The lines of a third party on class 4 with their letters, oldest first, and what could be matched by account and currency. */
export function partyLines(database: Database, thirdPartyId: number): { lines: PartyLine[]; proposals: MatchProposal[] } {
  const rows = linesOfParty(database, thirdPartyId)
  const sums = new Map<number, number>()
  for (const row of rows) if (row.group_id !== null) sums.set(row.group_id, (sums.get(row.group_id) ?? 0) + row.minor)
  return { lines: rows.map((row) => partyLine(row, sums)), proposals: proposalsOf(rows) }
}

const partyLine = (row: PartyLineRow, sums: ReadonlyMap<number, number>): PartyLine => ({
  voucherId: row.voucher_id,
  lineNumber: row.line_number,
  voucherKey: `posted:${row.voucher_id}`,
  number: row.number,
  date: row.date,
  account: row.account,
  currency: row.currency,
  minor: row.minor,
  xof: row.xof,
  label: row.label,
  invoice: row.invoice,
  group:
    row.group_id === null
      ? null
      : {
          id: row.group_id,
          letter: row.letter ?? '',
          // The table's own check holds the reasons.
          reason: (row.reason ?? 'hand') as MatchProposal['reason'],
          full: sums.get(row.group_id) === 0,
        },
})

function proposalsOf(rows: readonly PartyLineRow[]): MatchProposal[] {
  const open = new Map<string, PartyLineRow[]>()
  for (const row of rows) {
    if (row.group_id !== null) continue
    const key = `${row.account} ${row.currency}`
    open.set(key, [...(open.get(key) ?? []), row])
  }
  return [...open.values()].flatMap((lines) => {
    const byKey = new Map(lines.map((line) => [keyOf(line.voucher_id, line.line_number), line]))
    const unmatched = lines.map((line) => ({
      key: keyOf(line.voucher_id, line.line_number),
      date: line.date,
      amountMinor: line.minor,
      invoice: line.invoice,
      reverses: line.reverses_id === null ? null : keyOf(line.reverses_id, line.line_number),
    }))
    return proposeMatches(unmatched).flatMap(({ keys, reason, sure }): MatchProposal[] => {
      const together = keys.flatMap((key) => byKey.get(key) ?? [])
      const [first] = together
      if (!first || sumMinor(together.map((line) => line.minor)) !== 0) return []
      const references = together.map((line) => ({ voucherId: line.voucher_id, lineNumber: line.line_number }))
      return [{ account: first.account, currency: first.currency, reason, sure, lines: references }]
    })
  })
}

const keyOf = (voucherId: number, lineNumber: number): string => `${voucherId}/${lineNumber}`
