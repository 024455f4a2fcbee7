import type { Database } from '../../db/database.ts'
import { linesOfAccounts, type PartyLineRow } from '../../db/queries/matching.ts'
import { listParties } from '../../db/queries/third-party-cards.ts'
import { ageingBucket, sumByBucket } from '../../domain/third-parties/ageing-buckets.ts'
import { settleOldestFirst } from '../../domain/third-parties/settle-oldest-first.ts'
import type { AgedRow } from '../../shared/contract/third-parties.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import { ledgerBalances } from './ledger-balances.ts'
import { lineGroup } from './line-group.ts'
import { AGED_ACCOUNTS, termsLookup } from './party-rules.ts'

export type AgedSide = keyof typeof AGED_ACCOUNTS

export interface AgedBalances {
  readonly rows: AgedRow[]
  /** By account: what the ledger's balances say, and what the rows leave of it. */
  readonly ties: { account: string; ledgerXof: number; differenceXof: number }[]
}

/**
 * Aged payables or receivables on a day: one row per account and third party, open items by days since they fell due (document date, or
 * else the voucher's, plus the card's days or the rule's). Matched lines settle each other; what is not matched settles the oldest, for
 * the age alone. For one grant the rows are its lines alone, and there is no tie to show. A positive balance is owed by us among payables, to us among receivables; nothing is set off between third parties.
 */
export function agedBalances(database: Database, side: AgedSide, on: LocalDate, grantId: number | null = null): AgedBalances {
  const { accounts, except } = AGED_ACCOUNTS[side]
  const isOut = (account: string): boolean => except.some((prefix) => account.startsWith(prefix))
  const sign = side === 'payables' ? -1 : 1
  const lines = accounts
    .flatMap((prefix) => linesOfAccounts(database, prefix, on))
    .filter((row) => !isOut(row.account) && (grantId === null || row.grantId === grantId))
  const balances =
    grantId !== null
      ? []
      : accounts.flatMap((prefix) => [...ledgerBalances(database, prefix, on)]).filter(([account]) => !isOut(account))
  const dueOn = dueDates(database, side)
  const groups = new Map<string, PartyLineRow[]>()
  for (const line of lines) {
    const key = `${line.account}\n${line.thirdParty ?? ''}\n${line.thirdPartyId ?? ''}`
    const known = groups.get(key)
    if (known) known.push(line)
    else groups.set(key, [line])
  }
  const rows = [...groups.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, own]) => agedRow(own, sign, on, dueOn))
    .filter((row) => row.openItems > 0)
  const ties = balances.map(([account, ledger]) => {
    const counted = sumMinor(rows.filter((row) => row.account === account).map((row) => row.balanceXof))
    return { account, ledgerXof: sign * ledger + 0, differenceXof: sign * ledger - counted + 0 }
  })
  return { rows, ties: ties.filter((tie) => tie.ledgerXof !== 0 || tie.differenceXof !== 0) }
}

function dueDates(database: Database, side: AgedSide): (row: PartyLineRow) => LocalDate {
  const terms = termsLookup(database)
  const own = new Map(listParties(database).map((party) => [party.id, party.paymentDays]))
  return (row) => {
    const from = row.documentDate ?? row.date
    const rule = terms(from)
    const days = side === 'payables' ? rule.payableDays : rule.receivableDays
    return addDays(from, (row.thirdPartyId === null ? null : own.get(row.thirdPartyId)) ?? days)
  }
}

function agedRow(lines: readonly PartyLineRow[], sign: 1 | -1, on: LocalDate, dueOn: (row: PartyLineRow) => LocalDate): AgedRow {
  const settled = lines.map((row) => ({ row, date: row.date, amount: sign * row.xof, group: lineGroup(row) }))
  const open = settleOldestFirst(settled).filter((item) => item.remaining !== 0)
  const dated = open.map((item) => ({ due: dueOn(item.line.row), date: item.line.date, amount: item.remaining }))
  const buckets = sumByBucket(dated.map(({ due, date, amount }) => ({ bucket: ageingBucket(due, date, on), amount })))
  const [first] = lines
  return {
    account: first?.account ?? '',
    thirdPartyId: first?.thirdPartyId ?? null,
    thirdParty: first?.thirdParty ?? null,
    balanceXof: sumMinor(dated.map(({ amount }) => amount)),
    buckets: { ...buckets },
    oldestDueOn: dated.map(({ due }) => due).sort()[0] ?? null,
    openItems: dated.length,
  }
}
