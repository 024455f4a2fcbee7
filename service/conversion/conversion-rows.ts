import type { ConversionRow } from '../../domain/conversion/model.ts'
import { minorToDecimalText } from '../../shared/money/money.ts'
import { rateToText } from '../../shared/money/rate.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { GrantConversion } from './grant-conversion.ts'

/** One row of `convert` for machines (spec 10): amounts in major units, the voucher by its source id, else its number. */
export interface MachineConversionRow {
  readonly voucher: string
  readonly line: number
  readonly date: LocalDate
  readonly budget_line: string
  readonly xof: string
  readonly rate: string
  readonly tranche: string
  readonly gbp: string
}

export const CONVERSION_COLUMNS = ['voucher', 'line', 'date', 'budget_line', 'xof', 'rate', 'tranche', 'gbp'] as const

/** The rows between two days, in the engine's order: date, source id, line. The dates only choose rows (spec 10). */
export function machineConversionRows(conversion: GrantConversion, from?: LocalDate, to?: LocalDate): MachineConversionRow[] {
  const rows: MachineConversionRow[] = []
  for (const row of conversion.outcome.rows) {
    const line = conversion.lines.get(row.lineKey)
    if (!line || (from && row.date < from) || (to && row.date > to)) continue
    rows.push({
      voucher: line.sourceId ?? line.number,
      line: line.lineNumber,
      date: row.date,
      budget_line: line.budgetLine,
      xof: String(row.xof),
      rate: rateText(row),
      tranche: row.tranche,
      gbp: row.donorMinor === null ? '' : minorToDecimalText(row.donorMinor, conversion.grant.currency),
    })
  }
  return rows
}

const rateText = (row: ConversionRow): string => (row.rate === null ? '' : rateToText(row.rate, 6))
