import { firstDay, monthOf } from '../../shared/time/period.ts'
import type { ConversionBasis } from './conversion-basis.ts'
import type { LineAccount } from './line-account.ts'
import { compareLines } from './line-order.ts'
import type { ConversionRow, FrozenRow, SpendingLine, TableRate } from './model.ts'
import { sameRate } from './part-order.ts'
import { isCatchUp, labelOfCatchUp, PROVISIONAL } from './tranche-names.ts'

type RowAccount = Pick<LineAccount, 'line' | 'month' | 'adjustment' | 'recorded' | 'portions'>

/** The rows of each line, one per layer used, in the order of the layers; closed months give back what they recorded. */
export function rowsOfAccounts(accounts: Iterable<RowAccount>, basis: ConversionBasis): ConversionRow[] {
  const rows: ConversionRow[] = []
  for (const account of accounts) {
    if (account.recorded) {
      for (const row of account.recorded) rows.push(recordedRow(row, account.line, basis))
      for (const row of basis.frozen.catchUpsOf(account.line.key)) rows.push(recordedRow(row, account.line, basis))
    } else rows.push(...openRows(account))
  }
  return rows
}

function openRows(account: RowAccount): ConversionRow[] {
  const { line, month, adjustment } = account
  return account.portions.map((portion) => ({
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
  }))
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

/** By month; then the rows of the month's own lines before its adjustments; then date, source id, line, layer. */
export function sortRows(rows: ConversionRow[], basis: ConversionBasis): ConversionRow[] {
  const lineOf = (row: ConversionRow): SpendingLine | undefined => basis.linesByKey.get(row.lineKey)
  return rows.sort((a, b) => {
    if (a.month !== b.month) return a.month < b.month ? -1 : 1
    if (a.adjustment !== b.adjustment) return a.adjustment ? 1 : -1
    const left = lineOf(a)
    const right = lineOf(b)
    const byLine = left && right ? compareLines(left, right) : 0
    return byLine || Number(isCatchUp(a.tranche)) - Number(isCatchUp(b.tranche)) || basis.partOrder(ofReceipt(a), ofReceipt(b))
  })
}

/** Within a line a catch-up follows the rows that carry its XOF, in the order of the receipts. */
const ofReceipt = (row: ConversionRow): Pick<ConversionRow, 'tranche' | 'rate' | 'xof'> =>
  isCatchUp(row.tranche) ? { tranche: labelOfCatchUp(row.tranche), rate: row.rate, xof: row.coversXof } : row
