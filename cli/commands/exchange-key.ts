import { publicKeyPem } from '../../service/exchange/package-keys/ed25519.ts'
import { keyInUse, makeOrganisationKey, renewOrganisationKey } from '../../service/exchange/package-keys/organisation-key.ts'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import type { Ledger } from '../../service/kernel/ledger.ts'
import { newCommandId, runCommand } from '../../service/kernel/run-command.ts'
import { groupedFingerprint } from '../../shared/ids/fingerprint.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Command, Invocation } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { replaceFile } from '../replace-file.ts'

/** The organisation's key: made where there is none, renewed where asked; prints the fingerprint to compare on paper. */
export const command: Command = {
  name: 'exchange key',
  usage: 'LEDGER [--out FILE.pem] [--renew --reason TEXT] [--as USER]',
  options: { out: { type: 'string' }, renew: { type: 'boolean' }, reason: { type: 'string' }, as: { type: 'string' } },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const kept = await withLedger(invocation, invocation.positionals[0] ?? '', false, (ledger) => keyOf(ledger, invocation))
    if (!kept.ok) return kept
    const { publicKey, fingerprint } = kept.value
    const out = invocation.text('out')
    if (out !== undefined) {
      const written = replaceFile(out, publicKeyPem(publicKey))
      if (!written.ok) return written
    }
    invocation.print(invocation.json ? `${JSON.stringify({ publicKey, fingerprint })}\n` : `${groupedFingerprint(fingerprint)}\n`)
    return success(undefined)
  },
}

/** Asking for a key that is there writes nothing. */
function keyOf(ledger: Ledger, invocation: Invocation): Result<{ publicKey: string; fingerprint: string }> {
  const renew = invocation.flag('renew')
  const { randomBytes } = ledger.surroundings
  const name = renew ? 'exchange.renewKey' : 'exchange.makeKey'
  if (renew || !keyInUse(ledger.database)) {
    const people = actingPeople(ledger, name, { user: invocation.text('as'), approver: undefined }, false)
    if (!people.ok) return people
    const reason = invocation.text('reason') ?? ''
    const request = { name, user: people.value.user, commandId: newCommandId(ledger), input: reason } as const
    const done = runCommand(ledger, request, (work) =>
      renew ? renewOrganisationKey(work, randomBytes, reason) : makeOrganisationKey(work, randomBytes),
    )
    if (!done.ok) return done
  }
  const key = keyInUse(ledger.database)
  if (!key) throw new Error('a key that was just made is not there')
  return success({ publicKey: key.publicKey, fingerprint: key.fingerprint })
}
