import { firstDay, monthOf } from '../../shared/time/period.ts'
import type { ConversionBasis } from './conversion-basis.ts'
import type { LineAccount } from './line-account.ts'
import { compareLines } from './line-order.ts'
import type { ConversionRow, FrozenRow, SpendingLine, TableRate } from './model.ts'
import { type PartOrder, sameRate } from './part-order.ts'
import type { Portion } from './portion.ts'
import { isCatchUp, labelOfCatchUp, PROVISIONAL } from './tranche-names.ts'

type RowAccount = Pick<LineAccount, 'line' | 'month' | 'adjustment' | 'recorded' | 'portions'>

/** A row with its line, whose place in the order it takes. */
export interface PlacedRow {
  readonly row: ConversionRow
  readonly line: SpendingLine
}

/**
 * The rows of each line, one per layer used; closed months give back what they recorded. By month; then the rows of the
 * month's own lines before its adjustments; then by date, source id, line, layer.
 */
export function sortedRows(
  accounts: Iterable<RowAccount>,
  catchUps: readonly PlacedRow[],
  basis: ConversionBasis,
): ConversionRow[] {
  const placed: PlacedRow[] = [...catchUps]
  for (const account of accounts) {
    const { line, recorded } = account
    if (recorded) {
      for (const row of recorded) placed.push({ line, row: recordedRow(row, line, basis) })
      for (const row of basis.frozen.catchUpsOf(line.key)) placed.push({ line, row: recordedRow(row, line, basis) })
    } else {
      for (const portion of account.portions) if (!portion.caughtUp) placed.push({ line, row: openRow(account, portion) })
    }
  }
  return placed.sort((a, b) => comparePlaced(a, b, basis.partOrder)).map(({ row }) => row)
}

function comparePlaced(a: PlacedRow, b: PlacedRow, order: PartOrder): number {
  if (a.row.month !== b.row.month) return a.row.month < b.row.month ? -1 : 1
  if (a.row.adjustment !== b.row.adjustment) return a.row.adjustment ? 1 : -1
  const byLine = a.line === b.line ? 0 : compareLines(a.line, b.line)
  return (
    byLine ||
    Number(isCatchUp(a.row.tranche)) - Number(isCatchUp(b.row.tranche)) ||
    order(ofReceipt(a.row), ofReceipt(b.row)) ||
    compareMoney(a.row, b.row)
  )
}

/** Two catch-ups of one line by one receipt. */
const compareMoney = (a: ConversionRow, b: ConversionRow): number =>
  a.coversDonorMinor - b.coversDonorMinor || (a.donorMinor ?? 0) - (b.donorMinor ?? 0)

/** Within a line a catch-up follows the rows that carry its XOF, in the order of the receipts. */
const ofReceipt = (row: ConversionRow): Pick<ConversionRow, 'tranche' | 'rate' | 'xof'> =>
  isCatchUp(row.tranche) ? { tranche: labelOfCatchUp(row.tranche), rate: row.rate, xof: row.coversXof } : row

function openRow({ line, month, adjustment }: RowAccount, portion: Portion): ConversionRow {
  return {
    lineKey: line.key,
    month,
    date: adjustment ? firstDay(month) : line.date,
    xof: portion.xof,
    rate: portion.rate,
    tranche: portion.tranche,
    donorMinor: portion.donorMinor,
    adjustment,
    frozen: false,
    coversXof: 0,
    coversDonorMinor: 0,
    residual: portion.residual,
    ...(portion.tableRate ? { tableRate: portion.tableRate } : {}),
  }
}

function recordedRow(row: FrozenRow, line: SpendingLine, basis: ConversionBasis): ConversionRow {
  const tableRate = publicationOf(row, line, basis)
  return {
    lineKey: row.lineKey,
    month: row.month,
    date: row.adjustment ? bookingDate(row, basis) : line.date,
    xof: row.xof,
    rate: row.rate,
    tranche: row.tranche,
    donorMinor: row.donorMinor,
    adjustment: row.adjustment,
    frozen: true,
    coversXof: row.coversXof,
    coversDonorMinor: row.coversDonorMinor,
    residual: false,
    ...(tableRate ? { tableRate } : {}),
  }
}

function bookingDate(row: FrozenRow, basis: ConversionBasis): string {
  if (isCatchUp(row.tranche)) {
    const label = labelOfCatchUp(row.tranche)
    const receipt = basis.receipts.find((candidate) => candidate.label === label)
    if (receipt && monthOf(receipt.date) === row.month) return receipt.date
  }
  return firstDay(row.month)
}

/** The publication of a recorded rate, as long as the table still says the same. */
function publicationOf(row: FrozenRow, line: SpendingLine, basis: ConversionBasis): TableRate | undefined {
  const found = publishedFor(row, line, basis)
  return found && row.rate && sameRate(found.rate, row.rate) ? found : undefined
}

function publishedFor(row: FrozenRow, line: SpendingLine, basis: ConversionBasis): TableRate | undefined {
  if (row.tranche === PROVISIONAL) return basis.rates.provisional(line.date)?.tableRate
  if (row.tranche !== '' || row.rate === null) return undefined
  if (basis.method === 'MONTHLY_TABLE') return basis.rates.month(monthOf(line.date))?.tableRate
  return basis.method === 'SPOT_DAY' ? basis.rates.day(line.date)?.tableRate : undefined
}
