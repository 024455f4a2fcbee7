import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { totalDonorMinor } from '../../domain/conversion/differences.ts'
import type { ConversionRow } from '../../domain/conversion/model.ts'
import { rateToText } from '../../shared/money/rate.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { lastDay } from '../../shared/time/period.ts'
import { convertGrant, type GrantConversion, lineKey, trancheLabel } from './grant-conversion.ts'

/** One line's way into the donor's currency: the parts that paid it, and how each rate was obtained (spec 08 §8 "each converted line can say"). */
export function conversionTrace(database: Database, grant: GrantRow, voucherId: number, lineNumber: number) {
  const conversion = convertGrant(database, grant)
  const key = lineKey({ voucherId, lineNumber })
  const line = conversion.lines.get(key)
  if (!line) return failure(fault('LINE_NOT_CONVERTED', { kind: 'voucher', voucher: String(voucherId), line: lineNumber }))
  const rows = conversion.outcome.rows.filter((row) => row.lineKey === key)
  return success({
    currency: grant.currency,
    method: conversion.method as string,
    number: line.number,
    voucherKey: `posted:${line.voucherId}`,
    date: line.date,
    label: line.label,
    budgetLine: line.budgetLine,
    xof: line.amountXof,
    donorMinor: totalDonorMinor(rows),
    parts: rows.map((row) => ({
      tranche: row.tranche,
      xof: row.xof,
      rate: row.rate ? rateToText(row.rate) : null,
      donorMinor: row.donorMinor,
      residual: row.residual,
      adjustment: row.adjustment,
      frozen: row.frozen,
      month: row.month,
    })),
    rates: ratesOf(conversion, rows),
  }) satisfies Result<unknown>
}

function ratesOf(conversion: GrantConversion, rows: readonly ConversionRow[]) {
  const seen = new Map<string, ReturnType<typeof trancheRates>[number]>()
  for (const row of rows) {
    if (row.tranche === 'OWN' || !row.rate) continue
    for (const rate of row.tableRate || row.tranche === 'PROVISIONAL' || conversion.method === 'BUDGET_RATE'
      ? [tableRateOf(conversion, row)]
      : trancheRates(conversion, row)) {
      seen.set(`${rate.tranche} ${rate.dated}`, rate)
    }
  }
  return [...seen.values()]
}

/** The published or agreed rate of a row, with where it stands. */
function tableRateOf(conversion: GrantConversion, row: ConversionRow) {
  const { tableRate } = row
  return {
    tranche: row.tranche,
    rate: row.rate ? rateToText(row.rate) : '',
    xof: null as number | null,
    donorMinor: null as number | null,
    source: tableRate?.source ?? 'BUDGET_RATE',
    evidence: tableRate?.evidence ?? null,
    dated: tableRate?.dated ?? conversion.grant.startDate,
    voucherKey: null as string | null,
    voucherNumber: null as string | null,
  }
}

/** The receipts behind a row: its own layer, or every receipt that an average holds by the end of its month. */
function trancheRates(conversion: GrantConversion, row: ConversionRow) {
  const label = row.tranche.replace(/^ADJ-/, '')
  const live = conversion.tranches.filter((tranche) => tranche.reversed === 0 && (tranche.xofCredited ?? 0) > 0)
  const behind =
    label === ''
      ? live.filter((tranche) => tranche.date <= lastDay(row.month))
      : live.filter((tranche) => trancheLabel(tranche.number) === label)
  return behind.map((tranche) => ({
    tranche: trancheLabel(tranche.number),
    rate: row.rate ? rateToText(row.rate) : '',
    xof: tranche.xofCredited,
    donorMinor: tranche.amountMinor as number | null,
    source: tranche.kind as string,
    evidence: tranche.reference,
    dated: tranche.date,
    voucherKey: tranche.voucherId === null ? null : `posted:${tranche.voucherId}`,
    voucherNumber: tranche.voucherNumber,
  }))
}
