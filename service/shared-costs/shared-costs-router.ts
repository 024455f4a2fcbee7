import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { hourShares } from './hour-shares.ts'
import { importTimesheetsFile } from './import-timesheets.ts'
import { listKeys } from './list-keys.ts'
import { monthTimesheets } from './list-timesheets.ts'
import { poolMonths } from './pool-months.ts'
import { proposeReversal, runAllocation } from './run-allocation.ts'
import { approveKey, saveKey } from './save-key.ts'
import { savePool } from './save-pool.ts'
import { saveTimesheet } from './save-timesheet.ts'
import { returnTimesheet, signTimesheet } from './sign-timesheet.ts'
import { saveVarianceLimit, varianceLimit } from './variance-limit.ts'

const area = service.sharedCosts

/** The area shared-costs of the contract. */
export const sharedCostsRouter = {
  keys: area.keys.handler(({ context, errors }) => listKeys(openLedgerOf(context, errors).database)),
  saveKey: area.saveKey.handler(({ input: { commandId, key }, context, errors }) => {
    const request = commandOf(area.saveKey, context, commandId, key)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveKey(work, key)),
      errors,
    )
  }),
  approveKey: area.approveKey.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.approveKey, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => approveKey(work, input)),
      errors,
    )
  }),
  savePool: area.savePool.handler(({ input: { commandId, pool }, context, errors }) => {
    const request = commandOf(area.savePool, context, commandId, pool)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => savePool(work, pool)),
      errors,
    )
  }),
  month: area.month.handler(({ input, context, errors }) => poolMonths(openLedgerOf(context, errors).database, input.month)),
  run: area.run.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.run, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => runAllocation(work, ledger.surroundings, input)),
      errors,
    )
  }),
  proposeReversal: area.proposeReversal.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.proposeReversal, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => proposeReversal(work, ledger.surroundings, input)),
      errors,
    )
  }),
  timesheets: area.timesheets.handler(({ input, context, errors }) =>
    monthTimesheets(openLedgerOf(context, errors).database, input.month),
  ),
  saveTimesheet: area.saveTimesheet.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.saveTimesheet, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveTimesheet(work, input)),
      errors,
    )
  }),
  signTimesheet: area.signTimesheet.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.signTimesheet, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => signTimesheet(work, input)),
      errors,
    )
  }),
  returnTimesheet: area.returnTimesheet.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.returnTimesheet, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => returnTimesheet(work, input)),
      errors,
    )
  }),
  importTimesheets: area.importTimesheets.handler(async ({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const bytes = new Uint8Array(await input.file.arrayBuffer())
    const file = { bytes, name: input.file.name }
    return take(importTimesheetsFile(ledger, { file, user: context.state.user, commandId: input.commandId }), errors)
  }),
  hourShares: area.hourShares.handler(({ input, context, errors }) =>
    hourShares(openLedgerOf(context, errors).database, input.from, input.to),
  ),
  parameters: area.parameters.handler(({ context, errors }) => varianceLimit(openLedgerOf(context, errors).database)),
  saveParameter: area.saveParameter.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.saveParameter, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveVarianceLimit(work, input)),
      errors,
    )
  }),
}
