import { findGrant } from '../conversion/find-grant.ts'
import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { reportScope } from '../reports/report-scope.ts'
import { budgetControl } from './budget-control.ts'
import { budgetSpending } from './budget-spending.ts'
import { budgetVersusActual } from './budget-vs-actual.ts'
import {
  approveBudgetDraft,
  discardBudgetDraft,
  returnBudgetDraft,
  saveBudgetDraft,
  submitBudgetDraft,
} from './draft-life-cycle.ts'
import { forecastView, saveForecast } from './forecast-view.ts'
import { importBudget } from './import-budget.ts'
import { versionsView } from './versions-view.ts'

const area = service.budgets

/** The budgets area of the contract. */
export const budgetsRouter = {
  versusActual: area.versusActual.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const grant = take(findGrant(database, input.grant), errors)
    return budgetVersusActual(database, grant, take(reportScope(database, input), errors))
  }),
  control: area.control.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const grant = take(findGrant(database, input.grant), errors)
    return budgetControl(database, grant, take(reportScope(database, input), errors), input.by)
  }),
  spending: area.spending.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const grant = take(findGrant(database, input.grant), errors)
    return budgetSpending(database, grant, take(reportScope(database, input), errors), input.lines)
  }),
  versions: area.versions.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    return versionsView(database, take(findGrant(database, input.grant), errors), context.state.user)
  }),
  saveDraft: area.saveDraft.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.saveDraft, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveBudgetDraft(work, input)),
      errors,
    )
  }),
  discardDraft: area.discardDraft.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.discardDraft, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => discardBudgetDraft(work, input)),
      errors,
    )
  }),
  submitDraft: area.submitDraft.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.submitDraft, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => submitBudgetDraft(work, input)),
      errors,
    )
  }),
  returnDraft: area.returnDraft.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.returnDraft, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => returnBudgetDraft(work, input)),
      errors,
    )
  }),
  approveDraft: area.approveDraft.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.approveDraft, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => approveBudgetDraft(work, input)),
      errors,
    )
  }),
  importDraft: area.importDraft.handler(async ({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const file = { bytes: new Uint8Array(await input.file.arrayBuffer()), name: input.file.name }
    const { grant, commandId, dryRun } = input
    return take(importBudget(ledger, { file, grant, user: context.state.user, commandId, dryRun }), errors)
  }),
  forecast: area.forecast.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    return forecastView(database, take(findGrant(database, input.grant), errors), input.asOf)
  }),
  saveForecast: area.saveForecast.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.saveForecast, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveForecast(work, input)),
      errors,
    )
  }),
}
