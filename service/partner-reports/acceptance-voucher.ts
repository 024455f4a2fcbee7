import type { Database } from '../../db/database.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { BLANK_LINE } from '../../domain/vouchers/blank-line.ts'
import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { Result } from '../../shared/result/result.ts'
import { firstDay, monthOf } from '../../shared/time/period.ts'
import { generalJournal, voucherOf } from '../advances/advance-voucher.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { replaceProposal } from '../vouchers/replace-proposal.ts'
import { agreementOf, type ReportRecord, reportOrigin } from './report-views.ts'

/** Subsidies granted: what a partner spends of the grant is the lead's expense when it is accepted. */
const EXPENSE_ACCOUNT = '652'

const LABELS = {
  fr: { accepted: 'Dépenses acceptées', cleared: 'Apurement de l’avance', type: 'Subvention partenaire' },
  en: { accepted: 'Accepted spending', cleared: 'Advance cleared', type: 'Partner grant' },
} as const

/**
 * Proposes the voucher of what was accepted (spec 07 §6.iv): debit the expense by budget line, credit the partner's advance; nothing for
 * what was disallowed. It takes the place of an earlier proposal. Null where nothing was accepted.
 */
export function acceptanceVoucher(work: Work, surroundings: Surroundings, record: ReportRecord): Result<string | null> {
  const journal = generalJournal(work.database)
  if (!journal.ok) return journal
  const date = bookingDate(work.database, record.row.toDate, work.now.slice(0, 10))
  const voucher: VoucherInput = voucherOf(journal.value, date, acceptanceLines(work.database, record))
  return replaceProposal(work, surroundings, voucher, { origin: reportOrigin(record.row.id), role: 'acceptance' })
}

function acceptanceLines(database: Database, record: ReportRecord): VoucherLineInput[] {
  const { row, lines } = record
  const words = LABELS[readLedger(database).language]
  const byLine = new Map<string, number>()
  for (const { budgetLine, standing } of lines) {
    if (budgetLine === null || standing === null) continue
    byLine.set(budgetLine, (byLine.get(budgetLine) ?? 0) + standing.accepted)
  }
  const accepted = [...byLine].filter(([, xof]) => xof !== 0).sort(([one], [other]) => (one < other ? -1 : 1))
  if (accepted.length === 0) return []
  const line = (account: string, xof: number, label: string, budgetLine: string | null): VoucherLineInput => ({
    ...BLANK_LINE,
    account,
    debitMinor: xof > 0 ? xof : null,
    creditMinor: xof > 0 ? null : -xof,
    label,
    grant: row.grantCode,
    budgetLine,
    partner: row.partner,
    documentReference: row.number,
    expenseType: budgetLine === null ? null : words.type,
  })
  const total = sumMinor(accepted.map(([, xof]) => xof))
  const costs = accepted.map(([code, xof]) =>
    line(EXPENSE_ACCOUNT, xof, `${words.accepted} ${row.partner} ${row.period}, ${code}`, code),
  )
  const advance = line(agreementOf(database, row).account, -total, `${words.cleared}, ${row.number}`, null)
  return [...costs, ...(total === 0 ? [] : [advance])]
}

/** The end of the report's period where its month is open, else the first day of the next open month, else the day itself. */
function bookingDate(database: Database, wanted: string, today: string): string {
  const open = listPeriods(database).find(({ month, state }) => state === 'open' && month >= monthOf(wanted))
  if (!open) return today
  return open.month === monthOf(wanted) ? wanted : firstDay(open.month)
}
