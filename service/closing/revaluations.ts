import type { Database } from '../../db/database.ts'
import { type CurrencyBalanceRow, thirdPartiesInCurrency, treasuryInCurrency } from '../../db/queries/closing-figures.ts'
import { originMoved } from '../../db/queries/origins.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { revaluationDifference, unrealisedAccount } from '../../domain/closing/revaluation.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { formatDecimalText, formatMoney } from '../../shared/i18n/format.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { addMonths, firstDay, lastDay, type Month } from '../../shared/time/period.ts'
import { closingParameters } from './closing-parameters.ts'
import { type ClosingRate, closingRate } from './closing-rate.ts'
import { journalOf } from './fund-releases.ts'
import type { DueEntry } from './month-end-entries.ts'
import { proposedLine, proposedVoucher } from './proposed-line.ts'

export interface Revaluations {
  readonly entries: DueEntry[]
  /** By grant, what the treasury's revaluation will still add to income, XOF. */
  readonly gains: ReadonlyMap<string, number>
  /** A currency that has no rate at the month's end. */
  readonly faults: Fault[]
}

/**
 * The revaluation of balances in currency at the last official rate of the month (spec 13 §2). Treasury: the difference is a gain (776) or a
 * loss (676) of the month. Receivables and payables: it waits on 479 or 478, and is taken back on the first day of the next month. The euro
 * is fixed and is left alone.
 */
export function revaluations(database: Database, month: Month): Revaluations {
  const faults: Fault[] = []
  const rates = new Map<string, ClosingRate | undefined>()
  const rateOf = (currency: string): ClosingRate | undefined => {
    if (!rates.has(currency)) {
      const found = closingRate(database, currency, month)
      rates.set(currency, found)
      if (!found) faults.push(fault('RATE_MISSING', undefined, { currency, date: lastDay(month) }))
    }
    return rates.get(currency)
  }
  const gains = new Map<string, number>()
  const treasury = treasuryInCurrency(database, month).flatMap((row): DueEntry[] => {
    const rate = rateOf(row.currency)
    if (!rate) return []
    const difference = revaluationDifference(row, rate.rate)
    if (row.grantCode !== null) gains.set(row.grantCode, (gains.get(row.grantCode) ?? 0) + difference)
    return [treasuryEntry(database, month, row, rate, difference)]
  })
  const parties = thirdPartiesInCurrency(database, month).flatMap((row): DueEntry[] => {
    const rate = rateOf(row.currency)
    return rate ? [partyEntry(database, month, row, rate, revaluationDifference(row, rate.rate))] : []
  })
  return { entries: [...treasury, ...parties], gains, faults }
}

const nameOf = (row: CurrencyBalanceRow): string =>
  [row.account, row.currency, row.grantCode, row.thirdParty].filter((part) => part !== null).join('/')

const shownRate = ({ text, source, dated }: ClosingRate): DueEntry['rate'] => ({ text, source, dated })

function labelOf(
  database: Database,
  row: CurrencyBalanceRow,
  rate: ClosingRate,
  key: 'closing.revaluationLabel' | 'closing.takenBackLabel',
) {
  const { language } = readLedger(database)
  const amount = formatMoney(row.minor, row.currency, language)
  return printWords(language)(key, {
    amount,
    currency: row.currency,
    rate: formatDecimalText(rate.text, language),
    source: rate.source,
  })
}

function treasuryEntry(
  database: Database,
  month: Month,
  row: CurrencyBalanceRow,
  rate: ClosingRate,
  difference: number,
): DueEntry {
  const parameter = closingParameters(database, month)
  const label = labelOf(database, row, rate, 'closing.revaluationLabel')
  const gain = difference > 0
  const size = Math.abs(difference)
  const own = { label, grant: row.grantCode }
  const voucher = (): VoucherInput =>
    proposedVoucher({
      journal: journalOf(database, 'general'),
      date: lastDay(month),
      kind: 'revaluation',
      lines: [
        proposedLine(row.account, gain ? 'debit' : 'credit', size, { ...own, currency: row.currency, rate: rate.text }),
        proposedLine(parameter(gain ? 'exchange-gain-account' : 'exchange-loss-account'), gain ? 'credit' : 'debit', size, own),
      ],
    })
  return {
    kind: 'revaluation',
    origin: `revaluation:${month}/${nameOf(row)}`,
    subject: [row.account, row.currency, row.grantCode].filter((part) => part !== null).join(' · '),
    grant: row.grantCode,
    amountXof: difference,
    waitingXof: 0,
    rate: shownRate(rate),
    vouchers: difference === 0 ? [] : [{ role: 'revaluation', voucher: voucher() }],
  }
}

function partyEntry(database: Database, month: Month, row: CurrencyBalanceRow, rate: ClosingRate, difference: number): DueEntry {
  const origin = `unrealised:${month}/${nameOf(row)}`
  // The next month takes back all that this month's vouchers hold, posted or about to be.
  const held = originMoved(database, origin, 'difference', row.account) + difference
  const back = held + originMoved(database, origin, 'taking-back', row.account)
  const vouchers: DueEntry['vouchers'] = [
    ...(difference === 0
      ? []
      : [{ role: 'difference', voucher: unrealisedVoucher(database, month, row, rate, difference, lastDay(month)) }]),
    ...(back === 0
      ? []
      : [{ role: 'taking-back', voucher: unrealisedVoucher(database, month, row, rate, -back, firstDay(addMonths(month, 1))) }]),
  ]
  return {
    kind: 'unrealised',
    origin,
    subject: [row.account, row.currency, row.grantCode, row.thirdParty].filter((part) => part !== null).join(' · '),
    grant: row.grantCode,
    amountXof: difference,
    waitingXof: 0,
    rate: shownRate(rate),
    vouchers,
  }
}

/** One leg on the receivable or payable in its currency, francs alone; the other on 478 or 479. `move` is debit positive on the first. */
function unrealisedVoucher(
  database: Database,
  month: Month,
  row: CurrencyBalanceRow,
  rate: ClosingRate,
  move: number,
  date: string,
): VoucherInput {
  const parameter = closingParameters(database, month)
  const takenBack = date > lastDay(month)
  const account = unrealisedAccount(takenBack ? -move : move, row.normalSide === 'debit', {
    receivableLoss: parameter('receivable-loss-account'),
    receivableGain: parameter('receivable-gain-account'),
    payableLoss: parameter('payable-loss-account'),
    payableGain: parameter('payable-gain-account'),
  })
  const label = labelOf(database, row, rate, takenBack ? 'closing.takenBackLabel' : 'closing.revaluationLabel')
  const own = { label, grant: row.grantCode }
  const size = Math.abs(move)
  return proposedVoucher({
    journal: journalOf(database, 'general'),
    date,
    kind: 'revaluation',
    lines: [
      proposedLine(row.account, move > 0 ? 'debit' : 'credit', size, {
        ...own,
        currency: row.currency,
        rate: rate.text,
        thirdParty: row.thirdParty,
      }),
      proposedLine(account, move > 0 ? 'credit' : 'debit', size, own),
    ],
  })
}
