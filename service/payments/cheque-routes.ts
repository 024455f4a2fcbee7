import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { addChequeBook, endChequeBook } from './cheque-books.ts'
import { chequesOf } from './cheques.ts'
import { voidCheque } from './void-cheque.ts'

const area = service.payments

/** The register of cheques. */
export const chequeRoutes = {
  cheques: area.cheques.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return take(chequesOf(database, input.account, surroundings.clock.today()), errors)
  }),
  addChequeBook: area.addChequeBook.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.addChequeBook, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => addChequeBook(work, input)),
      errors,
    )
  }),
  closeChequeBook: area.closeChequeBook.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.closeChequeBook, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => endChequeBook(work, input)),
      errors,
    )
  }),
  voidCheque: area.voidCheque.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.voidCheque, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => voidCheque(work, ledger.surroundings, input)),
      errors,
    )
  }),
}
