import type { Database } from '../../db/database.ts'
import { type EligibilityRulingRow, eligibilityRulings } from '../../db/queries/eligibility-rulings.ts'
import { lineKey } from '../conversion/grant-conversion.ts'

export const ANY_DAY = '9999-12-31'

/** What rulings take out of one line, after what was lifted or undone. */
export interface StandingOnLine {
  xof: number
  donorMinor: number
  /** XOF by code, of those that take something out. */
  readonly codes: Map<string, number>
}

/** What stands of a grant's rulings by line, up to a day. */
export function standingRulings(database: Database, grantId: number, to = ANY_DAY): Map<string, StandingOnLine> {
  return standingOf(eligibilityRulings(database, grantId, to))
}

export function standingOf(rows: readonly EligibilityRulingRow[]): Map<string, StandingOnLine> {
  const lines = new Map<string, StandingOnLine>()
  for (const row of rows) {
    const key = lineKey(row)
    const line = lines.get(key) ?? { xof: 0, donorMinor: 0, codes: new Map<string, number>() }
    line.xof += row.amountXof
    line.donorMinor += row.amountMinor
    line.codes.set(row.code, (line.codes.get(row.code) ?? 0) + row.amountXof)
    lines.set(key, line)
  }
  for (const line of lines.values()) for (const [code, xof] of line.codes) if (xof === 0) line.codes.delete(code)
  return lines
}
