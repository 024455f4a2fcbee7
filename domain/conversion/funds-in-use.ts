import type { ConversionBasis } from './conversion-basis.ts'
import type { LineAccount, ProvisionalMoney } from './line-account.ts'
import type { SpendingLine } from './model.ts'
import type { Purse } from './purse.ts'
import type { WaitingLines } from './waiting-lines.ts'

/** What corrections and replayed months see of a conversion in progress. */
export interface FundsInUse {
  readonly basis: ConversionBasis
  readonly purse: Purse
  readonly waiting: WaitingLines
  addAccount(account: LineAccount): void
  /** A line that was converted before; undefined also for an open one that no other line corrects. */
  accountOf(lineKey: string): LineAccount | undefined
  /** The line that this one takes back: only one that came before it, on the other side, and not in the grant's own currency. */
  originalOf(line: SpendingLine): LineAccount | undefined
  /** Pays a size of XOF for a line, or takes it back for a negative one; what no receipt covers waits. */
  payOrRefund(account: LineAccount, size: number): void
  wait(account: LineAccount, xof: number, repeats: ProvisionalMoney | null): void
}
