import { knownActivities, knownPlaces } from '../../db/queries/activities-costs.ts'
import { success } from '../../shared/result/result.ts'
import { findGrant } from '../conversion/find-grant.ts'
import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { activityCosts } from './activity-costs.ts'
import { allocateCosts } from './allocate-costs.ts'
import { attendanceSheet } from './attendance-sheet.ts'
import { costLines } from './cost-lines.ts'
import { costProposals } from './cost-proposals.ts'
import { decideEvent } from './decide-event.ts'
import { activityEvent, activityEvents } from './event-views.ts'
import { importAttendanceFile } from './import-attendance.ts'
import { importLogframeFile } from './import-logframe.ts'
import { logframeView } from './logframe-view.ts'
import { recordActual } from './record-actual.ts'
import { saveEvent } from './save-event.ts'
import { saveIndicator } from './save-indicator.ts'
import { removeFromLogframe, saveResult } from './save-result.ts'

const area = service.activities

/** The area activities of the contract. */
export const activitiesRouter = {
  events: area.events.handler(({ input, context, errors }) =>
    take(activityEvents(openLedgerOf(context, errors).database, input.grant), errors),
  ),
  event: area.event.handler(({ input, context, errors }) =>
    take(activityEvent(openLedgerOf(context, errors).database, input.id), errors),
  ),
  choices: area.choices.handler(({ context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    return { activities: knownActivities(database), places: knownPlaces(database) }
  }),
  proposals: area.proposals.handler(({ input, context, errors }) =>
    take(costProposals(openLedgerOf(context, errors).database, input.id), errors),
  ),
  saveEvent: area.saveEvent.handler(({ input: { commandId, event }, context, errors }) => {
    const request = commandOf(area.saveEvent, context, commandId, event)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveEvent(work, event)),
      errors,
    )
  }),
  decideEvent: area.decideEvent.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.decideEvent, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => decideEvent(work, input)),
      errors,
    )
  }),
  allocate: area.allocate.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.allocate, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => allocateCosts(work, input)),
      errors,
    )
  }),
  importAttendance: area.importAttendance.handler(async ({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const file = { bytes: new Uint8Array(await input.file.arrayBuffer()), name: input.file.name }
    const { event, commandId, dryRun } = input
    return take(importAttendanceFile(ledger, { file, event, user: context.state.user, commandId, dryRun }), errors)
  }),
  attendanceSheet: area.attendanceSheet.handler(({ input, context, errors }) =>
    take(attendanceSheet(openLedgerOf(context, errors).database, input.id), errors),
  ),
  logframe: area.logframe.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const grant = findGrant(database, input.grant)
    return take(
      grant.ok ? success({ results: logframeView(database, grant.value, input.on), currency: grant.value.currency }) : grant,
      errors,
    )
  }),
  saveResult: area.saveResult.handler(({ input: { commandId, result }, context, errors }) => {
    const request = commandOf(area.saveResult, context, commandId, result)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveResult(work, result)),
      errors,
    )
  }),
  saveIndicator: area.saveIndicator.handler(({ input: { commandId, indicator }, context, errors }) => {
    const request = commandOf(area.saveIndicator, context, commandId, indicator)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveIndicator(work, indicator)),
      errors,
    )
  }),
  remove: area.remove.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.remove, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => removeFromLogframe(work, input)),
      errors,
    )
  }),
  recordActual: area.recordActual.handler(({ input: { commandId, actual }, context, errors }) => {
    const request = commandOf(area.recordActual, context, commandId, actual)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => recordActual(work, actual)),
      errors,
    )
  }),
  importLogframe: area.importLogframe.handler(async ({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const file = { bytes: new Uint8Array(await input.file.arrayBuffer()), name: input.file.name }
    const { grant, commandId, dryRun } = input
    return take(importLogframeFile(ledger, { file, grant, user: context.state.user, commandId, dryRun }), errors)
  }),
  costs: area.costs.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const grant = findGrant(database, input.grant)
    return take(grant.ok ? success(activityCosts(database, grant.value, input.to)) : grant, errors)
  }),
  costLines: area.costLines.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const grant = findGrant(database, input.grant)
    return take(grant.ok ? success(costLines(database, grant.value, input.to, input.choice)) : grant, errors)
  }),
}
