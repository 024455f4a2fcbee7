import { type GrantRow, type Masters, readMasters } from '../../db/queries/masters.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { insertTranche, listTranches } from '../../db/queries/tranches.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import { isReservedLabel } from '../../domain/conversion/tranche-names.ts'
import type { TrancheField, TrancheFileRow } from '../../domain/grants/tranche-file.ts'
import { decidePosting } from '../../domain/vouchers/decide-posting.ts'
import { trancheSourceId, trancheVoucher } from '../../domain/vouchers/tranche-voucher.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { picked } from '../../shared/fields/picked.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { trancheLabel } from '../conversion/grant-conversion.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { keepDraft } from '../vouchers/keep-draft.ts'
import { ledgerFacts } from '../vouchers/ledger-facts.ts'
import { PostingBatch } from '../vouchers/posting-batch.ts'

export interface KeepTranchesRequest {
  readonly post: boolean
  readonly approvedBy?: { readonly id: number; readonly name: string } | undefined
}

export interface KeptTranches {
  readonly tranches: number
  readonly vouchers: number
  /** Ids of the drafts, where the vouchers were not posted. */
  readonly drafts: readonly string[]
}

/**
 * Keeps receipts of the donor's money as layers with their vouchers, posted or as drafts; or declared exchanges, which post nothing (spec 10
 * "Tranches file"). Whole or not at all. The rate of a receipt is kept as its two integers. A file and the screen both come here.
 */
export function keepTranches(
  work: Work,
  surroundings: Surroundings,
  rows: readonly TrancheFileRow[],
  request: KeepTranchesRequest,
): Result<KeptTranches> {
  const masters = readMasters(work.database)
  const faults = rows.flatMap((row, index) => checkRow(work, masters, row, rows.slice(0, index)))
  if (faults.length > 0) return failure(...faults)
  const batch = new PostingBatch(work, masters, readLedger(work.database).organisationCode)
  const facts = ledgerFacts(work.database, masters, work.actor.roles)
  const drafts: string[] = []
  let vouchers = 0
  for (const row of rows) {
    const grant = masters.grants.get(row.grant)
    if (!grant) continue
    const voucher = row.kind === 'receipt' ? voucherOf(row, grant, masters) : undefined
    if (voucher) {
      const decision = decidePosting(voucher, facts, (_index, field) => row.placeOf(columnOf(field)))
      if (!decision.ok) {
        faults.push(...decision.faults)
        continue
      }
      vouchers++
      if (faults.length > 0) continue
      if (request.post) batch.post(decision.value, { preparedBy: work.actor, approvedBy: request.approvedBy ?? work.actor })
      else drafts.push(keepDraft(work, surroundings, voucher))
    }
    if (faults.length === 0) insertTranche(work.database, trancheOf(row, grant))
  }
  if (faults.length > 0) return failure(...faults)
  batch.finish()
  return success({ tranches: rows.length, vouchers, drafts })
}

const trancheOf = ({ grant: _code, placeOf: _place, ...row }: TrancheFileRow, grant: GrantRow) => ({
  ...row,
  grantId: grant.id,
  voucherId: null,
  voucherSource: row.kind === 'receipt' ? trancheSourceId(grant.code, trancheLabel(row.number)) : null,
})

function checkRow(work: Work, masters: Masters, row: TrancheFileRow, before: readonly TrancheFileRow[]): Fault[] {
  const grant = masters.grants.get(row.grant)
  if (!grant) return [fault('GRANT_UNKNOWN', row.placeOf('grant'), { grant: row.grant })]
  const faults: Fault[] = []
  // "1" and "T1" are the same tranche: the trace shows both as T1.
  const label = trancheLabel(row.number)
  const twice = before.some((other) => other.grant === row.grant && trancheLabel(other.number) === label)
  if (twice || listTranches(work.database, grant.id).some((known) => trancheLabel(known.number) === label)) {
    faults.push(fault('DUPLICATE_TRANCHE', row.placeOf('number'), { number: row.number, grant: row.grant }))
  }
  if (isReservedLabel(label)) faults.push(fault('CODE_INVALID', row.placeOf('number'), { value: row.number }))
  if (row.currency !== grant.currency)
    faults.push(fault('TRANCHE_CURRENCY', row.placeOf('currency'), { currency: grant.currency }))
  if (row.amountMinor === 0) faults.push(fault('VALUE_MISSING', row.placeOf('amount'), { name: 'amount' }))
  return [...faults, ...(row.kind === 'exchange' ? checkExchange(work, row) : checkBank(masters, row))]
}

function checkExchange(work: Work, row: TrancheFileRow): Fault[] {
  const faults: Fault[] = []
  if (!row.xofCredited) faults.push(fault('VALUE_MISSING', row.placeOf('xof_credited'), { name: 'xof_credited' }))
  const named = (row.reference ?? '').split(/[\s,;+/&]+/).filter((word) => word !== '')
  if (named.length === 0) faults.push(fault('VALUE_MISSING', row.placeOf('reference'), { name: 'reference' }))
  for (const voucher of named) {
    if (!findVoucher(work.database, voucher))
      faults.push(fault('TRANCHE_EXCHANGE_REFERENCE', row.placeOf('reference'), { voucher }))
  }
  return faults
}

function checkBank(masters: Masters, row: TrancheFileRow): Fault[] {
  if (row.bankAccount === null) return [fault('VALUE_MISSING', row.placeOf('bank_account'), { name: 'bank_account' })]
  const journal = bankJournal(masters, row.bankAccount)
  const account = row.bankAccount
  if (!journal) return [fault('TRANCHE_BANK_UNKNOWN', row.placeOf('bank_account'), { account })]
  const own = journal.currency === row.currency && row.currency !== FUNCTIONAL_CURRENCY
  if (own && row.xofCredited !== null)
    return [fault('TRANCHE_XOF_BLANK', row.placeOf('xof_credited'), { account, currency: row.currency })]
  if (own && row.feesXof !== 0) return [fault('TRANCHE_FEES_BLANK', row.placeOf('fees_xof'), { account, currency: row.currency })]
  if (!own && !row.xofCredited) return [fault('TRANCHE_XOF_NEEDED', row.placeOf('xof_credited'), { account })]
  return []
}

const bankJournal = (masters: Masters, account: string) =>
  [...masters.journals.values()].find((journal) => journal.type === 'bank' && journal.account === account)

function voucherOf(row: TrancheFileRow, grant: GrantRow, masters: Masters): VoucherInput {
  return trancheVoucher({
    grant: grant.code,
    ...picked(row, 'number', 'date', 'currency', 'amountMinor', 'xofCredited', 'feesXof'),
    bankAccount: row.bankAccount ?? '',
    journal: bankJournal(masters, row.bankAccount ?? '')?.code ?? '',
    reference: row.reference,
    donor: grant.donorCode,
    model: grant.model,
    label: trancheLabel(row.number),
  })
}

/** The column of the tranches file that a field of the voucher comes from. */
function columnOf(field: string): TrancheField {
  if (field === 'voucher') return 'number'
  if (field === 'account' || field === 'journal') return 'bank_account'
  return field === 'date' || field === 'currency' || field === 'grant' ? field : 'amount'
}
