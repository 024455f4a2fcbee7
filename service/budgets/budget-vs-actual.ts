import type { Database } from '../../db/database.ts'
import { listBudgetHeads } from '../../db/queries/budget-heads.ts'
import { latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { postedRange } from '../../db/queries/reports-balances.ts'
import { type ReportBudgetLineRow, reportBudgetLines } from '../../db/queries/reports-budget.ts'
import type { PartnerChoice } from '../../db/queries/reports-filter.ts'
import { budgetFigures } from '../../domain/budgets/budget-figures.ts'
import { type BudgetLineFigures, budgetRows, type HeadInTree } from '../../domain/budgets/budget-rows.ts'
import type { BudgetRow } from '../../shared/contract/budgets.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import type { Fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'
import { grantCommitments } from '../commitments/grant-commitments.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'
import { openMonthsBetween } from '../reports/covered-months.ts'
import { grantSpending } from './grant-spending.ts'

export interface BudgetScope {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly partner: PartnerChoice | null
}

export interface BudgetVersusActual {
  readonly grant: string
  readonly currency: string
  readonly method: string
  readonly version: { readonly number: number; readonly createdAt: string; readonly reference: string | null } | null
  readonly asOf: LocalDate
  readonly openMonths: Month[]
  /** Heads with their subtotals, lines in budget order, the total last. */
  readonly rows: BudgetRow[]
  readonly total: BudgetRow
  /** The first missing rate, where one leaves the donor's figures blank. */
  readonly warnings: readonly Fault[]
}

/**
 * Budget versus actual of a grant (C11), in XOF and in its own currency: the latest budget version against donor spending and what
 * orders still commit on the report's last day.
 * Spent is what falls between the dates, or all of it with what was taken over from earlier books; available always counts
 * everything spent up to `to`, so that a quarter's report never shows money that an earlier quarter spent. Narrowed to a
 * partner, the budget is that of the lines the partner holds, and spent are the voucher lines that name it.
 */
export function budgetVersusActual(database: Database, grant: GrantRow, scope: BudgetScope): BudgetVersusActual {
  const version = latestBudgetVersion(database, grant.id)
  const lines = budgetLineFigures(database, grant, scope)
  const rows = budgetRows(lines, headsOf(database, grant), reportWord('total'))
  const total = rows.at(-1)
  if (!total) throw new Error('a budget report without its total row')
  const asOf = scope.to ?? postedRange(database)?.to ?? grant.startDate
  return {
    grant: grant.code,
    currency: grant.currency,
    method: grant.conversionMethod,
    version: version ? { number: version.number, createdAt: version.createdAt, reference: version.reference } : null,
    asOf,
    openMonths: openMonthsBetween(database, scope.from ?? grant.startDate, asOf),
    rows,
    total,
    warnings:
      total.spentMinor === null || total.availableMinor === null ? convertGrant(database, grant).outcome.faults.slice(0, 1) : [],
  }
}

/** Heads by the name that the budget's tree gives them, else by their code. */
function headsOf(database: Database, grant: GrantRow): (code: string) => HeadInTree {
  const named = new Map(listBudgetHeads(database, grant.id).map((row) => [row.code, row]))
  return (code) => {
    const head = named.get(code)
    if (!head) return { label: reportWord('head', { code }), parent: null }
    return { label: headLabel(code, head.labelFr, head.labelEn), parent: head.parent }
  }
}

/** "A Ressources humaines": the code before the name, unless the name begins with it or is its own code. */
function headLabel(code: string, fr: string, en: string): BudgetRow['label'] {
  const unnamed = reportWord('head', { code })
  const text = (name: string, none: string) => (name === none || name.startsWith(code) ? name : `${code} ${name}`)
  return { fr: text(fr, unnamed.fr), en: text(en, unnamed.en) }
}

/** The lines of the report with their figures: those of the latest version, and dropped ones that were spent or committed all the same. */
function budgetLineFigures(database: Database, grant: GrantRow, scope: BudgetScope): BudgetLineFigures[] {
  const lines = reportBudgetLines(database, grant.id)
  const holders = new Map(lines.map((line) => [line.id, line.partnerId]))
  const spent = grantSpending(database, grant, { ...scope, budgetLineId: null }, holders)
  const toDate =
    scope.from === null ? spent : grantSpending(database, grant, { ...scope, from: null, budgetLineId: null }, holders)
  const committed = grantCommitments(database, grant, scope)
  return lines
    .filter(
      (line) =>
        (line.current === 1 && isHeldBy(line, scope.partner)) ||
        spent.has(line.id) ||
        toDate.has(line.id) ||
        committed.has(line.id),
    )
    .map((line) => ({
      code: line.code,
      head: line.head,
      label: { fr: line.labelFr, en: line.labelEn },
      partner: line.partner,
      nature: line.nature,
      activity: line.activity,
      figures: budgetFigures({
        budgetXof: isHeldBy(line, scope.partner) ? line.amountXof : 0,
        budgetMinor: isHeldBy(line, scope.partner) ? line.amountMinor : 0,
        spent: spent.get(line.id) ?? NOTHING_SPENT,
        spentToDate: toDate.get(line.id) ?? NOTHING_SPENT,
        committedXof: committed.get(line.id)?.xof ?? 0,
        committedMinor: committed.get(line.id)?.minor ?? 0,
      }),
    }))
}

const NOTHING_SPENT = { xof: 0, minor: 0 } as const

const isHeldBy = (line: ReportBudgetLineRow, partner: PartnerChoice | null): boolean =>
  partner === null || line.partnerId === partner.id
