import type { ConversionRow } from '../../domain/conversion/model.ts'
import type { SpendingRow } from '../../shared/contract/budgets.ts'
import { rateToText } from '../../shared/money/rate.ts'
import type { GrantConversion } from './grant-conversion.ts'

/** A conversion row as a screen shows it, with its voucher. `partners` and `thirdParties` name the dimensions that the row carries. */
export function spendingRow(
  conversion: GrantConversion,
  row: ConversionRow,
  partners: ReadonlyMap<number, string>,
  thirdParties: ReadonlyMap<string, string>,
): SpendingRow | undefined {
  const line = conversion.lines.get(row.lineKey)
  if (!line) return undefined
  return {
    voucherKey: `posted:${line.voucherId}`,
    number: line.number,
    sourceId: line.sourceId,
    lineNumber: line.lineNumber,
    date: row.date,
    label: line.label,
    budgetLine: line.budgetLine,
    partner: line.partnerId === null ? null : (partners.get(line.partnerId) ?? null),
    thirdParty: thirdParties.get(row.lineKey) ?? null,
    xof: row.xof,
    rate: row.rate ? rateToText(row.rate) : null,
    rateSource: row.tableRate ? `${row.tableRate.source} ${row.tableRate.dated}` : null,
    tranche: row.tranche,
    donorMinor: row.donorMinor,
    adjustment: row.adjustment,
    frozen: row.frozen,
  }
}
