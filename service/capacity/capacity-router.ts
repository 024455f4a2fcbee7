import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { capacityChange } from './capacity-change.ts'
import { capacityOfPartner, capacityPartners } from './capacity-of-partner.ts'
import { importAssessments } from './import-assessments.ts'
import { recordAssessment } from './record-assessment.ts'
import { recordTraining } from './record-training.ts'
import { saveAction } from './save-action.ts'
import { withdrawRow } from './withdraw-row.ts'

const area = service.capacity

/** The area capacity of the contract. */
export const capacityRouter = {
  partners: area.partners.handler(({ context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return capacityPartners(database, surroundings.clock.today())
  }),
  open: area.open.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return take(capacityOfPartner(database, input.partner, surroundings.clock.today()), errors)
  }),
  change: area.change.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return take(capacityChange(database, input, surroundings.clock.today()), errors)
  }),
  recordAssessment: area.recordAssessment.handler(({ input: { commandId, assessment }, context, errors }) => {
    const request = commandOf(area.recordAssessment, context, commandId, assessment)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => recordAssessment(work, assessment)),
      errors,
    )
  }),
  importAssessments: area.importAssessments.handler(async ({ input: { commandId, file }, context, errors }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const request = { file: { bytes, name: file.name }, user: context.state.user, commandId }
    return take(importAssessments(openLedgerOf(context, errors), request), errors)
  }),
  withdrawAssessment: area.withdrawAssessment.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.withdrawAssessment, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => withdrawRow(work, 'capacityAssessment', input)),
      errors,
    )
  }),
  saveAction: area.saveAction.handler(({ input: { commandId, action }, context, errors }) => {
    const request = commandOf(area.saveAction, context, commandId, action)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveAction(work, action)),
      errors,
    )
  }),
  recordTraining: area.recordTraining.handler(({ input: { commandId, training }, context, errors }) => {
    const request = commandOf(area.recordTraining, context, commandId, training)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => recordTraining(work, training)),
      errors,
    )
  }),
  withdrawTraining: area.withdrawTraining.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.withdrawTraining, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => withdrawRow(work, 'capacityTraining', input)),
      errors,
    )
  }),
}
