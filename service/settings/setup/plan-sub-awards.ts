import { listSubAwards, type SubAwardRow, saveSubAward } from '../../../db/queries/sub-awards.ts'
import type { GrantAgreement } from '../../../domain/grants/grant-agreement.ts'
import { sameDecimal } from '../../../shared/money/decimal.ts'
import { minorToDecimalText } from '../../../shared/money/money.ts'
import type { SetupEntries } from '../setup-schema.ts'
import { ENTRY_DEFAULTS } from './entry-defaults.ts'
import type { Placed, SetupFile } from './setup-file.ts'
import type { SetupPlan } from './setup-plan.ts'

type SubAwardEntry = SetupEntries['subAwards']

export interface SubAwardPlanning {
  readonly grants: ReadonlyMap<string, GrantAgreement>
  readonly partners: ReadonlySet<string>
  readonly budgetLines: ReadonlyMap<string, ReadonlySet<string>>
  readonly declared: SetupFile['declared']
}

/** Sub-awards: what a partner may spend of a grant, and on which lines. */
export function planSubAwards(plan: SetupPlan, entries: readonly Placed<SubAwardEntry>[], planning: SubAwardPlanning): void {
  const existing = new Map(listSubAwards(plan.database).map((row) => [row.code, row]))
  for (const { value, path } of entries) {
    if (!plan.isFirst('subAward', value.code, path)) continue
    const before = existing.get(value.code)
    const after = planSubAward(plan, value, before, planning, path)
    if (!after) continue
    plan.settle(before ?? null, after, () => saveSubAward(plan.database, after))
  }
}

function planSubAward(
  plan: SetupPlan,
  entry: SubAwardEntry,
  before: SubAwardRow | undefined,
  planning: SubAwardPlanning,
  path: string,
): SubAwardRow | undefined {
  const faultsBefore = plan.faults.length
  const grantCode = plan.needed(entry.grant, before?.grantCode, path, 'grant')
  const partner = plan.needed(entry.partner, before?.partner, path, 'partner')
  const currency = entry.currency ?? before?.currency ?? ENTRY_DEFAULTS.subAward.currency
  const ceiling = plan.needed(entry.ceiling, before && minorToDecimalText(before.ceilingMinor, before.currency), path, 'ceiling')
  const ceilingMinor = ceiling === undefined ? undefined : plan.amount(ceiling, currency, `${path}.ceiling`)
  const grant = grantCode === undefined ? undefined : planning.grants.get(grantCode)
  if (grantCode !== undefined && !grant && !planning.declared.grants.has(grantCode))
    plan.fault('GRANT_UNKNOWN', `${path}.grant`, { grant: grantCode })
  if (entry.partner !== undefined && !planning.partners.has(entry.partner))
    plan.fault('PARTNER_UNKNOWN', `${path}.partner`, { partner: entry.partner })
  const budgetLines = entry.budgetLines ?? before?.budgetLines ?? []
  if (grant) checkBudgetLines(plan, grant.code, budgetLines, planning, `${path}.budgetLines`)
  const start = entry.start ?? before?.startDate ?? grant?.start
  const end = entry.end ?? before?.endDate ?? grant?.end
  if (start && end && end < start) plan.fault('SETUP_DATES', `${path}.end`, { start, end })
  if (plan.faults.length > faultsBefore || !grantCode || !partner || ceilingMinor === undefined || !start || !end)
    return undefined
  return {
    code: entry.code,
    grantCode,
    partner,
    ceilingMinor,
    currency,
    startDate: start,
    endDate: end,
    budgetLines,
    advanceLimitPercent: percent(entry.advanceLimitPercent, before?.advanceLimitPercent, 'advanceLimitPercent'),
    minimumLiquidationPercent: percent(
      entry.minimumLiquidationPercent,
      before?.minimumLiquidationPercent,
      'minimumLiquidationPercent',
    ),
  }
}

/** An agreement may name lines that the budget gets later, so a line that is not there yet is a warning. */
function checkBudgetLines(
  plan: SetupPlan,
  grant: string,
  codes: readonly string[],
  planning: SubAwardPlanning,
  path: string,
): void {
  for (const [index, code] of codes.entries()) {
    const isKnown = planning.budgetLines.get(grant)?.has(code) || planning.declared.budgetLines.has(`${grant}/${code}`)
    if (!isKnown) plan.warn('BUDGET_LINE_UNKNOWN', `${path}[${index}]`, { budgetLine: code, grant })
  }
}

function percent(
  given: string | undefined,
  before: string | undefined,
  key: 'advanceLimitPercent' | 'minimumLiquidationPercent',
): string {
  if (given === undefined) return before ?? ENTRY_DEFAULTS.subAward[key]
  return before !== undefined && sameDecimal(given, before) ? before : given
}
