import { openLedgerOf, service, take } from '../host/host-context.ts'
import { conversionOverview } from './conversion-overview.ts'
import { conversionTrace } from './conversion-trace.ts'
import { findGrant } from './find-grant.ts'

const area = service.conversion

/** The conversion area of the contract. */
export const conversionRouter = {
  overview: area.overview.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    return conversionOverview(database, take(findGrant(database, input.grant), errors), input)
  }),
  trace: area.trace.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const grant = take(findGrant(database, input.grant), errors)
    return take(conversionTrace(database, grant, Number(input.voucherKey.replace('posted:', '')), input.lineNumber), errors)
  }),
}
