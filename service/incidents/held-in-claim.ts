import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { heldGrantLines } from '../../db/queries/voucher-holds.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { rowsByLineOf } from '../budgets/conversion-index.ts'
import { convertGrant, lineKey } from '../conversion/grant-conversion.ts'

/** The vouchers that are held and whose lines a claim of these days would book: they stay out of it until they are released or taken back. */
export function heldInClaim(database: Database, grant: GrantRow, from: LocalDate, to: LocalDate): string[] {
  const lines = heldGrantLines(database, grant.id)
  if (lines.length === 0) return []
  const conversion = rowsByLineOf(convertGrant(database, grant))
  const booked = lines.filter((line) =>
    conversion.of(lineKey(line)).some((row) => row.xof !== 0 && row.date >= from && row.date <= to),
  )
  return [...new Set(booked.map(({ number }) => number))]
}
