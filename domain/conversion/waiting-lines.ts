import type { WaitingPart } from './line-account.ts'
import { compareLines } from './line-order.ts'

/** The uncovered parts of lines in the order in which receipts cover them: date, then id (spec 07, uncovered spending). */
export class WaitingLines {
  #spending: WaitingPart[] = []
  readonly #refunds: WaitingPart[] = []
  readonly #all: WaitingPart[] = []
  /** Everything before it is covered or cancelled. */
  #head = 0
  #inOrder = true

  add(part: WaitingPart): void {
    this.#all.push(part)
    if (part.xof < 0) {
      this.#refunds.push(part)
      return
    }
    const last = this.#spending[this.#spending.length - 1]
    if (last && compareLines(last.account.line, part.account.line) > 0) this.#inOrder = false
    this.#spending.push(part)
  }

  /** The next part that a receipt covers; undefined when none waits. */
  next(): WaitingPart | undefined {
    if (!this.#inOrder) {
      this.#spending = this.#spending.slice(this.#head).sort((a, b) => compareLines(a.account.line, b.account.line))
      this.#head = 0
      this.#inOrder = true
    }
    for (; this.#head < this.#spending.length; this.#head += 1) {
      const part = this.#spending[this.#head]
      if (part && part.xof > 0) return part
    }
    return undefined
  }

  /** An unlinked negative that came before any receipt. */
  nextRefund(): WaitingPart | undefined {
    while (this.#refunds.length > 0) {
      const part = this.#refunds[0]
      if (part && part.xof < 0) return part
      this.#refunds.shift()
    }
    return undefined
  }

  /** Every part that ever waited, as they came: a part that repeats another comes after it. */
  all(): readonly WaitingPart[] {
    return this.#all
  }
}
