import { listAccounts } from '../../db/queries/masters.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import type { TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { findEntry } from '../../db/queries/treasury-entries.ts'
import { type FindingRow, findingsOf, startItems } from '../../db/queries/treasury-reconciliations.ts'
import { statementLines } from '../../db/queries/treasury-statements.ts'
import { linesOfVoucher } from '../../db/queries/voucher-lines.ts'
import {
  cancellingVoucher,
  chargesVoucher,
  correctingVoucher,
  movementVoucher,
  type VoucherWords,
} from '../../domain/treasury/reconciliation/correction-vouchers.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { firstDay, lastDay, type Month, monthOf } from '../../shared/time/period.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftKey } from '../vouchers/draft-life-cycle.ts'
import { proposeVoucher } from '../vouchers/voucher-origin.ts'
import { classifyItem } from './classify-item.ts'
import { findingOrigin, findingVoucher } from './finding-vouchers.ts'
import { originalLines } from './original-lines.ts'
import { reconcilableAccount } from './treasury-account.ts'
import { parametersOn } from './treasury-parameters.ts'

export type ProposalKind = 'movement' | 'charges' | 'correction' | 'cancellation'

export interface ProposeRequest {
  readonly account: string
  readonly month: Month
  readonly kind: ProposalKind
  readonly line: string | null
  readonly entry: string | null
  /** Account of the other side of a movement; the parameters give the others. */
  readonly counterpart: string | null
  readonly grant: string | null
  readonly budgetLine: string | null
  /** Percent of VAT in bank charges; null takes the parameter, "0" is none. */
  readonly vatPercent: string | null
  readonly label: string | null
}

const FINDING_OF = {
  movement: 'not_booked',
  charges: 'not_booked',
  correction: 'book_error',
  cancellation: 'cancelled_cheque',
} as const

/**
 * Proposes the voucher that an open item asks for, as a draft that goes the usual way: a movement or charges that the books do not have, the
 * correction of a wrong amount, the cancellation of a cheque nobody presents. The item is classified by the same act, so that the voucher
 * finds its line again once posted. Refused: a movement without its other account, and an item that has its voucher already.
 */
export function proposeForItem(
  work: Work,
  surroundings: Surroundings,
  request: ProposeRequest,
): Result<{ key: string; findingId: number }> {
  const account = reconcilableAccount(work.database, request.account)
  if (!account.ok) return account
  const { counterpart } = request
  if (request.kind === 'movement') {
    if (counterpart === null || counterpart === '')
      return failure(fault('PROPOSAL_COUNTERPART', { kind: 'field', path: 'counterpart' }))
    if (!listAccounts(work.database).some((known) => known.code === counterpart && known.postable === 1))
      return failure(fault('ACCOUNT_UNKNOWN', { kind: 'field', path: 'counterpart' }, { account: counterpart }))
  }
  const classified = classifyItem(work, {
    account: request.account,
    kind: FINDING_OF[request.kind],
    line: request.line,
    entry: request.entry,
    note: '',
  })
  if (!classified.ok) return withExisting(work, request, classified)
  const { findingId } = classified.value
  const finding = findingsOf(work.database, request.account).find((row) => row.id === findingId)
  const voucher = finding && voucherFor(work, request, account.value, finding)
  if (!voucher) return failure(fault('FINDING_NOTHING'))
  const draft = proposeVoucher(work, surroundings, voucher, { origin: findingOrigin(findingId), role: request.kind })
  return success({ key: draftKey(draft), findingId })
}

/** A voucher that stands already is said as such. */
function withExisting<T>(work: Work, request: ProposeRequest, refused: Result<T> & { ok: false }): Result<never> {
  if (!refused.faults.some(({ code }) => code === 'FINDING_HAS_VOUCHER')) return refused
  const standing = findingsOf(work.database, request.account)
    .map((row) => findingVoucher(work.database, row.id))
    .find((voucher) => refused.faults.some(({ details }) => details?.voucher === (voucher?.number ?? voucher?.key)))
  return failure(fault('PROPOSAL_EXISTS', undefined, { voucher: standing?.number ?? standing?.key ?? '' }))
}

function voucherFor(
  work: Work,
  request: ProposeRequest,
  account: TreasuryAccountRow,
  finding: FindingRow,
): VoucherInput | undefined {
  const { database } = work
  const date = openDay(work, request.month, finding)
  const parameters = parametersOn(database, date)
  const line = finding.lineId === null ? undefined : lineOf(work, finding)
  const entry = finding.voucherId === null ? undefined : findEntry(database, finding.voucherId, finding.lineNumber ?? 0)
  const item =
    finding.itemId === null ? undefined : startItems(database, request.account).find((row) => row.id === finding.itemId)
  const words = wordsOf(request, account, date, {
    label: line?.label ?? entry?.label ?? item?.payee ?? '',
    reference: line?.reference ?? line?.bankReference ?? entry?.documentReference ?? item?.reference ?? null,
    party: entry?.thirdParty ?? null,
  })
  if (request.kind === 'correction' && entry) {
    const lines = originalLines(linesOfVoucher(database, entry.voucherId))
    const original = { number: entry.number, journal: account.journal, lines }
    return correctingVoucher(original, { lineNumber: entry.lineNumber, rightMinor: line?.amountMinor ?? 0 }, date)
  }
  if (request.kind === 'cancellation') {
    const cheque = entry
      ? { amountMinor: entry.amountMinor, voucherNumber: entry.number }
      : { amountMinor: item?.amountMinor ?? 0, voucherNumber: null }
    return cancellingVoucher(
      words,
      { ...cheque, amountMinor: Math.abs(cheque.amountMinor) * -1 },
      parameters.cancelledChequesAccount,
    )
  }
  if (!line) return undefined
  if (request.kind === 'movement') return movementVoucher(words, line.amountMinor, request.counterpart ?? '')
  const accounts = { charges: parameters.chargesAccount, vat: parameters.vatAccount }
  return chargesVoucher(words, line.amountMinor, accounts, request.vatPercent ?? parameters.vatPercent)
}

function wordsOf(
  request: ProposeRequest,
  account: TreasuryAccountRow,
  date: string,
  item: { readonly label: string; readonly reference: string | null; readonly party: string | null },
): VoucherWords {
  const asked = request.label?.trim()
  return {
    journal: account.journal,
    date,
    bankAccount: account.account,
    currency: account.currency,
    label: asked === undefined || asked === '' ? item.label : asked,
    reference: item.reference,
    thirdParty: item.party,
    grant: request.grant ?? account.grantCode,
    budgetLine: request.budgetLine,
  }
}

const lineOf = ({ database }: Work, finding: FindingRow) =>
  statementLines(database, finding.account, '0000-00-00', '9999-12-31').find((row) => row.id === finding.lineId)

/** The line's own day, or the last of the month for a correction; when that month is closed, the first day of the next open one. */
function openDay(work: Work, month: Month, finding: FindingRow): string {
  const line = finding.lineId === null ? undefined : lineOf(work, finding)
  const wanted = finding.kind === 'not_booked' && line ? line.date : lastDay(month)
  const periods = listPeriods(work.database)
  const closed = periods.some((period) => period.month === monthOf(wanted) && period.state === 'closed')
  const next = closed ? periods.find((period) => period.month > monthOf(wanted) && period.state === 'open') : undefined
  return next ? firstDay(next.month) : wanted
}
