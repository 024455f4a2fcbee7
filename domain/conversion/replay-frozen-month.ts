import type { Month } from '../../shared/time/period.ts'
import type { FundsInUse } from './funds-in-use.ts'
import type { LineAccount, WaitingPart } from './line-account.ts'
import { compareLines, originalsFirst } from './line-order.ts'
import type { FrozenRow, SpendingLine } from './model.ts'
import { addPortion, markTakenBack, portionOf, signed, valueOfPart } from './portion.ts'
import { labelOfCatchUp, OWN, PROVISIONAL } from './tranche-names.ts'

/** Takes out of the purse what a closed month recorded, exactly as recorded: first its catch-ups, then its lines. */
export function replayFrozenMonth(funds: FundsInUse, month: Month): void {
  const { frozen, linesByKey } = funds.basis
  for (const row of frozen.catchUpsIn(month)) replayCatchUp(funds, row)
  const lines = frozen
    .lineKeysIn(month)
    .map((key) => linesByKey.get(key))
    .filter((line) => line !== undefined)
  for (const line of originalsFirst(lines.sort(compareLines), (line) => line))
    replayLine(funds, line, frozen.lineRows(line.key) ?? [])
}

function replayCatchUp(funds: FundsInUse, row: FrozenRow): void {
  const label = labelOfCatchUp(row.tranche)
  funds.purse.replay(label, row.coversXof, row.coversDonorMinor)
  const account = funds.accountOf(row.lineKey)
  const part = account?.waiting[0]
  if (!account || !part) return
  part.xof -= row.coversXof
  part.recordedDonorMinor = (part.recordedDonorMinor ?? 0) - (row.coversDonorMinor - row.donorMinor)
  addPortion(
    account.portions,
    portionOf({ tranche: label, rate: row.rate, xof: row.coversXof, donorMinor: row.coversDonorMinor, caughtUp: true }),
  )
}

function replayLine(funds: FundsInUse, line: SpendingLine, rows: readonly FrozenRow[]): void {
  const [first] = rows
  if (!first) return
  const original = funds.originalOf(line)
  const { month, adjustment } = first
  const account: LineAccount = { line, month, adjustment, recorded: rows, portions: [], waiting: [], cancelling: [] }
  funds.addAccount(account)
  for (const row of rows) {
    if (row.tranche === PROVISIONAL) replayProvisional(funds, account, original, row)
    else {
      if (row.tranche !== OWN) funds.purse.replay(row.tranche, row.xof, row.donorMinor)
      if (original) markTakenBack(original.portions, funds.basis.partOrder, sizesOf(row))
      addPortion(account.portions, portionOf(row))
    }
  }
}

/** A recorded correction of a waiting part has cancelled it; any other provisional row waits for a receipt. */
function replayProvisional(funds: FundsInUse, account: LineAccount, original: LineAccount | undefined, row: FrozenRow): void {
  const sign = Math.sign(row.xof)
  let rest = { xof: Math.abs(row.xof), donorMinor: Math.abs(row.donorMinor) }
  for (const part of original?.waiting.toReversed() ?? []) {
    const xof = Math.min(rest.xof, Math.abs(part.xof))
    if (xof === 0 || part.recordedDonorMinor === null) continue
    const donorMinor = valueOfPart(xof, rest, row.rate, funds.basis.donorCurrency)
    part.xof += sign * xof
    part.recordedDonorMinor += sign * donorMinor
    const figures = { rate: row.rate, xof: signed(sign, xof), donorMinor: signed(sign, donorMinor) }
    addPortion(account.portions, portionOf({ tranche: PROVISIONAL, ...figures }))
    rest = { xof: rest.xof - xof, donorMinor: rest.donorMinor - donorMinor }
  }
  if (rest.xof === 0) return
  if (original) markTakenBack(original.portions, funds.basis.partOrder, { tranche: PROVISIONAL, ...rest })
  waitAsRecorded(funds, account, { rate: row.rate, xof: sign * rest.xof, donorMinor: sign * rest.donorMinor })
}

/** A line waits as one, so that its catch-ups find it again whatever rows it has. */
function waitAsRecorded(funds: FundsInUse, account: LineAccount, recorded: Pick<FrozenRow, 'rate' | 'xof' | 'donorMinor'>): void {
  const [known] = account.waiting
  if (known) {
    known.xof += recorded.xof
    known.recordedDonorMinor = (known.recordedDonorMinor ?? 0) + recorded.donorMinor
    return
  }
  const part: WaitingPart = {
    account,
    xof: recorded.xof,
    recordedDonorMinor: recorded.donorMinor,
    recordedRate: recorded.rate,
    repeats: null,
    booked: { xof: 0, donorMinor: 0 },
    cancellations: [],
  }
  account.waiting.push(part)
  funds.waiting.add(part)
}

const sizesOf = ({ tranche, xof, donorMinor }: FrozenRow): { tranche: string; xof: number; donorMinor: number } => ({
  tranche,
  xof: Math.abs(xof),
  donorMinor: Math.abs(donorMinor),
})
