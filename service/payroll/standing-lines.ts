import type { OriginLineRow } from '../../db/queries/statutory-returns.ts'
import { BLANK_LINE } from '../../domain/vouchers/blank-line.ts'
import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'

/** A plain line in francs; amounts on one side. */
export const francLine = (
  line: Pick<VoucherLineInput, 'account' | 'label' | 'grant' | 'thirdParty'> & Partial<VoucherLineInput>,
): VoucherLineInput => ({
  ...BLANK_LINE,
  ...line,
})

/** Posted lines as they would be typed again, so that a correction can be held against them. */
export const asTyped = (row: OriginLineRow): VoucherLineInput =>
  francLine({
    account: row.account,
    label: row.label,
    grant: row.grantCode,
    budgetLine: row.budgetLine,
    thirdParty: row.thirdParty,
    ...(row.side === 1 ? { debitMinor: row.amountXof } : { creditMinor: row.amountXof }),
  })
