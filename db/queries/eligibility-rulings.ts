import { sql } from 'kysely'
import { multiplyDivide } from '../../shared/money/money.ts'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import { type RulingTakenBack, takenBackFromRuledLines } from './eligibility-taken-back.ts'

const KEPT = statement((db, p: Given<{ grantId: number; to: string }>) =>
  db
    .selectFrom('eligibilityRuling as r')
    .innerJoin('user as u', 'u.id', 'r.madeBy')
    .select(['r.id', 'r.grantId', 'r.number', 'r.voucherId', 'r.lineNumber', 'r.code', 'r.amountXof', 'r.amountMinor', 'r.date'])
    .select(['r.reason', 'r.evidence', 'r.liftsId', 'u.name as author', 'r.madeAt', sql<string | null>`null`.as('takenBackBy')])
    .where('r.grantId', '=', p.grantId)
    .where('r.date', '<=', p.to)
    .orderBy('r.number'),
)

/**
 * A ruling as kept: positive amounts leave the claim, the negative of a lifting gives them back (spec 03 R-ELIG-3). The amount in minor units of the
 * grant's currency is at the line's own rate. `takenBackBy` is the number of the reversal or correction that took the ruled line back and so undid
 * the ruling; such a row is kept nowhere, and has no id (0).
 */
export type EligibilityRulingRow = Readonly<Answered<typeof KEPT>>

/** The rulings and liftings that people made, up to a day (included), in their order. */
export const keptRulings = (database: Database, grantId: number, to: string): EligibilityRulingRow[] =>
  database.all(KEPT, { grantId, to })

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
