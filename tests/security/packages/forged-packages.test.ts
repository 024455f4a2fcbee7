import { hash } from 'node:crypto'
import { zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import type { PackedVoucher } from '../../../domain/exchange/packed-voucher.ts'
import { fingerprintOf } from '../../../service/exchange/package-keys/ed25519.ts'
import { trustKey } from '../../../service/exchange/package-keys/trust-key.ts'
import { verifyPackage } from '../../../service/exchange/verify-package.ts'
import { signNoteText } from '../../../service/heads/note-key.ts'
import { type Canonical, canonicalText, canonicalTextAsStored } from '../../../shared/canonical/canonical.ts'
import { eventText } from '../../../shared/canonical/event-text.ts'
import { headBody } from '../../../shared/canonical/head-body.ts'
import { readHeadText } from '../../../shared/canonical/head-text.ts'
import { printNote } from '../../../shared/canonical/signed-note.ts'
import {
  type Forgery,
  forged,
  leadLedger,
  organisationPair,
  packed,
  partnerLedger,
  partText,
  STRANGER,
  verdictOf,
} from '../../helpers/package-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

let sender: TemporaryLedger
let lead: TemporaryLedger
let bytes: Uint8Array
let own: { publicKey: string; privateKey: string }

beforeAll(() => {
  sender = partnerLedger()
  bytes = packed(sender).bytes
  const key = organisationPair(sender)
  own = key
  lead = leadLedger()
  const trust = { organisation: 'CEAM', fingerprint: key.fingerprint, note: 'annexe de la convention' }
  expectSuccess(lead.command('exchange.trustKey', (work) => trustKey(work, trust)))
})

const alone = (forgery: Forgery) => verdictOf(verifyPackage(forged(bytes, forgery)))

/** The vouchers after a change of the first, with the hash that its event would then have. */
function altered(change: (voucher: PackedVoucher) => PackedVoucher): string {
  const [first = '', ...others] = partText(bytes, 'vouchers.ndjson').split('\n')
  const voucher = change(JSON.parse(first) as PackedVoucher)
  const [sequence, previousHash, at, userName, commandId] = voucher.event
  const head = { sequence, previousHash, type: 'posted', subject: voucher.header[0], at, userName, commandId }
  const digest = hash('sha256', eventText(head, hash('sha256', canonicalTextAsStored([voucher.header, voucher.lines]))))
  const rehashed = { ...voucher, event: [...voucher.event.slice(0, 5), digest] }
  return [canonicalText(rehashed as unknown as Canonical), ...others].join('\n')
}

const relabelled = (voucher: PackedVoucher): PackedVoucher => ({
  ...voucher,
  lines: voucher.lines.map((line, index) =>
    index === 0 ? line.with(15, 'Autre libellé') : line,
  ) as unknown as PackedVoucher['lines'],
})

test('untouched it is sound: by itself, for its sender and for the lead', () => {
  for (const ledger of [undefined, sender.ledger, lead.ledger]) expect(verdictOf(verifyPackage(bytes, ledger))).toBe('SOUND')
})

test('re-signed by another key: sound by itself, named with both fingerprints by whoever knows the right one', () => {
  const resigned = forged(bytes, { key: STRANGER })
  const itself = verifyPackage(resigned)
  expect(itself.sound).toBe(true)
  expect(itself.signer?.fingerprint).toBe(fingerprintOf(STRANGER.publicKey))
  for (const ledger of [sender.ledger, lead.ledger]) {
    const found = verifyPackage(resigned, ledger).faults.find(({ code }) => code === 'PACKAGE_RESIGNED')
    const groups = (key: string) => fingerprintOf(key).replace(/(.{4})(?=.)/g, '$1 ')
    expect(found?.details).toMatchObject({ signer: groups(STRANGER.publicKey), expected: groups(own.publicKey) })
  }
})

test('re-signed by another key under the name of the right one', () => {
  expect(alone({ privateKey: STRANGER.privateKey })).toBe('PACKAGE_SIGNATURE')
})

test('a part swapped, and swapped with its hash', () => {
  const parts = { 'report.json': partText(bytes, 'report.json').replace('600000', '500000') }
  expect(alone({ parts })).toContain('PACKAGE_PART_CHANGED')
  expect(alone({ parts, rehash: true })).toContain('PACKAGE_SIGNATURE')
  expect(alone({ parts, rehash: true, key: STRANGER })).toBe('PACKAGE_FIGURE')
})

test('a voucher edited, re-hashed and re-signed with the stolen key: the sender names the voucher and its field', () => {
  const forgery: Forgery = { parts: { 'vouchers.ndjson': altered(relabelled) }, rehash: true, key: own }
  // Without the sender's books, the skeleton of its chain names the voucher.
  expect(verifyPackage(forged(bytes, forgery)).faults).toMatchObject([
    { code: 'PACKAGE_VOUCHER_CHAIN', place: { kind: 'voucher', voucher: 'CEAM-BQ1-2020-000001' } },
  ])
  const against = verifyPackage(forged(bytes, forgery), sender.ledger)
  expect(verdictOf(against)).toBe('PACKAGE_NOT_EXPORTED PACKAGE_VOUCHER_DIFFERS')
  expect(against.faults.find(({ code }) => code === 'PACKAGE_VOUCHER_DIFFERS')).toMatchObject({
    place: { kind: 'voucher', voucher: 'CEAM-BQ1-2020-000001', line: 1 },
    details: { field: 'label', stated: 'Autre libellé', kept: 'Loyer 1' },
  })
})

test('a voucher edited without its hash, unbalanced, dropped or doubled', () => {
  const text = partText(bytes, 'vouchers.ndjson')
  const edit = (content: string) => alone({ parts: { 'vouchers.ndjson': content }, rehash: true, key: STRANGER })
  expect(edit(text.replace('Loyer 1', 'Loyer 9'))).toBe('PACKAGE_VOUCHER_HASH')
  const raised = (voucher: PackedVoucher): PackedVoucher => ({
    ...voucher,
    lines: voucher.lines.map((line, index) => (index === 0 ? line.with(5, 999999) : line)) as unknown as PackedVoucher['lines'],
  })
  expect(edit(altered(raised))).toContain('PACKAGE_UNBALANCED')
  const lines = text.split('\n')
  expect(edit(lines.slice(1).join('\n'))).toContain('PACKAGE_FIGURE')
  expect(edit([lines[0], ...lines].join('\n'))).toContain('PACKAGE_VOUCHER_ORDER')
  const shorter = forged(bytes, { parts: { 'vouchers.ndjson': lines.slice(1).join('\n') }, rehash: true, key: own })
  expect(verdictOf(verifyPackage(shorter, sender.ledger))).toContain('PACKAGE_VOUCHER_ABSENT')
})

test('heads and seals that are not in the chain of the sender', () => {
  const other = '1'.repeat(64)
  const head = forged(bytes, { key: own, manifest: (manifest) => ({ ...manifest, head: other }) })
  expect(verdictOf(verifyPackage(head, sender.ledger))).toBe('VERIFY_HEAD_ABSENT PACKAGE_NOT_EXPORTED SKELETON_HEAD')
  const seals = forged(bytes, {
    key: own,
    manifest: (manifest) => ({ ...manifest, seals: manifest.seals.map((seal) => ({ ...seal, head: other })) }),
  })
  expect(verdictOf(verifyPackage(seals, sender.ledger))).toBe('PACKAGE_SEAL_ABSENT PACKAGE_NOT_EXPORTED PACKAGE_SEAL_CHAIN')
})

test('the head of a package: unsigned, of another chain, signed by another, twice or in another name', () => {
  const note = partText(bytes, 'head')
  const { body, text, signatures } = expectSuccess(readHeadText(note))
  const stated = (change: Partial<typeof body>, signer: { publicKey: string; privateKey: string } = own, name = 'CEAM') => {
    const changed = headBody({ ...body, ...change })
    return printNote({ text: changed, signatures: [signNoteText(changed, { name, ...signer })] })
  }
  const heads: readonly [string, string][] = [
    [text, 'PACKAGE_HEAD'],
    [note.replace('CEAM', 'CEAN'), 'PACKAGE_HEAD'],
    [printNote({ text, signatures: [...signatures, ...signatures.map((each) => ({ ...each, name: 'AMSS' }))] }), 'PACKAGE_HEAD'],
    [stated({}, STRANGER), 'PACKAGE_HEAD'],
    [stated({}, own, 'AMSS'), 'PACKAGE_HEAD'],
    [stated({ head: '1'.repeat(64) }), 'PACKAGE_HEAD'],
    [stated({ date: '2020-04-09' }), 'SOUND'],
  ]
  // Signed again with the stolen key, so that nothing but the head is wrong.
  const packedWith = (head: string): Uint8Array =>
    forged(bytes, { parts: { head }, rehash: true, manifest: (manifest) => manifest, privateKey: own.privateKey })
  for (const [head, verdict] of heads) expect(`${verdictOf(verifyPackage(packedWith(head)))} ${head}`).toBe(`${verdict} ${head}`)
  const elsewhere = packedWith(stated({ sequence: body.sequence - 1 }))
  expect(verdictOf(verifyPackage(elsewhere, sender.ledger))).toBe('PACKAGE_HEAD PACKAGE_NOT_EXPORTED')
  const other = packedWith(stated({ ledgerId: '016f5e66-e800-7d3c-9a1b-2c4d6e8f0a1b' }))
  expect(verdictOf(verifyPackage(other, sender.ledger))).toBe('PACKAGE_HEAD PACKAGE_NOT_EXPORTED')
})

const MANIFESTS: readonly [string, NonNullable<Forgery['manifest']>, string][] = [
  ['a future format', (manifest) => ({ ...manifest, format: 2, novelty: true }), 'PACKAGE_FORMAT_FUTURE'],
  ['another kind', (manifest) => ({ ...manifest, kind: 'audit-copy' }), 'PACKAGE_KIND'],
  ['a field too many', (manifest) => ({ ...manifest, novelty: true }), 'PACKAGE_MANIFEST'],
  ['a control total', (manifest) => ({ ...manifest, totals: { ...manifest.totals, debitXof: 1 } }), 'PACKAGE_FIGURE'],
  ['a count', (manifest) => ({ ...manifest, counts: { ...manifest.counts, vouchers: 5 } }), 'PACKAGE_FIGURE'],
  [
    'a run called whole',
    (manifest) => ({ ...manifest, journals: manifest.journals.map((run) => ({ ...run, last: 9, whole: true })) }),
    'PACKAGE_NUMBER_GAP PACKAGE_FIGURE',
  ],
  ['a place in the series', (manifest) => ({ ...manifest, sequence: 3 }), 'PACKAGE_SEQUENCE'],
  ['a missing seal', (manifest) => ({ ...manifest, seals: manifest.seals.slice(1) }), 'PACKAGE_PERIOD'],
  ['another grant', (manifest) => ({ ...manifest, grant: 'AUTRE' }), 'PACKAGE_VOUCHER_GRANT PACKAGE_FIGURE'],
  ['a part forgotten', (manifest) => ({ ...manifest, parts: manifest.parts.slice(1) }), 'PACKAGE_PART_UNLISTED'],
]
test.each(MANIFESTS)('a manifest re-signed by a stranger with %s', (_, manifest, code) => {
  expect(alone({ manifest, key: STRANGER })).toBe(code)
})

test('parts added, removed, or with names that lead elsewhere', () => {
  const attachment = `attachments/${'a'.repeat(64)}`
  expect(alone({ parts: { signature: undefined } })).toBe('PACKAGE_UNSIGNED')
  expect(alone({ parts: { 'manifest.json': undefined } })).toBe('PACKAGE_PART_MISSING')
  expect(alone({ parts: { 'advances.json': undefined } })).toContain('PACKAGE_PART_MISSING')
  expect(alone({ parts: { 'lisez-moi.txt': 'x' } })).toBe('PACKAGE_PART_UNKNOWN')
  expect(alone({ parts: { [attachment]: 'x' } })).toBe('PACKAGE_PART_UNLISTED PACKAGE_DOCUMENT_LOOSE')
  expect(alone({ parts: { [attachment]: 'x' }, rehash: true, key: STRANGER })).toContain('PACKAGE_DOCUMENT_LOOSE')
  for (const name of ['../../etc/passwd', '/etc/passwd', 'C:/x', 'attachments\\..\\x', 'attachments/../signature'])
    expect(alone({ parts: { [name]: 'x' } })).toBe('PACKAGE_UNSAFE_NAME')
})

test('a part that has one name in the directory and another before its bytes', () => {
  const renamed = Buffer.from(bytes)
  const at = renamed.indexOf('advances.json')
  renamed.write('advance5.json', at, 'latin1')
  expect(verdictOf(verifyPackage(renamed))).toBe('FILE_DAMAGED')
})

test('a part that is not canonical text', () => {
  const report = partText(bytes, 'report.json')
  const vouchers = partText(bytes, 'vouchers.ndjson')
  for (const parts of [
    { 'report.json': ` ${report}` },
    { 'report.json': report.trim() },
    { 'report.json': `\ufeff${report}` },
    { 'vouchers.ndjson': vouchers.replace(':', ': ') },
  ])
    expect(alone({ parts, rehash: true, key: own })).toBe('PACKAGE_PART_UNREADABLE')
})

test('bytes beside the parts', () => {
  const end = Buffer.from(bytes).lastIndexOf(Buffer.from('PK\u0005\u0006'))
  const commented = Buffer.concat([Buffer.from(bytes), Buffer.from('secret')])
  commented.writeUInt16LE(6, end + 20)
  expect(verdictOf(verifyPackage(commented))).toBe('PACKAGE_STRAY_BYTES')
})

test('a bomb, an oversized part, too many entries, and what is no package', () => {
  const zeros = new Uint8Array(40 * 1024 * 1024)
  expect(verdictOf(verifyPackage(zipSync({ 'manifest.json': zeros })))).toBe('ZIP_BOMB')
  expect(verdictOf(verifyPackage(zipSync({ signature: [zeros.subarray(0, 4096), { level: 0 }] })))).toBe('FILE_TOO_LARGE')
  const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`attachments/${index}`, new Uint8Array(0)]))
  expect(verdictOf(verifyPackage(zipSync(many, { level: 0 })))).toBe('ZIP_TOO_MANY_PARTS')
  expect(verdictOf(verifyPackage(zipSync({ 'xl/workbook.xml': new Uint8Array(3) })))).toBe('PACKAGE_PART_UNKNOWN')
  for (const other of ['', 'bonjour', 'SQLite format 3\0'])
    expect(verdictOf(verifyPackage(new TextEncoder().encode(other)))).toBe('PACKAGE_NOT_ONE')
})

test('amounts beyond what can be counted exactly are a fault, never an exception', () => {
  const huge = (voucher: PackedVoucher): PackedVoucher => ({
    ...voucher,
    lines: voucher.lines.map((line) => line.with(5, Number.MAX_SAFE_INTEGER)) as unknown as PackedVoucher['lines'],
  })
  const parts = { 'vouchers.ndjson': altered(huge) }
  expect(alone({ parts, rehash: true, key: STRANGER })).toContain('PACKAGE_FIGURES_HUGE')
})
