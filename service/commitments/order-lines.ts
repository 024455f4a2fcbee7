import type { NewOrderLine } from '../../db/queries/commitments-orders.ts'
import type { Masters } from '../../db/queries/masters.ts'
import { lineAmount, quantityThousandths } from '../../domain/commitments/quantity.ts'
import { isSpendingAccount } from '../../shared/accounting/spending-account.ts'
import type { OrderInput } from '../../shared/contract/commitments.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { MAX_LINE_MINOR } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { monthsBetween } from '../../shared/time/period.ts'
import { budgetPlace } from './budget-place.ts'

/** The lines of a draft as they are kept; amounts in francs and donor rates come when the order is issued. Every fault names its line. */
export function orderLinesOf(masters: Masters, input: OrderInput, faults: Fault[]): NewOrderLine[] {
  return input.lines.map((line, index) => {
    const place = { kind: 'line', line: index + 1 } as const
    const quantity = input.kind === 'payroll' ? monthsOf(input) * 1000 : quantityThousandths(line.quantity)
    const amount = quantity === undefined ? undefined : lineAmount(quantity, line.unitPriceMinor)
    const account = masters.accounts.get(line.account)
    if (line.description.trim() === '') faults.push(fault('ORDER_DESCRIPTION_MISSING', place))
    if (quantity === undefined || quantity === 0) faults.push(fault('ORDER_QUANTITY', place, { value: line.quantity }))
    if (line.unitPriceMinor <= 0 || amount === undefined || amount <= 0 || amount > MAX_LINE_MINOR)
      faults.push(fault('ORDER_PRICE', place))
    if (!account) faults.push(fault('ACCOUNT_UNKNOWN', place, { account: line.account }))
    else if (account.postable !== 1) faults.push(fault('ACCOUNT_NOT_POSTABLE', place, { account: line.account }))
    else if (!isSpendingAccount(line.account)) faults.push(fault('ORDER_ACCOUNT', place, { account: line.account }))
    const budget = budgetPlace(masters, line, place, faults)
    const { unit, unitPriceMinor, activity } = line
    return {
      lineNumber: index + 1,
      description: line.description.trim(),
      unit,
      quantityThousandths: quantity ?? 0,
      unitPriceMinor,
      amountMinor: amount ?? 0,
      amountXof: input.currency === FUNCTIONAL_CURRENCY ? (amount ?? 0) : null,
      account: line.account,
      ...budget,
      activity,
      donorRate: null,
      donorRateSource: null,
    }
  })
}

const monthsOf = ({ firstMonth, lastMonth }: OrderInput): number =>
  firstMonth === null || lastMonth === null ? 0 : monthsBetween(firstMonth, lastMonth).length
