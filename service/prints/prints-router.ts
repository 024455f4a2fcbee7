import { uuidV7 } from '../../shared/ids/uuid.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'

/** The prints of the contract. The writer of PDF is loaded only when something is printed. */
export const printsRouter = {
  make: service.prints.make.handler(async ({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const { makePrint } = await import('./make-print.ts')
    const made = take(makePrint(ledger, { ...input, user: context.state.user }), errors)
    const { clock, randomBytes } = ledger.surroundings
    const exportId = uuidV7(Date.parse(clock.now()), randomBytes)
    context.state.keepExport(exportId, made)
    return { exportId, fileName: made.fileName }
  }),
}
