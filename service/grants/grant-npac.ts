import type { Database } from '../../db/database.ts'
import { budgetVersionLines, latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import { eligibilityRulings } from '../../db/queries/eligibility-rulings.ts'
import { type GrantRow, listBudgetLineIds } from '../../db/queries/masters.ts'
import { openingSpendingOf } from '../../db/queries/reports-spending.ts'
import { keptGrantTerms } from '../../domain/grants/grant-terms.ts'
import { npacOfGrant } from '../../domain/grants/npac.ts'
import type { GrantClosing } from '../../shared/contract/grants.ts'
import { exactInteger } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { convertGrant, lineKey } from '../conversion/grant-conversion.ts'

/** The overheads of a grant up to a day by its terms: base, what is left out, rate, cap, and due against booked. Null without such terms. */
export function grantNpac(database: Database, grant: GrantRow, to: LocalDate): GrantClosing['npac'] {
  const { npac: terms } = keptGrantTerms.read(grant.terms)
  if (!terms) return null
  const eligible = eligibleByLine(database, grant, to)
  const version = latestBudgetVersion(database, grant.id)
  const lines = version ? budgetVersionLines(database, version.id) : []
  const labels = new Map(lines.map((line) => [line.code, { fr: line.labelFr, en: line.labelEn }]))
  const { lines: judged, ...figures } = npacOfGrant(
    lines.map((line) => ({
      code: line.code,
      nature: line.nature,
      eligibleMinor: eligible.get(line.code) ?? 0,
      budgetMinor: line.amountMinor,
    })),
    terms,
  )
  return {
    percent: terms.percent,
    budgetLine: terms.budgetLine,
    lines: judged.map(({ budgetMinor: _, ...line }) => ({ ...line, label: labels.get(line.code) ?? { fr: '', en: '' } })),
    ...figures,
  }
}

/** Spending less rulings by budget line, in the grant's currency; a row whose rate is missing is not eligible yet. */
function eligibleByLine(database: Database, grant: GrantRow, to: LocalDate): Map<string, number> {
  const conversion = convertGrant(database, grant)
  const codes = new Map(listBudgetLineIds(database).map((line) => [line.id, line.code]))
  const sums = new Map<string, number>()
  const add = (code: string | undefined, minor: number): void => {
    if (code !== undefined) sums.set(code, exactInteger((sums.get(code) ?? 0) + minor))
  }
  for (const row of conversion.outcome.rows)
    if (row.date <= to) add(conversion.lines.get(row.lineKey)?.budgetLine, row.donorMinor ?? 0)
  for (const ruling of eligibilityRulings(database, grant.id, to))
    add(conversion.lines.get(lineKey(ruling))?.budgetLine, -ruling.amountMinor)
  for (const opening of openingSpendingOf(database, grant.id)) add(codes.get(opening.budgetLineId), opening.amountMinor)
  return sums
}
