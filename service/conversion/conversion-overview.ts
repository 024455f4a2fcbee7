import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { listPartners } from '../../db/queries/masters.ts'
import { totalDonorMinor } from '../../domain/conversion/differences.ts'
import { CONVERSION_METHODS, type ConversionRow } from '../../domain/conversion/model.ts'
import { roundingGap } from '../../domain/conversion/rounding-gap.ts'
import type { SpendingRow } from '../../shared/contract/budgets.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { rateFromAmounts, rateToText } from '../../shared/money/rate.ts'
import type { Fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { monthOf } from '../../shared/time/period.ts'
import { convertGrant, type GrantConversion, trancheLabel } from './grant-conversion.ts'
import { spendingRow } from './spending-rows.ts'

export interface ConversionRange {
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
}

/** The conversion page of a grant: the retained method's rows with their layers, and what every other method would report over the same lines. */
export function conversionOverview(database: Database, grant: GrantRow, range: ConversionRange) {
  const conversion = convertGrant(database, grant)
  const chosen = conversion.outcome.rows.filter((row) => inRange(row, range))
  const reportedMinor = totalDonorMinor(chosen)
  const spentXof = sumMinor(chosen.map((row) => row.xof))
  const layers = layersOf(conversion)
  const { to } = range
  // Receipts and what is left are those at the end of the month in view: pools and layers are carried by the month.
  const state = conversion.outcome.months.filter(({ month }) => to === undefined || month <= monthOf(to)).at(-1)
  return {
    currency: grant.currency,
    method: conversion.method,
    provisional: grant.provisional,
    budgetRate: grant.budgetRate,
    comparison: comparison(database, grant, range, reportedMinor),
    layers,
    rows: rowsOf(database, conversion, chosen),
    months: monthsOf(conversion, chosen),
    totals: {
      receivedXof: state?.receivedXof ?? 0,
      receivedMinor: state?.receivedDonorMinor ?? 0,
      spentXof,
      reportedMinor,
      leftXof: state?.closingXof ?? 0,
      leftMinor: state?.closingDonorMinor ?? null,
      roundingMinor: roundingGap(chosen, grant.currency)?.gapMinor ?? null,
    },
    faults: conversion.outcome.faults as Fault[],
  }
}

const inRange = (row: ConversionRow, { from, to }: ConversionRange): boolean =>
  (from === undefined || row.date >= from) && (to === undefined || row.date <= to)

/** Each method's total over the range, the cumulative average also as restated; the difference is with what is reported. */
function comparison(database: Database, grant: GrantRow, range: ConversionRange, reportedMinor: number | null) {
  const total = (conversion: GrantConversion): number | null =>
    totalDonorMinor(conversion.outcome.rows.filter((row) => inRange(row, range)))
  const entry = (method: string, totalMinor: number | null) => ({
    method,
    totalMinor,
    differenceMinor: totalMinor === null || reportedMinor === null ? null : totalMinor - reportedMinor,
    retained: method === grant.conversionMethod,
  })
  const entries = CONVERSION_METHODS.map((method) =>
    entry(method, method === grant.conversionMethod ? reportedMinor : total(convertGrant(database, grant, { method }))),
  )
  const restated = entry(
    'WA_CUM_RESTATED',
    total(convertGrant(database, grant, { method: 'WA_CUM', restatedTo: range.to ?? '9999-12-31' })),
  )
  return [...entries, restated]
}

function layersOf(conversion: GrantConversion) {
  const states = new Map(conversion.outcome.layers.map((layer) => [layer.label, layer]))
  return conversion.tranches
    .filter((tranche) => tranche.reversed === 0 && (tranche.xofCredited ?? 0) > 0)
    .map((tranche) => {
      const label = trancheLabel(tranche.number)
      const xof = tranche.xofCredited ?? 0
      const state = states.get(label)
      return {
        label,
        date: tranche.date,
        donorMinor: tranche.amountMinor,
        xof,
        rate: rateToText(rateFromAmounts(xof, FUNCTIONAL_CURRENCY, tranche.amountMinor, tranche.currency)),
        leftDonorMinor: state?.leftDonorMinor ?? 0,
        leftXof: state?.leftXof ?? 0,
        reference: tranche.reference,
        voucherKey: tranche.voucherId === null ? null : `posted:${tranche.voucherId}`,
        voucherNumber: tranche.voucherNumber,
        feesXof: tranche.feesXof,
      }
    })
}

function rowsOf(database: Database, conversion: GrantConversion, chosen: readonly ConversionRow[]): SpendingRow[] {
  const partners = new Map(listPartners(database).map((partner) => [partner.id, partner.code]))
  return chosen.flatMap((row) => spendingRow(conversion, row, partners, new Map()) ?? [])
}

function monthsOf(conversion: GrantConversion, chosen: readonly ConversionRow[]) {
  const rates = new Map(conversion.outcome.months.map((state) => [state.month, state.rate]))
  const byMonth = new Map<string, ConversionRow[]>()
  for (const row of chosen) {
    const rows = byMonth.get(row.month)
    if (rows) rows.push(row)
    else byMonth.set(row.month, [row])
  }
  return [...byMonth]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, rows]) => {
      const rate = rates.get(month)
      return {
        month,
        xof: sumMinor(rows.map((row) => row.xof)),
        donorMinor: totalDonorMinor(rows),
        frozen: rows.every((row) => row.frozen),
        rate: rate ? rateToText(rate) : null,
      }
    })
}
