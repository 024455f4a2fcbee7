import { beforeEach, expect, test } from 'vitest'
import { eventsOf, lastEvent } from '../../../db/queries/events.ts'
import { verifyOpenLedger } from '../../../service/audit/verify-open-ledger.ts'
import { renewOrganisationKey } from '../../../service/exchange/package-keys/signing-key.ts'
import { trustKey, withdrawTrust } from '../../../service/exchange/package-keys/trust-key.ts'
import { headsOverview } from '../../../service/heads/heads-overview.ts'
import { importHead } from '../../../service/heads/import-head.ts'
import { signNoteText } from '../../../service/heads/note-key.ts'
import { headBody } from '../../../shared/canonical/head-body.ts'
import { readHeadText } from '../../../shared/canonical/head-text.ts'
import { parseNote, printNote } from '../../../shared/canonical/signed-note.ts'
import { codesOf } from '../../helpers/closing-books.ts'
import {
  bringIn,
  countersign,
  countersignedNote,
  headOf,
  keyedLedger,
  sign,
  signedNote,
  trusts,
  work,
} from '../../helpers/head-books.ts'
import { organisationPair, STRANGER } from '../../helpers/package-books.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

let partner: TemporaryLedger
let lead: TemporaryLedger
let auditor: TemporaryLedger

beforeEach(() => {
  partner = keyedLedger('CEAM')
  lead = keyedLedger('AMSS')
  auditor = keyedLedger('AUDIT')
  trusts(partner, lead, auditor)
  trusts(lead, partner)
  trusts(auditor, partner, lead)
  work(partner)
})

function verify({ ledger }: Pick<TemporaryLedger, 'ledger'>) {
  const steps = verifyOpenLedger(ledger)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

const eventCount = (books: TemporaryLedger): number => lastEvent(books.database)?.sequence ?? 0

test('a head goes out signed, comes back countersigned by the lead and the auditor, and every verification asks for it', () => {
  const note = signedNote(partner)
  const both = countersignedNote(auditor, countersignedNote(lead, note))
  expect(expectSuccess(parseNote(both)).signatures.map(({ name }) => name)).toEqual(['CEAM', 'AMSS', 'AUDIT'])
  expect(both.startsWith(note)).toBe(true)
  expect(bringIn(partner, both)).toMatchObject({ ok: true, value: { organisations: ['AMSS', 'AUDIT'], isNew: true } })
  const { sequence, head } = headOf(note).body
  expect(headsOverview(partner.ledger).countersignatures).toMatchObject([
    { organisation: 'AMSS', sequence, head, date: '2020-04-01', importedBy: 'owner', state: 'held', trusted: true },
    { organisation: 'AUDIT', sequence, head, state: 'held' },
  ])
  expect(headsOverview(lead.ledger).given).toMatchObject([{ organisation: 'CEAM', sequence, head, by: 'owner' }])
  const verified = verify(partner)
  expect(verified.faults).toEqual([])
  expect(verified.heads).toMatchObject([{ head, source: 'countersigned', note: 'AMSS, AUDIT', state: 'held', sequence }])
  for (const books of [lead, auditor]) expect(verify(books).faults).toEqual([])
})

test('twice: nothing is written again, by whoever signs, countersigns or imports', () => {
  const first = expectSuccess(sign(partner))
  const before = eventCount(partner)
  expect(expectSuccess(sign(partner))).toEqual({ ...first, isNew: false })
  expect(eventCount(partner)).toBe(before)
  const once = expectSuccess(countersign(lead, first.note))
  const count = eventCount(lead)
  expect(expectSuccess(countersign(lead, first.note))).toEqual({ ...once, isNew: false })
  expect(expectSuccess(countersign(lead, once.note))).toEqual({ ...once, isNew: false })
  expect(eventCount(lead)).toBe(count)
  expectSuccess(bringIn(partner, once.note))
  const imported = eventCount(partner)
  expect(bringIn(partner, once.note)).toMatchObject({ ok: true, value: { isNew: false } })
  expect(eventCount(partner)).toBe(imported)
  // The auditor's signature on the same note is new; the lead's is not counted again.
  expect(bringIn(partner, countersignedNote(auditor, once.note))).toMatchObject({ ok: true, value: { isNew: true } })
})

test('out of order: an earlier head comes after a later one, at the lead and at home', () => {
  const early = signedNote(partner)
  work(partner)
  const late = signedNote(partner)
  expect(countersign(lead, late)).toMatchObject({ ok: true, value: { later: null } })
  const second = expectSuccess(countersign(lead, early))
  expect(second).toMatchObject({ isNew: true, later: headOf(late).body.sequence })
  expectSuccess(bringIn(partner, countersignedNote(lead, late)))
  expectSuccess(bringIn(partner, second.note))
  expect(headsOverview(partner.ledger).countersignatures.map(({ sequence }) => sequence)).toEqual(
    [late, early].map((note) => headOf(note).body.sequence),
  )
  expect(verify(partner).sound).toBe(true)
})

test('every byte of a note altered is refused, by whoever is to import it', () => {
  const note = countersignedNote(lead, signedNote(partner))
  const bytes = new TextEncoder().encode(note)
  const before = eventCount(partner)
  for (let at = 0; at < bytes.length; at++)
    for (const mask of [0x01, 0x20, 0x80]) {
      const altered = bytes.slice()
      altered[at] = (altered[at] ?? 0) ^ mask
      let text: string
      try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(altered)
      } catch {
        continue
      }
      const read = readHeadText(text)
      const taken = read.ok ? importHead(partner.ledger, read.value, { user: 'owner' }) : read
      expect(`${at} ${mask} ${taken.ok}`).toBe(`${at} ${mask} false`)
    }
  expect(eventCount(partner)).toBe(before)
  for (const at of [1, 60, bytes.length - 40])
    expect(
      readHeadText(note.slice(0, at) + note.slice(at + 1)).ok && bringIn(partner, note.slice(0, at) + note.slice(at + 1)).ok,
    ).toBe(false)
  expect(bringIn(partner, note).ok).toBe(true)
})

