import type { Database } from '../../db/database.ts'
import { reviewedAgreements } from '../../db/queries/partner-report-agreements.ts'
import { listTreasuryAccounts } from '../../db/queries/treasury-accounts.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { applyReviewSheetFile } from './apply-review-sheet-file.ts'
import { closeReport, concludeReport, rejectReport } from './conclude-report.ts'
import { answerQuestion, decideReportLine, sendQuestions } from './decide-report-line.ts'
import { disallowedCosts } from './disallowed-costs.ts'
import { importReportFile } from './import-report-file.ts'
import { missingReports } from './missing-reports.ts'
import { proposeRefund } from './propose-refund.ts'
import { openReport, reportSummaries } from './report-views.ts'
import { reviewSheet } from './review-sheet-text.ts'

const area = service.partnerReports

/** The area partnerReports of the contract: intake, review, conclusion, disallowed costs. */
export const partnerReportsRouter = {
  list: area.list.handler(({ context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    const today = surroundings.clock.today()
    return { reports: reportSummaries(database, today), missing: missingReports(database, today), ...choicesOf(database) }
  }),
  open: area.open.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return take(openReport(database, input.id, surroundings.clock.today()), errors)
  }),
  disallowed: area.disallowed.handler(({ context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return disallowedCosts(database, surroundings.clock.today())
  }),
  import: area.import.handler(async ({ input: { commandId, file, subAward, period, dryRun }, context, errors }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const request = { file: { bytes, name: file.name }, subAward, period, user: context.state.user, commandId, dryRun }
    return take(importReportFile(openLedgerOf(context, errors), request), errors)
  }),
  decide: area.decide.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.decide, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => decideReportLine(work, input)),
      errors,
    )
  }),
  applySheet: area.applySheet.handler(async ({ input: { commandId, id, file }, context, errors }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const request = { id, file: { bytes, name: file.name }, user: context.state.user, commandId }
    return take(applyReviewSheetFile(openLedgerOf(context, errors), request), errors)
  }),
  sheet: area.sheet.handler(({ input, context, errors }) =>
    take(reviewSheet(openLedgerOf(context, errors).database, input.id), errors),
  ),
  sendQuestions: area.sendQuestions.handler(({ input: { commandId, id }, context, errors }) => {
    const request = commandOf(area.sendQuestions, context, commandId, id)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => sendQuestions(work, id)),
      errors,
    )
  }),
  answer: area.answer.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.answer, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => answerQuestion(work, input)),
      errors,
    )
  }),
  conclude: area.conclude.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.conclude, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => concludeReport(work, ledger.surroundings, input)),
      errors,
    )
  }),
  reject: area.reject.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.reject, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => rejectReport(work, input)),
      errors,
    )
  }),
  proposeRefund: area.proposeRefund.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.proposeRefund, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => proposeRefund(work, ledger.surroundings, input)),
      errors,
    )
  }),
  close: area.close.handler(({ input: { commandId, id }, context, errors }) => {
    const request = commandOf(area.close, context, commandId, id)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => closeReport(work, id)),
      errors,
    )
  }),
}

const choicesOf = (database: Database) => ({
  agreements: reviewedAgreements(database).map((row) => ({
    code: row.code,
    partner: row.partner,
    grant: row.grantCode,
    start: row.startDate,
    end: row.endDate,
  })),
  treasury: listTreasuryAccounts(database)
    .filter(({ currency }) => currency === FUNCTIONAL_CURRENCY)
    .map((row) => ({ account: row.account, name: { fr: row.nameFr, en: row.nameEn } })),
})
