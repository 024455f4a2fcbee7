import { type EligibilityRulingRow, eligibilityRulings } from '../../../db/queries/eligibility-rulings.ts'
import type { ClaimRuling, ClaimTransaction } from '../../../reports/model/claim-model.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import type { ClaimScope } from './claim-scope.ts'

export interface ClaimRulings {
  /** Column I: the rulings of this claim, on lines of any period. */
  readonly current: readonly ClaimRuling[]
  /** Rulings of earlier periods that no submitted claim holds: they lower column F. */
  readonly previous: readonly ClaimRuling[]
  /** Numbers of every ruling that this claim or an earlier one has taken into account. */
  readonly numbers: readonly number[]
  /** What stands against a line on the last day of the period. */
  statusOf(lineKey: string): ClaimTransaction['status']
}

/**
 * The rulings of a claim (R-ELIG-3): those dated in its period. One that is dated in a period already claimed but was made after its submission
 * comes with the next claim. Rulings on the line of support costs are left to the rate.
 */
export function claimRulings(scope: ClaimScope): ClaimRulings {
  const { database, grant, from, to, claims, followsClaim } = scope
  const held = new Set(claims.flatMap((claim) => claim.content.rulings))
  const lines = new Map(scope.booked.map((entry) => [entry.row.lineKey, entry]))
  const all = eligibilityRulings(database, grant.id, to)
  const open = all.filter((ruling) => !held.has(ruling.number))
  const isCurrent = (ruling: EligibilityRulingRow): boolean => followsClaim || ruling.date >= from
  const read = (ruling: EligibilityRulingRow): ClaimRuling[] => {
    const entry = lines.get(`${ruling.voucherId}/${ruling.lineNumber}`)
    if (!entry || entry.line.budgetLine === scope.terms.npac?.budgetLine) return []
    return [
      {
        date: ruling.date,
        line: entry.line.budgetLine,
        partner: entry.partner,
        voucher: entry.line.number,
        code: ruling.code,
        reason: ruling.reason,
        author: ruling.author,
        evidence: ruling.evidence,
        xof: ruling.amountXof,
        donorMinor: ruling.amountMinor,
      },
    ]
  }
  return {
    current: open.filter(isCurrent).flatMap(read),
    previous: open.filter((ruling) => !isCurrent(ruling)).flatMap(read),
    numbers: [...held, ...open.map((ruling) => ruling.number)],
    statusOf: (key) => statusOf(all.filter((ruling) => `${ruling.voucherId}/${ruling.lineNumber}` === key)),
  }
}

/** Rejected while the rulings on a line, liftings included, leave an amount out; the code is the last one that rejects. */
export function statusOf(rulings: readonly EligibilityRulingRow[]): ClaimTransaction['status'] {
  if (sumMinor(rulings.map((ruling) => ruling.amountXof)) <= 0) return { state: 'eligible', code: null }
  return { state: 'disallowed', code: rulings.filter((ruling) => ruling.amountXof > 0).at(-1)?.code ?? null }
}

/** Σ of rulings by budget line. */
export function ruledByLine(rulings: readonly ClaimRuling[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { line, donorMinor } of rulings) sums.set(line, sumMinor([sums.get(line) ?? 0, donorMinor]))
  return sums
}
