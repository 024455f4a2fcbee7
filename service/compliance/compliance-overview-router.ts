import type { ChecklistRunRow } from '../../db/queries/checklists.ts'
import { listPartners } from '../../db/queries/masters.ts'
import type { Canonical } from '../../shared/canonical/canonical.ts'
import type { Result } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { type CommandProcedure, commandOf } from '../host/command-of.ts'
import { type HostContext, openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand, type Work } from '../kernel/run-command.ts'
import { checkVoucher, prefillVoucherChecks } from './check-voucher.ts'
import { prefillClaimCheck } from './claim-checklist.ts'
import { blockingItems, contradictedAnswers, templateProgress } from './compliance-overview-progress.ts'
import { complianceReminders } from './compliance-overview-reminders.ts'
import { partnerScores } from './compliance-overview-scores.ts'
import { changeObligation, drawYear, openYear } from './keep-obligations.ts'
import { claimRuns } from './signed-claim-check.ts'
import { statutoryCalendar } from './statutory-calendar.ts'
import { voucherCheck } from './voucher-checklist.ts'
import { voucherMarks, vouchersToCheck } from './voucher-checklist-list.ts'

const area = service.complianceOverview
type Errors = Parameters<typeof openLedgerOf>[1]

/** Runs a command of this area as whoever acts, on the ledger's own day. */
function run<T>(
  procedure: CommandProcedure<T>,
  context: HostContext,
  errors: Errors,
  { commandId, ...input }: { commandId: string } & Record<string, unknown>,
  act: (work: Work, today: LocalDate) => Result<T>,
): T {
  const ledger = openLedgerOf(context, errors)
  const today = ledger.surroundings.clock.today()
  // The contract's own types are plain JSON, which is what the canonical form takes.
  const request = commandOf(procedure, context, commandId, input as Canonical)
  return take(
    runCommand(ledger, request, (work) => act(work, today)),
    errors,
  )
}

/** The ledger and the day of its clock. */
function opened(context: HostContext, errors: Errors) {
  const { database, surroundings } = openLedgerOf(context, errors)
  return { database, today: surroundings.clock.today() }
}

const runMark = (run: ChecklistRunRow) => ({
  id: run.id,
  state: run.state,
  score: run.score,
  blocking: run.blocking,
  passed: run.passed === 1,
  contradicted: run.contradicted,
  signedAlone: run.signedAlone === 1,
})

/** Where the checklists bite: vouchers, claims, the calendar of the year, what is late, how the partners do. */
export const complianceOverviewRouter = {
  voucherCheck: area.voucherCheck.handler(({ input, context, errors }) => {
    const { database, today } = opened(context, errors)
    return take(voucherCheck(database, input.key, today), errors)
  }),
  voucherMark: area.voucherMark.handler(({ input, context, errors }) => {
    const [mark] = voucherMarks(opened(context, errors).database, [input.key])
    return mark ? { state: mark.state } : null
  }),
  vouchersToCheck: area.vouchersToCheck.handler(({ input, context, errors }) =>
    vouchersToCheck(opened(context, errors).database, input),
  ),
  checkVoucher: area.checkVoucher.handler(({ input, context, errors }) =>
    run(area.checkVoucher, context, errors, input, (work) => checkVoucher(work, input)),
  ),
  prefillMonth: area.prefillMonth.handler(({ input, context, errors }) =>
    run(area.prefillMonth, context, errors, input, (work) => prefillVoucherChecks(work, input)),
  ),
  claimCheck: area.claimCheck.handler(({ input, context, errors }) => {
    const { signed, draft } = claimRuns(opened(context, errors).database, input.grant, input.period)
    return { run: signed ? runMark(signed) : null, draft: draft?.id ?? null }
  }),
  prefillClaim: area.prefillClaim.handler(({ input, context, errors }) =>
    run(area.prefillClaim, context, errors, input, (work, today) => prefillClaimCheck(work, today, input)),
  ),
  calendar: area.calendar.handler(({ input, context, errors }) => {
    const { database, today } = opened(context, errors)
    return statutoryCalendar(database, input.year, today)
  }),
  openYear: area.openYear.handler(({ input, context, errors }) =>
    run(area.openYear, context, errors, input, (work) => openYear(work, input.year)),
  ),
  changeObligation: area.changeObligation.handler(({ input, context, errors }) =>
    run(area.changeObligation, context, errors, input, (work, today) => changeObligation(work, input, today)),
  ),
  drawYear: area.drawYear.handler(({ input, context, errors }) =>
    run(area.drawYear, context, errors, input, (work, today) => drawYear(work, input.year, today)),
  ),
  reminders: area.reminders.handler(({ context, errors }) => {
    const { database, today } = opened(context, errors)
    return complianceReminders(database, today)
  }),
  overview: area.overview.handler(({ context, errors }) => {
    const { database, today } = opened(context, errors)
    return {
      today,
      progress: templateProgress(database, today),
      blocking: blockingItems(database),
      contradicted: contradictedAnswers(database),
      partners: listPartners(database).map(({ code, name }) => ({ code, name })),
    }
  }),
  partnerScores: area.partnerScores.handler(({ input, context, errors }) => {
    const { database, today } = opened(context, errors)
    return take(partnerScores(database, input.partner, today), errors)
  }),
}
