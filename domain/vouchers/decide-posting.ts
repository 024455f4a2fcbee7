import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { minorToDecimalText } from '../../shared/money/money.ts'
import { rateFromText } from '../../shared/money/rate.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { monthOf } from '../../shared/time/period.ts'
import { checkLine, type ResolvedLine } from './check-line.ts'
import { functionalAmounts } from './functional-amounts.ts'
import type { Posting, PostingLine } from './posting.ts'
import type { PostingFacts } from './posting-facts.ts'
import { isDebit, totalsByCurrency, totalsInXof } from './voucher-balance.ts'
import type { VoucherField } from './voucher-field.ts'

/** Says where a field of a line stands in the user's own material: the file's line or cell, or the voucher's line on screen. */
export type LinePlace = (lineIndex: number, field: VoucherField) => Place

/** The line of the voucher itself, for what was typed and not read from a file. */
export const placeOnScreen =
  (voucher: VoucherInput): LinePlace =>
  (index) => ({ kind: 'voucher', voucher: voucher.sourceId ?? '', line: index + 1 })

/**
 * Decides whether a voucher may be posted. Answers the posting, or every reason to refuse it with its place (spec 08 §13):
 * unbalanced, unknown, closed or heading account, closed period, a year carried to the next, missing rate, date outside the grant, budget line of another
 * grant, duplicate id, class 9 mixed with 1 to 8. Flags such as an exceeded budget never refuse here.
 */
export function decidePosting(voucher: VoucherInput, facts: PostingFacts, placeOf?: LinePlace): Result<Posting> {
  const linePlace = placeOf ?? placeOnScreen(voucher)
  const faults: Fault[] = []
  checkHeader(voucher, facts, (field) => linePlace(0, field), faults)
  const resolved = voucher.lines.map((line, index) => checkLine(line, voucher, facts, (field) => linePlace(index, field), faults))
  checkClasses(voucher, linePlace(0, 'account'), faults)
  const amountsXof = functionalAmounts(
    voucher.lines,
    resolved.map((line) => line.rate),
  )
  amountsXof.forEach((amount, index) => {
    const rate = resolved[index]?.rate ?? null
    const minor = voucher.lines[index]?.debitMinor ?? voucher.lines[index]?.creditMinor
    if (amount === null && rate !== null && rateFromText(rate) && typeof minor === 'number')
      faults.push(fault('AMOUNT_TOO_LARGE', linePlace(index, 'rate'), { value: minor }))
  })
  if (faults.length === 0) checkBalance(voucher, amountsXof, linePlace(0, 'voucher'), faults)
  if (faults.length > 0) return failure(...faults)
  return success({
    sourceId: voucher.sourceId,
    journal: voucher.journal,
    date: voucher.date,
    month: monthOf(voucher.date),
    kind: voucher.kind,
    label: (voucher.lines[0]?.label ?? '').normalize('NFC'),
    correctsId: voucher.corrects === null ? null : (facts.postedVoucherId(voucher.corrects) ?? null),
    lines: voucher.lines.map((line, index) => postingLine(line, resolved[index], amountsXof[index] ?? 0)),
  })
}

function checkHeader(voucher: VoucherInput, facts: PostingFacts, place: (field: VoucherField) => Place, faults: Fault[]): void {
  if (voucher.sourceId !== null && facts.sourceIdKnown(voucher.sourceId)) {
    faults.push(fault('VOUCHER_ID_DUPLICATE', place('voucher'), { voucher: voucher.sourceId }))
  }
  if (!facts.journalExists(voucher.journal)) faults.push(fault('JOURNAL_UNKNOWN', place('journal'), { journal: voucher.journal }))
  if (voucher.corrects !== null && facts.postedVoucherId(voucher.corrects) === undefined) {
    faults.push(fault('CORRECTED_VOUCHER_UNKNOWN', place('corrects'), { voucher: voucher.corrects }))
  }
  if (voucher.lines.length < 2) faults.push(fault('VOUCHER_TOO_FEW_LINES', place('voucher'), { voucher: voucher.sourceId ?? '' }))
  if (!isLocalDate(voucher.date)) {
    faults.push(fault('DATE_INVALID', place('date'), { value: voucher.date }))
    return
  }
  const { valueDate } = voucher
  if (valueDate && (!isLocalDate(valueDate) || valueDate > voucher.date))
    faults.push(fault('VALUE_DATE_INVALID', place('date'), { value: valueDate, date: voucher.date }))
  const period = monthOf(voucher.date)
  const state = facts.periodState(period)
  if (state === 'carried') faults.push(fault('YEAR_CARRIED', place('date'), { year: period.slice(0, 4) }))
  if (state === 'closed') faults.push(fault('PERIOD_CLOSED', place('date'), { period }))
  if (state === 'soft_closed' && !facts.mayPostWhileClosing) faults.push(fault('PERIOD_SOFT_CLOSED', place('date'), { period }))
}

