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
 * The line that makes the voucher balance (F9): its amount takes the gap up, and changes side where it must. A correction keeps
 * its side and may become negative (spec 08 §4). The same line when there is no gap in its currency.
 */
export function fillGap(line: EntryLine, gaps: Gaps, keepsSide: boolean): EntryLine {
  const gap = line.currency === FUNCTIONAL_CURRENCY ? gaps.xof : (gaps.byCurrency.get(line.currency) ?? 0)
  if (gap === 0) return line
  const present = line.debitMinor ?? line.creditMinor
  const debit = isDebit(line)
  const net = sumMinor([present === null ? 0 : debit ? present : -present, -gap])
  if (keepsSide && present !== null) return placeAmount(line, debit ? 'debit' : 'credit', debit ? net : unsignedZero(-net))
  if (net === 0) return { ...line, debitMinor: null, creditMinor: null }
  return net > 0 ? placeAmount(line, 'debit', net) : placeAmount(line, 'credit', -net)
}

const unsignedZero = (minor: number): number => (minor === 0 ? 0 : minor)
