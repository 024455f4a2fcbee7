import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { FUNCTIONAL_CURRENCY, isCurrencyCode } from '../../shared/money/currency.ts'
import { MAX_LINE_MINOR } from '../../shared/money/money.ts'
import { rateFromText } from '../../shared/money/rate.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { PostingFacts } from './posting-facts.ts'
import type { VoucherField } from './voucher-field.ts'

/** Where a field of the line stands in the user's own material. */
type FieldPlace = (field: VoucherField) => Place

/** The codes of a line, found in the ledger; null where the line has none or the code is unknown (a fault says so). */
export interface ResolvedLine {
  readonly rate: string | null
  readonly rateSource: string | null
  readonly grantId: number | null
  readonly budgetLineId: number | null
  readonly partnerId: number | null
}

/** The longest text of a label and of the other text fields, in characters. */
const MAX_TEXT = 500

/** Checks one line by itself and finds its codes; pushes every reason to refuse it. */
export function checkLine(
  line: VoucherLineInput,
  voucher: VoucherInput,
  facts: PostingFacts,
  place: FieldPlace,
  faults: Fault[],
): ResolvedLine {
  checkAccount(line, voucher, facts, place, faults)
  checkAmounts(line, voucher, place, faults)
  checkTexts(line, place, faults)
  const rate = findRate(line, voucher, facts, place, faults)
  const grant = findGrant(line, voucher, facts, place, faults)
  const partnerId = line.partner === null ? null : (facts.partnerId(line.partner) ?? null)
  if (line.partner !== null && partnerId === null)
    faults.push(fault('PARTNER_UNKNOWN', place('partner'), { partner: line.partner }))
  return { ...rate, ...grant, partnerId }
}

function checkAccount(
  line: VoucherLineInput,
  voucher: VoucherInput,
  facts: PostingFacts,
  place: FieldPlace,
  faults: Fault[],
): void {
  const account = facts.account(line.account)
  if (!account) faults.push(fault('ACCOUNT_UNKNOWN', place('account'), { account: line.account }))
  else if (!account.postable) faults.push(fault('ACCOUNT_NOT_POSTABLE', place('account'), { account: line.account }))
  else if (account.closedOn !== null && account.closedOn <= voucher.date) {
    faults.push(fault('ACCOUNT_CLOSED', place('account'), { account: line.account, date: account.closedOn }))
  }
}

function checkAmounts(line: VoucherLineInput, voucher: VoucherInput, place: FieldPlace, faults: Fault[]): void {
  const free = voucher.kind === 'exchange' || voucher.kind === 'revaluation'
  const amounts = [line.debitMinor, line.creditMinor, line.debitXof, line.creditXof].filter((amount) => amount !== null)
  if (amounts.some((amount) => Math.abs(amount) > MAX_LINE_MINOR)) {
    faults.push(fault('AMOUNT_TOO_LARGE', place('debit'), { value: Math.max(...amounts.map(Math.abs)) }))
  }
  if (voucher.kind !== 'correction' && amounts.some((amount) => amount < 0)) faults.push(fault('AMOUNT_NEGATIVE', place('debit')))
  if (line.debitMinor !== null && line.creditMinor !== null) faults.push(fault('AMOUNT_BOTH_SIDES', place('debit')))
  if (line.debitXof !== null && line.creditXof !== null) faults.push(fault('AMOUNT_BOTH_SIDES', place('debit')))
  if (amounts.length === 0) faults.push(fault('AMOUNT_MISSING', place('debit')))
  const inCurrency = line.debitMinor ?? line.creditMinor
  if (inCurrency === null && amounts.length > 0 && !(free && line.currency !== FUNCTIONAL_CURRENCY))
    faults.push(fault('AMOUNT_MISSING', place('debit')))
  const crossed = (line.debitMinor !== null && line.creditXof !== null) || (line.creditMinor !== null && line.debitXof !== null)
  if (crossed) faults.push(fault('AMOUNT_XOF_SIDE_DIFFERS', place('debit_xof'), { currency: line.currency }))
  const xof = line.debitXof ?? line.creditXof
  const foreign = line.currency !== FUNCTIONAL_CURRENCY && inCurrency !== null && xof !== null
  // Only an exchange difference moves francs alone (spec 08 §2).
  if (foreign && !free && inCurrency === 0 && xof !== 0) faults.push(fault('AMOUNT_MISSING', place('debit')))
  if (foreign && !crossed && inCurrency * xof < 0)
    faults.push(fault('AMOUNT_XOF_SIDE_DIFFERS', place('debit_xof'), { currency: line.currency }))
  if (line.currency === FUNCTIONAL_CURRENCY && xof !== null && inCurrency !== null && xof !== inCurrency) {
    faults.push(fault('AMOUNT_XOF_DIFFERS', place('debit_xof'), { xof, amount: inCurrency }))
  }
}

