import type { Database } from '../../db/database.ts'
import type { EntryRow } from '../../db/queries/treasury-entries.ts'
import { type MatchMemberRow, matchesOf } from '../../db/queries/treasury-matches.ts'
import { reconciliationOf } from '../../db/queries/treasury-reconciliations.ts'
import { statementsOf } from '../../db/queries/treasury-statements.ts'
import type { Finding } from '../../domain/treasury/reconciliation/reconciliation-items.ts'
import type { ReconciliationView } from '../../shared/contract/treasury.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { firstDay, lastDay, type Month } from '../../shared/time/period.ts'
import { findingVoucher } from './finding-vouchers.ts'
import { entryKey } from './item-key.ts'
import { lineItem, type ReconciliationState, reconciliationState, startItem } from './reconciliation-state.ts'
import { isOutdated } from './sign-reconciliation.ts'
import { stateErrorPairs, stateProposals } from './state-proposals.ts'
import { reconcilableAccount } from './treasury-account.ts'

/** Everything that the reconciliation screen shows of an account and month, as the ledger stands. */
export function reconciliationView(database: Database, code: string, month: Month): Result<ReconciliationView> {
  const found = reconcilableAccount(database, code)
  if (!found.ok) return found
  const account = found.value
  const state = reconciliationState(database, account, month)
  const withVoucher = (finding: Finding) => {
    const voucher = findingVoucher(database, finding.id)
    return { ...finding, voucher: voucher && { key: voucher.key, number: voucher.number, state: voucher.state } }
  }
  const proposals = stateProposals(database, state)
  return success({
    account: {
      code,
      name: { fr: account.nameFr, en: account.nameEn },
      currency: account.currency,
      bank: account.bank,
      number: account.number,
      grant: account.grantCode,
    },
    month,
    asOf: lastDay(month),
    statementNumber: state.balance?.number ?? null,
    coveredTo: state.balance?.coveredTo ?? null,
    statements: statementsOf(database, code).length,
    differenceMinor: state.reconciliation.differenceMinor,
    rows: state.reconciliation.lines.map((line) => ({
      ...line,
      keys: [...line.keys],
      finding: line.finding && withVoucher(line.finding),
    })),
    lines: openLines(state),
    entries: openEntries(state),
    errorPairs: stateErrorPairs(database, state, proposals),
    proposals: proposals.map((proposal) => ({
      ...proposal,
      lines: [...proposal.lines],
      entries: [...proposal.entries],
      reasons: [...proposal.reasons],
    })),
    matches: monthMatches(database, state),
    start: { date: state.start.date, set: state.start.set },
    startGap: state.start.gap,
    signed: signedView(database, state),
  })
}

const openLines = (state: ReconciliationState): ReconciliationView['lines'] =>
  state.openLines.map((row) => ({ ...lineItem(row), voucher: null }))

/** An entry of the books as the screens of reconciliation show it. */
export const entryView = ({ voucherId, lineNumber, number, date, amountMinor, label, ...row }: EntryRow) => ({
  key: entryKey(voucherId, lineNumber),
  date,
  amountMinor,
  reference: row.documentReference ?? '',
  party: row.thirdParty ?? '',
  label,
  voucher: { number, key: `posted:${voucherId}` },
})

function openEntries(state: ReconciliationState): ReconciliationView['entries'] {
  const entries = state.openEntries.map(entryView)
  const items = state.openItems.map((row) => ({ ...startItem(row), voucher: null }))
  return [...items, ...entries].sort((a, b) => a.date.localeCompare(b.date))
}

/** Matches with a member dated in the month, said in one line each: what the statement calls it, else the books' own amount. */
function monthMatches(database: Database, state: ReconciliationState): ReconciliationView['matches'] {
  const byMatch = new Map<number, MatchMemberRow[]>()
  for (const member of state.members) byMatch.set(member.matchId, [...(byMatch.get(member.matchId) ?? []), member])
  const [from, to] = [firstDay(state.month), lastDay(state.month)]
  return matchesOf(database, state.account.account)
    .flatMap((match) => {
      const members = byMatch.get(match.id) ?? []
      if (!members.some(({ date }) => date >= from && date <= to)) return []
      const lines = members.filter(({ lineId }) => lineId !== null)
      const shown = lines.length > 0 ? lines : members.slice(0, 1)
      const amountMinor = shown.reduce((sum, member) => sum + member.amountMinor, 0)
      const date = shown[0]?.date ?? from
      return [
        {
          id: match.id,
          manner: match.manner,
          by: match.matchedBy,
          date,
          amountMinor,
          count: members.length,
          label: match.reason,
        },
      ]
    })
    .reverse()
}

function signedView(database: Database, state: ReconciliationState): ReconciliationView['signed'] {
  const signed = reconciliationOf(database, state.account.account, state.month)
  if (!signed) return null
  return {
    version: signed.version,
    prepared: { name: signed.preparedName, at: signed.preparedAt },
    reviewed: signed.reviewedName === null ? null : { name: signed.reviewedName, at: signed.reviewedAt ?? '' },
    outdated: isOutdated(database, signed, state),
  }
}
