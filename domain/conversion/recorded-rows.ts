import type { Rate } from '../../shared/money/rate.ts'
import type { Month } from '../../shared/time/period.ts'
import { compareLines } from './line-order.ts'
import type { FrozenRow, SpendingLine } from './model.ts'
import type { PartOrder } from './part-order.ts'
import { isCatchUp, labelOfCatchUp } from './tranche-names.ts'

/** What closed months recorded, by line and by month. */
export interface RecordedRows {
  /** The rows that carry the XOF of a line, in the order of its layers; undefined when no closed month has it. */
  lineRows(lineKey: string): readonly FrozenRow[] | undefined
  catchUpsOf(lineKey: string): readonly FrozenRow[]
  catchUpsIn(month: Month): readonly FrozenRow[]
  lineKeysIn(month: Month): readonly string[]
  /** The average at which a closed month converted the first of its own lines; undefined when it had none. */
  averageOf(month: Month): Rate | undefined
}

export function indexRecordedRows(
  rows: readonly FrozenRow[],
  lines: ReadonlyMap<string, SpendingLine>,
  order: PartOrder,
): RecordedRows {
  const lineRows = new Map<string, FrozenRow[]>()
  const catchUps = new Map<string, FrozenRow[]>()
  const catchUpsByMonth = new Map<Month, FrozenRow[]>()
  const keysByMonth = new Map<Month, string[]>()
  for (const row of rows) {
    if (isCatchUp(row.tranche)) {
      append(catchUps, row.lineKey, row)
      append(catchUpsByMonth, row.month, row)
      continue
    }
    if (!lineRows.has(row.lineKey)) append(keysByMonth, row.month, row.lineKey)
    append(lineRows, row.lineKey, row)
  }
  const averages = new Map<Month, Average>()
  for (const [key, parts] of lineRows) {
    parts.sort(order)
    const line = lines.get(key)
    if (line) for (const row of parts) keepFirst(averages, row, line)
  }
  for (const list of catchUpsByMonth.values()) list.sort((a, b) => compareCatchUps(a, b, lines, order))
  return {
    lineRows: (key) => lineRows.get(key),
    catchUpsOf: (key) => catchUps.get(key) ?? [],
    catchUpsIn: (month) => catchUpsByMonth.get(month) ?? [],
    lineKeysIn: (month) => keysByMonth.get(month) ?? [],
    averageOf: (month) => averages.get(month)?.rate,
  }
}

/** Catch-ups as receipts brought them: by receipt, then by line. */
function compareCatchUps(a: FrozenRow, b: FrozenRow, lines: ReadonlyMap<string, SpendingLine>, order: PartOrder): number {
  const byReceipt = order(partOfReceipt(a), partOfReceipt(b))
  const left = lines.get(a.lineKey)
  const right = lines.get(b.lineKey)
  return (
    byReceipt ||
    (left && right ? compareLines(left, right) : 0) ||
    a.coversXof - b.coversXof ||
    a.coversDonorMinor - b.coversDonorMinor ||
    a.donorMinor - b.donorMinor
  )
}

const partOfReceipt = ({ tranche }: FrozenRow) => ({ tranche: labelOfCatchUp(tranche), rate: null, xof: 0 })

interface Average {
  readonly rate: Rate
  readonly line: SpendingLine
}

/** A correction keeps the rate of the line it corrects, and an adjustment may too: neither tells the month's own rate. */
function keepFirst(averages: Map<Month, Average>, row: FrozenRow, line: SpendingLine): void {
  if (row.tranche !== '' || row.xof === 0 || row.adjustment || line.corrects !== undefined || !row.rate) return
  const known = averages.get(row.month)
  if (!known || compareLines(line, known.line) < 0) averages.set(row.month, { rate: row.rate, line })
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
