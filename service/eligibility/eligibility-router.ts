import { findGrant } from '../conversion/find-grant.ts'
import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { dismissHits, reopenHit } from './dismiss-hits.ts'
import { grantCatalogue } from './grant-catalogue.ts'
import { liftRuling } from './lift-ruling.ts'
import { listHits } from './list-hits.ts'
import { listRulings } from './list-rulings.ts'
import { ruleLine } from './rule-line.ts'
import { voucherEligibility } from './voucher-eligibility.ts'

const area = service.eligibility

/** The area eligibility of the contract. */
export const eligibilityRouter = {
  hits: area.hits.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    return listHits(database, take(findGrant(database, input.grant), errors), input)
  }),
  rulings: area.rulings.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    return listRulings(database, take(findGrant(database, input.grant), errors))
  }),
  catalogue: area.catalogue.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    return grantCatalogue(database, take(findGrant(database, input.grant), errors))
  }),
  voucher: area.voucher.handler(({ input, context, errors }) =>
    voucherEligibility(openLedgerOf(context, errors).database, input.voucherKey),
  ),
  rule: area.rule.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.rule, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => ruleLine(work, input)),
      errors,
    )
  }),
  lift: area.lift.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.lift, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => liftRuling(work, input)),
      errors,
    )
  }),
  dismiss: area.dismiss.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.dismiss, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => dismissHits(work, input)),
      errors,
    )
  }),
  reopen: area.reopen.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.reopen, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => reopenHit(work, input)),
      errors,
    )
  }),
}
