import type { Canonical } from '../../shared/canonical/canonical.ts'
import type { Result } from '../../shared/result/result.ts'
import { findGrant } from '../conversion/find-grant.ts'
import { type CommandProcedure, commandOf } from '../host/command-of.ts'
import { type HostContext, openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand, type Work } from '../kernel/run-command.ts'
import { approveVirement } from './approve-virement.ts'
import { closeRequest } from './close-request.ts'
import { previewVirement } from './preview-virement.ts'
import { requestVirement } from './request-virement.ts'
import { virementDesk } from './virement-desk.ts'

const area = service.virements
type Errors = Parameters<typeof openLedgerOf>[1]

/** Runs a command of this area as whoever acts. */
function run<T>(
  procedure: CommandProcedure<T>,
  context: HostContext,
  errors: Errors,
  { commandId, ...input }: { commandId: string } & Record<string, unknown>,
  work: (work: Work) => Result<T>,
): T {
  // The contract's own types are plain JSON, which is what the canonical form takes.
  const request = commandOf(procedure, context, commandId, input as Canonical)
  return take(runCommand(openLedgerOf(context, errors), request, work), errors)
}

/** The area virements of the contract. */
export const virementsRouter = {
  desk: area.desk.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    return take(virementDesk(database, take(findGrant(database, input.grant), errors), input.to ?? null), errors)
  }),
  preview: area.preview.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    return take(previewVirement(database, take(findGrant(database, input.grant), errors), input.moves), errors)
  }),
  request: area.request.handler(({ input, context, errors }) =>
    run(area.request, context, errors, input, (work) => requestVirement(work, input)),
  ),
  approve: area.approve.handler(({ input, context, errors }) =>
    run(area.approve, context, errors, input, (work) => approveVirement(work, input)),
  ),
  refuse: area.refuse.handler(({ input, context, errors }) =>
    run(area.refuse, context, errors, input, (work) => closeRequest(work, { ...input, state: 'refused' })),
  ),
  withdraw: area.withdraw.handler(({ input, context, errors }) =>
    run(area.withdraw, context, errors, input, (work) =>
      closeRequest(work, { ...input, state: 'withdrawn', date: work.now.slice(0, 10) }),
    ),
  ),
}
