import type { VoucherDetail, VoucherLineInput } from '../../shared/contract/vouchers.ts'

type Line = VoucherDetail['lines'][number]

const minus = (minor: number | null): number | null => (minor === null || minor === 0 ? minor : -minor)

/** A posted line as it may be typed again. Its XOF stands where it is foreign: a rate of another day would not take it back exactly. */
export const typedAgain = (line: Line): VoucherLineInput => ({
  account: line.account,
  debitMinor: line.debitMinor,
  creditMinor: line.creditMinor,
  currency: line.currency,
  rate: null,
  debitXof: line.debitXof,
  creditXof: line.creditXof,
  label: line.label,
  grant: line.grant,
  budgetLine: line.budgetLine,
  partner: line.partner,
  activity: line.activity,
  site: line.site,
  thirdParty: line.thirdParty,
  documentReference: line.documentReference,
  documentDate: line.documentDate,
  invoice: line.invoice,
  paymentMode: line.paymentMode,
  expenseType: line.expenseType,
})

/** The negative of a posted line: the same side, the amounts in currency and XOF negated (OHADA corrects by negative entry, spec 08 §4). */
export function takenBack(line: Line): VoucherLineInput {
  const typed = typedAgain(line)
  return {
    ...typed,
    debitMinor: minus(typed.debitMinor),
    creditMinor: minus(typed.creditMinor),
    debitXof: minus(typed.debitXof),
    creditXof: minus(typed.creditXof),
  }
}
