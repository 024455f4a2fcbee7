import { countSignatures, findCount } from '../../db/queries/payments-counts.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { plainLine } from '../../domain/payments/payment-lines.ts'
import { formatDate } from '../../shared/i18n/format.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftKey } from '../vouchers/draft-life-cycle.ts'
import { proposeVoucher } from '../vouchers/voucher-origin.ts'
import { countOrigin, figuresOf } from './count-detail.ts'
import { hasLivingVoucher } from './origin-links.ts'
import { findTreasuryAccount } from './payment-accounts.ts'
import { paymentRule } from './payment-rules.ts'

/**
 * Proposes the voucher of a signed count's variance: a shortage is owed by the cashier (Dr receivable / Cr cash), a surplus is kept as
 * a debt until it is explained (Dr cash / Cr payable); never a project expense (spec 07 §6.vi). The accounts are rules. Refused: a count
 * not yet signed, one without variance, one whose voucher exists.
 */
export function proposeVariance(work: Work, surroundings: Surroundings, id: number): Result<{ key: string }> {
  const { database } = work
  const count = findCount(database, id)
  if (!count) return failure(fault('COUNT_UNKNOWN', undefined, { count: id }))
  if (countSignatures(database, id).length < count.signaturesNeeded)
    return failure(fault('COUNT_NOT_SIGNED', undefined, { count: id }))
  const { varianceMinor } = figuresOf(database, count)
  if (varianceMinor === 0) return failure(fault('COUNT_NO_VARIANCE', undefined, { count: id }))
  if (hasLivingVoucher(database, countOrigin(id))) return failure(fault('PAYMENT_PROPOSED_ALREADY', undefined, { count: id }))
  const account = findTreasuryAccount(database, count.account)
  if (!account.ok) return account
  const short = varianceMinor < 0
  const amountMinor = Math.abs(varianceMinor)
  const word = printWords(readLedger(database).language)
  const label = word(short ? 'count.shortageLabel' : 'count.surplusLabel', { date: formatDate(count.date) })
  const other = paymentRule(database, short ? 'cash.shortage-account' : 'cash.surplus-account', count.date)
  const line = (code: string, debit: boolean, thirdParty: string | null) =>
    plainLine({
      account: code,
      currency: count.currency,
      label,
      debitMinor: debit ? amountMinor : null,
      creditMinor: debit ? null : amountMinor,
      grant: account.value.grantCode,
      thirdParty,
      documentReference: word('count.reference', { count: id }),
      documentDate: count.date,
    })
  const cash = line(count.account, !short, null)
  const balancing = line(other, short, count.cashier)
  const draft = proposeVoucher(
    work,
    surroundings,
    {
      sourceId: null,
      journal: account.value.journal,
      date: count.date,
      kind: 'normal',
      corrects: null,
      lines: short ? [balancing, cash] : [cash, balancing],
    },
    { origin: countOrigin(id), role: 'variance' },
  )
  return success({ key: draftKey(draft) })
}
