import { grantInUse, saveGrant } from '../../../db/queries/grant-agreements.ts'
import type { GrantAgreement } from '../../../domain/grants/grant-agreement.ts'
import type { GrantTerms } from '../../../domain/grants/grant-terms.ts'
import type { PaymentRules } from '../../../domain/grants/payment-rules.ts'
import type { VirementRules } from '../../../domain/grants/virement-rules.ts'
import { sameDecimal } from '../../../shared/money/decimal.ts'
import { minorToDecimalText } from '../../../shared/money/money.ts'
import type { SetupEntries } from '../setup-schema.ts'
import { ENTRY_DEFAULTS } from './entry-defaults.ts'
import { agreementRow, readAgreements } from './grant-content.ts'
import type { Placed } from './setup-file.ts'
import type { SetupPlan } from './setup-plan.ts'

type GrantEntry = SetupEntries['grants']

/** Grants and their parameters. Answers every grant there will be whose entry is right. */
export function planGrants(
  plan: SetupPlan,
  donors: ReadonlySet<string>,
  entries: readonly Placed<GrantEntry>[],
): ReadonlyMap<string, GrantAgreement> {
  const grants = readAgreements(plan.database)
  for (const { value, path } of entries) {
    if (!plan.isFirst('grant', value.code, path)) continue
    const before = grants.get(value.code)
    const after = planGrant(plan, value, before, donors, path)
    if (!after) {
      grants.delete(value.code)
      continue
    }
    grants.set(value.code, after)
    plan.settle(before ?? null, after, () => saveGrant(plan.database, agreementRow(after)))
  }
  return grants
}

function planGrant(
  plan: SetupPlan,
  entry: GrantEntry,
  before: GrantAgreement | undefined,
  donors: ReadonlySet<string>,
  path: string,
): GrantAgreement | undefined {
  const faultsBefore = plan.faults.length
  const donor = plan.needed(entry.donor, before?.donor, path, 'donor')
  if (entry.donor !== undefined && !donors.has(entry.donor))
    plan.fault('SETUP_REFERENCE', `${path}.donor`, { field: 'donor', value: entry.donor })
  const titleFr = plan.needed(entry.titleFr?.trim(), before?.titleFr, path, 'titleFr')
  const titleEn = plan.needed(entry.titleEn?.trim(), before?.titleEn, path, 'titleEn')
  const currency = plan.needed(entry.currency, before?.currency, path, 'currency')
  if (before && currency !== before.currency && grantInUse(plan.database, entry.code))
    plan.fault('SETUP_CONFLICT', `${path}.currency`, { name: 'grant', code: entry.code, field: 'currency' })
  const ceiling = plan.needed(entry.ceiling, before && minorToDecimalText(before.ceilingMinor, before.currency), path, 'ceiling')
  const ceilingMinor = ceiling !== undefined && currency ? plan.amount(ceiling, currency, `${path}.ceiling`) : undefined
  const start = plan.needed(entry.start, before?.start, path, 'start')
  const end = plan.needed(entry.end, before?.end, path, 'end')
  if (start && end && end < start) plan.fault('SETUP_DATES', `${path}.end`, { start, end })
  const virement = virementRules(plan, entry.virement, before?.virement, currency, `${path}.virement`)
  const payment = paymentRules(plan, entry.payment, before?.payment, currency, `${path}.payment`)
  const terms = grantTerms(plan, entry.terms, before?.terms, currency, `${path}.terms`)
  if (plan.faults.length > faultsBefore) return undefined
  if (!donor || !titleFr || !titleEn || !currency || ceilingMinor === undefined || !start || !end) return undefined
  return {
    code: entry.code,
    donor,
    titleFr,
    titleEn,
    currency,
    ceilingMinor,
    start,
    end,
    model: entry.model ?? before?.model ?? ENTRY_DEFAULTS.grant.model,
    basis: entry.basis ?? before?.basis ?? ENTRY_DEFAULTS.grant.basis,
    ...conversionOf(entry, before),
    virement,
    payment,
    terms,
  }
}

