import { isDebit } from '../../../../../domain/vouchers/voucher-balance.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../../shared/money/currency.ts'
import { sumMinor } from '../../../../../shared/money/money.ts'
import type { EntryLine } from './entry-line.ts'
import { placeAmount } from './write-cell.ts'

/** What each currency lacks to balance, debit minus credit in minor units; XOF is that of the whole voucher, once converted. */
export interface Gaps {
  readonly xof: number
  readonly byCurrency: ReadonlyMap<string, number>
}

/**
 * The XOF of a line in another currency that already balances: the bank's figure takes the gap in francs up. A figure that would
 * have to change side is left alone: the amount in its currency decides the side.
 */
function fillXof(line: EntryLine, amountXof: number | null, gap: number): EntryLine {
  const net = sumMinor([amountXof ?? 0, -gap])
  const amount = line.debitMinor ?? line.creditMinor ?? 0
  const debit = amount === 0 ? net > 0 : isDebit(line)
  const size = debit ? net : unsignedZero(-net)
  if (amount !== 0 && Math.sign(size) === -Math.sign(amount)) return line
  return { ...line, debitXof: debit ? size : null, creditXof: debit ? null : size }
}

/**
 * The line that makes the voucher balance (F9): its amount takes the gap up, and changes side where it must. A correction keeps
 * its side and may become negative (spec 08 §4). A line in another currency that balances takes the gap in francs
 * as the bank's figure. The same line when there is no gap. `amountXof` is what the line is worth now, debit positive.
 */
export function fillGap(line: EntryLine, gaps: Gaps, keepsSide: boolean, amountXof: number | null): EntryLine {
  const gap = line.currency === FUNCTIONAL_CURRENCY ? gaps.xof : (gaps.byCurrency.get(line.currency) ?? 0)
  if (gap === 0) return line.currency === FUNCTIONAL_CURRENCY || gaps.xof === 0 ? line : fillXof(line, amountXof, gaps.xof)
  const present = line.debitMinor ?? line.creditMinor
  const debit = isDebit(line)
  const net = sumMinor([present === null ? 0 : debit ? present : -present, -gap])
  if (keepsSide && present !== null) return placeAmount(line, debit ? 'debit' : 'credit', debit ? net : unsignedZero(-net))
  if (net === 0) return { ...line, debitMinor: null, creditMinor: null }
  return net > 0 ? placeAmount(line, 'debit', net) : placeAmount(line, 'credit', -net)
}

const unsignedZero = (minor: number): number => (minor === 0 ? 0 : minor)
