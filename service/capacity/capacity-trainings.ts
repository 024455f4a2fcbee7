import type { Database } from '../../db/database.ts'
import { type CapacityTrainingRow, listCapacityTrainings, trainingLines, trainingPillars } from '../../db/queries/capacity.ts'
import { linesOfVoucher } from '../../db/queries/voucher-lines.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import type { CapacityTraining } from '../../shared/contract/capacity.ts'
import { sumMinor } from '../../shared/money/money.ts'

/** The trainings and support given to a partner, or to all, the oldest first; those withdrawn are left out. */
export const capacityTrainings = (database: Database, partner: string | null): CapacityTraining[] =>
  listCapacityTrainings(database)
    .filter((row) => row.withdrawnAt === null && (partner === null || row.partner === partner))
    .map((row) => trainingView(database, row))

function trainingView(database: Database, row: CapacityTrainingRow): CapacityTraining {
  const lines = trainingLines(database, row.id).flatMap(({ voucherNumber: voucher, lineNumber: line }) => {
    const found = postedLine(database, voucher, line)
    return found ? [{ voucher, line, ...found }] : []
  })
  return {
    id: row.id,
    partner: row.partner,
    date: row.date,
    kind: row.kind,
    title: row.title,
    pillars: trainingPillars(database, row.id),
    days: row.days,
    women: row.women,
    men: row.men,
    costXof: lines.length > 0 ? sumMinor(lines.map(({ xof }) => xof)) : row.costXof,
    lines,
    documents: row.documents,
    note: row.note,
    by: row.recordedBy,
  }
}

/** A posted line by the number of its voucher and its own: its signed XOF and the key that opens the voucher; undefined where there is none. */
export function postedLine(database: Database, number: string, line: number): { key: string; xof: number } | undefined {
  const voucher = findVoucher(database, number)
  const row = voucher && linesOfVoucher(database, voucher.id).find(({ lineNumber: each }) => each === line)
  return voucher && row ? { key: `posted:${voucher.id}`, xof: row.amountXof * row.side } : undefined
}
