import type { VirementMoveInput } from '../../../../shared/contract/virements.ts'
import { sumMinor } from '../../../../shared/money/money.ts'

/** One line of a virement that is being composed. */
export interface ComposedMove {
  readonly id: number
  readonly side: 'from' | 'to'
  /** True for a line that the budget does not have: it is then described. */
  readonly opens: boolean
  readonly code: string
  readonly amountMinor: number | null
  readonly head: string
  readonly label: string
  readonly partner: string | null
}

export const emptyMove = (id: number, side: ComposedMove['side'], opens = false): ComposedMove => ({
  id,
  side,
  opens,
  code: '',
  amountMinor: null,
  head: '',
  label: '',
  partner: null,
})

/** What a side comes to, in minor units. */
export const sideTotal = (moves: readonly ComposedMove[], side: ComposedMove['side']): number =>
  sumMinor(moves.filter((move) => move.side === side).map((move) => move.amountMinor ?? 0))

/** True once every line is chosen and has its amount, on both sides. */
export const isWhole = (moves: readonly ComposedMove[]): boolean =>
  moves.every((move) => move.code.trim() !== '' && (move.amountMinor ?? 0) > 0 && (!move.opens || move.label.trim() !== '')) &&
  moves.some((move) => move.side === 'to')

/** The moves as the service takes them. */
export const movesInput = (moves: readonly ComposedMove[]): VirementMoveInput[] =>
  moves.map((move) => ({
    budgetLine: move.code.trim(),
    amountMinor: (move.side === 'from' ? -1 : 1) * (move.amountMinor ?? 0),
    opens: move.opens
      ? { head: move.head.trim() || move.code.trim(), labelFr: move.label, labelEn: move.label, partner: move.partner }
      : null,
  }))
