import { listCounts } from '../../db/queries/payments-counts.ts'
import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { cashBalance } from './cash-balance.ts'
import { countDetail, summaryOf } from './count-detail.ts'
import { paymentAccounts } from './payment-accounts.ts'
import { rulesToday, saveRule } from './payment-rules.ts'
import { proposeVariance } from './propose-variance.ts'
import { proposeReplenishment, replenishmentNeed } from './replenishment.ts'
import { countBooks, removeCount, saveCount } from './save-count.ts'
import { signCount } from './sign-count.ts'

const area = service.payments

/** Cash accounts, counts, replenishments and the rules. */
export const cashRoutes = {
  accounts: area.accounts.handler(({ context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return paymentAccounts(database, surroundings.clock.today())
  }),
  days: area.days.handler(({ input, context, errors }) =>
    take(cashBalance(openLedgerOf(context, errors).database, input.account, input.from, input.to), errors),
  ),
  counts: area.counts.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    return listCounts(database, input.account).map((count) => summaryOf(database, count))
  }),
  count: area.count.handler(({ input, context, errors }) =>
    take(countDetail(openLedgerOf(context, errors).database, input.id), errors),
  ),
  countBooks: area.countBooks.handler(({ input, context, errors }) => {
    const books = take(countBooks(openLedgerOf(context, errors).database, input.account, input.date), errors)
    return { ...books, denominations: [...books.denominations], lastVouchers: [...books.lastVouchers] }
  }),
  saveCount: area.saveCount.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.saveCount, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => saveCount(work, input, ledger.surroundings.clock.today())),
      errors,
    )
  }),
  signCount: area.signCount.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.signCount, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => signCount(work, input)),
      errors,
    )
  }),
  removeCount: area.removeCount.handler(({ input: { commandId, id }, context, errors }) => {
    const request = commandOf(area.removeCount, context, commandId, { id })
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => removeCount(work, id)),
      errors,
    )
  }),
  proposeVariance: area.proposeVariance.handler(({ input: { commandId, id }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.proposeVariance, context, commandId, { id })
    return take(
      runCommand(ledger, request, (work) => proposeVariance(work, ledger.surroundings, id)),
      errors,
    )
  }),
  replenishment: area.replenishment.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return take(replenishmentNeed(database, input.account, surroundings.clock.today()), errors)
  }),
  proposeReplenishment: area.proposeReplenishment.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.proposeReplenishment, context, commandId, input)
    const today = ledger.surroundings.clock.today()
    return take(
      runCommand(ledger, request, (work) => proposeReplenishment(work, ledger.surroundings, input, today)),
      errors,
    )
  }),
  rules: area.rules.handler(({ context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return rulesToday(database, surroundings.clock.today())
  }),
  saveRule: area.saveRule.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.saveRule, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveRule(work, input)),
      errors,
    )
  }),
}
