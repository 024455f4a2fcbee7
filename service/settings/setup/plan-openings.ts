import { grantId } from '../../../db/queries/grant-agreements.ts'
import {
  insertOpeningClaim,
  insertOpeningSpending,
  listOpeningClaims,
  listOpeningSpending,
} from '../../../db/queries/openings.ts'
import { listTrancheRecords } from '../../../db/queries/tranche-records.ts'
import { insertTranche } from '../../../db/queries/tranches.ts'
import type { GrantAgreement } from '../../../domain/grants/grant-agreement.ts'
import { picked } from '../../../shared/fields/picked.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { trancheLabel } from '../../conversion/grant-conversion.ts'
import type { SetupOpenings } from '../setup-schema.ts'
import type { SubAwardPlanning } from './plan-sub-awards.ts'
import type { Placed, PlacedOpenings } from './setup-file.ts'
import { type Compared, changeOf, type SetupEffect, type SetupPlan } from './setup-plan.ts'

type OpeningPlanning = Omit<SubAwardPlanning, 'partners'>

/** What is taken over from the books kept before: each entry enters once, chained, and never changes (spec 08 §14). */
export function planOpenings(plan: SetupPlan, openings: PlacedOpenings, planning: OpeningPlanning): void {
  planSpending(plan, openings.budgetLines, planning)
  planLayers(plan, openings.layers, planning)
  planClaims(plan, openings.claims, planning)
}

function planSpending(
  plan: SetupPlan,
  entries: readonly Placed<SetupOpenings['budgetLines']>[],
  planning: OpeningPlanning,
): void {
  const existing = new Map(listOpeningSpending(plan.database).map((row) => [`${row.grantCode}/${row.budgetLine}`, row]))
  for (const { value, path } of entries) {
    const key = `${value.grant}/${value.code}`
    if (!plan.isFirst('opening', key, path)) continue
    const grant = grantOf(plan, value.grant, planning, path)
    const isKnown = planning.budgetLines.get(value.grant)?.has(value.code) || planning.declared.budgetLines.has(key)
    if (grant && !isKnown) plan.fault('BUDGET_LINE_UNKNOWN', `${path}.code`, { budgetLine: value.code, grant: value.grant })
    const amountXof = plan.amount(value.xof, FUNCTIONAL_CURRENCY, `${path}.xof`)
    const amountMinor = grant && plan.amount(value.gbp, grant.currency, `${path}.gbp`)
    if (amountXof === undefined || amountMinor === undefined) continue
    const row = { grantCode: value.grant, budgetLine: value.code, amountXof, amountMinor }
    const before = existing.get(key)
    const figures = before ? [before.amountXof, before.amountMinor] : null
    enterOnce(plan, { path, code: key }, figures, [amountXof, amountMinor], () => insertOpeningSpending(plan.database, row))
  }
}

function planLayers(plan: SetupPlan, entries: readonly Placed<SetupOpenings['layers']>[], planning: OpeningPlanning): void {
  // Tranches "1" and "T1" carry the same label, so they are one.
  const keyOf = (grant: string, number: string): string => `${grant}/${trancheLabel(number)}`
  const existing = new Map(listTrancheRecords(plan.database).map((row) => [keyOf(row.grantCode, row.number), row]))
  for (const { value, path } of entries) {
    const key = keyOf(value.grant, value.number)
    if (!plan.isFirst('layer', key, path)) continue
    const grant = grantOf(plan, value.grant, planning, path)
    if (!grant) continue
    if (value.currency !== undefined && value.currency !== grant.currency)
      plan.fault('TRANCHE_CURRENCY', `${path}.currency`, { currency: grant.currency })
    const amountMinor = plan.amount(value.amount, grant.currency, `${path}.amount`)
    const xof = plan.amount(value.xof, FUNCTIONAL_CURRENCY, `${path}.xof`)
    if (amountMinor === 0) plan.fault('SETUP_ZERO', `${path}.amount`, { name: 'amount' })
    if (xof === 0) plan.fault('SETUP_ZERO', `${path}.xof`, { name: 'xof' })
    const before = existing.get(key)
    if (before && before.kind !== 'opening') {
      plan.fault('DUPLICATE_TRANCHE', `${path}.number`, { number: value.number, grant: value.grant })
      continue
    }
    if (!amountMinor || !xof) continue
    const layer = { number: value.number, date: value.date, currency: grant.currency, amountMinor, xofCredited: xof }
    enterOnce(
      plan,
      { path, code: `${value.grant}/${value.number}` },
      before ? picked(before, 'number', 'date', 'currency', 'amountMinor', 'xofCredited') : null,
      layer,
      () => {
        const tranche = { ...OPENING_LAYER, ...layer, grantId: grantId(plan.database, value.grant), voucherId: null }
        return insertTranche(plan.database, tranche)
      },
    )
  }
}

/** A layer taken over has no voucher here: its receipt stands in the books kept before. */
const OPENING_LAYER = { kind: 'opening', feesXof: 0, bankAccount: null, reference: null, voucherSource: null } as const

function planClaims(plan: SetupPlan, entries: readonly Placed<SetupOpenings['claims']>[], planning: OpeningPlanning): void {
  const existing = new Map(listOpeningClaims(plan.database).map((row) => [`${row.grantCode}/${row.number}`, row]))
  for (const { value, path } of entries) {
    const key = `${value.grant}/${value.number}`
    if (!plan.isFirst('claim', key, path)) continue
    const grant = grantOf(plan, value.grant, planning, path)
    const amountMinor = grant && plan.amount(value.amount, grant.currency, `${path}.amount`)
    if (amountMinor === undefined) continue
    const row = { grantCode: value.grant, number: value.number, period: value.period, amountMinor }
    const before = existing.get(key)
    const stated = before ? [before.period, before.amountMinor] : null
    enterOnce(plan, { path, code: key }, stated, [value.period, amountMinor], () => insertOpeningClaim(plan.database, row))
  }
}

/** An opening that stands already may only be said again as it is. */
function enterOnce(
  plan: SetupPlan,
  { path, code }: { readonly path: string; readonly code: string },
  before: Compared | null,
  after: Compared,
  effect: SetupEffect,
): void {
  const change = changeOf(before, after)
  if (change === 'updated') plan.fault('SETUP_CONFLICT', path, { name: 'opening', code, field: 'openings' })
  else plan.take(change, effect)
}

function grantOf(plan: SetupPlan, code: string, planning: OpeningPlanning, path: string): GrantAgreement | undefined {
  const grant = planning.grants.get(code)
  if (!grant && !planning.declared.grants.has(code)) plan.fault('GRANT_UNKNOWN', `${path}.grant`, { grant: code })
  return grant
}
