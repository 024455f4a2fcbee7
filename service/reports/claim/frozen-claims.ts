import { hash } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../../../db/database.ts'
import { claimContent, claimedRows } from '../../../db/queries/claim-rows.ts'
import { listClaims } from '../../../db/queries/claims.ts'
import { listOpeningClaims } from '../../../db/queries/openings.ts'
import type { StatedRow } from '../../../domain/claims/claim-differences.ts'
import { claimOrdinal, type NumberedClaim } from '../../../domain/claims/claim-number.ts'
import { isSubmitted } from '../../../domain/claims/claim-state.ts'
import { type ClaimModel, claimModel } from '../../../reports/model/claim-model.ts'
import { keptJson } from '../../../shared/canonical/kept-json.ts'
import type { LocalDate } from '../../../shared/time/local-date.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { lineKey } from '../../conversion/grant-conversion.ts'

const statedRow = z.object({ lineKey: z.string(), tranche: z.string(), xof: z.number(), donorMinor: z.number() })

/** What a submitted claim keeps: all that its workbook prints, and what of the books it has taken into account. */
const claimKept = z.object({
  model: claimModel,
  /** Numbers of the rulings that this claim, or its column F, holds. */
  rulings: z.array(z.number()).readonly(),
  /** Rows dated before the period that no claim of this ledger holds: part of column F of the first claim only. */
  before: z.array(statedRow).readonly(),
})
export type ClaimContent = Readonly<z.output<typeof claimKept>>

/** A submitted claim as a ledger keeps it (column `content` of `claim_content`). */
export const keptClaim = keptJson('claim', 1, claimKept)

export interface FrozenClaim {
  readonly id: number
  readonly number: string
  readonly period: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly content: ClaimContent
  readonly rows: readonly StatedRow[]
}

/** The submitted claims of a grant whose period ends before a day, in order, exactly as they were submitted. */
export function frozenClaims(database: Database, grantId: number, before: LocalDate): FrozenClaim[] {
  const claims = listClaims(database, grantId).filter((claim) => isSubmitted(claim.state) && claim.toDate < before)
  if (claims.length === 0) return []
  const rows = claimedRows(database, grantId)
  return claims.map((claim) => ({
    id: claim.id,
    number: claim.number ?? '',
    period: claim.period,
    from: claim.fromDate,
    to: claim.toDate,
    content: readContent(database, claim.id),
    rows: rows
      .filter((row) => row.claimId === claim.id)
      .map((row) => ({ lineKey: lineKey(row), tranche: row.tranche, xof: row.xof, donorMinor: row.donorMinor })),
  }))
}

/** The figures of a claim of this period, once it is submitted. */
export function frozenModel(database: Database, grantId: number, period: string): ClaimModel | undefined {
  const claim = listClaims(database, grantId).find((each) => each.period === period && isSubmitted(each.state))
  return claim && readContent(database, claim.id).model
}

/** The fingerprint that a submitted claim's row and its event carry. */
export const contentHash = (content: string): string => hash('sha256', content)

function readContent(database: Database, claimId: number): ClaimContent {
  const text = claimContent(database, claimId)
  if (text === undefined) throw new Error(`claim ${claimId} has no content`)
  return keptClaim.read(text)
}

/** The last claim before a day that has a number: submitted here, else taken over from the ledger before. */
export function lastNumberedClaim(
  database: Database,
  grant: { id: number; code: string },
  before: LocalDate,
): NumberedClaim | undefined {
  const submitted = listClaims(database, grant.id).filter((claim) => isSubmitted(claim.state) && claim.toDate < before)
  const last = submitted.at(-1)
  if (last) return { ordinal: claimOrdinal(last.number ?? '') ?? 0, to: last.toDate }
  return takenOverClaim(database, grant.code)
}

/** Where the claims taken over end: the last period among them, and the highest number or their count. */
export function takenOverClaim(database: Database, grantCode: string): NumberedClaim | undefined {
  const openings = listOpeningClaims(database).filter((opening) => opening.grantCode === grantCode)
  const ends = openings.flatMap((opening) => parsePeriod(opening.period)?.to ?? [])
  const to = ends.sort().at(-1)
  if (to === undefined) return undefined
  return { ordinal: Math.max(openings.length, ...openings.map((opening) => claimOrdinal(opening.number) ?? 0)), to }
}
