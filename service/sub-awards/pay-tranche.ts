import { readLedger } from '../../db/queries/settings.ts'
import { findSubAwardTranche } from '../../db/queries/sub-award-tranches.ts'
import { listTreasuryAccounts, type TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { BLANK_LINE } from '../../domain/vouchers/blank-line.ts'
import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { interpolate } from '../../shared/i18n/interpolate.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { PAYMENT_MODES, voucherOf } from '../advances/advance-voucher.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { proposeVoucher } from '../vouchers/voucher-origin.ts'
import { isTranchePaid, trancheOrigin } from './decide-tranche.ts'
import { type AwardStanding, subAwardPosition } from './sub-award-position.ts'

const WORDS = {
  tranche: {
    fr: 'Avance à {{partner}}, tranche {{number}} de {{award}}',
    en: 'Advance to {{partner}}, instalment {{number}} of {{award}}',
  },
  refund: { fr: 'Reversement de {{partner}} sur {{award}}', en: 'Refund by {{partner}} on {{award}}' },
} as const
/** The expense type that the documents of a sub-grant are asked for by (resources/documents, "SUB"). */
const EXPENSE_TYPE = 'Subvention partenaire'

/** The record that the refunds of a sub-award come from. */
export const refundOrigin = (subAward: string): string => `sub-award:${subAward}`

/**
 * Proposes the payment of an approved tranche: debit the partner's advance, credit the bank, for the net amount (spec 07 §6.iv). Refused before approval,
 * once a payment waits or stands, and from an account that is not held in the agreement's currency.
 */
export function payTranche(
  work: Work,
  surroundings: Surroundings,
  input: { id: number; account: string; date: string },
): Result<{ voucher: string }> {
  const tranche = findSubAwardTranche(work.database, input.id)
  if (!tranche) return failure(fault('TRANCHE_UNKNOWN'))
  if (tranche.state !== 'approved' || isTranchePaid(work, tranche.id))
    return failure(fault('TRANCHE_STATE', undefined, { number: tranche.number }))
  const place = placeOf(work, tranche.subAward, input)
  if (!place.ok) return place
  const document = `${tranche.subAward}-T${tranche.number}`
  const draft = proposeMove(work, surroundings, place.value, {
    minor: tranche.netMinor,
    date: input.date,
    label: labelOf(work, 'tranche', place.value.standing, tranche.number),
    document,
    source: { origin: trancheOrigin(tranche.id), role: 'payment' },
  })
  return success({ voucher: `draft:${draft}` })
}

/** Proposes what a partner pays back: debit the bank, credit its advance. Refused: nothing, or more than is outstanding. */
export function refundAdvance(
  work: Work,
  surroundings: Surroundings,
  input: { subAward: string; account: string; date: string; amount: number },
): Result<{ voucher: string }> {
  const place = placeOf(work, input.subAward, input)
  if (!place.ok) return place
  const { outstanding } = place.value.standing.position
  if (!Number.isInteger(input.amount) || input.amount <= 0 || input.amount > outstanding)
    return failure(fault('REFUND_AMOUNT', { kind: 'field', path: 'amount' }))
  const draft = proposeMove(work, surroundings, place.value, {
    minor: -input.amount,
    date: input.date,
    label: labelOf(work, 'refund', place.value.standing, 0),
    document: input.subAward,
    source: { origin: refundOrigin(input.subAward), role: 'settlement' },
  })
  return success({ voucher: `draft:${draft}` })
}

interface Place {
  readonly standing: AwardStanding
  readonly treasury: TreasuryAccountRow
}

function placeOf(work: Work, subAward: string, input: { account: string; date: string }): Result<Place> {
  if (!isLocalDate(input.date)) return failure(fault('DATE_INVALID', { kind: 'field', path: 'date' }, { value: input.date }))
  const standing = subAwardPosition(work.database, subAward, input.date)
  if (!standing) return failure(fault('SUB_AWARD_UNKNOWN', undefined, { subAward }))
  const treasury = listTreasuryAccounts(work.database).find((known) => known.account === input.account)
  const { currency } = standing.award
  if (!treasury || treasury.currency !== currency)
    return failure(fault('TRANCHE_TREASURY', { kind: 'field', path: 'account' }, { account: input.account, currency }))
  return success({ standing, treasury })
}

const labelOf = (work: Work, word: keyof typeof WORDS, { award }: AwardStanding, number: number): string =>
  interpolate(WORDS[word][readLedger(work.database).language], { partner: award.partner, number, award: award.code })

interface Move {
  /** What the partner receives; negative, what it gives back. */
  readonly minor: number
  readonly date: string
  readonly label: string
  readonly document: string
  readonly source: { readonly origin: string; readonly role: string }
}

function proposeMove(work: Work, surroundings: Surroundings, { standing, treasury }: Place, move: Move): string {
  const { award, terms } = standing
  const line = (account: string, minor: number, more: Partial<VoucherLineInput>): VoucherLineInput => ({
    ...BLANK_LINE,
    account,
    currency: award.currency,
    debitMinor: minor > 0 ? minor : null,
    creditMinor: minor > 0 ? null : -minor,
    label: move.label,
    grant: award.grantCode,
    thirdParty: award.partner,
    documentReference: move.document,
    ...more,
  })
  const advance = line(terms.account, move.minor, { partner: award.partner, expenseType: EXPENSE_TYPE })
  const money = line(treasury.account, -move.minor, { paymentMode: PAYMENT_MODES[treasury.kind] })
  const lines = move.minor > 0 ? [advance, money] : [money, advance]
  return proposeVoucher(work, surroundings, voucherOf(treasury.journal, move.date, lines), move.source)
}
