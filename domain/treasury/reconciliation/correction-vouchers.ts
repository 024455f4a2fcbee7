import type { VoucherInput, VoucherLineInput } from '../../../shared/contract/vouchers.ts'
import { decimalFromText } from '../../../shared/money/decimal.ts'
import { multiplyDivide } from '../../../shared/money/money.ts'
import type { LocalDate } from '../../../shared/time/local-date.ts'
import { BLANK_LINE } from '../../vouchers/blank-line.ts'

/** What a proposed voucher says beside its amounts. */
export interface VoucherWords {
  readonly journal: string
  readonly date: LocalDate
  readonly bankAccount: string
  readonly currency: string
  readonly label: string
  readonly reference: string | null
  readonly thirdParty: string | null
  readonly grant: string | null
  readonly budgetLine: string | null
}

function line(words: VoucherWords, account: string, debitMinor: number, budgetLine: string | null = null): VoucherLineInput {
  return {
    ...BLANK_LINE,
    account,
    debitMinor: debitMinor >= 0 ? debitMinor : null,
    creditMinor: debitMinor < 0 ? -debitMinor : null,
    currency: words.currency,
    label: words.label,
    grant: words.grant,
    budgetLine,
    thirdParty: words.thirdParty,
    documentReference: words.reference,
  }
}

const voucher = (words: VoucherWords, lines: VoucherLineInput[], more: Partial<VoucherInput> = {}): VoucherInput => ({
  sourceId: null,
  journal: words.journal,
  date: words.date,
  kind: 'normal',
  corrects: null,
  lines,
  ...more,
})

/** A movement that the books do not have, against one account: money in debits the bank, money out credits it. */
export const movementVoucher = (words: VoucherWords, amountMinor: number, counterpart: string): VoucherInput => {
  const other = line(words, counterpart, -amountMinor, words.budgetLine)
  const bank = line(words, words.bankAccount, amountMinor)
  return voucher(words, amountMinor < 0 ? [other, bank] : [bank, other])
}

/**
 * Bank charges with their VAT: 11 800 at 18 % are 10 000 and 1 800 (spec 07 §6.v). The net is rounded once, half away from zero, and the VAT is
 * the rest, so that both make what left the bank. Without VAT there is one line.
 */
export function chargesVoucher(
  words: VoucherWords,
  amountMinor: number,
  accounts: { readonly charges: string; readonly vat: string },
  vatPercent: string,
): VoucherInput {
  const percent = decimalFromText(vatPercent)
  if (!percent || percent.numerator === 0n) return movementVoucher(words, amountMinor, accounts.charges)
  const hundred = 100n * percent.denominator
  const net = multiplyDivide(-amountMinor, hundred, hundred + percent.numerator)
  return voucher(words, [
    line(words, accounts.charges, net, words.budgetLine),
    line(words, accounts.vat, -amountMinor - net),
    line(words, words.bankAccount, amountMinor),
  ])
}

/**
 * A voucher booked for a wrong amount: its lines once more, negative on their own sides, then as they should have been, never one net line
 * (spec 07 §6.v, 08 §4). `rightMinor` is what moved on the bank, signed; the largest other line takes the difference, for a person to check.
 */
export function correctingVoucher(
  original: { readonly number: string; readonly journal: string; readonly lines: readonly VoucherLineInput[] },
  bank: { readonly lineNumber: number; readonly rightMinor: number },
  date: LocalDate,
): VoucherInput {
  const wrong = original.lines[bank.lineNumber - 1]
  const wrongMinor = wrong ? signedMinor(wrong) : 0
  const counter = largestOther(original.lines, bank.lineNumber - 1)
  const right = original.lines.map((one, index) => {
    if (index === bank.lineNumber - 1) return withSigned(one, bank.rightMinor)
    return index === counter ? withSigned(one, signedMinor(one) + wrongMinor - bank.rightMinor) : one
  })
  return {
    sourceId: null,
    journal: original.journal,
    date,
    kind: 'correction',
    corrects: original.number,
    lines: [...original.lines.map(taken), ...right],
  }
}

/**
 * A cheque that nobody presents: its bank line taken back by a negative entry, and the sum owed again to whom it was for (spec 04 §2.7).
 */
export const cancellingVoucher = (
  words: VoucherWords,
  cheque: { readonly amountMinor: number; readonly voucherNumber: string | null },
  creditor: string,
): VoucherInput => {
  if (cheque.voucherNumber === null) return movementVoucher(words, -cheque.amountMinor, creditor)
  const back = { ...line(words, words.bankAccount, 0), debitMinor: null, creditMinor: cheque.amountMinor }
  const owed = { ...line(words, creditor, cheque.amountMinor) }
  return voucher(words, [back, owed], { kind: 'correction', corrects: cheque.voucherNumber })
}

const signedMinor = (one: VoucherLineInput): number => (one.debitMinor ?? 0) - (one.creditMinor ?? 0)

/** The same side with another amount; its XOF follows from the rate again. */
function withSigned(one: VoucherLineInput, signed: number): VoucherLineInput {
  const debit = one.debitMinor !== null
  return { ...one, debitMinor: debit ? signed : null, creditMinor: debit ? null : -signed, debitXof: null, creditXof: null }
}

const opposite = (minor: number | null): number | null => (minor === null ? null : -minor)

const taken = (one: VoucherLineInput): VoucherLineInput => ({
  ...one,
  debitMinor: opposite(one.debitMinor),
  creditMinor: opposite(one.creditMinor),
  debitXof: opposite(one.debitXof),
  creditXof: opposite(one.creditXof),
})

function largestOther(lines: readonly VoucherLineInput[], bankIndex: number): number {
  let best = -1
  lines.forEach((one, index) => {
    if (index !== bankIndex && (best < 0 || Math.abs(signedMinor(one)) > Math.abs(signedMinor(lines[best] ?? one)))) best = index
  })
  return best
}
