import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'

/**
 * What brings posted lines to what they should be: for each line that differs, the negative of what was posted on its own side and the
 * new amount (OHADA corrects by negative entry, spec 08 §4); lines that agree stay untouched. Amounts in XOF. Empty when nothing differs.
 */
export function correctionLines(posted: readonly VoucherLineInput[], wanted: readonly VoucherLineInput[]): VoucherLineInput[] {
  const before = summed(posted)
  const after = summed(wanted)
  const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => amountOf(before.get(key)) !== amountOf(after.get(key)),
  )
  return [
    ...differing.flatMap((key) => withAmount(before.get(key), -amountOf(before.get(key)))),
    ...differing.flatMap((key) => withAmount(after.get(key), amountOf(after.get(key)))),
  ]
}

const amountOf = (line: VoucherLineInput | undefined): number => line?.debitMinor ?? line?.creditMinor ?? 0

function withAmount(line: VoucherLineInput | undefined, xof: number): VoucherLineInput[] {
  if (!line || xof === 0) return []
  return [line.debitMinor === null ? { ...line, creditMinor: xof } : { ...line, debitMinor: xof }]
}

/** Lines of one account, side, fund, budget line, third party and label are one. */
function summed(lines: readonly VoucherLineInput[]): Map<string, VoucherLineInput> {
  const sums = new Map<string, VoucherLineInput>()
  for (const line of lines) {
    const debit = line.debitMinor !== null
    const key = JSON.stringify([line.account, debit, line.grant, line.budgetLine, line.thirdParty, line.label])
    const amount = amountOf(sums.get(key)) + amountOf(line)
    sums.set(key, debit ? { ...line, debitMinor: amount } : { ...line, creditMinor: amount })
  }
  return sums
}
