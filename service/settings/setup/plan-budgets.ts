import {
  type BudgetVersionLineRow,
  budgetVersionLines,
  insertBudgetVersion,
  latestBudgetVersion,
} from '../../../db/queries/budget-versions.ts'
import { grantId } from '../../../db/queries/grant-agreements.ts'
import type { GrantRow } from '../../../db/queries/masters.ts'
import type { GrantAgreement } from '../../../domain/grants/grant-agreement.ts'
import { minorToDecimalText } from '../../../shared/money/money.ts'
import type { RateEntry } from '../fix-rate.ts'
import type { SetupEntries } from '../setup-schema.ts'
import { planBudgetLine } from './plan-budget-line.ts'
import type { Placed } from './setup-file.ts'
import { changeOf, type SetupPlan } from './setup-plan.ts'

type BudgetLineEntry = SetupEntries['budgetLines']

export interface BudgetPlanning {
  readonly existingGrants: readonly GrantRow[]
  readonly grants: ReadonlyMap<string, GrantAgreement>
  readonly declaredGrants: ReadonlySet<string>
  readonly partners: ReadonlySet<string>
  readonly fileRates: readonly RateEntry[]
  /** Places of the grants of the file, for the faults that concern a whole budget. */
  readonly grantPaths: ReadonlyMap<string, string>
  readonly now: string
}

/**
 * Budgets. The first lines of a grant make version 0; lines that change later make the next version, which carries all lines, and no
 * version ever changes (spec 03 R-VIR, 10 "Setup file"). A budget above the grant's ceiling is refused.
 * Answers the codes of each grant's lines.
 */
export function planBudgets(
  plan: SetupPlan,
  entries: readonly Placed<BudgetLineEntry>[],
  planning: BudgetPlanning,
): ReadonlyMap<string, ReadonlySet<string>> {
  const byGrant = groupByGrant(entries)
  for (const [code, [first]] of byGrant) {
    if (!planning.grants.has(code) && !planning.declaredGrants.has(code))
      plan.fault('GRANT_UNKNOWN', `${first?.path}.grant`, { grant: code })
  }
  const codes = new Map<string, ReadonlySet<string>>()
  for (const grant of planning.grants.values()) {
    const lines = planGrantBudget(plan, grant, byGrant.get(grant.code) ?? [], planning)
    codes.set(grant.code, new Set(lines.keys()))
  }
  return codes
}

function groupByGrant(entries: readonly Placed<BudgetLineEntry>[]): Map<string, Placed<BudgetLineEntry>[]> {
  const groups = new Map<string, Placed<BudgetLineEntry>[]>()
  for (const entry of entries) {
    const group = groups.get(entry.value.grant)
    if (group) group.push(entry)
    else groups.set(entry.value.grant, [entry])
  }
  return groups
}

function planGrantBudget(
  plan: SetupPlan,
  grant: GrantAgreement,
  entries: readonly Placed<BudgetLineEntry>[],
  planning: BudgetPlanning,
): ReadonlyMap<string, BudgetVersionLineRow> {
  const { database } = plan
  const row = planning.existingGrants.find((existing) => existing.code === grant.code)
  const version = row && latestBudgetVersion(database, row.id)
  const lines = new Map((version ? budgetVersionLines(database, version.id) : []).map((line) => [line.code, line]))
  let isChanged = false
  for (const entry of entries) {
    if (!plan.isFirst('budgetLine', `${grant.code}/${entry.value.code}`, entry.path)) continue
    const before = lines.get(entry.value.code)
    const after = planBudgetLine(plan, entry, before, grant, planning)
    if (!after) continue
    const change = changeOf(before ?? null, after)
    plan.count(change)
    if (change === 'unchanged') continue
    isChanged = true
    lines.set(after.code, after)
  }
  const place = planning.grantPaths.get(grant.code)
  checkCeiling(plan, grant, lines, place === undefined ? entries[0]?.path : `${place}.ceiling`)
  if (isChanged) {
    const number = version ? version.number + 1 : 0
    const all = [...lines.values()]
    plan.effects.push(() =>
      insertBudgetVersion(database, grantId(database, grant.code), { number, createdAt: planning.now, reference: null }, all),
    )
  }
  return lines
}

/** Checked only where the file speaks of the grant or of its lines: `place` is then known. */
function checkCeiling(
  plan: SetupPlan,
  grant: GrantAgreement,
  lines: ReadonlyMap<string, BudgetVersionLineRow>,
  place: string | undefined,
): void {
  if (place === undefined) return
  const total = [...lines.values()].reduce((sum, line) => sum + BigInt(line.amountMinor), 0n)
  if (total <= BigInt(grant.ceilingMinor)) return
  plan.fault('BUDGET_OVER_CEILING', place, {
    grant: grant.code,
    total: minorToDecimalText(Number(total), grant.currency),
    ceiling: minorToDecimalText(grant.ceilingMinor, grant.currency),
  })
}
