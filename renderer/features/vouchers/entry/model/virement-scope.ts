import type { BudgetRow } from '../../../../../shared/contract/budgets.ts'
import type { EntryBase } from '../../../../../shared/contract/grants.ts'

type ScopeFigures = Pick<BudgetRow, 'head' | 'budgetXof' | 'budgetMinor' | 'availableXof' | 'availableMinor'>

export interface VirementScope {
  /** Budget: what the percentage is taken of. Available: what is left of the budget that changes are measured from. */
  readonly figures: ScopeFigures
  /** The lines that the rule judges together with this one, itself included. */
  readonly codes: ReadonlySet<string>
}

/**
 * What the virement rule looks at when a line is typed (spec 03 R-VIR `scope`, `base`, `cumulative`): the line, its sub-head or its head, against the
 * budget that the donor approved and not the one in force, so that the figure at entry is the report's.
 */
export function virementScope(
  line: BudgetRow,
  lines: ReadonlyMap<string, BudgetRow>,
  bases: readonly EntryBase[],
): VirementScope {
  const own = bases.find((each) => each.code === line.code)
  const members = own === undefined ? [] : bases.filter((each) => each.group === own.group)
  const rows = members.flatMap((base) => {
    const row = base.code === line.code ? line : lines.get(base.code)
    return row ? [{ base, row }] : []
  })
  if (rows.length === 0) return { figures: line, codes: new Set([line.code]) }
  let [budgetXof, budgetMinor, availableXof]: [number, number, number] = [0, 0, 0]
  let availableMinor: number | null = 0
  for (const { base, row } of rows) {
    budgetXof += base.baseXof
    budgetMinor += base.baseMinor
    availableXof += row.availableXof + base.fromXof - row.budgetXof
    availableMinor =
      availableMinor === null || row.availableMinor === null
        ? null
        : availableMinor + row.availableMinor + base.fromMinor - row.budgetMinor
  }
  return {
    figures: { head: line.head, budgetXof, budgetMinor, availableXof, availableMinor },
    codes: new Set(members.map((base) => base.code)),
  }
}
