import type { Database } from '../../db/database.ts'
import { interFundExplanations } from '../../db/queries/closing-explanations.ts'
import { abnormalBalances, balancesOf, fundGaps, namelessBalances } from '../../db/queries/closing-figures.ts'
import { type FundPair, fundPairs } from '../../domain/closing/inter-fund.ts'
import { OWN_FUNDS } from '../../shared/i18n/evidence-text.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { Month } from '../../shared/time/period.ts'
import type { ClosingFacts } from './closing-fact.ts'
import { closingParameters, prefixesOf } from './closing-parameters.ts'
import { monthEndEntries } from './month-end-entries.ts'

export interface InterFundBalance extends FundPair {
  readonly reason: string | null
  readonly settlementDate: string | null
  /** Explained at this very amount. */
  readonly explained: boolean
}

/** What funds owe each other at the end of a month, with the reason and the settlement date given for it. */
export function interFundBalances(database: Database, month: Month): InterFundBalance[] {
  const given = interFundExplanations(database, month)
  return fundPairs(fundGaps(database, month)).map((pair) => {
    const row = given.find(({ debtor, creditor }) => debtor === pair.debtor && creditor === pair.creditor)
    return {
      ...pair,
      reason: row?.reason ?? null,
      settlementDate: row?.settlementDate ?? null,
      explained: row?.amountXof === pair.amountXof,
    }
  })
}

/** How the sentences call own funds, which have no code. */
const fundName = (code: string): string => (code === '' ? OWN_FUNDS : code)

/** Item 16: suspense accounts nil where nobody is named, transfers 585 and 588 nil, and each pair of funds nil or listed with its reason and date. */
const suspenseFact: ClosingFacts = (database, month) => {
  const parameter = closingParameters(database, month)
  const suspense = namelessBalances(database, prefixesOf(parameter('suspense-accounts')), month)
  const transfers = balancesOf(database, prefixesOf(parameter('transfer-accounts')), month)
  const pairs = interFundBalances(database, month)
  const open = pairs.filter(({ explained }) => !explained)
  const evidence: Fault[] = [
    ...suspense.map(({ account, xof }) => fault('CLOSING_SUSPENSE', undefined, { account, amount: xof })),
    ...transfers.map(({ account, xof }) => fault('CLOSING_TRANSFER_OPEN', undefined, { account, amount: xof })),
    ...open.map(({ debtor, creditor, amountXof }) =>
      fault('CLOSING_INTER_FUND', undefined, { debtor: fundName(debtor), creditor: fundName(creditor), amount: amountXof }),
    ),
    ...pairs
      .filter(({ explained }) => explained)
      .map(({ debtor, creditor, amountXof, settlementDate }) =>
        fault('CLOSING_INTER_FUND_LISTED', undefined, {
          debtor: fundName(debtor),
          creditor: fundName(creditor),
          amount: amountXof,
          date: settlementDate ?? '',
        }),
      ),
  ]
  if (evidence.length === 0) evidence.push(fault('CLOSING_ACCOUNTS_NIL'))
  const held = suspense.length + transfers.length + open.length
  return [{ item: 16, state: held === 0 ? 'yes' : 'no', evidence }]
}

/** Item 17: balances on the side that is not theirs, and the entries of the month's end that are not posted, are reviewed by a person. */
const reviewFact: ClosingFacts = (database, month) => {
  const abnormal = abnormalBalances(database, month)
  const due = monthEndEntries(database, month).entries.filter(({ state }) => state !== 'posted')
  const evidence: Fault[] = [
    ...due.map(({ kind, subject, amountXof }) =>
      fault(kind === 'release' ? 'CLOSING_RELEASE_DUE' : 'CLOSING_REVALUATION_DUE', undefined, { subject, amount: amountXof }),
    ),
    ...abnormal.map(({ account, xof }) => fault('CLOSING_ABNORMAL_BALANCE', undefined, { account, amount: xof })),
  ]
  if (evidence.length === 0) return [{ item: 17, state: 'yes', evidence: [fault('CLOSING_BALANCES_NORMAL')] }]
  return [{ item: 17, state: 'no', evidence }]
}

export const balanceFacts: ClosingFacts = (database, month, today) => [
  ...suspenseFact(database, month, today),
  ...reviewFact(database, month, today),
]
