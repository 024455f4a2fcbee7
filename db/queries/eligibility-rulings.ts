import { multiplyDivide } from '../../shared/money/money.ts'
import type { Database } from '../database.ts'
import { type RulingTakenBack, takenBackFromRuledLines } from './eligibility-taken-back.ts'

/** A ruling as kept: positive amounts leave the claim, the negative of a lifting gives them back (spec 03 R-ELIG-3). */
export interface EligibilityRulingRow {
  readonly id: number
  readonly grantId: number
  readonly number: number
  readonly voucherId: number
  readonly lineNumber: number
  readonly code: string
  readonly amountXof: number
  /** Minor units of the grant's currency, at the line's own rate. */
  readonly amountMinor: number
  readonly date: string
  readonly reason: string
  readonly evidence: string | null
  readonly liftsId: number | null
  readonly author: string
  readonly madeAt: string
  /** Number of the reversal or correction that took the ruled line back and so undid the ruling; such a row is kept nowhere, and has no id (0). */
  readonly takenBackBy: string | null
}

/** The rulings and liftings that people made, up to a day (included), in their order. */
export const keptRulings = (database: Database, grantId: number, to: string): EligibilityRulingRow[] =>
  database.all<EligibilityRulingRow>(
    `SELECT r.id, r.grant_id, r.number, r.voucher_id, r.line_number, r.code, r.amount_xof, r.amount_minor, r.date, r.reason, r.evidence, r.lifts_id,
      u.name AS author, r.made_at, NULL AS taken_back_by
     FROM eligibility_ruling r JOIN user u ON u.id = r.made_by WHERE r.grant_id = ? AND r.date <= ? ORDER BY r.number`,
    grantId,
    to,
  )

/**
 * Rulings of a grant up to a day (included), in their order, then what reversals and corrections of ruled lines undid of them: the line that
 * is taken back leaves the claim by itself, so the ruling gives its amount back on that day, and nothing leaves the claim twice. Sums of
 * these rows are what the rulings take out.
 */
export function eligibilityRulings(database: Database, grantId: number, to: string): EligibilityRulingRow[] {
  const kept = keptRulings(database, grantId, to)
  return kept.length === 0 ? kept : [...kept, ...undoneRulings(kept, takenBackFromRuledLines(database, grantId, to))]
}

interface Standing {
  readonly ruling: EligibilityRulingRow
  leftXof: number
  leftMinor: number
}

type Step =
  | { readonly date: string; readonly ruling: EligibilityRulingRow }
  | { readonly date: string; readonly takenBack: RulingTakenBack }

/** Follows each ruled line by date: what is ruled out never passes what the line still spends, nor falls below nothing. */
function undoneRulings(kept: readonly EligibilityRulingRow[], takenBack: readonly RulingTakenBack[]): EligibilityRulingRow[] {
  const byLine = new Map<string, { left: number; steps: Step[] }>()
  for (const taken of takenBack) {
    const key = `${taken.voucherId}/${taken.lineNumber}`
    const line = byLine.get(key) ?? { left: taken.lineXof, steps: [] }
    line.steps.push({ date: taken.date, takenBack: taken })
    byLine.set(key, line)
  }
  for (const ruling of kept) byLine.get(`${ruling.voucherId}/${ruling.lineNumber}`)?.steps.push({ date: ruling.date, ruling })
  return [...byLine.values()].flatMap(({ left, steps }) => undoneOnLine(left, steps))
}

function undoneOnLine(lineXof: number, steps: readonly Step[]): EligibilityRulingRow[] {
  const standing: Standing[] = []
  const undone: EligibilityRulingRow[] = []
  let left = lineXof
  let last: RulingTakenBack | undefined
  for (const step of [...steps].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))) {
    if ('takenBack' in step) {
      left += step.takenBack.amountXof
      last = step.takenBack
    } else if (step.ruling.liftsId === null) {
      standing.push({ ruling: step.ruling, leftXof: step.ruling.amountXof, leftMinor: step.ruling.amountMinor })
    } else {
      const lifted = standing.find(({ ruling }) => ruling.id === step.ruling.liftsId)
      if (!lifted) continue
      // What was undone before it was lifted is not given back a second time.
      const { amountXof: xof, amountMinor: minor } = lifted.ruling
      if (last && lifted.leftXof < xof)
        undone.push(undoneRow(lifted.ruling, last, step.date, xof - lifted.leftXof, minor - lifted.leftMinor))
      lifted.leftXof = 0
      lifted.leftMinor = 0
    }
    if (last) undone.push(...givenBack(standing, Math.max(0, left), last, step.date))
  }
  return undone
}

/** Brings what is ruled out down to what the line still spends, the latest ruling first. */
function givenBack(standing: readonly Standing[], left: number, by: RulingTakenBack, date: string): EligibilityRulingRow[] {
  let excess = standing.reduce((sum, { leftXof }) => sum + leftXof, 0) - left
  const undone: EligibilityRulingRow[] = []
  for (const each of standing.toReversed()) {
    const xof = Math.min(each.leftXof, excess)
    if (xof <= 0) continue
    const minor = multiplyDivide(each.leftMinor, BigInt(xof), BigInt(each.leftXof))
    undone.push(undoneRow(each.ruling, by, date, -xof, -minor))
    each.leftXof -= xof
    each.leftMinor -= minor
    excess -= xof
  }
  return undone
}

const undoneRow = (
  ruling: EligibilityRulingRow,
  by: RulingTakenBack,
  date: string,
  xof: number,
  minor: number,
): EligibilityRulingRow => ({
  ...ruling,
  id: 0,
  amountXof: xof,
  amountMinor: minor,
  date,
  reason: `${by.number} : ${by.reason}`,
  evidence: by.number,
  liftsId: ruling.id,
  author: by.author,
  madeAt: by.postedAt,
  takenBackBy: by.number,
})
