import type { Database } from '../../../db/database.ts'
import { type ClaimLineRow, claimLines } from '../../../db/queries/claim-lines.ts'
import type { GrantRow } from '../../../db/queries/masters.ts'
import { readLedger } from '../../../db/queries/settings.ts'
import type { ConversionRow } from '../../../domain/conversion/model.ts'
import type { LocalDate } from '../../../shared/time/local-date.ts'
import { type Month, monthOf, monthsBetween } from '../../../shared/time/period.ts'
import { convertGrant, type GrantConversion } from '../../conversion/grant-conversion.ts'
import { unclosedMonths } from '../covered-months.ts'

/** A conversion row with the posted line it converts. */
export interface ClaimedRow {
  readonly row: ConversionRow
  readonly line: ClaimLineRow
  /** Code of the organisation that spent: the lead's own where the line names no partner. */
  readonly partner: string
}

/** Everything that the parts of a claim share: the period, the conversion, and its rows cut at the period's two ends. */
export interface ClaimScope {
  readonly database: Database
  readonly grant: GrantRow
  readonly period: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly months: readonly Month[]
  readonly openMonths: readonly Month[]
  readonly organisation: { readonly code: string; readonly name: string; readonly country: string }
  readonly conversion: GrantConversion
  /** Rows booked before the period: what earlier claims hold. */
  readonly previous: readonly ClaimedRow[]
  /** Rows booked in the period, in the engine's order: its own spending, and what adjusts earlier periods. */
  readonly current: readonly ClaimedRow[]
}

/** Cuts a grant's conversion at a period. A row belongs to the claim of the day it is booked on, never to an earlier one (spec 03 §1.4). */
export function claimScope(
  database: Database,
  grant: GrantRow,
  period: string,
  range: { from: LocalDate; to: LocalDate },
): ClaimScope {
  const identity = readLedger(database)
  const conversion = convertGrant(database, grant)
  const lines = new Map(claimLines(database, grant.id, range.to).map((line) => [`${line.voucher_id}/${line.line_number}`, line]))
  const rows = conversion.outcome.rows.flatMap((row): ClaimedRow[] => {
    const line = lines.get(row.lineKey)
    return line && row.date <= range.to ? [{ row, line, partner: line.partner ?? identity.organisation_code }] : []
  })
  return {
    database,
    grant,
    period,
    ...range,
    months: monthsBetween(monthOf(range.from), monthOf(range.to)),
    openMonths: unclosedMonths(database, range.from, range.to),
    organisation: { code: identity.organisation_code, name: identity.organisation_name, country: identity.country },
    conversion,
    previous: rows.filter(({ row }) => row.date < range.from),
    current: rows.filter(({ row }) => row.date >= range.from),
  }
}

/** True for a row of the period whose line was claimed before: it stands in column H, prior-period adjustment. */
export const adjustsEarlierPeriod = (scope: ClaimScope, { line }: ClaimedRow): boolean => line.date < scope.from
