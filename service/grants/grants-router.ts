import { findGrant } from '../conversion/find-grant.ts'
import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { actingPeople } from '../kernel/acting-user.ts'
import { runCommand } from '../kernel/run-command.ts'
import { importTranchesFile } from '../vouchers/import-file.ts'
import { amendGrant } from './amend-grant.ts'
import { closingStatement } from './closing-statement.ts'
import { grantNpac } from './grant-npac.ts'
import { grantPage } from './grant-page.ts'
import { grantPlan } from './grant-plan.ts'
import { listGrantSummaries } from './list-grants.ts'
import { listTrancheRows } from './list-tranches.ts'
import { recordReceipt } from './record-receipt.ts'
import { removeCondition, saveCondition } from './save-condition.ts'

const area = service.grants

/** The grants area of the contract. */
export const grantsRouter = {
  list: area.list.handler(({ context, errors }) => listGrantSummaries(openLedgerOf(context, errors).database)),
  page: area.page.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    return grantPage(database, take(findGrant(database, input.grant), errors))
  }),
  plan: area.plan.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return grantPlan(database, take(findGrant(database, input.grant), errors), surroundings.clock.today())
  }),
  closing: area.closing.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    const grant = take(findGrant(database, input.grant), errors)
    const to = input.to ?? surroundings.clock.today()
    return { ...closingStatement(database, grant, to), npac: grantNpac(database, grant, to) }
  }),
  tranches: area.tranches.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    return listTrancheRows(database, take(findGrant(database, input.grant), errors))
  }),
  importTranches: area.importTranches.handler(async ({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const people = take(
      actingPeople(ledger, 'grants.importTranches', { user: context.state.user, approver: undefined }, input.post),
      errors,
    )
    const bytes = new Uint8Array(await input.file.arrayBuffer())
    const request = {
      file: { bytes, name: input.file.name },
      people,
      commandId: input.commandId,
      post: input.post,
      dryRun: false,
    }
    return take(importTranchesFile(ledger, request), errors)
  }),
  amend: area.amend.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.amend, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => amendGrant(work, ledger.surroundings.clock.today(), input)),
      errors,
    )
  }),
  saveCondition: area.saveCondition.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.saveCondition, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => saveCondition(work, ledger.surroundings.clock.today(), input)),
      errors,
    )
  }),
  removeCondition: area.removeCondition.handler(({ input: { commandId, id }, context, errors }) => {
    const request = commandOf(area.removeCondition, context, commandId, { id })
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => removeCondition(work, id)),
      errors,
    )
  }),
  recordReceipt: area.recordReceipt.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.recordReceipt, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => recordReceipt(work, ledger.surroundings, input)),
      errors,
    )
  }),
}
