import type { KeyShare } from '../../shared/contract/shared-costs.ts'
import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'
import type { Share } from '../../shared/money/allocate.ts'
import { BLANK_LINE } from '../vouchers/blank-line.ts'
import { allocatePool } from './allocate-pool.ts'

/** A posted cost that a pool shares, in francs, debit positive. */
export interface SharedLine {
  readonly account: string
  readonly grant: string | null
  readonly budgetLine: string | null
  readonly partner: string | null
  readonly xof: number
}

/** Who a share is, for ties: grant, budget line and partner in code-point order; own funds come first. */
export const shareCode = (share: Pick<KeyShare, 'grant' | 'budgetLine' | 'partner'>): string =>
  `${share.grant ?? ''}/${share.budgetLine ?? ''}/${share.partner ?? ''}`

export const keyWeights = (shares: readonly KeyShare[]): Share[] =>
  shares.map((share) => ({ code: shareCode(share), weight: share.weight }))

/**
 * The lines of an allocation voucher: each cost of the pool taken back where it was booked, by a negative entry on its own side, and
 * booked anew for each receiver (spec 08 §15). They balance to zero; what moves between funds is their inter-fund effect. Parts of
 * nothing leave no line.
 */
export function allocationLines(pool: readonly SharedLine[], shares: readonly KeyShare[], label: string): VoucherLineInput[] {
  const groups = [...grouped(pool).values()].filter((group) => group.xof !== 0)
  const parts = allocatePool(
    groups.map((group) => group.xof),
    keyWeights(shares),
  )
  const taken = groups.map((group) => line(group, -group.xof, label))
  const given = groups.flatMap((group, at) =>
    shares.flatMap((share, index) => {
      const xof = parts[at]?.[index] ?? 0
      return xof === 0 ? [] : [line({ ...share, account: group.account }, xof, label)]
    }),
  )
  return [...taken, ...given]
}

/** Costs of one account, fund, budget line and partner are one. */
function grouped(pool: readonly SharedLine[]): Map<string, SharedLine> {
  const groups = new Map<string, SharedLine>()
  for (const cost of pool) {
    const key = JSON.stringify([cost.account, cost.grant, cost.budgetLine, cost.partner])
    groups.set(key, { ...cost, xof: (groups.get(key)?.xof ?? 0) + cost.xof })
  }
  return groups
}

const line = (
  place: {
    readonly account: string
    readonly grant: string | null
    readonly budgetLine: string | null
    readonly partner: string | null
  },
  debitMinor: number,
  label: string,
): VoucherLineInput => ({
  ...BLANK_LINE,
  account: place.account,
  debitMinor,
  label,
  grant: place.grant,
  budgetLine: place.budgetLine,
  partner: place.partner,
})

/** Debit less credit by fund ("" for own funds), only where it is not nil: what one fund now owes another. */
export function fundGaps(lines: readonly VoucherLineInput[]): { grant: string; gapXof: number }[] {
  const gaps = new Map<string, number>()
  for (const each of lines) {
    const grant = each.grant ?? ''
    gaps.set(grant, (gaps.get(grant) ?? 0) + (each.debitMinor ?? 0) - (each.creditMinor ?? 0))
  }
  return [...gaps].filter(([, gapXof]) => gapXof !== 0).map(([grant, gapXof]) => ({ grant, gapXof }))
}

/** The mirror of posted lines, to the unit: the same sides with the opposite sign (spec 08 §4). */
export const mirrored = (lines: readonly VoucherLineInput[]): VoucherLineInput[] =>
  lines.map((each) => ({
    ...each,
    debitMinor: each.debitMinor === null ? null : -each.debitMinor,
    creditMinor: each.creditMinor === null ? null : -each.creditMinor,
  }))
