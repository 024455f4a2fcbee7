import { contentFromVoucher } from '../../domain/presets/content-from-voucher.ts'
import { success } from '../../shared/result/result.ts'
import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { openVoucher } from '../vouchers/open-voucher.ts'
import { makeVoucher } from './make-voucher.ts'
import { deletePreset, findPreset, listPresets, savePreset } from './preset-list.ts'
import { proposeRecurring } from './propose-recurring.ts'
import { deleteRecurring, recurringOverview, saveRecurring } from './recurring.ts'
import { removeWithholding, saveWithholding, withholdingTable } from './withholding-table.ts'

const area = service.presets

/** The presets area of the contract: masks, the withholding table, recurring vouchers. */
export const presetsRouter = {
  list: area.list.handler(({ context, errors }) => listPresets(openLedgerOf(context, errors).database)),
  fill: area.fill.handler(({ input: { key, ...request }, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const preset = take(findPreset(database, key), errors)
    const { voucher, taken } = take(makeVoucher(database, preset.content, request), errors)
    return {
      voucher,
      taken: taken.map(({ row, baseMinor, amountMinor }) => ({
        code: row.code,
        label: row.label,
        rate: row.rate,
        source: row.source,
        baseMinor,
        amountMinor,
      })),
    }
  }),
  fromVoucher: area.fromVoucher.handler(({ input, context, errors }) => {
    const opened = take(openVoucher(openLedgerOf(context, errors).database, input.key), errors)
    return take(contentFromVoucher(opened, input.amounts), errors)
  }),
  save: area.save.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.save, context, commandId, JSON.stringify(input))
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => savePreset(work, input)),
      errors,
    )
  }),
  delete: area.delete.handler(({ input, context, errors }) => {
    const request = commandOf(area.delete, context, input.commandId, input.key)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => deletePreset(work, input.key)),
      errors,
    )
  }),
  withholdings: area.withholdings.handler(({ context, errors }) => {
    const { bundled, rows } = withholdingTable(openLedgerOf(context, errors).database)
    return { bundled, rows }
  }),
  saveWithholding: area.saveWithholding.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.saveWithholding, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveWithholding(work, input)),
      errors,
    )
  }),
  deleteWithholding: area.deleteWithholding.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.deleteWithholding, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => removeWithholding(work, input)),
      errors,
    )
  }),
  recurring: area.recurring.handler(({ context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return take(success(recurringOverview(database, surroundings.clock.today())), errors)
  }),
  saveRecurring: area.saveRecurring.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.saveRecurring, context, commandId, JSON.stringify(input))
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveRecurring(work, input)),
      errors,
    )
  }),
  deleteRecurring: area.deleteRecurring.handler(({ input, context, errors }) => {
    const request = commandOf(area.deleteRecurring, context, input.commandId, input.id)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => deleteRecurring(work, input.id)),
      errors,
    )
  }),
  propose: area.propose.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.propose, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => proposeRecurring(work, ledger.surroundings, input)),
      errors,
    )
  }),
}
