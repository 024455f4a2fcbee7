import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { withTable } from '../vouchers/import-file.ts'
import { readAssetBook } from './asset-book.ts'
import { saveAssetRule } from './asset-rules.ts'
import { assetHistory, listAssetsView } from './asset-view.ts'
import { COUNT_HEADER_KEYS, countListCsv, importCount } from './count-assets.ts'
import { disposeAsset, proposeDisposal } from './dispose-asset.ts'
import { moveAsset } from './move-asset.ts'
import { depreciationDueView, proposeDepreciation } from './propose-depreciation.ts'
import { saveAsset } from './save-asset.ts'

const area = service.assets

/** The area assets of the contract. */
export const assetsRouter = {
  list: area.list.handler(({ context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return listAssetsView(database, surroundings.clock.today())
  }),
  history: area.history.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const record = readAssetBook(database).find(({ asset }) => asset.id === input.id)
    return assetHistory(database, take(record ? success(record) : failure(fault('ASSET_UNKNOWN')), errors))
  }),
  depreciationDue: area.depreciationDue.handler(({ input, context, errors }) =>
    depreciationDueView(openLedgerOf(context, errors).database, input.through),
  ),
  countList: area.countList.handler(({ context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return { csv: countListCsv(database), fileName: `inventaire-${surroundings.clock.today()}.csv` }
  }),
  save: area.save.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.save, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveAsset(work, input)),
      errors,
    )
  }),
  move: area.move.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.move, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => moveAsset(work, input)),
      errors,
    )
  }),
  dispose: area.dispose.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.dispose, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => disposeAsset(work, input)),
      errors,
    )
  }),
  proposeDisposal: area.proposeDisposal.handler(({ input: { commandId, id }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.proposeDisposal, context, commandId, { id })
    return take(
      runCommand(ledger, request, (work) => proposeDisposal(work, ledger.surroundings, id)),
      errors,
    )
  }),
  proposeDepreciation: area.proposeDepreciation.handler(({ input: { commandId, through }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.proposeDepreciation, context, commandId, { through })
    return take(
      runCommand(ledger, request, (work) => proposeDepreciation(work, ledger.surroundings, through)),
      errors,
    )
  }),
  importCount: area.importCount.handler(async ({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const bytes = new Uint8Array(await input.file.arrayBuffer())
    const { commandId, date, countedBy } = input
    return take(
      withTable({ bytes, name: input.file.name }, { headerKeys: COUNT_HEADER_KEYS }, ({ table, hash }) => {
        const request = commandOf(area.importCount, context, commandId, { hash, date, countedBy })
        return runCommand(ledger, request, (work) => importCount(work, table, { date, countedBy }))
      }),
      errors,
    )
  }),
  saveRule: area.saveRule.handler(({ input: { commandId, rule }, context, errors }) => {
    const request = commandOf(area.saveRule, context, commandId, { rule })
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveAssetRule(work, rule)),
      errors,
    )
  }),
}
