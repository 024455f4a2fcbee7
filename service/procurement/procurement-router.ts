import { commandOf } from '../host/command-of.ts'
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
    const request = commandOf(area.saveFile, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveProcurementFile(work, input)),
      errors,
    )
  }),
  saveRule: area.saveRule.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.saveRule, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveProcurementRule(work, input.rule)),
      errors,
    )
  }),
}
