import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { amendAgreement } from './amend-agreement.ts'
import { listAwards, openPartner } from './award-views.ts'
import { createSubAward } from './create-sub-award.ts'
import { cancelTranche, decideTranche } from './decide-tranche.ts'
import { deliveryChain } from './delivery-chain.ts'
import { saveCard } from './partner-card.ts'
import { payTranche, refundAdvance } from './pay-tranche.ts'
import { overrideGate, planTranche, requestTranche } from './request-tranche.ts'

const area = service.subAwards

/** The area sub-awards of the contract: partners, agreements, tranches, refunds, the delivery chain. */
export const subAwardsRouter = {
  list: area.list.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return listAwards(database, input.on ?? surroundings.clock.today())
  }),
  open: area.open.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return take(openPartner(database, input.partner, input.on ?? surroundings.clock.today()), errors)
  }),
  chain: area.chain.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return deliveryChain(database, input.grant, surroundings.clock.today())
  }),
  saveCard: area.saveCard.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.saveCard, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveCard(work, input)),
      errors,
    )
  }),
  create: area.create.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.create, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => createSubAward(work, input)),
      errors,
    )
  }),
  amend: area.amend.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.amend, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => amendAgreement(work, input)),
      errors,
    )
  }),
  planTranche: area.planTranche.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.planTranche, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => planTranche(work, input)),
      errors,
    )
  }),
  requestTranche: area.requestTranche.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.requestTranche, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => requestTranche(work, input)),
      errors,
    )
  }),
  overrideGate: area.overrideGate.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.overrideGate, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => overrideGate(work, input)),
      errors,
    )
  }),
  decideTranche: area.decideTranche.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.decideTranche, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => decideTranche(work, input)),
      errors,
    )
  }),
  cancelTranche: area.cancelTranche.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.cancelTranche, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => cancelTranche(work, input)),
      errors,
    )
  }),
  payTranche: area.payTranche.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.payTranche, context, commandId, input)
    const ledger = openLedgerOf(context, errors)
    return take(
      runCommand(ledger, request, (work) => payTranche(work, ledger.surroundings, input)),
      errors,
    )
  }),
  refund: area.refund.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.refund, context, commandId, input)
    const ledger = openLedgerOf(context, errors)
    return take(
      runCommand(ledger, request, (work) => refundAdvance(work, ledger.surroundings, input)),
      errors,
    )
  }),
}
