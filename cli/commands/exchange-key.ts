import { publicKeyPem } from '../../service/exchange/package-keys/ed25519.ts'
import {
  type KeyInUse,
  keyInUse,
  makeOrganisationKey,
  renewOrganisationKey,
} from '../../service/exchange/package-keys/organisation-key.ts'
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
    const [path = ''] = invocation.positionals
    // Asking for a key that is there only reads, so that it works beside an open window.
    const known = invocation.flag('renew')
      ? success(undefined)
      : await withLedger(invocation, path, true, (ledger) => success(keyInUse(ledger.database)))
    if (!known.ok) return known
    const kept = known.value
      ? success(known.value)
      : await withLedger(invocation, path, false, (ledger) => newKey(ledger, invocation))
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

function newKey(ledger: Ledger, invocation: Invocation): Result<KeyInUse> {
  const renew = invocation.flag('renew')
  const { randomBytes } = ledger.surroundings
  const name = renew ? 'exchange.renewKey' : 'exchange.makeKey'
  const people = actingPeople(ledger, name, { user: invocation.text('as'), approver: undefined }, false)
  if (!people.ok) return people
  const reason = invocation.text('reason') ?? ''
  const request = { name, user: people.value.user, commandId: newCommandId(ledger), input: reason } as const
  const done = runCommand(ledger, request, (work) =>
    renew ? renewOrganisationKey(work, randomBytes, reason) : makeOrganisationKey(work, randomBytes),
  )
  if (!done.ok) return done
  const key = keyInUse(ledger.database)
  if (!key) throw new Error('a key that was just made is not there')
  return success(key)
}
