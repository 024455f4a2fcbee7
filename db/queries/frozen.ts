import type { FrozenRow } from '../../domain/conversion/model.ts'
import type { Database } from '../database.ts'

export const frozenMonths = (database: Database, grantId: number): string[] =>
  database
    .all<{ month: string }>('SELECT month FROM frozen_month WHERE grant_id = ? ORDER BY month', grantId)
    .map((row) => row.month)

export const frozenMonthRows = (
  database: Database,
  grantId: number,
): { month: string; method: string; chainSequence: number }[] =>
  database.all('SELECT month, method, chain_sequence FROM frozen_month WHERE grant_id = ? ORDER BY month', grantId)

/** The conversion rows that closing a grant's months recorded, in order. A line's key is "<voucher id>/<line number>". */
export function frozenRows(database: Database, grantId: number): FrozenRow[] {
  const rows = database.all<{
    month: string
    voucherId: number
    lineNumber: number
    xof: number
    rateNumerator: string | null
    rateDenominator: string | null
    tranche: string
    donorMinor: number
    adjustment: number
    coversXof: number
    coversDonorMinor: number
  }>('SELECT * FROM frozen_conversion WHERE grant_id = ? ORDER BY month, position', grantId)
  return rows.map((row) => ({
    month: row.month,
    lineKey: `${row.voucherId}/${row.lineNumber}`,
    xof: row.xof,
    rate:
      row.rateNumerator === null || row.rateDenominator === null
        ? null
        : { numerator: BigInt(row.rateNumerator), denominator: BigInt(row.rateDenominator) },
    tranche: row.tranche,
    donorMinor: row.donorMinor,
    adjustment: row.adjustment === 1,
    coversXof: row.coversXof,
    coversDonorMinor: row.coversDonorMinor,
  }))
}

export function insertFrozenMonth(
  database: Database,
  grantId: number,
  month: string,
  method: string,
  chainSequence: number,
): void {
  database.run(
    'INSERT INTO frozen_month (grant_id, month, method, chain_sequence) VALUES (?,?,?,?)',
    grantId,
    month,
    method,
    chainSequence,
  )
}

export function insertFrozenRow(database: Database, grantId: number, position: number, row: FrozenRow): void {
  const [voucherId, lineNumber] = row.lineKey.split('/')
  database.run(
    'INSERT INTO frozen_conversion (grant_id, month, position, voucher_id, line_number, xof, rate_numerator, rate_denominator, tranche, donor_minor, adjustment, covers_xof, covers_donor_minor) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)',
    grantId,
    row.month,
    position,
    Number(voucherId),
    Number(lineNumber),
    row.xof,
    row.rate?.numerator.toString() ?? null,
    row.rate?.denominator.toString() ?? null,
    row.tranche,
    row.donorMinor,
    row.adjustment ? 1 : 0,
    row.coversXof,
    row.coversDonorMinor,
  )
}

/** What closing fixed for the months before this one, in minor units of the grant's currency. */
export const frozenTotalBefore = (database: Database, grantId: number, month: string): number =>
  database.get<{ total: number | null }>(
    'SELECT sum(donor_minor) AS total FROM frozen_conversion WHERE grant_id = ? AND month < ?',
    grantId,
    month,
  )?.total ?? 0
