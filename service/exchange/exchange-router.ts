import { uuidV7 } from '../../shared/ids/uuid.ts'
import { witnessHead } from '../audit/witness-head.ts'
import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { exchangeOverview } from './exchange-overview.ts'
import { createPackage } from './package-create/create-package.ts'
import { changeKeyPassphrase, lockKey, makeOrganisationKey, renewOrganisationKey, unlockKey } from './package-keys/signing-key.ts'
import { trustKey, withdrawTrust } from './package-keys/trust-key.ts'
import { verifyPackage } from './verify-package.ts'

const area = service.exchange

/** The area exchange of the contract. */
export const exchangeRouter = {
  overview: area.overview.handler(({ context, errors }) => exchangeOverview(openLedgerOf(context, errors))),
  makeKey: area.makeKey.handler(({ input, context, errors }) =>
    take(makeOrganisationKey(openLedgerOf(context, errors), { ...input, user: context.state.user }), errors),
  ),
  renewKey: area.renewKey.handler(({ input, context, errors }) =>
    take(renewOrganisationKey(openLedgerOf(context, errors), { ...input, user: context.state.user }), errors),
  ),
  changeKeyPassphrase: area.changeKeyPassphrase.handler(({ input, context, errors }) =>
    take(changeKeyPassphrase(openLedgerOf(context, errors), { ...input, user: context.state.user }), errors),
  ),
  unlockKey: area.unlockKey.handler(({ input, context, errors }) =>
    take(unlockKey(openLedgerOf(context, errors), input.passphrase), errors),
  ),
  lockKey: area.lockKey.handler(({ context, errors }) => {
    lockKey(openLedgerOf(context, errors))
    return {}
  }),
  trustKey: area.trustKey.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.trustKey, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => trustKey(work, input)),
      errors,
    )
  }),
  withdrawTrust: area.withdrawTrust.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.withdrawTrust, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => withdrawTrust(work, input)),
      errors,
    )
  }),
  createPackage: area.createPackage.handler(({ input, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const made = take(createPackage(ledger, { ...input, user: context.state.user }), errors)
    const { clock, randomBytes } = ledger.surroundings
    const exportId = uuidV7(Date.parse(clock.now()), randomBytes)
    const { bytes, fileName, hash, isNew } = made
    context.state.keepExport(exportId, { bytes, fileName })
    if (isNew) witnessHead(context.state.settings.workspace, ledger, 'package', fileName)
    return { exportId, fileName, hash, isNew }
  }),
  verifyPackage: area.verifyPackage.handler(async ({ input: { file }, context, errors }) =>
    verifyPackage(new Uint8Array(await file.arrayBuffer()), openLedgerOf(context, errors), file.name),
  ),
}
