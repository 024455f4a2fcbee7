import type { FundsInUse } from './funds-in-use.ts'
import type { Cancellation, LineAccount, WaitingPart } from './line-account.ts'
import { paidPortion } from './paid-portion.ts'
import { addPortion, lastUsedFirst, type Portion, portionOf, signed, takeOpen, valueOfPart } from './portion.ts'
import { OWN, PROVISIONAL } from './tranche-names.ts'

/**
 * A correction takes back what its original used, up to a size of XOF: the uncovered part first, then the layers, the
 * last used first, each with the original's own money (R-RND 5). Returns the size that was taken back; what exceeds the
 * original is for the caller to treat as an unlinked line.
 */
export function takeBack(funds: FundsInUse, account: LineAccount, original: LineAccount, size: number): number {
  let rest = size
  for (const part of original.waiting.toReversed()) rest -= cancelWaiting(funds, account, part, rest)
  for (const cancellation of original.cancelling.toReversed()) rest -= waitAgain(funds, account, cancellation, rest)
  for (const portion of lastUsedFirst(original.portions, funds.basis.partOrder))
    rest -= takeBackPortion(funds, account, portion, rest)
  return size - rest
}

/** The original still waits: the two lines cancel out. A closed month's provisional money is taken as it was recorded. */
function cancelWaiting(funds: FundsInUse, account: LineAccount, part: WaitingPart, upTo: number): number {
  const sign = Math.sign(part.xof)
  const open = Math.abs(part.xof)
  const xof = Math.min(upTo, open)
  if (xof === 0) return 0
  part.xof -= sign * xof
  if (part.recordedDonorMinor === null) {
    const cancellation: Cancellation = { by: account, xof: sign * xof, openXof: sign * xof, rate: null, donorMinor: null }
    part.cancellations.push(cancellation)
    account.cancelling.push(cancellation)
    return xof
  }
  const left = { xof: open, donorMinor: Math.abs(part.recordedDonorMinor) }
  const donorMinor = valueOfPart(xof, left, part.recordedRate, funds.basis.donorCurrency)
  part.recordedDonorMinor = signed(sign, left.donorMinor - donorMinor)
  const figures = { rate: part.recordedRate, xof: signed(-sign, xof), donorMinor: signed(-sign, donorMinor) }
  addPortion(account.portions, portionOf({ tranche: PROVISIONAL, ...figures }))
  return xof
}

/** A correction of a correction that had cancelled a waiting part: the money is spent after all, and waits in its turn. */
function waitAgain(funds: FundsInUse, account: LineAccount, cancellation: Cancellation, upTo: number): number {
  const xof = Math.min(upTo, Math.abs(cancellation.openXof))
  if (xof === 0) return 0
  cancellation.openXof -= Math.sign(cancellation.openXof) * xof
  funds.wait(account, Math.sign(account.line.xof) * xof, cancellation)
  return xof
}

function takeBackPortion(funds: FundsInUse, account: LineAccount, portion: Portion, upTo: number): number {
  if (portion.tranche === OWN) return 0
  const sign = Math.sign(account.line.xof)
  const { xof, donorMinor } = takeOpen(portion, upTo, funds.basis.donorCurrency)
  if (xof === 0 || donorMinor === null) return 0
  const { tranche, rate } = portion
  if (tranche === PROVISIONAL) {
    funds.wait(account, sign * xof, { xof: sign * xof, rate, donorMinor: signed(sign, donorMinor) })
  } else if (sign < 0) {
    funds.purse.giveBack(tranche, xof, donorMinor)
    addPortion(account.portions, portionOf({ tranche, rate, xof: -xof, donorMinor: signed(-1, donorMinor) }))
  } else {
    const paid = funds.purse.payAgain({ tranche, rate, xof, donorMinor })
    if (paid) addPortion(account.portions, paidPortion(paid, sign))
    // Others have used the money that the correction had brought back: the rest is ordinary spending.
    funds.payOrRefund(account, xof - (paid?.xof ?? 0))
  }
  return xof
}
