import type { Database } from '../../db/database.ts'
import type { TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { accountEntries, currencyBalance, type EntryRow } from '../../db/queries/treasury-entries.ts'
import { type MatchMemberRow, matchMembers } from '../../db/queries/treasury-matches.ts'
import { findingsOf, type StartItemRow } from '../../db/queries/treasury-reconciliations.ts'
import { type StatementLineRow, statementLines, statementsOf } from '../../db/queries/treasury-statements.ts'
import { buildReconciliation } from '../../domain/treasury/reconciliation/build-reconciliation.ts'
import type { Finding, OpenItem, Reconciliation } from '../../domain/treasury/reconciliation/reconciliation-items.ts'
import { type DayBalance, statementBalance } from '../../domain/treasury/reconciliation/statement-balance.ts'
import { lastDay, type Month } from '../../shared/time/period.ts'
import { entryKey, lineKey, startItemKey } from './item-key.ts'
import { type StartingPoint, startingPoint } from './starting-point.ts'
import { parametersOn } from './treasury-parameters.ts'

/** Everything that an account's reconciliation rests on, as the ledger stands, on the last day of a month. */
export interface ReconciliationState {
  readonly account: TreasuryAccountRow
  readonly month: Month
  readonly balance: DayBalance | null
  readonly start: StartingPoint
  readonly openLines: readonly StatementLineRow[]
  readonly openEntries: readonly EntryRow[]
  readonly openItems: readonly StartItemRow[]
  readonly members: readonly MatchMemberRow[]
  readonly findings: readonly Finding[]
  /** Days after which an item is stale, in force that day. */
  readonly staleDays: number
  readonly reconciliation: Reconciliation
}

export function reconciliationState(database: Database, account: TreasuryAccountRow, month: Month): ReconciliationState {
  const asOf = lastDay(month)
  const { account: code, currency } = account
  const start = startingPoint(database, code, currency)
  const members = matchMembers(database, code)
  const cleared = clearedKeys(members, asOf)
  const after = start.date
  const allLines = statementLines(database, code, '0000-00-00', asOf)
  const openLines = allLines.filter((row) => (after === null || row.date > after) && !cleared.has(lineKey(row.id)))
  const openEntries = accountEntries(database, code, currency, asOf).filter((row) => {
    const key = entryKey(row.voucherId, row.lineNumber)
    return (after === null || row.date > after || start.entries.has(key)) && !cleared.has(key)
  })
  const openItems = start.items.filter((row) => row.date <= asOf && !cleared.has(startItemKey(row.id)))
  const statements = statementsOf(database, code).map((row) => ({ ...row, from: row.fromDate, to: row.toDate }))
  const balance = statementBalance(statements, allLines, asOf)
  const findings = findingsOf(database, code).map(({ id, kind, note, lineId, itemId, ...entry }): Finding => {
    const line = lineId === null ? null : lineKey(lineId)
    return { id, kind, line, entry: itemId === null ? entryOf(entry) : startItemKey(itemId), note }
  })
  const parameters = parametersOn(database, asOf)
  const staleDays = Number(parameters.staleDays)
  const reconciliation = buildReconciliation({
    month,
    statementMinor: balance?.minor ?? null,
    statementNumber: balance?.number ?? '',
    bookMinor: currencyBalance(database, code, currency, asOf),
    lines: openLines.map(lineItem),
    entries: [...openEntries.map(entryItem), ...openItems.map(startItem)],
    findings,
    staleDays,
    cancelMonths: Number(parameters.cancelMonths),
  })
  return { account, month, balance, start, openLines, openEntries, openItems, members, findings, staleDays, reconciliation }
}

const entryOf = (row: { voucherId: number | null; lineNumber: number | null }): string | null =>
  row.voucherId === null ? null : entryKey(row.voucherId, row.lineNumber ?? 0)

export const memberKey = (member: MatchMemberRow): string =>
  member.lineId !== null
    ? lineKey(member.lineId)
    : member.itemId !== null
      ? startItemKey(member.itemId)
      : entryKey(member.voucherId ?? 0, member.lineNumber ?? 0)

/** A match clears its members on a day when all of them are dated by then; before, each is still on its way. */
function clearedKeys(members: readonly MatchMemberRow[], asOf: string): ReadonlySet<string> {
  const later = new Set(members.filter((member) => member.date > asOf).map((member) => member.matchId))
  return new Set(members.filter((member) => !later.has(member.matchId)).map(memberKey))
}

/** A line of a statement as an item. */
export const lineItem = (row: StatementLineRow): OpenItem => ({
  key: lineKey(row.id),
  date: row.date,
  amountMinor: row.amountMinor,
  reference: row.reference ?? row.bankReference ?? '',
  party: row.party ?? '',
  label: row.label,
})

const entryItem = (row: EntryRow): OpenItem => ({
  key: entryKey(row.voucherId, row.lineNumber),
  date: row.date,
  amountMinor: row.amountMinor,
  reference: paymentReference(row) ?? row.documentReference ?? row.number,
  party: row.thirdParty ?? '',
  label: row.label,
})

/** "Chèque 0583599": what the bank knows the payment by, where the entry's payment mode bears a number. */
const paymentReference = ({ paymentMode: mode }: EntryRow): string | null => (mode !== null && /\d{3}/.test(mode) ? mode : null)

/** What was outstanding at the starting point, as an item. */
export const startItem = (row: StartItemRow): OpenItem => ({
  key: startItemKey(row.id),
  date: row.date,
  amountMinor: row.amountMinor,
  reference: row.reference,
  party: row.payee,
  label: row.payee,
})
