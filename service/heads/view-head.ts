import type { Database } from '../../db/database.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { ReadHead } from '../../shared/canonical/head-text.ts'
import type { ReadHeadView } from '../../shared/contract/heads.ts'
import { checkSignatures } from './check-signatures.ts'
import { countersignedHeads } from './head-records.ts'
import { knownNoteKeys } from './known-note-keys.ts'

/** What a head that was handed over says, and how each of its signatures stands to the keys that this ledger knows. */
export function viewHead(database: Database, { body, text, signatures }: ReadHead, keys: readonly string[]): ReadHeadView {
  const checked = checkSignatures({ text, signatures, date: body.date }, knownNoteKeys(database, keys))
  const { id, organisationCode } = readLedger(database)
  const own = body.ledgerId === id
  const signer = checked.find(({ key }) => key?.whose === 'trusted')?.name
  const known = countersignedHeads(database).findLast((each) => each.ledgerId === body.ledgerId && each.organisation !== '')
  return {
    own,
    ...body,
    organisation: own ? organisationCode : (signer ?? known?.organisation ?? ''),
    signatures: checked.map(({ name, keyId, key, fault }) => ({
      name,
      keyId,
      fingerprint: key?.fingerprint ?? '',
      whose: key?.whose ?? 'unknown',
      fault: fault ?? null,
    })),
  }
}
