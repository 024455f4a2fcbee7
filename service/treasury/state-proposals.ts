import type { Database } from '../../db/database.ts'
import { type ErrorPair, errorPairs } from '../../domain/treasury/matching/error-pairs.ts'
import type { Candidate, EntryCandidate, MatchProposal } from '../../domain/treasury/matching/match-candidates.ts'
import { proposeMatches } from '../../domain/treasury/matching/propose-matches.ts'
import { lastDay } from '../../shared/time/period.ts'
import { findingVoucher } from './finding-vouchers.ts'
import { entryKey, lineKey, startItemKey } from './item-key.ts'
import type { ReconciliationState } from './reconciliation-state.ts'
import { parametersOn } from './treasury-parameters.ts'

/** What the engine proposes of everything that is open; what a person called a bank's error waits for the bank. */
export function stateProposals(database: Database, state: ReconciliationState): MatchProposal[] {
  const days = Number(parametersOn(database, lastDay(state.month)).matchDays)
  const { lines, entries } = openCandidates(database, state)
  return proposeMatches(lines, entries, { days })
}

/** Recording errors that the engine sees among what no proposal explains and nobody has classified. */
export function stateErrorPairs(
  database: Database,
  state: ReconciliationState,
  proposals: readonly MatchProposal[],
): ErrorPair[] {
  const { lines, entries } = openCandidates(database, state)
  const explained = new Set([
    ...proposals.flatMap((proposal) => [...proposal.lines, ...proposal.entries]),
    ...state.findings.filter(({ kind }) => kind !== 'note').flatMap(({ line, entry }) => [line ?? '', entry ?? '']),
  ])
  const left = <T extends { readonly key: string }>(candidates: readonly T[]) =>
    candidates.filter(({ key }) => !explained.has(key))
  return errorPairs(left(lines), left(entries))
}

function openCandidates(database: Database, state: ReconciliationState): { lines: Candidate[]; entries: EntryCandidate[] } {
  const fromLines = new Map<number, string>()
  for (const finding of state.findings) {
    const voucher = finding.line === null ? null : findingVoucher(database, finding.id)
    if (voucher?.voucherId != null && finding.line !== null) fromLines.set(voucher.voucherId, finding.line)
  }
  const bankErrors = new Set(state.findings.filter(({ kind }) => kind === 'bank_error').map(({ line }) => line))
  const lines = state.openLines
    .filter((row) => !bankErrors.has(lineKey(row.id)))
    .map((row) => ({
      key: lineKey(row.id),
      date: row.date,
      amountMinor: row.amountMinor,
      label: `${row.label} ${row.bankReference ?? ''}`,
      reference: row.reference,
      party: row.party,
    }))
  const entries = state.openEntries.map((row) => ({
    key: entryKey(row.voucherId, row.lineNumber),
    date: row.date,
    amountMinor: row.amountMinor,
    label: row.label,
    // The cheque's number stands in either, by the habit of the house.
    reference: `${row.documentReference ?? ''} ${row.paymentMode ?? ''}`,
    party: row.thirdParty,
    voucherId: row.voucherId,
    voucherNumber: row.number,
    correctsId: row.correctsId,
    kind: row.kind,
    fromLine: fromLines.get(row.voucherId) ?? null,
  }))
  const items = state.openItems.map((row) => ({
    key: startItemKey(row.id),
    date: row.date,
    amountMinor: row.amountMinor,
    label: row.payee,
    reference: row.reference,
    party: row.payee,
    voucherId: null,
    voucherNumber: null,
    correctsId: null,
    kind: 'opening',
    fromLine: null,
  }))
  return { lines, entries: [...entries, ...items] }
}
