import type { Database } from '../../../db/database.ts'
import { type ClaimLineRow, claimLines } from '../../../db/queries/claim-lines.ts'
import type { GrantRow } from '../../../db/queries/masters.ts'
import { readLedger } from '../../../db/queries/settings.ts'
import { claimDifferences, type StatedRow } from '../../../domain/claims/claim-differences.ts'
import type { ConversionRow } from '../../../domain/conversion/model.ts'
import { type GrantTerms, keptGrantTerms } from '../../../domain/grants/grant-terms.ts'
import { rateReference } from '../../../domain/reports/rate-reference.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { addDays, type LocalDate } from '../../../shared/time/local-date.ts'
import { type Month, monthOf, monthsBetween } from '../../../shared/time/period.ts'
import { convertGrant, type GrantConversion } from '../../conversion/grant-conversion.ts'
import { unclosedMonths } from '../covered-months.ts'
import { type FrozenClaim, frozenClaims } from './frozen-claims.ts'

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
  readonly terms: GrantTerms
  readonly period: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly months: readonly Month[]
  readonly openMonths: readonly Month[]
  readonly organisation: { readonly code: string; readonly name: string; readonly country: string }
  readonly conversion: GrantConversion
  /** The submitted claims of earlier periods: their figures stand, whatever the books say now. */
  readonly claims: readonly FrozenClaim[]
  /** True when the period follows the last submitted claim: it then carries what changed in the periods claimed. */
  readonly followsClaim: boolean
  /** Every row booked up to the end of the period, as the books say it. */
  readonly booked: readonly ClaimedRow[]
  /** Rows of earlier periods that no submitted claim holds. */
  readonly previous: readonly ClaimedRow[]
  /** Rows of this claim, in the engine's order: the period's own spending, then what adjusts earlier periods. */
  readonly current: readonly ClaimedRow[]
}

/**
 * Cuts a grant's conversion at a period. A row belongs to the claim of the day it is booked on, never to an earlier one (spec 03 §1.4). What
 * was submitted stays as it was: whatever the books now say otherwise of it is an adjustment in the period that follows. Support costs paid as a
 * rate are computed, so what was posted on their line is in no claim.
 */
export function claimScope(
  database: Database,
  grant: GrantRow,
  period: string,
  range: { from: LocalDate; to: LocalDate },
): ClaimScope {
  const identity = readLedger(database)
  const conversion = convertGrant(database, grant)
  const terms = keptGrantTerms.read(grant.terms)
  const lines = new Map(claimLines(database, grant.id, range.to).map((line) => [`${line.voucherId}/${line.lineNumber}`, line]))
  const entry = (row: ConversionRow): ClaimedRow[] => {
    const line = lines.get(row.lineKey)
    return line ? [{ row, line, partner: line.partner ?? identity.organisationCode }] : []
  }
  const booked = conversion.outcome.rows.filter((row) => row.date <= range.to).flatMap(entry)
  const direct = booked.filter(({ line }) => terms.npac === null || line.budgetLine !== terms.npac.budgetLine)
  const claims = frozenClaims(database, grant.id, range.from)
  const last = claims.at(-1)
  const followsClaim = last !== undefined && addDays(last.to, 1) === range.from
  const bookedOn = followsClaim || last === undefined ? range.from : addDays(last.to, 1)
  const changes = last ? changesOf(direct, claims, bookedOn).flatMap(entry) : []
  const since = direct.filter(({ row }) => last === undefined || row.date > last.to)
  const inPeriod = oncePerReference(
    since.filter(({ row }) => row.date >= range.from),
    conversion,
  )
  return {
    database,
    grant,
    terms,
    period,
    ...range,
    months: monthsBetween(monthOf(range.from), monthOf(range.to)),
    openMonths: unclosedMonths(database, range.from, range.to),
    organisation: { code: identity.organisationCode, name: identity.organisationName, country: identity.country },
    conversion,
    claims,
    followsClaim,
    booked,
    previous: [...since.filter(({ row }) => row.date < range.from), ...(followsClaim ? [] : changes)],
    current: followsClaim ? joined(inPeriod, changes) : inPeriod,
  }
}

/** What the books now say of the periods claimed less what was claimed, as rows booked on the first day after them. */
function changesOf(booked: readonly ClaimedRow[], claims: readonly FrozenClaim[], bookedOn: LocalDate): ConversionRow[] {
  const end = claims.at(-1)?.to ?? ''
  const past = booked.filter(({ row }) => row.date <= end).map(({ row }) => row)
  const claimed = claims.flatMap((claim) => [...claim.content.before, ...claim.rows])
  const now = past.map((row): StatedRow => ({ ...row, donorMinor: row.donorMinor ?? 0 }))
  return claimDifferences(now, claimed).map((change) => {
    const source = past.find((row) => row.lineKey === change.lineKey && row.tranche === change.tranche)
    return {
      lineKey: change.lineKey,
      month: monthOf(bookedOn),
      date: bookedOn,
      xof: change.xof,
      rate: source?.rate ?? null,
      tranche: change.tranche,
      donorMinor: change.donorMinor,
      adjustment: true,
      frozen: false,
      coversXof: 0,
      coversDonorMinor: 0,
      residual: false,
      ...(source?.tableRate ? { tableRate: source.tableRate } : {}),
    }
  })
}

/**
 * One row for each line, reference and month: what the conversion took back of a line and drew anew at the same reference is one amount of the claim,
 * which would otherwise look like a row counted twice.
 */
function oncePerReference(rows: readonly ClaimedRow[], { method }: GrantConversion): ClaimedRow[] {
  const groups = new Map<string, ClaimedRow>()
  for (const entry of rows) {
    const key = `${entry.row.lineKey} ${rateReference(entry.row, method)} ${monthOf(entry.row.date)}`
    const known = groups.get(key)
    groups.set(key, known ? { ...known, row: summed(known.row, entry.row) } : entry)
  }
  return [...groups.values()]
}

/** Two rows of one line as one: the rate stays where both have it. */
const summed = (row: ConversionRow, other: ConversionRow): ConversionRow => ({
  ...row,
  xof: sumMinor([row.xof, other.xof]),
  donorMinor: sumMinor([row.donorMinor ?? 0, other.donorMinor ?? 0]),
  rate: sameRate(row.rate, other.rate) ? row.rate : null,
})

const sameRate = (a: ConversionRow['rate'], b: ConversionRow['rate']): boolean =>
  a?.numerator === b?.numerator && a?.denominator === b?.denominator

/** The rows of the period with the changes of earlier ones: a line adjusted twice at the same rate shows once. */
function joined(rows: readonly ClaimedRow[], changes: readonly ClaimedRow[]): ClaimedRow[] {
  const left = new Map(changes.map((change) => [`${change.row.lineKey} ${change.row.tranche}`, change]))
  const merged = rows.flatMap((entry): ClaimedRow[] => {
    const key = `${entry.row.lineKey} ${entry.row.tranche}`
    const change = left.get(key)
    if (!change) return [entry]
    left.delete(key)
    const row = summed(entry.row, change.row)
    return row.xof === 0 && row.donorMinor === 0 ? [] : [{ ...entry, row }]
  })
  return [...merged, ...left.values()]
}

/** True for a row of the period whose line was claimed before: it stands in column H, prior-period adjustment. */
export const adjustsEarlierPeriod = (scope: ClaimScope, { line }: ClaimedRow): boolean => line.date < scope.from

/** The rows that the books date in the period, whatever was claimed. */
export const bookedInPeriod = (scope: ClaimScope): ClaimedRow[] => scope.booked.filter(({ row }) => row.date >= scope.from)
