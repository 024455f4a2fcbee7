import type { Database } from '../../db/database.ts'
import { eventBySequence, lastEvent } from '../../db/queries/events.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { headBody } from '../../shared/canonical/head-body.ts'
import { type HeadText, printHeadText } from '../../shared/canonical/head-text.ts'
import { parseNote, type SignedNote } from '../../shared/canonical/signed-note.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { packageExports } from '../exchange/package-create/package-exports.ts'
import { keyInUse } from '../exchange/package-keys/organisation-key.ts'
import { unlockedKey } from '../exchange/package-keys/signing-key.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { signedHeads } from './head-records.ts'
import { signNoteText } from './note-key.ts'

/** Which head an output carries: the present one of the ledger's chain, unless it states another. */
interface OutputHeadRequest {
  /** Place of the event whose hash is stated. */
  readonly sequence?: number | undefined
  /** The connection to read, where it is not the ledger's own: that of a copy. */
  readonly database?: Database | undefined
  /** The day that the note says; today unless told. */
  readonly date?: LocalDate | undefined
}

/**
 * The head of the chain for a workbook, certificate, backup, package, printed sheet or audit copy: signed while the organisation's key is unlocked; else unsigned, with the last
 * signed head that the ledger has recorded, and saying so. It writes nothing in the books.
 */
export function headOfOutput(ledger: Ledger, request: OutputHeadRequest = {}): HeadText {
  const database = request.database ?? ledger.database
  const { sequence, date = ledger.surroundings.clock.today() } = request
  const event = sequence === undefined ? lastEvent(database) : eventBySequence(database, sequence)
  if (!event) throw new RangeError(`the chain has no event ${sequence}`)
  const { id, organisationCode: name } = readLedger(database)
  const text = headBody({ ledgerId: id, sequence: event.sequence, head: event.hash, date, at: event.at })
  const key = unlockedKey(ledger)
  if (key) return { kind: 'signed', note: { text, signatures: [signNoteText(text, { name, ...key })] } }
  const reason = keyInUse(database) ? 'locked' : 'no key'
  return { kind: 'unsigned', text, reason, lastSigned: lastSignedNote(database) }
}

/** The same as the text that stands in a file or on paper; a workbook keeps it line by line. */
export const headTextOfOutput = (ledger: Ledger, request: OutputHeadRequest = {}): string =>
  printHeadText(headOfOutput(ledger, request))

/** The last head that the organisation signed and that its chain holds: on request, or with a package. */
export function lastSignedNote(database: Database): SignedNote | undefined {
  const notes = [
    ...signedHeads(database).map(({ note, place }) => ({ note, sequence: place.sequence })),
    ...packageExports(database).map(({ headNote, place }) => ({ note: headNote, sequence: place })),
  ]
  const last = notes.reduce<(typeof notes)[number] | undefined>(
    (latest, each) => (latest && latest.sequence > each.sequence ? latest : each),
    undefined,
  )
  const read = last && parseNote(last.note)
  return read?.ok ? read.value : undefined
}
