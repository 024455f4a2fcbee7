import { fingerprintOf, publicKeyPem } from '../../service/exchange/package-keys/ed25519.ts'
import { keyInUse } from '../../service/exchange/package-keys/organisation-key.ts'
import {
  changeKeyPassphrase,
  makeOrganisationKey,
  renewOrganisationKey,
} from '../../service/exchange/package-keys/signing-key.ts'
import { verifierKey } from '../../service/heads/note-key.ts'
import { actingPeople } from '../../service/kernel/acting-user.ts'
import type { Ledger } from '../../service/kernel/ledger.ts'
import { organisationCode } from '../../service/settings/ledger-identity.ts'
import type { CommandName } from '../../shared/contract/permission.ts'
import { groupedFingerprint } from '../../shared/ids/fingerprint.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Command, Invocation } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { askPassphrase } from '../passphrase.ts'
import { replaceFile } from '../replace-file.ts'
import { givenPassphrase, KEY_OPTIONS, KEY_USAGE } from '../signing-ledger.ts'
import { UsageError } from '../usage-error.ts'

const CURRENT = 'Phrase secrète de la clé / passphrase of the key: '
const NEXT = 'Nouvelle phrase secrète de la clé / new passphrase of the key: '

/** The organisation's key: made where there is none, renewed or put under another passphrase where asked; prints the fingerprint to compare on paper. */
export const command: Command = {
  name: 'exchange key',
  usage: `LEDGER [--out FILE.pem] [--renew --reason TEXT] [--change-passphrase [--new-key-passphrase-fd N]] ${KEY_USAGE} [--as USER]`,
  options: {
    ...KEY_OPTIONS,
    out: { type: 'string' },
    renew: { type: 'boolean' },
    reason: { type: 'string' },
    'change-passphrase': { type: 'boolean' },
    'new-key-passphrase-fd': { type: 'string' },
    as: { type: 'string' },
  },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const [path = ''] = invocation.positionals
    if (invocation.flag('renew') && invocation.flag('change-passphrase'))
      throw new UsageError('give --renew or --change-passphrase, not both')
    const changes = invocation.flag('renew') || invocation.flag('change-passphrase')
    // Asking for a key that is there only reads, so that it works beside an open window.
    const known = changes ? success(undefined) : await withLedger(invocation, path, true, shownKey)
    if (!known.ok) return known
    const kept = known.value ?? (await withLedger(invocation, path, false, (ledger) => changedKey(ledger, invocation)))
    if ('ok' in kept && !kept.ok) return kept
    const key = 'ok' in kept ? kept.value : kept
    const out = invocation.text('out')
    if (out !== undefined) {
      const written = replaceFile(out, publicKeyPem(key.publicKey))
      if (!written.ok) return written
    }
    invocation.print(invocation.json ? `${JSON.stringify(key)}\n` : `${groupedFingerprint(key.fingerprint)}\n`)
    return success(undefined)
  },
}

interface ShownKey {
  readonly publicKey: string
  readonly fingerprint: string
  readonly verifierKey: string
}

function shownKey(ledger: Ledger): Result<ShownKey | undefined> {
  const key = keyInUse(ledger.database)
  if (!key) return success(undefined)
  const publicKey = key.publicKey
  const name = organisationCode(ledger)
  return success({ publicKey, fingerprint: fingerprintOf(publicKey), verifierKey: verifierKey({ name, publicKey }) })
}

async function changedKey(ledger: Ledger, invocation: Invocation): Promise<Result<ShownKey>> {
  const name: CommandName = invocation.flag('renew')
    ? 'exchange.renewKey'
    : invocation.flag('change-passphrase')
      ? 'exchange.changeKeyPassphrase'
      : 'exchange.makeKey'
  const people = actingPeople(ledger, name, { user: invocation.text('as'), approver: undefined }, false)
  if (!people.ok) return people
  const { user } = people.value
  const given = givenPassphrase(invocation, 'key-passphrase-fd', 'SIKASSO_KEY_PASSPHRASE')
  const passphrase = given ?? (await askPassphrase(name === 'exchange.changeKeyPassphrase' ? CURRENT : NEXT))
  if (passphrase === undefined) return failure(fault('SIGNING_KEY_NONE'))
  const done = await changed(ledger, invocation, name, { user, passphrase })
  if (!done.ok) return done
  const key = shownKey(ledger)
  if (!key.ok || !key.value) throw new Error('a key that was just kept is not there')
  return success(key.value)
}

async function changed(
  ledger: Ledger,
  invocation: Invocation,
  name: CommandName,
  { user, passphrase }: { readonly user: string; readonly passphrase: string },
): Promise<Result<unknown>> {
  if (name === 'exchange.makeKey') return makeOrganisationKey(ledger, { user, passphrase })
  if (name === 'exchange.renewKey')
    return renewOrganisationKey(ledger, { user, passphrase, reason: invocation.text('reason') ?? '' })
  const given = givenPassphrase(invocation, 'new-key-passphrase-fd', 'SIKASSO_NEW_KEY_PASSPHRASE')
  const next = given ?? (await askPassphrase(NEXT))
  return next === undefined
    ? failure(fault('SIGNING_KEY_LOCKED'))
    : changeKeyPassphrase(ledger, { user, current: passphrase, next })
}
