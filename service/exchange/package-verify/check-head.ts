import type { Database } from '../../../db/database.ts'
import { eventWithHash } from '../../../db/queries/events.ts'
import { readLedger } from '../../../db/queries/settings.ts'
import { HEAD_PART } from '../../../domain/exchange/package-format.ts'
import { readHeadText } from '../../../shared/canonical/head-text.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { keyIdOf } from '../../heads/note-key.ts'
import { textSignatureHolds } from '../package-keys/ed25519.ts'
import type { OpenPackage } from './open-package.ts'

/**
 * Proves the head that a package carries as a signed note: it is the manifest's, signed once, by the key and in the name of the sender. `sender` is the sender's own ledger: the
 * note must then be of that ledger, and at that place in its chain.
 */
export function checkHead({ manifest, parts, name }: OpenPackage, sender: Database | undefined): Fault[] {
  const part = parts.get(HEAD_PART)
  // A part that is missing is named with the others.
  if (!part) return []
  const wrong = [fault('PACKAGE_HEAD', { kind: 'file', name }, { name })]
  const head = readHeadText(new TextDecoder().decode(part))
  if (!head.ok) return wrong
  const { body, text, signatures } = head.value
  const [signature] = signatures
  const { organisation, publicKey } = manifest.sender
  const isSigned =
    signature !== undefined &&
    signatures.length === 1 &&
    signature.name === organisation &&
    signature.keyId === keyIdOf({ name: organisation, publicKey }) &&
    textSignatureHolds(text, signature.signature, publicKey)
  // A head that the chain does not have at all is named with the manifest's.
  const place = sender && eventWithHash(sender, body.head)?.sequence
  const isHere =
    sender === undefined || (body.ledgerId === readLedger(sender).id && (place === undefined || place === body.sequence))
  return isSigned && isHere && body.head === manifest.head ? [] : wrong
}