test('the head of another ledger, at another place, of another instant, or of a chain that was rewritten', () => {
  const body = headOf(signedNote(partner)).body
  const stated = (change: Partial<typeof body>): string => {
    const text = headBody({ ...body, ...change })
    const { publicKey, privateKey } = organisationPair(lead)
    return printNote({ text, signatures: [signNoteText(text, { name: 'AMSS', publicKey, privateKey })] })
  }
  expect(codesOf(bringIn(lead, countersignedNote(auditor, signedNote(partner))))).toBe('HEAD_OTHER_LEDGER HEAD_SIGNER_UNKNOWN')
  expect(codesOf(bringIn(partner, stated({ head: 'ab'.repeat(32) })))).toBe('HEAD_NOT_HELD')
  expect(codesOf(bringIn(partner, stated({ sequence: 9_999 })))).toBe('VERIFY_HEAD_PLACE')
  expect(codesOf(bringIn(partner, stated({ at: '2020-04-01T09:00:00.001Z' })))).toBe('HEAD_INSTANT')
  expect(bringIn(partner, stated({})).ok).toBe(true)
})

test('what is to be countersigned: one’s own head, a false signature, an unknown one, and a head without any', () => {
  const note = signedNote(partner)
  expect(codesOf(countersign(partner, note))).toBe('HEAD_OWN')
  const { text, signatures } = headOf(note)
  const [own] = signatures
  if (!own) throw new Error('the note is not signed')
  const forged = printNote({ text, signatures: [{ ...own, signature: own.signature.map((byte) => byte ^ 1) }] })
  expect(codesOf(countersign(lead, forged))).toBe('HEAD_SIGNATURE_FALSE')
  const strange = printNote({ text, signatures: [signNoteText(text, { name: 'CEAM', ...STRANGER })] })
  expect(codesOf(countersign(lead, strange))).toBe('HEAD_SIGNER_UNKNOWN')
  // Four lines typed from paper: the lead says that it saw them, and of whom it does not know.
  const typed = expectSuccess(countersign(lead, text))
  expect(typed).toMatchObject({ organisation: '', isNew: true })
  expect(bringIn(partner, typed.note)).toMatchObject({ ok: true, value: { organisations: ['AMSS'] } })
  // Once a signed note of the same ledger came, it is known whose it is.
  expectSuccess(countersign(lead, note))
  work(partner)
  expect(countersign(lead, headOf(signedNote(partner)).text)).toMatchObject({ ok: true, value: { organisation: 'CEAM' } })
})

