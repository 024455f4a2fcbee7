import { completeTrustedKey, insertTrustedKey, trustedKeys, withdrawTrustedKey } from '../../../db/queries/organisation-keys.ts'
import { readLedger } from '../../../db/queries/settings.ts'
import { isCode } from '../../../shared/ids/code.ts'
import { typedFingerprint } from '../../../shared/ids/fingerprint.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { publicKeyOfText } from '../../heads/note-key.ts'
import type { Work } from '../../kernel/run-command.ts'
import { fingerprintOf } from './ed25519.ts'

export interface TrustRequest {
  readonly organisation: string
  /** As it is printed: groups and case do not matter. */
  readonly fingerprint: string
  /** How it was compared: on which paper, with whom. */
  readonly note: string
  /** The public half, as a verifier key, a PEM or 64 digits; blank while it is not at hand. Signatures on heads are checked with it. */
  readonly key?: string
}

/**
 * Puts another organisation's key on the trust list, once somebody has compared its fingerprint with the one on paper (spec 09 "Signature").
 * An organisation may have several while it changes from one to the next. The public half of a key that is on the list by its fingerprint alone may be given later. Refused: a code that
 * is none or the ledger's own, a fingerprint that is not 64 digits, a public half that has another one, a key that is already on the list whole, or for
 * another organisation, and one whose trust was withdrawn.
 */
export function trustKey(work: Work, request: TrustRequest): Result<{ id: number }> {
  const organisation = request.organisation.trim()
  const fingerprint = typedFingerprint(request.fingerprint)
  const faults: Fault[] = []
  if (!isCode(organisation) || organisation === readLedger(work.database).organisationCode)
    faults.push(fault('TRUST_ORGANISATION', { kind: 'field', path: 'organisation' }, { organisation }))
  if (fingerprint === undefined) faults.push(fault('TRUST_FINGERPRINT', { kind: 'field', path: 'fingerprint' }))
  const key = givenKey(request.key ?? '', fingerprint)
  if (!key.ok) faults.push(...key.faults)
  const known = trustedKeys(work.database).find((row) => row.fingerprint === fingerprint)
  const publicKey = key.ok ? key.value : null
  const completes =
    known?.organisation === organisation && known.withdrawnAt === null && known.publicKey === null && publicKey !== null
  if (known && !completes) {
    const code = known.withdrawnAt === null ? 'TRUST_KNOWN' : 'TRUST_WITHDRAWN'
    faults.push(fault(code, { kind: 'field', path: 'fingerprint' }, { organisation: known.organisation }))
  }
  if (fingerprint === undefined || faults.length > 0) return failure(...faults)
  if (known && publicKey !== null) {
    completeTrustedKey(work.database, known.id, publicKey)
    return success({ id: known.id })
  }
  const id = insertTrustedKey(work.database, {
    organisation,
    fingerprint,
    note: request.note.trim(),
    publicKey: publicKey,
    trustedBy: work.actor.name,
    trustedAt: work.now,
  })
  return success({ id })
}

/** The public half that was given with a fingerprint; null where none was. */
function givenKey(text: string, fingerprint: string | undefined): Result<string | null> {
  if (text.trim() === '') return success(null)
  const place = { kind: 'field', path: 'key' } as const
  const publicKey = publicKeyOfText(text)
  if (publicKey === undefined) return failure(fault('TRUST_KEY_TEXT', place))
  const isOther = fingerprint !== undefined && fingerprintOf(publicKey) !== fingerprint
  return isOther ? failure(fault('TRUST_KEY_MISMATCH', place)) : success(publicKey)
}

/** Says that a key is no longer to be trusted, for good. Refused: a key that is not on the list, one withdrawn already, no reason. */
export function withdrawTrust(
  work: Work,
  { fingerprint, reason }: { readonly fingerprint: string; readonly reason: string },
): Result<Record<string, never>> {
  const digits = typedFingerprint(fingerprint)
  const known = trustedKeys(work.database).find((row) => row.fingerprint === digits)
  const why = reason.trim()
  const faults: Fault[] = []
  if (!known) faults.push(fault('TRUST_UNKNOWN'))
  else if (known.withdrawnAt !== null) faults.push(fault('TRUST_WITHDRAWN', undefined, { organisation: known.organisation }))
  if (why === '') faults.push(fault('EXCHANGE_REASON', { kind: 'field', path: 'reason' }))
  if (!known || faults.length > 0) return failure(...faults)
  withdrawTrustedKey(work.database, known.id, { withdrawnBy: work.actor.name, withdrawnAt: work.now, withdrawnReason: why })
  return success({})
}
