import type { Database } from '../../db/database.ts'
import { lastMovement } from '../../db/queries/payments-cash.ts'
import { countSignatures, listCounts } from '../../db/queries/payments-counts.ts'
import { listTreasuryAccounts, type TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { figure } from '../../domain/payments/figure.ts'
import { formatDate } from '../../shared/i18n/format.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { firstDay, lastDay, type Month } from '../../shared/time/period.ts'
import type { ClosingFact, ClosingFacts } from '../closing/closing-fact.ts'
import { daysOf } from './cash-balance.ts'
import { figuresOf } from './count-detail.ts'
import { limitOf } from './payment-accounts.ts'

/** What this area answers to the monthly close: T2 items 4 (cash counted) and 5 (cash never negative nor above its ceiling). */
export const paymentsClosingFacts: ClosingFacts = (database, month, today) => {
  const used = listTreasuryAccounts(database).filter(
    (account) => account.kind !== 'bank' && lastMovement(database, account.account, lastDay(month)) !== null,
  )
  return [countedFact(database, used, month, today), balanceFact(database, used, month)]
}

/** Item 4: each cash account has a signed count of the month's last day, or a later one than its last movement of the month. */
function countedFact(database: Database, used: readonly TreasuryAccountRow[], month: Month, today: LocalDate): ClosingFact {
  const item = 4
  const cash = used.filter((account) => account.kind === 'cash')
  if (cash.length === 0) return { item, state: 'notApplicable', evidence: [fault('CLOSING_NO_CASH', undefined, { month })] }
  const answers = cash.map((account) => countedAnswer(database, account, month))
  const evidence = answers.map((answer) => answer.evidence)
  if (answers.every((answer) => answer.counted)) return { item, state: 'yes', evidence }
  return { item, state: today < lastDay(month) ? 'waiting' : 'no', evidence }
}

function countedAnswer(database: Database, account: TreasuryAccountRow, month: Month): { counted: boolean; evidence: Fault } {
  const end = lastDay(month)
  const moved = lastMovement(database, account.account, end)
  const inMonth = listCounts(database, account.account).filter((count) => count.date >= firstDay(month) && count.date <= end)
  const late = inMonth.filter((count) => count.date === end || (moved !== null && count.date > moved))
  const signed = late.find((count) => countSignatures(database, count.id).length >= count.signaturesNeeded)
  if (signed) {
    const { physicalMinor, varianceMinor } = figuresOf(database, signed)
    const signers = countSignatures(database, signed.id)
      .map((row) => row.userName)
      .join(', ')
    const details = {
      account: account.account,
      date: formatDate(signed.date),
      physical: figure(physicalMinor, signed.currency),
      variance: figure(varianceMinor, signed.currency),
      signers,
    }
    return { counted: true, evidence: fault('CLOSING_COUNTED', undefined, details) }
  }
  const unsigned = late[0]
  if (unsigned) {
    const details = {
      account: account.account,
      date: formatDate(unsigned.date),
      signatures: countSignatures(database, unsigned.id).length,
      needed: unsigned.signaturesNeeded,
    }
    return { counted: false, evidence: fault('CLOSING_COUNT_UNSIGNED', undefined, details) }
  }
  const last = inMonth[0]
  return {
    counted: false,
    evidence: last
      ? fault('CLOSING_COUNT_EARLY', undefined, { account: account.account, date: formatDate(last.date), end: formatDate(end) })
      : fault('CLOSING_NOT_COUNTED', undefined, { account: account.account, end: formatDate(end) }),
  }
}

/** Item 5: the balance of each cash and wallet account at the end of every day of the month (spec 13 §5). */
function balanceFact(database: Database, used: readonly TreasuryAccountRow[], month: Month): ClosingFact {
  const item = 5
  if (used.length === 0) return { item, state: 'notApplicable', evidence: [fault('CLOSING_NO_CASH', undefined, { month })] }
  const answers = used.map((account) => balanceAnswers(database, account, month))
  const broken = answers.flatMap((answer) => answer.broken)
  if (broken.length > 0) return { item, state: 'no', evidence: broken }
  return { item, state: 'yes', evidence: answers.flatMap((answer) => answer.kept) }
}

function balanceAnswers(database: Database, account: TreasuryAccountRow, month: Month): { broken: Fault[]; kept: Fault[] } {
  const code = account.account
  const ceiling = limitOf(account, account.ceilingXof)
  const { openingMinor, days } = daysOf(database, account, firstDay(month), lastDay(month))
  const opening = { date: firstDay(month), balanceMinor: openingMinor }
  const below = [...(openingMinor < 0 ? [opening] : []), ...days.filter((day) => day.state === 'below')]
  const over = [...(ceiling !== null && openingMinor > ceiling ? [opening] : []), ...days.filter((day) => day.state === 'over')]
  const balances = [openingMinor, ...days.map((day) => day.balanceMinor)]
  const lowest = figure(Math.min(...balances), account.currency)
  const highest = figure(Math.max(...balances), account.currency)
  const [low] = below
  const [high] = over
  return {
    broken: [
      ...(low
        ? [
            fault('CLOSING_BELOW_ZERO', undefined, {
              account: code,
              count: below.length,
              date: formatDate(low.date),
              balance: lowest,
            }),
          ]
        : []),
      ...(high && ceiling !== null
        ? [
            fault('CLOSING_OVER_CEILING', undefined, {
              account: code,
              count: over.length,
              date: formatDate(high.date),
              balance: highest,
              ceiling: figure(ceiling, account.currency),
            }),
          ]
        : []),
    ],
    kept: [
      ceiling === null
        ? fault('CLOSING_BALANCE_NO_CEILING', undefined, { account: code, lowest, highest })
        : fault('CLOSING_BALANCE_KEPT', undefined, {
            account: code,
            lowest,
            highest,
            ceiling: figure(ceiling, account.currency),
          }),
    ],
  }
}