test('a fork is refused by whoever countersigned the other branch; so is the ledger of another organisation', () => {
  expectSuccess(countersign(lead, signedNote(partner)))
  const forked = headBody({ ...headOf(signedNote(partner)).body, head: 'cd'.repeat(32) })
  expect(codesOf(countersign(lead, forked))).toBe('HEAD_FORKED')
  const { sequence, head } = headOf(signedNote(partner)).body
  expect(codesOf(countersign(lead, headBody({ ...headOf(signedNote(partner)).body, sequence: sequence + 1, head })))).toBe(
    'HEAD_FORKED',
  )
  const { publicKey, privateKey } = organisationPair(auditor)
  const text = headBody({ ...headOf(signedNote(partner)).body, sequence: sequence + 7, head: 'ef'.repeat(32) })
  trusts(lead, auditor)
  const foreign = printNote({ text, signatures: [signNoteText(text, { name: 'AUDIT', publicKey, privateKey })] })
  expect(codesOf(countersign(lead, foreign))).toBe('HEAD_OTHER_ORGANISATION')
})

test('a key that was retired proves what is dated by then, and nothing later; one that is no longer trusted, nothing new', () => {
  const note = signedNote(partner)
  const countersigned = countersignedNote(lead, note)
  const later = { ...headOf(note).body, date: '2020-04-03' }
  const old = organisationPair(partner)
  partner.clock.moveTo('2020-04-02T10:00:00.000Z')
  expectSuccess(renewOrganisationKey(partner.ledger, { user: 'owner', passphrase: 'la phrase d’après', reason: 'Départ' }))
  // Signed by the former key on the day before it was retired, imported after.
  expect(bringIn(partner, countersigned).ok).toBe(true)
  const text = headBody(later)
  const leadPair = organisationPair(lead)
  const afterwards = printNote({
    text,
    signatures: [signNoteText(text, { name: 'CEAM', ...old }), signNoteText(text, { name: 'AMSS', ...leadPair })],
  })
  expect(codesOf(bringIn(partner, afterwards))).toBe('HEAD_KEY_RETIRED')
  // The lead knows nothing of the new key yet.
  partner.ledger.signing.offered = undefined
  const renewed = expectSuccess(sign({ ...partner, ledger: partner.ledger })).note
  expect(codesOf(countersign(lead, renewed))).toBe('HEAD_SIGNER_UNKNOWN')

  const { fingerprint } = leadPair
  expectSuccess(partner.command('exchange.withdrawTrust', (each) => withdrawTrust(each, { fingerprint, reason: 'Clé volée' })))
  work(partner)
  const next = printNote({ text: headBody(later), signatures: [signNoteText(headBody(later), { name: 'AMSS', ...leadPair })] })
  expect(codesOf(bringIn(partner, next))).toBe('HEAD_SIGNER_WITHDRAWN')
  // What came before stays, and says that the key is no longer trusted.
  expect(headsOverview(partner.ledger).countersignatures).toMatchObject([{ organisation: 'AMSS', trusted: false, state: 'held' }])
  expect(verify(partner).sound).toBe(true)
})

test('a key trusted by its fingerprint alone needs its public half, which is then kept', () => {
  const distant = keyedLedger('ARGA')
  const { publicKey, fingerprint } = organisationPair(distant)
  const trust = { organisation: 'ARGA', fingerprint, note: 'annexe' }
  expectSuccess(partner.command('exchange.trustKey', (each) => trustKey(each, trust)))
  trusts(distant, partner)
  const note = countersignedNote(distant, signedNote(partner))
  expect(codesOf(bringIn(partner, note))).toBe('HEAD_KEY_NEEDED')
  expect(codesOf(bringIn(partner, note, [STRANGER.publicKey]))).toBe('HEAD_KEY_NEEDED')
  expect(codesOf(partner.command('exchange.trustKey', (each) => trustKey(each, { ...trust, key: STRANGER.publicKey })))).toBe(
    'TRUST_KEY_MISMATCH TRUST_KNOWN',
  )
  expect(bringIn(partner, note, [publicKey]).ok).toBe(true)
  work(partner)
  expect(bringIn(partner, countersignedNote(distant, signedNote(partner))).ok).toBe(true)
  expect(verify(partner).sound).toBe(true)
})

test('a chain that was rewritten no longer has the head that others countersigned', () => {
  expectSuccess(bringIn(partner, countersignedNote(lead, signedNote(partner))))
  const [imported] = [...eventsOf(partner.database, ['head-imported'])]
  const changed = 'ab'.repeat(32)
  for (const { name } of plainSql(partner.database).all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'event'",
  ))
    partner.database.exec(`DROP TRIGGER ${name}`)
  partner.database.raw
    .prepare('UPDATE event SET content = replace(content, ?, ?) WHERE sequence = ?')
    .run(JSON.parse(imported?.content ?? '{}').head, changed, imported?.sequence)
  const verified = verify(partner)
  expect(verified.faults[0]).toMatchObject({ code: 'VERIFY_HEAD_MISSING', details: { source: 'countersigned', note: ' (AMSS)' } })
})
