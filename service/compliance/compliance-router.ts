import { documentsNamed } from '../../db/queries/documents.ts'
import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { carryRun } from './carry-run.ts'
import { changeAction } from './change-action.ts'
import { confirmAnswers } from './confirm-answers.ts'
import { checklistRun, checklistRuns } from './list-runs.ts'
import { saveChecklistRun } from './save-run.ts'
import { signRun } from './sign-run.ts'
import { templateViews } from './template-views.ts'

const area = service.compliance

/** The area compliance of the contract. */
export const complianceRouter = {
  templates: area.templates.handler(({ context, errors }) => templateViews(openLedgerOf(context, errors).database)),
  runs: area.runs.handler(({ context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return checklistRuns(database, surroundings.clock.today())
  }),
  run: area.run.handler(({ input, context, errors }) =>
    take(checklistRun(openLedgerOf(context, errors).database, input.id), errors),
  ),
  saveRun: area.saveRun.handler(({ input: { commandId, run }, context, errors }) => {
    const request = commandOf(area.saveRun, context, commandId, run)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveChecklistRun(work, run)),
      errors,
    )
  }),
  signRun: area.signRun.handler(({ input: { commandId, id }, context, errors }) => {
    const request = commandOf(area.signRun, context, commandId, { id })
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => signRun(work, id)),
      errors,
    )
  }),
  confirmAnswers: area.confirmAnswers.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.confirmAnswers, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => confirmAnswers(work, input)),
      errors,
    )
  }),
  documents: area.documents.handler(({ input, context, errors }) =>
    documentsNamed(openLedgerOf(context, errors).database, input.text).map(({ id, name }) => ({ id, name })),
  ),
  carryRun: area.carryRun.handler(({ input: { commandId, id }, context, errors }) => {
    const request = commandOf(area.carryRun, context, commandId, { id })
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => carryRun(work, id)),
      errors,
    )
  }),
  changeAction: area.changeAction.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.changeAction, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => changeAction(work, input)),
      errors,
    )
  }),
}