function conversionOf(entry: GrantEntry, before: GrantAgreement | undefined) {
  const given = entry.conversion ?? {}
  const defaults = ENTRY_DEFAULTS.conversion
  const rate = given.budgetRate === undefined ? (before?.budgetRate ?? defaults.budgetRate) : given.budgetRate
  const isSameRate = rate !== null && before?.budgetRate != null && sameDecimal(rate, before.budgetRate)
  return {
    method: given.method ?? before?.method ?? defaults.method,
    budgetRate: isSameRate ? before.budgetRate : rate,
    provisional: given.provisional === undefined ? (before ? before.provisional : defaults.provisional) : given.provisional,
    table: given.table ?? before?.table ?? defaults.table,
  }
}

function virementRules(
  plan: SetupPlan,
  given: GrantEntry['virement'],
  before: VirementRules | undefined,
  currency: string | undefined,
  path: string,
): VirementRules {
  const { pct, ...rest } = given ?? {}
  const start = before ?? ENTRY_DEFAULTS.virement
  const percent = rest.percent ?? pct
  if (rest.percent !== undefined && pct !== undefined && !sameDecimal(rest.percent, pct))
    plan.fault('VALUE_UNKNOWN', `${path}.pct`, { name: 'pct', value: pct })
  if (rest.absCap != null && currency) plan.amount(rest.absCap, currency, `${path}.absCap`)
  const after = { ...start, ...withoutUndefined(rest) }
  const absCap = rest.absCap === undefined ? start.absCap : rest.absCap
  return {
    ...after,
    percent: percent === undefined || sameDecimal(percent, start.percent) ? start.percent : percent,
    absCap: absCap !== null && start.absCap !== null && sameDecimal(absCap, start.absCap) ? start.absCap : absCap,
  }
}

function paymentRules(
  plan: SetupPlan,
  given: GrantEntry['payment'],
  before: PaymentRules | undefined,
  currency: string | undefined,
  path: string,
): PaymentRules {
  const { tranchePlan, ...rest } = given ?? {}
  const start = before ?? ENTRY_DEFAULTS.payment
  for (const [index, tranche] of (tranchePlan ?? []).entries()) {
    if (currency) plan.amount(tranche.amount, currency, `${path}.tranchePlan[${index}].amount`)
  }
  return {
    ...start,
    ...withoutUndefined(rest),
    tranchePlan:
      tranchePlan?.map(({ number, amount, trigger, plannedDate }) => ({
        number,
        amount,
        trigger: trigger ?? null,
        plannedDate: plannedDate ?? null,
      })) ?? start.tranchePlan,
  }
}

function grantTerms(
  plan: SetupPlan,
  given: GrantEntry['terms'],
  before: GrantTerms | undefined,
  currency: string | undefined,
  path: string,
): GrantTerms {
  const { npac, ...rest } = given ?? {}
  const start = before ?? ENTRY_DEFAULTS.terms
  if (currency) {
    if (rest.assetThreshold !== undefined) plan.amount(rest.assetThreshold, currency, `${path}.assetThreshold`)
    for (const [index, { amount }] of (rest.yearCeilings ?? []).entries())
      plan.amount(amount, currency, `${path}.yearCeilings[${index}].amount`)
  }
  const whole = npac && {
    percent: npac.percent,
    budgetLine: npac.budgetLine,
    excludedNatures: npac.excludedNatures ?? [],
    excludedLines: npac.excludedLines ?? [],
    capped: npac.capped ?? false,
  }
  return { ...start, ...withoutUndefined(rest), npac: whole === undefined ? start.npac : whole }
}

/** The keys that were given: one that was left out must not erase what stands. */
function withoutUndefined<T extends object>(keys: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const given = Object.entries(keys).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as { [Key in keyof T]?: Exclude<T[Key], undefined> }
}
