import type { Database } from '../../db/database.ts'
import { type FeeTypeRow, listFeeTypes, saveFeeType as writeFeeType } from '../../db/queries/payments-parameters.ts'
import { feesInForce } from '../../domain/payments/transfer-fee.ts'
import bundled from '../../resources/payments/fee-types.json' with { type: 'json' }
import type { FeeTypeInput } from '../../shared/contract/payments-runs.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'

export type OwnedFeeType = FeeTypeInput & { readonly own: boolean }

/** Every charge on mobile money, the bundled ones and the ledger's own; of one code and day the ledger's own wins. */
export function feeTypes(database: Database): OwnedFeeType[] {
  const own = listFeeTypes(database).map(ofRow)
  const shipped = bundled
    .filter((fee) => !own.some((other) => other.code === fee.code && other.from === fee.from))
    .map((fee) => ({ ...fee, own: false }))
  return [...shipped, ...own].sort((a, b) => a.code.localeCompare(b.code) || a.from.localeCompare(b.from))
}

const ofRow = (row: FeeTypeRow): OwnedFeeType => ({
  code: row.code,
  labelFr: row.labelFr,
  labelEn: row.labelEn,
  operator: row.operator,
  from: row.validFrom,
  to: row.validTo,
  percent: row.percent,
  fixedMinor: row.fixedMinor,
  minimumMinor: row.minimumMinor,
  maximumMinor: row.maximumMinor,
  account: row.account,
  source: row.source,
  own: true,
})

/** The charges on a payment of a day: of each code, the latest that is in force. */
export function feesOn(database: Database, operator: string | null, date: LocalDate): OwnedFeeType[] {
  const inForce = new Map<string, OwnedFeeType>()
  const types = feeTypes(database)
  for (const fee of feesInForce(types, operator, date)) {
    const found = types.find((type) => type.code === fee.code && type.from === fee.from)
    if (found) inForce.set(found.code, found)
  }
  return [...inForce.values()]
}

/** Writes a charge from a day on. Refused: an account that cannot be posted to, a last day before the first, a maximum under the minimum. */
export function saveFeeType(work: Work, fee: FeeTypeInput): Result<Record<string, never>> {
  const known = work.database.get(
    'SELECT 1 AS found FROM account WHERE code = ? AND postable = 1 AND closed_on IS NULL',
    fee.account,
  )
  if (!known) return failure(fault('PAYMENT_RULE_INVALID', undefined, { name: fee.code, value: fee.account }))
  if (fee.to !== null && fee.to < fee.from)
    return failure(fault('PAYMENT_RULE_INVALID', undefined, { name: fee.code, value: fee.to }))
  if (fee.maximumMinor !== null && fee.maximumMinor < fee.minimumMinor)
    return failure(fault('PAYMENT_RULE_INVALID', undefined, { name: fee.code, value: fee.maximumMinor }))
  const id = writeFeeType(work.database, {
    code: fee.code,
    labelFr: fee.labelFr,
    labelEn: fee.labelEn,
    operator: fee.operator,
    validFrom: fee.from,
    validTo: fee.to,
    percent: fee.percent,
    fixedMinor: fee.fixedMinor,
    minimumMinor: fee.minimumMinor,
    maximumMinor: fee.maximumMinor,
    account: fee.account,
    source: fee.source,
  })
  return success({})
}
