import type { Database } from '../../db/database.ts'
import { listChequeBooks, listChequeVoids } from '../../db/queries/payments-cheques.ts'
import { listTreasuryAccounts, type TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { highestFrom, lowestFrom } from '../../domain/payments/cash-days.ts'
import { chequeNumberOf, writeChequeNumber } from '../../domain/payments/cheque-number.ts'
import { figure } from '../../domain/payments/figure.ts'
import { placeOnScreen } from '../../domain/vouchers/decide-posting.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { formatDate } from '../../shared/i18n/format.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { daysOf, FOREVER } from './cash-balance.ts'
import { chequeUses } from './cheques.ts'
import { limitOf } from './payment-accounts.ts'

/**
 * What a voucher would do to cash, wallets and cheques, as flags that refuse nothing (spec 08 §13): a balance below zero or above the
 * ceiling on its day or any later one, a payment above the maximum, a cheque used twice, made void or outside its books.
 */
export function treasuryFlags(database: Database, voucher: VoucherInput): Fault[] {
  if (!isLocalDate(voucher.date)) return []
  const touched = new Set(voucher.lines.map((line) => line.account))
  return listTreasuryAccounts(database)
    .filter((account) => touched.has(account.account))
    .flatMap((account) =>
      account.kind === 'bank' ? chequeFlags(database, account, voucher) : balanceFlags(database, account, voucher),
    )
}

function balanceFlags(database: Database, account: TreasuryAccountRow, voucher: VoucherInput): Fault[] {
  const lines = voucher.lines.filter((line) => line.account === account.account && line.currency === account.currency)
  const change = sumMinor(lines.map((line) => (line.debitMinor ?? 0) - (line.creditMinor ?? 0)))
  const place = placeOnScreen(voucher)(voucher.lines.indexOf(lines[0] ?? voucher.lines[0] ?? never()), 'account')
  const { openingMinor, days } = daysOf(database, account, '1900-01-01', FOREVER)
  const flags: Fault[] = []
  const lowest = lowestFrom(days, openingMinor, voucher.date)
  if (change < 0 && lowest.minor + change < 0)
    flags.push(
      fault('CASH_BELOW_ZERO', place, {
        account: account.account,
        date: formatDate(lowest.date),
        missing: figure(-(lowest.minor + change), account.currency),
      }),
    )
  const ceiling = limitOf(account, account.ceilingXof)
  const highest = highestFrom(days, openingMinor, voucher.date)
  if (ceiling !== null && change > 0 && highest.minor + change > ceiling)
    flags.push(
      fault('CASH_OVER_CEILING', place, {
        account: account.account,
        date: formatDate(highest.date),
        ceiling: figure(ceiling, account.currency),
        over: figure(highest.minor + change - ceiling, account.currency),
      }),
    )
  const maximum = limitOf(account, account.maximumPaymentXof)
  const toBank = voucher.lines.some((line) => /^5[238]/.test(line.account))
  if (maximum !== null && !toBank && -change > maximum)
    flags.push(
      fault('CASH_PAYMENT_OVER_MAXIMUM', place, {
        account: account.account,
        amount: figure(-change, account.currency),
        maximum: figure(maximum, account.currency),
      }),
    )
  return flags
}

const never = (): never => {
  throw new RangeError('a voucher that touches an account has a line')
}

function chequeFlags(database: Database, account: TreasuryAccountRow, voucher: VoucherInput): Fault[] {
  const drawn = voucher.lines.flatMap((line, index) => {
    const number = line.account === account.account ? chequeNumberOf(line.paymentMode, line.documentReference) : undefined
    return number === undefined || line.creditMinor === null ? [] : [{ number, place: placeOnScreen(voucher)(index, 'payment') }]
  })
  if (drawn.length === 0) return []
  const books = listChequeBooks(database, account.account)
  const voids = listChequeVoids(database, account.account)
  const uses = chequeUses(database, account.account).filter((use) => use.posted)
  return [...new Map(drawn.map((each) => [each.number, each.place]))].flatMap(([number, place]) => {
    const book = books.find((each) => number >= each.first && number <= each.last)
    const cheque = writeChequeNumber(number, book?.width ?? books[0]?.width ?? 1)
    const other = uses.find((use) => use.number === number)
    return [
      ...(other && voucher.corrects === null
        ? [fault('CHEQUE_USED_TWICE', place, { cheque, voucher: other.voucher ?? '' })]
        : []),
      ...(books.length > 0 && !book ? [fault('CHEQUE_OUTSIDE_BOOK', place, { cheque, account: account.account })] : []),
      ...(voids.some((each) => each.number === number) ? [fault('CHEQUE_IS_VOID', place, { cheque })] : []),
    ]
  })
}
