import type { Canonical } from '../../shared/canonical/canonical.ts'
import { fault } from '../../shared/result/fault.ts'
import type { Result } from '../../shared/result/result.ts'
import { failure, success } from '../../shared/result/result.ts'
import { findGrant } from '../conversion/find-grant.ts'
import { type CommandProcedure, commandOf } from '../host/command-of.ts'
import { type HostContext, openLedgerOf, service, take } from '../host/host-context.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand, type Work } from '../kernel/run-command.ts'
import { reportScope } from '../reports/report-scope.ts'
import { closeOrder } from './close-order.ts'
import { expectOrder } from './expect-order.ts'
import { issueOrder } from './issue-order.ts'
import { budgetLineRow } from './line-available.ts'
import { linkVoucher } from './link-voucher.ts'
import { listCommitments, openByLines } from './list-commitments.ts'
import { orderDetailView } from './order-view.ts'
import { proposeInvoice } from './propose-invoice.ts'
import { proposePayment } from './propose-payment.ts'
import { receiveGoods } from './receive-goods.ts'
import { cancelRequisition, decideRequisition, requestPurchase } from './requisitions.ts'
import { removeOrder, saveOrder } from './save-order.ts'

const area = service.commitments
type Errors = Parameters<typeof openLedgerOf>[1]

/** Runs a command of this area as whoever acts. */
function run<T>(
  procedure: CommandProcedure<T>,
  context: HostContext,
  errors: Errors,
  { commandId, ...input }: { commandId: string } & Record<string, unknown>,
  work: (work: Work, ledger: Ledger) => Result<T>,
): T {
  const ledger = openLedgerOf(context, errors)
  // The contract's own types are plain JSON, which is what the canonical form takes.
  const request = commandOf(procedure, context, commandId, input as Canonical)
  return take(
    runCommand(ledger, request, (opened) => work(opened, ledger)),
    errors,
  )
}

/** The area commitments of the contract. */
export const commitmentsRouter = {
  list: area.list.handler(({ context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    return listCommitments(ledger.database, ledger.surroundings.clock.today())
  }),
  order: area.order.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return orderDetailView(database, take(expectOrder(database, input.id), errors), surroundings.clock.today())
  }),
  available: area.available.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const row = budgetLineRow(database, take(findGrant(database, input.grant), errors), input.budgetLine)
    const found = row ? success(row) : failure(fault('BUDGET_LINE_UNKNOWN', undefined, input))
    const { budgetXof, spentXof, committedXof, availableXof } = take(found, errors)
    return { budgetXof, spentXof, committedXof, availableXof }
  }),
  open: area.open.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const grant = take(findGrant(database, input.grant), errors)
    return openByLines(database, grant, take(reportScope(database, input), errors), input.lines)
  }),
  request: area.request.handler(({ input, context, errors }) =>
    run(area.request, context, errors, input, (work) => requestPurchase(work, input.requisition)),
  ),
  decide: area.decide.handler(({ input, context, errors }) =>
    run(area.decide, context, errors, input, (work) => decideRequisition(work, input)),
  ),
  cancelRequisition: area.cancelRequisition.handler(({ input, context, errors }) =>
    run(area.cancelRequisition, context, errors, input, (work) => cancelRequisition(work, input)),
  ),
  saveOrder: area.saveOrder.handler(({ input, context, errors }) =>
    run(area.saveOrder, context, errors, input, (work) => saveOrder(work, input)),
  ),
  removeOrder: area.removeOrder.handler(({ input, context, errors }) =>
    run(area.removeOrder, context, errors, input, (work) => removeOrder(work, input.id)),
  ),
  issueOrder: area.issueOrder.handler(({ input, context, errors }) =>
    run(area.issueOrder, context, errors, input, (work) => issueOrder(work, input.id)),
  ),
  closeOrder: area.closeOrder.handler(({ input, context, errors }) =>
    run(area.closeOrder, context, errors, input, (work) => closeOrder(work, input)),
  ),
  receive: area.receive.handler(({ input, context, errors }) =>
    run(area.receive, context, errors, input, (work) => receiveGoods(work, input)),
  ),
  proposeInvoice: area.proposeInvoice.handler(({ input, context, errors }) =>
    run(area.proposeInvoice, context, errors, input, (work, ledger) => proposeInvoice(work, ledger.surroundings, input)),
  ),
  proposePayment: area.proposePayment.handler(({ input, context, errors }) =>
    run(area.proposePayment, context, errors, input, (work, ledger) => proposePayment(work, ledger.surroundings, input)),
  ),
  linkVoucher: area.linkVoucher.handler(({ input, context, errors }) =>
    run(area.linkVoucher, context, errors, input, (work) => linkVoucher(work, input)),
  ),
}
