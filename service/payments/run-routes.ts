import { headerKeys } from '../../domain/tabular/match-header.ts'
import { uuidV7 } from '../../shared/ids/uuid.ts'
import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { withTable } from '../vouchers/import-file.ts'
import { cancelRun } from './cancel-run.ts'
import { exportRun } from './export-run.ts'
import { feeTypes, saveFeeType } from './fee-types.ts'
import { importResult } from './import-result.ts'
import { operatorLayout, operatorLayouts, saveLayout } from './operator-layouts.ts'
import { draftsPaying, payablesOf } from './payables.ts'
import { findTreasuryAccount } from './payment-accounts.ts'
import { firstCheque, planRun } from './plan-run.ts'
import { proposeRun } from './propose-run.ts'
import { runDetail, runList } from './run-detail.ts'

const area = service.payments

/** Payment runs, operators' files, layouts and fees. */
export const runRoutes = {
  payables: area.payables.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const { currency } = take(findTreasuryAccount(database, input.account), errors)
    const payables = payablesOf(database, currency, input.to)
    return { currency, payables, drafts: draftsPaying(database, input.account) }
  }),
  checkRun: area.checkRun.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const plan = planRun(database, take(findTreasuryAccount(database, input.account), errors), input)
    return {
      faults: [...plan.faults],
      flags: [...plan.flags],
      totalMinor: plan.totalMinor,
      balanceMinor: plan.balanceMinor,
      payees: plan.payments.length,
      nextCheque: firstCheque(plan),
    }
  }),
  proposeRun: area.proposeRun.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.proposeRun, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => proposeRun(work, ledger.surroundings, input)),
      errors,
    )
  }),
  runs: area.runs.handler(({ context, errors }) => runList(openLedgerOf(context, errors).database)),
  run: area.run.handler(({ input, context, errors }) =>
    take(runDetail(openLedgerOf(context, errors).database, input.id), errors),
  ),
  cancelRun: area.cancelRun.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.cancelRun, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => cancelRun(work, input)),
      errors,
    )
  }),
  exportRun: area.exportRun.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    const made = take(exportRun(database, input), errors)
    const exportId = uuidV7(Date.parse(surroundings.clock.now()), surroundings.randomBytes)
    context.state.keepExport(exportId, made)
    return { exportId, fileName: made.fileName }
  }),
  importResult: area.importResult.handler(async ({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const bytes = new Uint8Array(await input.file.arrayBuffer())
    const layout = take(operatorLayout(ledger.database, input.layout), errors)
    return take(
      withTable({ bytes, name: input.file.name }, { headerKeys: headerKeys(layout.result) }, ({ table, hash }) => {
        const { commandId, run } = input
        const asked = { run, layout: input.layout, file: hash }
        const request = commandOf(area.importResult, context, commandId, asked)
        return runCommand(ledger, request, (work) =>
          importResult(work, ledger.surroundings, { run, layout: input.layout, table, hash }),
        )
      }),
      errors,
    )
  }),
  layouts: area.layouts.handler(({ context, errors }) => operatorLayouts(openLedgerOf(context, errors).database)),
  saveLayout: area.saveLayout.handler(({ input: { commandId, layout }, context, errors }) => {
    const request = commandOf(area.saveLayout, context, commandId, layout)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveLayout(work, layout)),
      errors,
    )
  }),
  feeTypes: area.feeTypes.handler(({ context, errors }) => feeTypes(openLedgerOf(context, errors).database)),
  saveFeeType: area.saveFeeType.handler(({ input: { commandId, fee }, context, errors }) => {
    const request = commandOf(area.saveFeeType, context, commandId, fee)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveFeeType(work, fee)),
      errors,
    )
  }),
}
