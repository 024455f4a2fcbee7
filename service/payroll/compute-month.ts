import { listJournals } from '../../db/queries/masters.ts'
import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import { findPayrollMonth, savePayrollMonth } from '../../db/queries/payroll-months.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { listStatutoryReturns, saveStatutoryReturn, standingLinesOfOrigin } from '../../db/queries/statutory-returns.ts'
import { correctionLines } from '../../domain/payroll/correction-lines.ts'
import { payrollVoucherLines } from '../../domain/payroll/payroll-voucher.ts'
import { dueDateOf } from '../../domain/payroll/statutory-due.ts'
import type { StatutoryRuleView } from '../../shared/contract/payroll.ts'
import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { lastDay, type Month } from '../../shared/time/period.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { replaceProposal } from '../vouchers/replace-proposal.ts'
import { PAYROLL_ROLES, payrollOrigin } from './payroll-origin.ts'
import { payrollTables } from './payroll-tables.ts'
import { type PlannedPayslip, planPayslips } from './plan-payslips.ts'
import { asTyped } from './standing-lines.ts'

/**
 * Computes a month, keeps its payslips and what it owes to whom by which day, and proposes its voucher in the payroll journal. Before
 * posting, computing again replaces the proposal; after it, a correction of the lines that differ is proposed (spec 08 §4).
 */
export function computeMonth(
  work: Work,
  surroundings: Surroundings,
  input: { readonly month: Month; readonly payDate: LocalDate },
): Result<{ payslips: number; voucherKey: string | null }> {
  const { month, payDate } = input
  const planned = planPayslips(work.database, month, payDate)
  const rules = new Map(payrollTables(work.database).rules.map((rule) => [rule.code, rule]))
  const journal = listJournals(work.database).find((candidate) => candidate.type === 'payroll')
  const faults: Fault[] = planned.ok ? missingRules(planned.value, rules) : [...planned.faults]
  if (!journal) faults.push(fault('PAYROLL_JOURNAL_MISSING'))
  if (!planned.ok || !journal || faults.length > 0) return failure(...faults)
  keepMonth(work, month, payDate, planned.value)
  keepReturns(work, month, planned.value, rules)
  const lines = payrollVoucherLines({
    month,
    people: planned.value.map(({ person, payslip, shares }) => ({ name: person.name, lines: payslip.lines, shares })),
    authorityOf: (code) => rules.get(code)?.authority ?? code,
    language: readLedger(work.database).language,
  })
  const proposal = propose(work, surroundings, { month, date: bookingDate(month, payDate), journal: journal.code, lines })
  if (!proposal.ok) return proposal
  return success({ payslips: planned.value.length, voucherKey: proposal.value === null ? null : `draft:${proposal.value}` })
}

/** The cost belongs to its month even when it is paid early in the next. */
const bookingDate = (month: Month, payDate: LocalDate): LocalDate => (payDate > lastDay(month) ? lastDay(month) : payDate)

function missingRules(planned: readonly PlannedPayslip[], rules: ReadonlyMap<string, StatutoryRuleView>): Fault[] {
  const codes = new Set(planned.flatMap(({ payslip }) => payslip.lines.flatMap((line) => line.returnCode ?? [])))
  return [...codes].filter((code) => !rules.has(code)).map((code) => fault('STATUTORY_RULE_MISSING', undefined, { code }))
}

function keepMonth(work: Work, month: Month, payDate: LocalDate, planned: readonly PlannedPayslip[]): void {
  const revision = (findPayrollMonth(work.database, month)?.revision ?? 0) + 1
  savePayrollMonth(
    work.database,
    { month, payDate, revision, computedAt: work.now, computedBy: work.actor.name },
    planned.map(({ person, payslip: { lines, ...amounts }, shares, splitBy }) => ({
      payslip: { employeeId: person.id, job: person.job, ...amounts, splitBy },
      lines,
      shares: shares.map(({ grant, budgetLine, weight }) => ({ grantCode: grant, budgetLine, weight })),
    })),
  )
}

/** What each return declares: the pay it is reckoned on, once a person, and the sum of its lines. A return that fell away owes nothing. */
function keepReturns(
  work: Work,
  month: Month,
  planned: readonly PlannedPayslip[],
  rules: ReadonlyMap<string, StatutoryRuleView>,
): void {
  const before = listStatutoryReturns(work.database, month, month).map((row) => row.returnCode)
  const lines = planned.flatMap(({ payslip }) => payslip.lines)
  const now = lines.flatMap((line) => line.returnCode ?? [])
  for (const returnCode of new Set([...before, ...now])) {
    const rule = rules.get(returnCode)
    if (!rule) continue
    const own = lines.filter((line) => line.returnCode === returnCode)
    const bases = planned.map(({ payslip }) =>
      Math.max(0, ...payslip.lines.map((line) => (line.returnCode === returnCode ? (line.baseXof ?? 0) : 0))),
    )
    const code = `${month}/${returnCode}`
    saveStatutoryReturn(work.database, {
      code,
      month,
      returnCode,
      authority: rule.authority,
      dueDate: dueDateOf(month, rule),
      baseXof: sumMinor(bases),
      amountXof: sumMinor(own.map((line) => line.amountXof)),
    })
  }
}

interface Proposal {
  readonly month: Month
  readonly date: LocalDate
  readonly journal: string
  readonly lines: VoucherLineInput[]
}

function propose(work: Work, surroundings: Surroundings, { month, date, journal, lines }: Proposal): Result<string | null> {
  const origin = payrollOrigin(month)
  const voucher: VoucherInput = { sourceId: null, journal, date, kind: 'normal', corrects: null, lines }
  const standing = standingLinesOfOrigin(work.database, origin, PAYROLL_ROLES)
  if (standing.length === 0) return replaceProposal(work, surroundings, voucher, { origin, role: 'payroll' })
  const corrected = vouchersOfOrigin(work.database, origin).filter(
    (row) => row.number !== null && row.reversed === 0 && row.role === 'payroll',
  )
  const closed = listPeriods(work.database).some((period) => period.month === month && period.state === 'closed')
  return replaceProposal(
    work,
    surroundings,
    {
      ...voucher,
      date: closed ? work.now.slice(0, 10) : date,
      kind: 'correction',
      corrects: corrected.at(-1)?.number ?? null,
      lines: correctionLines(standing.map(asTyped), lines).map((line) => ({ ...line, documentReference: `EP-${month}` })),
    },
    { origin, role: 'payroll-correction' },
  )
}
