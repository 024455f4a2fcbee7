import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import type { EligibilityCode } from '../../shared/contract/eligibility-code.ts'
import type { Fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { rowsByLineOf } from '../budgets/conversion-index.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'
import { judgedBook } from './hit-states.ts'

export interface UnresolvedBlock {
  readonly voucherKey: string
  readonly number: string
  readonly lineNumber: number
  readonly date: LocalDate
  readonly code: EligibilityCode
  readonly xof: number
  readonly reason: Fault
}

/**
 * What may not enter a claim of these days yet (spec 03 §1.2): hints that block, on lines that the conversion books in them (a late line belongs to the
 * claim that books it, not to the one of its date), which no ruling has answered and nobody has set aside. By date of the line.
 */
export function unresolvedBlocks(database: Database, grant: GrantRow, from: LocalDate, to: LocalDate): UnresolvedBlock[] {
  const { book, hits } = judgedBook(database, grant)
  const conversion = rowsByLineOf(convertGrant(database, grant))
  // A catch-up carries no XOF: its line was claimed before.
  const isBooked = (key: string) => conversion.of(key).some((row) => row.xof !== 0 && row.date >= from && row.date <= to)
  return hits.flatMap((hit): UnresolvedBlock[] => {
    const row = book.lines.get(hit.key)?.row
    if (!row || hit.severity !== 'BLOCK' || hit.state !== 'open' || !isBooked(hit.key)) return []
    const { voucherId, number, lineNumber, date } = row
    const { code, xof, reason } = hit
    return [{ voucherKey: `posted:${voucherId}`, number, lineNumber, date, code, xof, reason }]
  })
}
