import { findGrant } from '../conversion/find-grant.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { actingPeople } from '../kernel/acting-user.ts'
import { importTranchesFile } from '../vouchers/import-file.ts'
import { listGrantSummaries } from './list-grants.ts'
import { listTrancheRows } from './list-tranches.ts'

const area = service.grants

/** The grants area of the contract. */
export const grantsRouter = {
  list: area.list.handler(({ context, errors }) => listGrantSummaries(openLedgerOf(context, errors).database)),
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
}
