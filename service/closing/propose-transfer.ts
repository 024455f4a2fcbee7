import type { Database } from '../../db/database.ts'
import { grantTreasury } from '../../db/queries/closing-figures.ts'
import { listJournals } from '../../db/queries/masters.ts'
import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { listTreasuryAccounts, type TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { formatMonth } from '../../shared/i18n/format.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { lastDay, type Month } from '../../shared/time/period.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { proposeVoucher } from '../vouchers/voucher-origin.ts'
import { answerableMonth } from './answer-item.ts'
import { interFundBalances } from './balance-facts.ts'
import { proposedLine, proposedVoucher } from './proposed-line.ts'

export const transferOrigin = (month: Month, debtor: string, creditor: string): string =>
  `inter-fund:${month}/${debtor || '-'}/${creditor || '-'}`

/**
 * Proposes the transfer that settles what a fund owes another (T2 item 16): out of the debtor's bank account, into the creditor's, each line
 * with its own fund. Dated the month's last day, or today while the month runs. Refused: a pair that owes nothing, a transfer that waits for
 * its posting already, a fund that no bank account holds money of, a sealed month.
 */
export function proposeTransfer(
  work: Work,
  surroundings: Surroundings,
  input: { readonly month: Month; readonly debtor: string; readonly creditor: string },
): Result<{ key: string }> {
  const { month, debtor, creditor } = input
  const { database } = work
  const faults = answerableMonth(work, month)
  const pair = interFundBalances(database, month).find((known) => known.debtor === debtor && known.creditor === creditor)
  if (!pair) faults.push(fault('CLOSING_NOTHING_TO_EXPLAIN', undefined, { what: `${debtor} / ${creditor}` }))
  const origin = transferOrigin(month, debtor, creditor)
  const waiting = vouchersOfOrigin(database, origin).find(({ draftId }) => draftId !== null)
  if (waiting) return success({ key: `draft:${waiting.draftId}` })
  const from = bankOf(database, debtor, month)
  const to = bankOf(database, creditor, month)
  for (const [bank, fund] of [[from, debtor] as const, [to, creditor] as const])
    if (!bank) faults.push(fault('CLOSING_NO_BANK', undefined, { fund: fund || '—' }))
  if (faults.length > 0 || !pair || !from || !to) return failure(...faults)
  const { language } = readLedger(database)
  const names = { debtor: debtor || '—', creditor: creditor || '—', month: formatMonth(month, language) }
  const label = printWords(language)('closing.transferLabel', names)
  const today = work.now.slice(0, 10)
  const voucher = proposedVoucher({
    journal: from.journal,
    date: today < lastDay(month) ? today : lastDay(month),
    kind: 'normal',
    lines: [
      proposedLine(to.account, 'debit', pair.amountXof, { label, grant: creditor || null }),
      proposedLine(from.account, 'credit', pair.amountXof, { label, grant: debtor || null }),
    ],
  })
  return success({ key: `draft:${proposeVoucher(work, surroundings, voucher, { origin, role: 'transfer' })}` })
}

/** The franc bank account of a fund: the one tagged with its grant, else the one that holds most of its money, else the first that is tagged with none. */
function bankOf(database: Database, fund: string, month: Month): TreasuryAccountRow | undefined {
  const banks = listTreasuryAccounts(database).filter(({ kind, currency }) => kind === 'bank' && currency === 'XOF')
  const known = new Set(listJournals(database).map(({ code }) => code))
  const usable = banks.filter(({ journal }) => known.has(journal))
  const tagged = usable.find(({ grantCode }) => grantCode === fund && fund !== '')
  if (tagged) return tagged
  const [most] = grantTreasury(database, fund, month)
  return (
    usable.find(({ account }) => account === most?.account) ?? usable.find(({ grantCode }) => grantCode === null) ?? usable[0]
  )
}
