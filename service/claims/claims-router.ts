import type { Canonical } from '../../shared/canonical/canonical.ts'
import type { Result } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { findGrant } from '../conversion/find-grant.ts'
import { type CommandProcedure, commandOf } from '../host/command-of.ts'
import { type HostContext, openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand, type Work } from '../kernel/run-command.ts'
import { fundsRequestOf } from './funds-request.ts'
import { claimPeriodView, readGrantClaims } from './grant-claims.ts'
import { openClaim } from './open-claim.ts'
import { payClaim } from './pay-claim.ts'
import { askReview, prepareClaim, sendBackClaim } from './prepare-claim.ts'
import { acceptClaim, recordExchange } from './record-answer.ts'
import { submitClaim } from './submit-claim.ts'

const area = service.claims
type Errors = Parameters<typeof openLedgerOf>[1]

/** Runs a command of this area as whoever acts, on the ledger's own day. */
function run<T>(
  procedure: CommandProcedure<T>,
  context: HostContext,
  errors: Errors,
  { commandId, ...input }: { commandId: string } & Record<string, unknown>,
  work: (work: Work, today: LocalDate) => Result<T>,
): T {
  const ledger = openLedgerOf(context, errors)
  // The contract's own types are plain JSON, which is what the canonical form takes.
  const request = commandOf(procedure, context, commandId, input as Canonical)
  const today = ledger.surroundings.clock.today()
  return take(
    runCommand(ledger, request, (opened) => work(opened, today)),
    errors,
  )
}

/** The area claims of the contract. */
export const claimsRouter = {
  list: area.list.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    const grant = take(findGrant(database, input.grant), errors)
    const book = readGrantClaims(database, grant)
    const today = surroundings.clock.today()
    return {
      currency: grant.currency,
      today,
      periods: book.periods.map((period) => claimPeriodView(database, book, period, today)),
    }
  }),
  open: area.open.handler(({ input, context, errors }) =>
    take(openClaim(openLedgerOf(context, errors), context.state.user, input), errors),
  ),
  fundsRequest: area.fundsRequest.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    const { clock } = surroundings
    const grant = take(findGrant(database, input.grant), errors)
    const request = { period: input.period, user: context.state.user, generatedAt: clock.now(), today: clock.today() }
    return take(fundsRequestOf(database, grant, request), errors)
  }),
  prepare: area.prepare.handler(({ input, context, errors }) =>
    run(area.prepare, context, errors, input, (work, today) => prepareClaim(work, today, input)),
  ),
  askReview: area.askReview.handler(({ input, context, errors }) =>
    run(area.askReview, context, errors, input, (work, today) => askReview(work, today, input)),
  ),
  sendBack: area.sendBack.handler(({ input, context, errors }) =>
    run(area.sendBack, context, errors, input, (work, today) => sendBackClaim(work, today, input)),
  ),
  submit: area.submit.handler(({ input, context, errors }) =>
    run(area.submit, context, errors, input, (work, today) => submitClaim(work, today, input)),
  ),
  query: area.query.handler(({ input, context, errors }) =>
    run(area.query, context, errors, input, (work, today) => recordExchange(work, today, 'queried', input)),
  ),
  answer: area.answer.handler(({ input, context, errors }) =>
    run(area.answer, context, errors, input, (work, today) => recordExchange(work, today, 'answered', input)),
  ),
  accept: area.accept.handler(({ input, context, errors }) =>
    run(area.accept, context, errors, input, (work, today) => acceptClaim(work, today, input)),
  ),
  pay: area.pay.handler(({ input, context, errors }) =>
    run(area.pay, context, errors, input, (work, today) => payClaim(work, today, input)),
  ),
}
