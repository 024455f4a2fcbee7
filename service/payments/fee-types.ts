import type { Database } from '../../db/database.ts'
import { accountTakesPostings, listFeeTypes, saveFeeType as writeFeeType } from '../../db/queries/payments-parameters.ts'
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
  const own = listFeeTypes(database).map((fee) => ({ ...fee, own: true }))
  const shipped = bundled
    .filter((fee) => !own.some((other) => other.code === fee.code && other.from === fee.from))
    .map((fee) => ({ ...fee, own: false }))
  return [...shipped, ...own].sort((a, b) => a.code.localeCompare(b.code) || a.from.localeCompare(b.from))
}

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
  if (!accountTakesPostings(work.database, fee.account))
    return failure(fault('PAYMENT_RULE_INVALID', undefined, { name: fee.code, value: fee.account }))
  if (fee.to !== null && fee.to < fee.from)
    return failure(fault('PAYMENT_RULE_INVALID', undefined, { name: fee.code, value: fee.to }))
  if (fee.maximumMinor !== null && fee.maximumMinor < fee.minimumMinor)
    return failure(fault('PAYMENT_RULE_INVALID', undefined, { name: fee.code, value: fee.maximumMinor }))
  const { from: validFrom, to: validTo, ...kept } = fee
  writeFeeType(work.database, { ...kept, validFrom, validTo })
  return success({})
}