function checkTexts(line: VoucherLineInput, place: FieldPlace, faults: Fault[]): void {
  if (!isCurrencyCode(line.currency)) faults.push(fault('CURRENCY_UNKNOWN', place('currency'), { value: line.currency }))
  if (line.documentDate !== null && !isLocalDate(line.documentDate))
    faults.push(fault('DATE_INVALID', place('document_date'), { value: line.documentDate }))
  const texts: [VoucherField, string | null][] = [
    ['label', line.label],
    ['activity', line.activity],
    ['site', line.site],
    ['third_party', line.thirdParty],
    ['document', line.documentReference],
    ['invoice', line.invoice],
    ['payment', line.paymentMode],
    ['expense_type', line.expenseType],
    ['budget_line', line.budgetLine],
  ]
  for (const [name, text] of texts) {
    if (text !== null && text.length > MAX_TEXT) faults.push(fault('VALUE_TOO_LONG', place(name), { name, length: MAX_TEXT }))
  }
}

function findRate(
  line: VoucherLineInput,
  voucher: VoucherInput,
  facts: PostingFacts,
  place: FieldPlace,
  faults: Fault[],
): Pick<ResolvedLine, 'rate' | 'rateSource'> {
  if (line.currency === FUNCTIONAL_CURRENCY || !isCurrencyCode(line.currency)) return { rate: null, rateSource: null }
  if (line.rate !== null) {
    if (!rateFromText(line.rate)) faults.push(fault('RATE_INVALID', place('rate'), { value: line.rate }))
    return { rate: line.rate, rateSource: 'voucher' }
  }
  if (line.debitXof !== null || line.creditXof !== null) return { rate: null, rateSource: 'bank' }
  const found = facts.functionalRate(line.currency, voucher.date)
  if (!found) {
    faults.push(fault('RATE_MISSING', place('rate'), { currency: line.currency, date: voucher.date }))
    return { rate: null, rateSource: null }
  }
  return { rate: found.rate, rateSource: found.source }
}

function findGrant(
  line: VoucherLineInput,
  voucher: VoucherInput,
  facts: PostingFacts,
  place: FieldPlace,
  faults: Fault[],
): Pick<ResolvedLine, 'grantId' | 'budgetLineId'> {
  if (line.grant === null) return { grantId: null, budgetLineId: null }
  const grant = facts.grant(line.grant)
  if (!grant) {
    faults.push(fault('GRANT_UNKNOWN', place('grant'), { grant: line.grant }))
    return { grantId: null, budgetLineId: null }
  }
  const outside = voucher.date < grant.start || voucher.date > grant.end
  if (outside && line.budgetLine !== null) {
    const details = { date: voucher.date, grant: line.grant, start: grant.start, end: grant.end }
    faults.push(fault('DATE_OUTSIDE_GRANT', place('date'), details))
  }
  if (line.budgetLine === null) return { grantId: grant.id, budgetLineId: null }
  const budgetLineId = facts.budgetLineId(grant.id, line.budgetLine)
  if (budgetLineId === undefined) faults.push(budgetLineFault(line.budgetLine, line.grant, facts, place))
  return { grantId: grant.id, budgetLineId: budgetLineId ?? null }
}

function budgetLineFault(budgetLine: string, grant: string, facts: PostingFacts, place: FieldPlace): Fault {
  const others = facts.grantsWithBudgetLine(budgetLine).filter((other) => other !== grant)
  return others.length > 0
    ? fault('BUDGET_LINE_OF_OTHER_GRANT', place('budget_line'), { budgetLine, grant, other: others.join(', ') })
    : fault('BUDGET_LINE_UNKNOWN', place('budget_line'), { budgetLine, grant })
}
