import type { Database } from '../../db/database.ts'
import { type GrantRow, listJournals } from '../../db/queries/masters.ts'
import { listConditions, type TrancheConditionRow } from '../../db/queries/tranche-conditions.ts'
import { keptPaymentRules } from '../../domain/grants/payment-rules.ts'
import { planStates } from '../../domain/grants/tranche-plan.ts'
import type { GrantPlan, GrantPlanRow } from '../../shared/contract/grants.ts'
import { parseMinor, sumMinor } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { trancheLabel } from '../conversion/grant-conversion.ts'
import { listTrancheRows } from './list-tranches.ts'

/** The planned tranches beside those received, with their conditions; money that no plan foresaw comes after them. An exchange is no receipt. */
export function grantPlan(database: Database, grant: GrantRow, today: LocalDate): GrantPlan {
  const received = listTrancheRows(database, grant).filter(({ kind }) => kind === 'receipt')
  const planned = keptPaymentRules.read(grant.payment).tranchePlan.map((tranche) => ({
    label: trancheLabel(tranche.number),
    amountMinor: parseMinor(tranche.amount, grant.currency) ?? 0,
    plannedDate: tranche.plannedDate,
    trigger: tranche.trigger,
  }))
  const conditions = listConditions(database, grant.id)
  const labels = new Set(planned.map(({ label }) => label))
  const states = planStates(planned, received, today)
  const rest = received.filter(({ label }) => !labels.has(label))
  return {
    currency: grant.currency,
    rows: [
      ...planned.map(
        (part, index): GrantPlanRow => ({
          label: part.label,
          plannedMinor: part.amountMinor,
          plannedDate: part.plannedDate,
          trigger: part.trigger,
          ...pick(states[index]),
          receipts: received.filter(({ label }) => label === part.label),
          conditions: conditionsOf(conditions, part.label),
        }),
      ),
      ...[...new Set([...rest.map(({ label }) => label), ...conditions.map(({ tranche }) => tranche)])]
        .filter((label) => !labels.has(label))
        .map((label): GrantPlanRow => {
          const receipts = rest.filter((receipt) => receipt.label === label)
          return {
            label,
            plannedMinor: null,
            plannedDate: null,
            trigger: null,
            receivedMinor: sumMinor(receipts.map(({ amountMinor }) => amountMinor)),
            receivedOn: receipts.at(-1)?.date ?? null,
            differenceMinor: null,
            daysLate: null,
            state: 'unplanned',
            receipts,
            conditions: conditionsOf(conditions, label),
          }
        }),
    ],
    banks: listJournals(database).flatMap(({ type, account, code, currency }) =>
      type === 'bank' && account !== null ? [{ account, journal: code, currency }] : [],
    ),
  }
}

function pick(state: ReturnType<typeof planStates>[number] | undefined) {
  if (!state) throw new Error('every planned tranche has a state')
  const { label: _label, ...rest } = state
  return rest
}

const conditionsOf = (conditions: readonly TrancheConditionRow[], tranche: string) =>
  conditions
    .filter((condition) => condition.tranche === tranche)
    .map(({ id, label, dueOn, metOn, evidence }) => ({ id, label, dueOn, metOn, evidence }))
