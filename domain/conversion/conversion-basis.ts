import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { type Month, monthOf, monthsBetween } from '../../shared/time/period.ts'
import { layerReceipts } from './layer-receipts.ts'
import { compareLines } from './line-order.ts'
import type { ConversionMethod, ConversionRequest, FundReceipt, SpendingLine } from './model.ts'
import { type OpenMonths, openMonths } from './open-months.ts'
import { type PartOrder, partOrder } from './part-order.ts'
import { type PublishedRates, publishedRates } from './rates-found.ts'
import { indexRecordedRows, type RecordedRows } from './recorded-rows.ts'

/** A request put in order once, as every method reads it. */
export class ConversionBasis {
  readonly method: ConversionMethod
  readonly donorCurrency: string
  readonly receipts: readonly FundReceipt[]
  /** In posting order: date, source id, line. */
  readonly lines: readonly SpendingLine[]
  readonly linesByKey: ReadonlyMap<string, SpendingLine>
  readonly #corrected = new Set<string>()
  readonly open: OpenMonths
  readonly frozen: RecordedRows
  readonly rates: PublishedRates
  readonly partOrder: PartOrder

  constructor(request: ConversionRequest) {
    this.method = request.method
    this.donorCurrency = request.donorCurrency
    this.receipts = layerReceipts(request.receipts)
    const known = [...request.lines.map(inOwnCurrency(request)), ...unknownFrozenLines(request)].sort(compareLines)
    this.lines = known
    this.linesByKey = new Map(known.map((line) => [line.key, line]))
    if (this.linesByKey.size !== known.length) throw new RangeError('two spending lines have the same key')
    for (const { corrects } of known) if (corrects !== undefined) this.#corrected.add(corrects)
    this.open = openMonths([...request.frozenMonths, ...request.frozenRows.map((row) => row.month)])
    this.partOrder = partOrder(this.receipts.map((receipt) => receipt.label))
    this.frozen = indexRecordedRows(request.frozenRows, this.linesByKey, this.partOrder)
    this.rates = publishedRates(request)
  }

  /** True when some line takes this one back, wholly or in part. */
  isCorrected(lineKey: string): boolean {
    return this.#corrected.has(lineKey)
  }

  /** Every month from the first receipt, line or frozen month to the last; those that bookings lie in are added. */
  allMonths(bookings: readonly { readonly month: Month }[]): Month[] {
    let first: Month | undefined
    let last: Month | undefined
    const include = (month: Month): void => {
      if (first === undefined || month < first) first = month
      if (last === undefined || month > last) last = month
    }
    for (const receipt of this.receipts) include(monthOf(receipt.date))
    const [firstLine] = this.lines
    const lastLine = this.lines.at(-1)
    if (firstLine) include(monthOf(firstLine.date))
    if (lastLine) include(monthOf(lastLine.date))
    for (const { month } of bookings) include(month)
    if (this.open.lastFrozen !== undefined) include(this.open.lastFrozen)
    return first === undefined || last === undefined ? [] : monthsBetween(first, last)
  }
}

/** In a grant kept in XOF every line is in the grant's own currency. */
const inOwnCurrency =
  ({ donorCurrency }: ConversionRequest) =>
  (line: SpendingLine): SpendingLine =>
    donorCurrency === FUNCTIONAL_CURRENCY && line.ownDonorMinor === undefined ? { ...line, ownDonorMinor: line.xof } : line

/** A posted line cannot vanish; should one leave donor spending, what closed months recorded for it still stands. */
function unknownFrozenLines(request: ConversionRequest): SpendingLine[] {
  if (request.frozenRows.length === 0) return []
  const known = new Set(request.lines.map((line) => line.key))
  const unknown = new Map<string, SpendingLine>()
  for (const { lineKey, month, xof } of request.frozenRows) {
    if (known.has(lineKey)) continue
    const before = unknown.get(lineKey)
    const line = before
      ? { ...before, xof: before.xof + xof }
      : { key: lineKey, date: `${month}-01`, sourceId: lineKey, lineNumber: 0, xof }
    unknown.set(lineKey, line)
  }
  return [...unknown.values()]
}
