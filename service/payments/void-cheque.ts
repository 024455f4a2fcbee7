import { insertChequeVoid, listChequeBooks, listChequeVoids } from '../../db/queries/payments-cheques.ts'
import { presentedLines } from '../../db/queries/presented-lines.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { writeChequeNumber } from '../../domain/payments/cheque-number.ts'
import { grouped } from '../../domain/payments/grouped.ts'
import { plainLine } from '../../domain/payments/payment-lines.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { daysBetween, isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftKey } from '../vouchers/draft-life-cycle.ts'
import { proposeVoucher } from '../vouchers/voucher-origin.ts'
import { linesOfCheque, voidOrigin } from './cheques.ts'
import { findTreasuryAccount } from './payment-accounts.ts'
import { numberRule, paymentRule } from './payment-rules.ts'

export interface VoidRequest {
  readonly account: string
  readonly number: number
  /** `void`: spoiled, lost or cancelled; `stale`: never presented, past its age. */
  readonly kind: 'void' | 'stale'
  readonly date: LocalDate
  readonly reason: string
}

/**
 * Makes a cheque void with its reason; its number stays in the register. Where posted vouchers drew it, proposes the voucher that gives
 * the money back to the bank account and keeps the debt to its payee (Dr bank / Cr the account of the rule). Refused: no reason, a number
 * outside every book and drawn by no voucher, one made void before, one the bank has paid, and, for `stale`, one not yet that old.
 */
export function voidCheque(
  work: Work,
  surroundings: Surroundings,
  input: VoidRequest,
): Result<{ id: number; key: string | null }> {
  const { database } = work
  const account = findTreasuryAccount(database, input.account)
  if (!account.ok) return account
  const lines = linesOfCheque(database, input.account, input.number)
  const book = listChequeBooks(database, input.account).find((each) => input.number >= each.first && input.number <= each.last)
  const written = writeChequeNumber(input.number, book?.width ?? 1)
  const faults: Fault[] = []
  if (input.reason.trim() === '') faults.push(fault('REASON_MISSING'))
  if (!isLocalDate(input.date)) faults.push(fault('DATE_INVALID', undefined, { value: input.date }))
  if (!book && lines.length === 0) faults.push(fault('CHEQUE_UNKNOWN', undefined, { cheque: written }))
  if (listChequeVoids(database, input.account).some((each) => each.number === input.number))
    faults.push(fault('CHEQUE_VOID_ALREADY', undefined, { cheque: written }))
  const presented = presentedLines(database, input.account)
  if (lines.some((line) => presented.has(`${line.voucherId}/${line.lineNumber}`)))
    faults.push(fault('CHEQUE_PRESENTED', undefined, { cheque: written }))
  if (input.kind === 'stale') faults.push(...ageFaults(work, input, lines[0]?.date, written))
  if (faults.length > 0) return failure(...faults)
  const { reason, ...kept } = input
  const id = insertChequeVoid(database, { ...kept, reason: reason.trim(), voidedBy: work.actor.name })
  if (lines.length === 0) return success({ id, key: null })
  const draft = proposeVoucher(
    work,
    surroundings,
    {
      sourceId: null,
      journal: account.value.journal,
      date: input.date,
      kind: 'normal',
      corrects: null,
      lines: returnedLines(work, account.value, input, lines, written),
    },
    { origin: voidOrigin(id), role: 'return' },
  )
  return success({ id, key: draftKey(draft) })
}

function ageFaults(work: Work, input: VoidRequest, drawnOn: LocalDate | undefined, cheque: string): Fault[] {
  const limit = numberRule(work.database, 'cheque.stale-days', input.date)
  const age = drawnOn === undefined ? 0 : daysBetween(drawnOn, input.date)
  return age > limit ? [] : [fault('CHEQUE_NOT_STALE', undefined, { cheque, age, limit })]
}

/** Dr bank / Cr what is still owed to the payee, once a fund. */
function returnedLines(
  work: Work,
  account: TreasuryAccountRow,
  input: VoidRequest,
  lines: ReturnType<typeof linesOfCheque>,
  written: string,
) {
  const word = printWords(readLedger(work.database).language)
  const label = word(input.kind === 'stale' ? 'cheque.staleLabel' : 'cheque.voidLabel', { number: written })
  const documentReference = word('cheque.reference', { number: written })
  const debt = paymentRule(work.database, 'cheque.stale-account', input.date)
  const funds = [...grouped(lines, (line) => JSON.stringify([line.grantCode, line.thirdParty])).values()].flatMap((group) => {
    const [first] = group
    const minor = sumMinor(group.map((line) => line.outMinor))
    return first && minor !== 0 ? [{ grant: first.grantCode, payee: first.thirdParty, minor }] : []
  })
  const line = (code: string, fund: (typeof funds)[number], debit: boolean) =>
    plainLine({
      account: code,
      currency: account.currency,
      label,
      debitMinor: debit ? fund.minor : null,
      creditMinor: debit ? null : fund.minor,
      grant: fund.grant,
      thirdParty: fund.payee,
      documentReference,
    })
  return [...funds.map((fund) => line(account.account, fund, true)), ...funds.map((fund) => line(debt, fund, false))]
}
