import type { BudgetVersionLineRow } from '../../../db/queries/budget-versions.ts'
import { type LineAmountsRefusal, lineAmounts, type StatedAmount } from '../../../domain/budgets/line-amounts.ts'
import type { GrantAgreement } from '../../../domain/grants/grant-agreement.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import type { SetupEntries } from '../setup-schema.ts'
import { buildUpOf, describeLine, givesBuildUp, type LineDescription } from './budget-line-content.ts'
import { budgetRateOf, pegOf, shownRateOf } from './grant-rates.ts'
import type { BudgetPlanning } from './plan-budgets.ts'
import type { Placed } from './setup-file.ts'
import type { SetupPlan } from './setup-plan.ts'

type BudgetLineEntry = SetupEntries['budgetLines']
type Amounts = Pick<BudgetVersionLineRow, 'amountMinor' | 'amountXof' | 'rate' | 'rateSource'>

/** A budget line as the file leaves it; undefined, with the faults, where it is wrong. */
export function planBudgetLine(
  plan: SetupPlan,
  { value, path }: Placed<BudgetLineEntry>,
  before: BudgetVersionLineRow | undefined,
  grant: GrantAgreement,
  planning: BudgetPlanning,
): BudgetVersionLineRow | undefined {
  const labelFr = plan.needed(value.labelFr?.trim(), before?.labelFr, path, 'labelFr')
  const labelEn = plan.needed(value.labelEn?.trim(), before?.labelEn, path, 'labelEn')
  if (value.partner != null && !planning.partners.has(value.partner))
    plan.fault('PARTNER_UNKNOWN', `${path}.partner`, { partner: value.partner })
  if (
    value.amountCurrency !== undefined &&
    value.amountCurrency !== grant.currency &&
    value.amountCurrency !== FUNCTIONAL_CURRENCY
  )
    plan.fault('SETUP_CURRENCY', `${path}.amountCurrency`, {
      name: 'amountCurrency',
      value: value.amountCurrency,
      allowed: allowed(grant),
    })
  const line = describeLine(value, before, labelFr ?? '', labelEn ?? '')
  const amounts = amountsOf(plan, value, line, before, grant, planning, path)
  return amounts && labelFr !== undefined && labelEn !== undefined ? { ...line, ...amounts } : undefined
}

function amountsOf(
  plan: SetupPlan,
  entry: BudgetLineEntry,
  line: LineDescription,
  before: BudgetVersionLineRow | undefined,
  grant: GrantAgreement,
  planning: BudgetPlanning,
  path: string,
): Amounts | undefined {
  if (before && entry.amount == null && !givesBuildUp(entry)) return amountsBefore(before)
  const stated = statedAmount(plan, entry, grant, path)
  if (stated === undefined) return undefined
  const budgetRate = budgetRateOf(grant)
  const shownRate = budgetRate ? undefined : shownRateOf(plan.database, grant, planning.fileRates)
  const found = lineAmounts({
    grantCurrency: grant.currency,
    stated,
    buildUp: buildUpOf(line),
    pegOf,
    budgetRate: budgetRate?.rate,
    shownRate: shownRate?.rate,
  })
  if ('reason' in found) {
    refuse(plan, found, entry, grant, path)
    return undefined
  }
  // A published rate that was corrected since does not make a new budget.
  const isOnlyShown = found.rateUsed === 'shown' && before?.rate != null && before.rateSource !== 'BUDGET_RATE'
  if (isOnlyShown && before.amountMinor === found.amountMinor) return amountsBefore(before)
  const used = found.rateUsed === null ? undefined : (budgetRate ?? shownRate)
  return {
    amountMinor: found.amountMinor,
    amountXof: found.amountXof,
    rate: used?.text ?? null,
    rateSource: used?.source ?? null,
  }
}

const amountsBefore = ({ amountMinor, amountXof, rate, rateSource }: BudgetVersionLineRow): Amounts => ({
  amountMinor,
  amountXof,
  rate,
  rateSource,
})

/** Null when the entry states none; undefined, with its fault, when it is wrong. */
function statedAmount(
  plan: SetupPlan,
  entry: BudgetLineEntry,
  grant: GrantAgreement,
  path: string,
): StatedAmount | null | undefined {
  if (entry.amount == null) return null
  const currency = entry.amountCurrency ?? grant.currency
  if (currency !== grant.currency && currency !== FUNCTIONAL_CURRENCY) return undefined
  const minor = plan.amount(entry.amount, currency, `${path}.amount`)
  return minor === undefined ? undefined : { minor, currency }
}

function refuse(plan: SetupPlan, refusal: LineAmountsRefusal, entry: BudgetLineEntry, grant: GrantAgreement, path: string): void {
  const { reason } = refusal
  if (reason === 'nothing-given') plan.fault('VALUE_MISSING', `${path}.amount`, { name: 'amount' })
  if (reason === 'rate-missing') plan.fault('SETUP_BUDGET_RATE', path, { grant: grant.code, budgetLine: entry.code })
  if (reason === 'too-large') plan.fault('AMOUNT_TOO_LARGE', path, { value: refusal.value })
  if (reason === 'currency') {
    const details = { name: 'currency', value: refusal.currency, allowed: `${allowed(grant)}, EUR` }
    plan.fault('SETUP_CURRENCY', `${path}.currency`, details)
  }
}

const allowed = (grant: GrantAgreement): string => [...new Set([FUNCTIONAL_CURRENCY, grant.currency])].join(', ')
