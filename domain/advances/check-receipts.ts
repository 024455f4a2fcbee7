import { MAX_LINE_MINOR } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'

/** A receipt as it is typed; the amount is XOF. */
export interface TypedReceipt {
  readonly date: string
  readonly documentReference: string | null
  readonly label: string
  readonly account: string
  readonly budgetLine: string | null
  readonly amountXof: number
}

export interface ReceiptFacts {
  /** Undefined for a code that is not in the chart. */
  readonly accountOf: (code: string) => { readonly postable: boolean } | undefined
  readonly budgetLineKnown: (code: string) => boolean
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly grant: string | null
}

/** Refuses, all at once: no date, no label, an account that takes no posting, a budget line of another grant, an amount that is not positive. */
export function checkReceipts(receipts: readonly TypedReceipt[], facts: ReceiptFacts): Fault[] {
  return receipts.flatMap((receipt, index): Fault[] => {
    const place = (path: string) => ({ kind: 'field', path: `${index + 1}.${path}` }) as const
    const account = facts.accountOf(receipt.account)
    const faults: Fault[] = []
    if (!isLocalDate(receipt.date)) faults.push(fault('DATE_INVALID', place('date'), { value: receipt.date }))
    if (receipt.label.trim() === '') faults.push(fault('VALUE_MISSING', place('label'), { name: 'label' }))
    if (!account) faults.push(fault('ACCOUNT_UNKNOWN', place('account'), { account: receipt.account }))
    else if (!account.postable) faults.push(fault('ACCOUNT_NOT_POSTABLE', place('account'), { account: receipt.account }))
    if (receipt.budgetLine !== null && facts.grant !== null && !facts.budgetLineKnown(receipt.budgetLine))
      faults.push(fault('BUDGET_LINE_UNKNOWN', place('budgetLine'), { budgetLine: receipt.budgetLine, grant: facts.grant }))
    if (!(Number.isInteger(receipt.amountXof) && receipt.amountXof > 0 && receipt.amountXof <= MAX_LINE_MINOR))
      faults.push(fault('ADVANCE_AMOUNT', place('amount'), { value: receipt.amountXof }))
    return faults
  })
}

/** Worth a look, never refused: a receipt outside the mission, one without a reference, receipts beyond what is still to be justified. */
export function flagReceipts(receipts: readonly TypedReceipt[], facts: ReceiptFacts, toJustifyXof: number): Fault[] {
  const flags = receipts.flatMap((receipt, index): Fault[] => {
    const line = index + 1
    const outside = receipt.date < facts.startsOn || receipt.date > facts.endsOn
    return [
      ...(outside
        ? [fault('ADVANCE_RECEIPT_OUTSIDE', undefined, { line, date: receipt.date, start: facts.startsOn, end: facts.endsOn })]
        : []),
      ...(receipt.documentReference === null ? [fault('ADVANCE_RECEIPT_NO_REFERENCE', undefined, { line })] : []),
    ]
  })
  const total = receipts.reduce((sum, receipt) => sum + receipt.amountXof, 0)
  const over = total > toJustifyXof
  return over
    ? [...flags, fault('ADVANCE_RECEIPTS_OVER', undefined, { total, left: toJustifyXof, over: total - toJustifyXof })]
    : flags
}
