import { findGrant } from '../conversion/find-grant.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { reportScope } from '../reports/report-scope.ts'
import { consolidate } from './consolidate.ts'

/** The area consolidation of the contract. */
export const consolidationRouter = {
  view: service.consolidation.view.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const grant = take(findGrant(database, input.grant), errors)
    return consolidate(database, grant, take(reportScope(database, input), errors))
  }),
}
