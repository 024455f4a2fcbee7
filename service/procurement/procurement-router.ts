import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { listProcurement } from './list-procurement.ts'
import { saveProcurementFile } from './save-file.ts'
import { saveProcurementRule } from './thresholds.ts'

const area = service.procurement

/** The area procurement of the contract. */
export const procurementRouter = {
  list: area.list.handler(({ context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return listProcurement(database, surroundings.clock.today())
  }),
  saveFile: area.saveFile.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = { name: 'procurement.saveFile', user: context.state.user, commandId, input } as const
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveProcurementFile(work, input)),
      errors,
    )
  }),
  saveRule: area.saveRule.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = { name: 'procurement.saveRule', user: context.state.user, commandId, input } as const
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveProcurementRule(work, input.rule)),
      errors,
    )
  }),
}
