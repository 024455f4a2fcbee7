import type { Database } from '../../db/database.ts'
import { listTreasuryAccounts, type TreasuryAccountRow, type TreasuryKind } from '../../db/queries/treasury-accounts.ts'
import { reconciliationOf } from '../../db/queries/treasury-reconciliations.ts'
import { minorToDecimalText } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { lastDay, type Month } from '../../shared/time/period.ts'
import type { ClosingFact, ClosingFacts } from '../closing/closing-fact.ts'
import { findingVoucher } from './finding-vouchers.ts'
import { type ReconciliationState, reconciliationState } from './reconciliation-state.ts'
import { isOutdated } from './sign-reconciliation.ts'

/** What this area answers to the monthly close: T2 items 6 (banks reconciled), 7 (wallets reconciled), 8 (outstanding items over 90 days treated). */
export const treasuryClosingFacts: ClosingFacts = (database, month, today) => {
  const accounts = listTreasuryAccounts(database).filter(({ kind }) => kind !== 'cash')
  const states = accounts.map((account) => reconciliationState(database, account, month)).filter(isUsed)
  return [
    reconciledFact(database, 6, 'bank', states, month, today),
    reconciledFact(database, 7, 'wallet', states, month, today),
    staleFact(database, states),
  ]
}

/** An account that neither the books nor a bank have anything of asks for nothing. */
const isUsed = ({ reconciliation, balance, openEntries, members }: ReconciliationState): boolean =>
  reconciliation.bookMinor !== 0 || balance !== null || openEntries.length > 0 || members.length > 0

function reconciledFact(
  database: Database,
  item: number,
  kind: TreasuryKind,
  states: readonly ReconciliationState[],
  month: Month,
  today: LocalDate,
): ClosingFact {
  const mine = states.filter(({ account }) => account.kind === kind)
  if (mine.length === 0) return { item, state: 'notApplicable', evidence: [] }
  const answers = mine.map((state) => accountAnswer(database, state, month))
  const evidence = answers.map(({ sentence }) => sentence)
  if (answers.every(({ holds }) => holds)) return { item, state: 'yes', evidence }
  return { item, state: today <= lastDay(month) ? 'waiting' : 'no', evidence }
}

function accountAnswer(database: Database, state: ReconciliationState, month: Month): { holds: boolean; sentence: Fault } {
  const { account } = state
  const signed = reconciliationOf(database, account.account, month)
  const base = { account: account.account, name: nameOf(account), date: lastDay(month) }
  if (account.journals > 1 || !signed) return { holds: false, sentence: fault('CLOSING_NOT_RECONCILED', undefined, base) }
  if (isOutdated(database, signed, state)) return { holds: false, sentence: fault('CLOSING_OUTDATED', undefined, base) }
  const prepared = signed.preparedName
  if (signed.reviewedName === null)
    return { holds: false, sentence: fault('CLOSING_NOT_REVIEWED', undefined, { ...base, prepared }) }
  const { currency } = account
  const amount = minorToDecimalText(signed.adjustedMinor, currency)
  return {
    holds: true,
    sentence: fault('CLOSING_RECONCILED', undefined, { ...base, amount, currency, prepared, reviewed: signed.reviewedName }),
  }
}

/** The bank's own name when it is known: it reads alike in both languages. */
const nameOf = (account: TreasuryAccountRow): string => account.bank ?? account.operator ?? account.nameFr

/** Old items are treated when somebody said what is done of each: a note, a correction, a cancellation. */
function staleFact(database: Database, states: readonly ReconciliationState[]): ClosingFact {
  const old = states.flatMap(({ account, reconciliation, staleDays }) =>
    reconciliation.lines.filter(({ ageDays }) => ageDays !== null && ageDays > staleDays).map((line) => ({ account, line })),
  )
  if (states.length === 0) return { item: 8, state: 'notApplicable', evidence: [] }
  const evidence = old.map(({ account, line }) => {
    const details = {
      account: account.account,
      reference: line.reference || line.label,
      date: line.date,
      amount: minorToDecimalText(line.amountMinor, account.currency),
      currency: account.currency,
      days: line.ageDays ?? 0,
    }
    if (!line.finding) return fault('CLOSING_STALE_LEFT', undefined, details)
    return fault('CLOSING_STALE_TREATED', undefined, {
      ...details,
      note: line.finding.note || findingVoucher(database, line.finding.id)?.number || '–',
    })
  })
  return { item: 8, state: old.every(({ line }) => line.finding !== null) ? 'yes' : 'no', evidence }
}
