import { convert } from '../../../domain/conversion/convert.ts'
import type {
  ConversionOutcome,
  ConversionRequest,
  ConversionRow,
  FundReceipt,
  SpendingLine,
} from '../../../domain/conversion/model.ts'
import { rowsToFreeze } from '../../../domain/conversion/rows-to-freeze.ts'
import { parseMinor } from '../../../shared/money/money.ts'
import { type Rate, rateFromText } from '../../../shared/money/rate.ts'
import type { Month } from '../../../shared/time/period.ts'

export const pence = (text: string): number => {
  const minor = parseMinor(text, 'GBP')
  if (minor === undefined) throw new Error(`not an amount: ${text}`)
  return minor
}

export const rate = (text: string): Rate => {
  const read = rateFromText(text)
  if (!read) throw new Error(`not a rate: ${text}`)
  return read
}

let receipts = 0
export const receipt = (label: string, date: string, gbp: string, xof: number): FundReceipt => {
  receipts += 1
  return { label, date, sequence: receipts, donorMinor: pence(gbp), xof }
}

export const line = (key: string, date: string, xof: number, more: Partial<SpendingLine> = {}): SpendingLine => ({
  key,
  date,
  sourceId: key,
  lineNumber: 1,
  xof,
  ...more,
})

export const grant = (more: Partial<ConversionRequest> = {}): ConversionRequest => ({
  method: 'FIFO',
  donorCurrency: 'GBP',
  budgetRate: null,
  provisional: null,
  receipts: [],
  lines: [],
  frozenMonths: [],
  frozenRows: [],
  rates: { month: () => undefined, day: () => undefined },
  ...more,
})

/** Closes the months one after the other, each with what is known then. */
export function close(request: ConversionRequest, ...months: readonly Month[]): ConversionRequest {
  let closed = request
  for (const month of months) {
    const frozenRows = closed.frozenRows.concat(rowsToFreeze(convert(closed), month))
    closed = { ...closed, frozenMonths: closed.frozenMonths.concat(month), frozenRows }
  }
  return closed
}

export const total = (rows: readonly ConversionRow[]): number =>
  rows.reduce((sum, row) => sum + (row.donorMinor ?? Number.NaN), 0)

export const ofLine = (outcome: ConversionOutcome, key: string): ConversionRow[] =>
  outcome.rows.filter((row) => row.lineKey === key)

export const ofMonth = (outcome: ConversionOutcome, month: Month): ConversionRow[] =>
  outcome.rows.filter((row) => row.month === month)

/** "E08 T2 211500 26997": short enough to read a whole conversion at a glance. */
export const brief = (rows: readonly ConversionRow[]): string[] =>
  rows.map((row) =>
    [row.lineKey, row.month, row.tranche || '-', row.xof, row.donorMinor ?? 'blank', row.adjustment ? 'adjustment' : '']
      .join(' ')
      .trim(),
  )
