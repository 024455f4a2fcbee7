import type { TrancheRow } from '../../../db/queries/tranches.ts'
import { roundingGap } from '../../../domain/conversion/rounding-gap.ts'
import { isCatchUp, labelOfCatchUp } from '../../../domain/conversion/tranche-names.ts'
import type { ClaimFx, ClaimFxIdentity, ClaimRate } from '../../../reports/model/claim-funds.ts'
import { reportWord } from '../../../shared/i18n/report-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { convertQuoteToBase, rateFromAmounts, rateToText } from '../../../shared/money/rate.ts'
import type { LocalDate } from '../../../shared/time/local-date.ts'
import { lastDay, monthOf } from '../../../shared/time/period.ts'
import { convertGrant, trancheLabel } from '../../conversion/grant-conversion.ts'
import { rateLookup } from '../../settings/rate-tables.ts'
import { bookedInPeriod, type ClaimedRow, type ClaimScope } from './claim-scope.ts'

/** The exchange sheet of the claim: the rates used with their proof, the identity of received money, and the memo of the closing balance. */
export function claimFxOf(scope: ClaimScope): ClaimFx {
  const rows = scope.booked
  const identity = fxIdentityAt(scope, rows, scope.to)
  return {
    budgetRate: scope.grant.budgetRate,
    rates: [...receiptRates(scope, rows), ...tableRates(scope)],
    identity,
    unrealised: identity === null ? null : unrealisedOf(scope, identity),
    roundingMinor:
      roundingGap(
        bookedInPeriod(scope).map(({ row }) => row),
        scope.grant.currency,
      )?.gapMinor ?? null,
  }
}

/** True where spending converts at what the received money cost; any other method sets its own rate beside it. */
export const isReceivedFunds = (scope: ClaimScope): boolean => ['FIFO', 'WA_CUM', 'WA_MOVING'].includes(scope.conversion.method)

const receiptsUpTo = (scope: ClaimScope, day: LocalDate): TrancheRow[] =>
  scope.conversion.tranches.filter((tranche) => tranche.reversed === 0 && (tranche.xofCredited ?? 0) > 0 && tranche.date <= day)

/** One rate for each receipt of a received-funds method, with what is left of its layer at the end of the period. */
function receiptRates(scope: ClaimScope, rows: readonly ClaimedRow[]): ClaimRate[] {
  if (!isReceivedFunds(scope)) return []
  return receiptsUpTo(scope, scope.to).map((tranche) => {
    const label = trancheLabel(tranche.number)
    const xof = tranche.xofCredited ?? 0
    const used = scope.conversion.method === 'FIFO' ? usedOf(label, rows) : null
    return {
      label,
      dated: tranche.date,
      received: { xof, donorMinor: tranche.amountMinor },
      rate: rateToText(rateFromAmounts(xof, FUNCTIONAL_CURRENCY, tranche.amountMinor, tranche.currency), 6),
      source: reportWord(`tranche.${tranche.kind}`),
      evidence: tranche.reference,
      left: used === null ? null : { xof: xof - used.xof, donorMinor: tranche.amountMinor - used.donorMinor },
    }
  })
}

/** What rows up to the period's end took from a layer, catch-ups of earlier provisional amounts included. */
function usedOf(label: string, rows: readonly ClaimedRow[]): { xof: number; donorMinor: number } {
  let xof = 0
  let donorMinor = 0
  for (const { row } of rows) {
    if (row.tranche === label) {
      xof += row.xof
      donorMinor += row.donorMinor ?? 0
    } else if (isCatchUp(row.tranche) && labelOfCatchUp(row.tranche) === label) {
      xof += row.coversXof
      donorMinor += row.coversDonorMinor
    }
  }
  return { xof, donorMinor }
}

/** The published rates that the period's rows used, each once. */
function tableRates(scope: ClaimScope): ClaimRate[] {
  const rates = new Map<string, ClaimRate>()
  for (const { row } of bookedInPeriod(scope)) {
    const { tableRate } = row
    if (!tableRate || row.rate === null) continue
    rates.set(tableRate.dated, {
      label: tableRate.dated,
      dated: tableRate.dated,
      received: null,
      rate: rateToText(row.rate, 6),
      source: tableRate.source,
      // A bundled table is its own publication; a rate of the ledger shows the evidence entered with it.
      evidence: tableRate.evidence ?? tableRate.source,
      left: null,
    })
  }
  return [...rates.values()].sort((a, b) => (a.dated < b.dated ? -1 : 1))
}

/**
 * Received = reported − realised difference + what is still carried, up to a day; null while provisional amounts or missing rates leave
 * it open. `rows` are those booked up to that day.
 */
export function fxIdentityAt(scope: ClaimScope, rows: readonly ClaimedRow[], day: LocalDate): ClaimFxIdentity | null {
  const covered = rows.filter(({ row }) => row.tranche !== 'OWN')
  if (covered.some(({ row }) => row.tranche === 'PROVISIONAL' || row.donorMinor === null)) return null
  const received = receiptsUpTo(scope, day)
  const receivedMinor = sumMinor(received.map((tranche) => tranche.amountMinor))
  const receivedXof = sumMinor(received.map((tranche) => tranche.xofCredited ?? 0))
  const reportedMinor = sumMinor(covered.map(({ row }) => row.donorMinor ?? 0))
  const spentXof = sumMinor(covered.map(({ row }) => row.xof))
  const costMinor = ['FIFO', 'WA_MOVING'].includes(scope.conversion.method)
    ? reportedMinor
    : received.length === 0 && covered.length > 0
      ? null
      : fifoCost(scope, day)
  if (costMinor === null) return null
  return {
    receivedMinor,
    receivedXof,
    reportedMinor,
    spentXof,
    realisedMinor: reportedMinor - costMinor,
    closingMinor: receivedMinor - costMinor,
    closingXof: receivedXof - spentXof,
  }
}

/** What the XOF spent has cost in the donor's currency, by layers; null while some of it is not covered. */
function fifoCost(scope: ClaimScope, day: LocalDate): number | null {
  const { rows } = convertGrant(scope.database, scope.grant, { method: 'FIFO' }).outcome
  const paid = rows.filter((row) => row.date <= day && row.tranche !== 'OWN')
  if (paid.some((row) => row.donorMinor === null || row.tranche === 'PROVISIONAL')) return null
  return sumMinor(paid.map((row) => row.donorMinor ?? 0))
}

/** The closing XOF at the month's published rate: a memo, never claimed (R-FX c). */
function unrealisedOf(scope: ClaimScope, identity: ClaimFxIdentity): ClaimFx['unrealised'] {
  const month = monthOf(scope.to)
  const found = rateLookup(scope.database, scope.grant.currency, scope.grant.rateTable).month(month)
  if (!found) return null
  return {
    rate: rateToText(found.rate, 6),
    dated: lastDay(month),
    valueMinor: convertQuoteToBase(identity.closingXof, found.rate, scope.grant.currency, FUNCTIONAL_CURRENCY),
  }
}
