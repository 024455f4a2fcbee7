import type { Database } from '../../db/database.ts'
import { linesOfParty, type PartyLineRow } from '../../db/queries/matching.ts'
import { proposeMatches } from '../../domain/third-parties/propose-matches.ts'
import type { MatchProposal, PartyLine } from '../../shared/contract/third-parties.ts'
import { sumMinor } from '../../shared/money/money.ts'

/** The lines of a third party on class 4 with their letters, oldest first, and what could be matched by account and currency. */
export function partyLines(database: Database, thirdPartyId: number): { lines: PartyLine[]; proposals: MatchProposal[] } {
  const rows = linesOfParty(database, thirdPartyId)
  const sums = new Map<number, number>()
  for (const row of rows) if (row.groupId !== null) sums.set(row.groupId, (sums.get(row.groupId) ?? 0) + row.minor)
  return { lines: rows.map((row) => partyLine(row, sums)), proposals: proposalsOf(rows) }
}

function partyLine(row: PartyLineRow, sums: ReadonlyMap<number, number>): PartyLine {
  const { voucherId, lineNumber, number, date, account, currency, minor, xof, label, invoice, groupId, letter, reason } = row
  const group =
    groupId === null || letter === null || reason === null ? null : { id: groupId, letter, reason, full: sums.get(groupId) === 0 }
  const line = { voucherId, lineNumber, number, date, account, currency, minor, xof, label, invoice }
  return { ...line, voucherKey: `posted:${voucherId}`, group }
}

function proposalsOf(rows: readonly PartyLineRow[]): MatchProposal[] {
  const open = new Map<string, PartyLineRow[]>()
  for (const row of rows) {
    if (row.groupId !== null) continue
    const key = `${row.account} ${row.currency}`
    open.set(key, [...(open.get(key) ?? []), row])
  }
  return [...open.values()].flatMap((lines) => {
    const byKey = new Map(lines.map((line) => [keyOf(line.voucherId, line.lineNumber), line]))
    const unmatched = lines.map((line) => ({
      key: keyOf(line.voucherId, line.lineNumber),
      date: line.date,
      amountMinor: line.minor,
      invoice: line.invoice,
      reverses: line.reversesId === null ? null : keyOf(line.reversesId, line.lineNumber),
    }))
    return proposeMatches(unmatched).flatMap(({ keys, reason, sure }): MatchProposal[] => {
      const together = keys.flatMap((key) => byKey.get(key) ?? [])
      const [first] = together
      if (!first || sumMinor(together.map((line) => line.minor)) !== 0) return []
      const references = together.map((line) => ({ voucherId: line.voucherId, lineNumber: line.lineNumber }))
      return [{ account: first.account, currency: first.currency, reason, sure, lines: references }]
    })
  })
}

const keyOf = (voucherId: number, lineNumber: number): string => `${voucherId}/${lineNumber}`
