import type { Database } from '../../db/database.ts'
import { type BudgetVersionLineRow, budgetVersionLines } from '../../db/queries/budget-versions.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { type ApprovedVersionRow, approvedVersions, headParents } from '../../db/queries/virement-versions.ts'
import { keptVirementRules, type VirementRules } from '../../domain/grants/virement-rules.ts'
import type { VirementLine } from '../../domain/virements/virement-line.ts'

/** What the virement rules of a grant measure against. */
export interface VirementBase {
  readonly rules: VirementRules
  readonly base: ApprovedVersionRow
  readonly inForce: ApprovedVersionRow
  readonly linesInForce: readonly BudgetVersionLineRow[]
  /** The line under the rules; a line that neither version has is new, under the head given. */
  lineOf(code: string, outturnMinor: number | null, headOfNew: string): VirementLine
  /** Francs of what the percentage is taken of, and of what a change is measured from. */
  xofOf(code: string): { readonly baseXof: number; readonly fromXof: number }
}

/**
 * The base of the virement test (spec 03 R-VIR `base`, `cumulative`): the first version, or the last that the donor approved. Versions made
 * within the tolerance are no base, so that their steps add up; where the rule is not cumulative, the budget in force is what a change is
 * measured from. Undefined while the grant has no budget.
 */
export function virementBase(database: Database, grant: GrantRow): VirementBase | undefined {
  const rules = keptVirementRules.read(grant.virement)
  const versions = approvedVersions(database, grant.id)
  const inForce = versions.at(-1)
  const approved = versions.filter((version) => version.kind === 'DONOR').at(-1) ?? versions[0]
  const lastApproved = rules.cumulative ? approved : inForce
  const base = rules.base === 'ORIGINAL' ? versions[0] : lastApproved
  if (!inForce || !base) return undefined
  const linesInForce = budgetVersionLines(database, inForce.id)
  const current = new Map(linesInForce.map((line) => [line.code, line]))
  const baseLines =
    base.id === inForce.id ? current : new Map(budgetVersionLines(database, base.id).map((line) => [line.code, line]))
  const parents = headParents(database, grant.id)
  const xofOf = (code: string) => {
    const baseXof = baseLines.get(code)?.amountXof ?? 0
    return { baseXof, fromXof: rules.cumulative ? baseXof : (current.get(code)?.amountXof ?? 0) }
  }
  return {
    rules,
    base,
    inForce,
    linesInForce,
    xofOf,
    lineOf(code, outturnMinor, headOfNew) {
      const known = baseLines.get(code)
      const now = current.get(code)
      const baseMinor = known?.amountMinor ?? 0
      return {
        code,
        ...headsOf(now?.head ?? known?.head ?? headOfNew, parents),
        baseMinor,
        fromMinor: rules.cumulative ? baseMinor : (now?.amountMinor ?? 0),
        outturnMinor,
        isNew: known === undefined,
      }
    },
  }
}

/** The top of a line's tree, and what stands between it and the line. */
function headsOf(own: string, parents: ReadonlyMap<string, string>): { head: string; subHead: string | null } {
  let head = own
  const seen = new Set([own])
  for (let parent = parents.get(head); parent !== undefined && !seen.has(parent); parent = parents.get(head)) {
    head = parent
    seen.add(parent)
  }
  return { head, subHead: head === own ? null : own }
}