function checkClasses(voucher: VoucherInput, place: Place, faults: Fault[]): void {
  const ninth = voucher.lines.filter((line) => line.account.startsWith('9')).length
  if (ninth > 0 && ninth < voucher.lines.length) {
    faults.push(fault('ACCOUNT_CLASS_9_MIXED', place, { voucher: voucher.sourceId ?? '' }))
  }
}

function checkBalance(voucher: VoucherInput, amountsXof: readonly (number | null)[], place: Place, faults: Fault[]): void {
  const name = voucher.sourceId ?? ''
  const free = voucher.kind === 'exchange' || voucher.kind === 'revaluation'
  const byCurrency = totalsByCurrency(voucher.lines)
  const unbalancedForeign = [...byCurrency].filter(([currency, totals]) => currency !== FUNCTIONAL_CURRENCY && totals.gap !== 0)
  const stated = voucher.lines.every(
    (line) => line.currency === FUNCTIONAL_CURRENCY || line.debitXof !== null || line.creditXof !== null,
  )
  if (!free) {
    for (const [currency, totals] of unbalancedForeign) {
      const code = stated ? 'VOUCHER_UNBALANCED_CURRENCY' : 'VOUCHER_XOF_NEEDED'
      faults.push(fault(code, place, { voucher: name, currency, gap: minorToDecimalText(totals.gap, currency) }))
    }
  }
  const xof = totalsInXof(voucher.lines, amountsXof)
  const gapOwn = byCurrency.get(FUNCTIONAL_CURRENCY)?.gap ?? 0
  if (xof.gap !== 0) {
    const details = { voucher: name, debit: xof.debit, credit: xof.credit, gap: xof.gap, currency: FUNCTIONAL_CURRENCY }
    faults.push(fault('VOUCHER_UNBALANCED', place, details))
  } else if (!free && gapOwn !== 0 && unbalancedForeign.length === 0) {
    faults.push(fault('VOUCHER_UNBALANCED_CURRENCY', place, { voucher: name, currency: FUNCTIONAL_CURRENCY, gap: gapOwn }))
  }
}

function postingLine(line: VoucherLineInput, resolved: ResolvedLine | undefined, amountXof: number): PostingLine {
  return {
    account: line.account,
    side: isDebit(line) ? 1 : -1,
    currency: line.currency,
    amountMinor: line.debitMinor ?? line.creditMinor ?? 0,
    amountXof,
    rate: resolved?.rate ?? null,
    rateSource: resolved?.rateSource ?? null,
    grantId: resolved?.grantId ?? null,
    budgetLineId: resolved?.budgetLineId ?? null,
    memoBudgetLine: resolved?.grantId === null ? line.budgetLine : null,
    partnerId: resolved?.partnerId ?? null,
    activity: normal(line.activity),
    site: normal(line.site),
    thirdParty: normal(line.thirdParty),
    label: line.label.normalize('NFC'),
    documentReference: normal(line.documentReference),
    documentDate: line.documentDate,
    invoice: normal(line.invoice),
    paymentMode: normal(line.paymentMode),
    expenseType: normal(line.expenseType),
  }
}

const normal = (text: string | null): string | null => (text === null || text === '' ? null : text.normalize('NFC'))
