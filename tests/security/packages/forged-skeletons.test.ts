import { hash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { HEAD_PART, SKELETON_PART, VOUCHERS_PART } from '../../../domain/exchange/package-format.ts'
import { verifyPackage } from '../../../service/exchange/verify-package.ts'
import { signNoteText } from '../../../service/heads/note-key.ts'
import { headBody } from '../../../shared/canonical/head-body.ts'
import { readHeadText } from '../../../shared/canonical/head-text.ts'
import { printNote } from '../../../shared/canonical/signed-note.ts'
import type { PackageVerification } from '../../../shared/contract/exchange.ts'
import { faultText } from '../../../shared/i18n/fault-text.ts'
import { reopenMonth, withUser } from '../../helpers/closing-books.ts'
import {
  type Forgery,
  forged,
  organisationPair,
  packed,
  partnerLedger,
  partText,
  verdictOf,
} from '../../helpers/package-books.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

let bytes: Uint8Array
let stolen: { publicKey: string; privateKey: string }
let lines: string[]
let vouchers: { event: [number, string, string, string, string, string]; header: string[] }[]

beforeAll(() => {
  const books = partnerLedger()
  bytes = packed(books).bytes
  stolen = organisationPair(books)
  lines = partText(bytes, SKELETON_PART).split('\n')
  vouchers = partText(bytes, VOUCHERS_PART)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
})

/** What a package with the part says after somebody signed it again with the stolen key. */
const resigned = (forgery: Forgery): PackageVerification =>
  verifyPackage(forged(bytes, { rehash: true, key: stolen, ...forgery }))

const withSkeleton = (text: string): PackageVerification => resigned({ parts: { [SKELETON_PART]: text } })

/** The place of the event that a voucher of the package states. */
const placeOf = (voucher: number): number => vouchers[voucher]?.event[0] ?? 0

test('the skeleton goes from the first event to the head of the manifest, whatever it skips in the vouchers', () => {
  const { manifest } = packed(partnerLedger())
  expect(lines[0]).toBe(`["${'0'.repeat(64)}"]`)
  expect(lines.slice(1, -1).map((line) => JSON.parse(line)[0])).toEqual(lines.slice(1, -1).map((_, index) => index + 1))
  const { body } = expectSuccess(readHeadText(partText(bytes, HEAD_PART)))
  expect(body.sequence).toBe(lines.length - 2)
  expect(manifest.parts.map(({ name }) => name)).toContain(SKELETON_PART)
  expect(verdictOf(resigned({}))).toBe('SOUND')
})

test('an event left out is named by its place', () => {
  const place = placeOf(2)
  const without = lines.filter((_, index) => index !== place).join('\n')
  expect(withSkeleton(without).faults).toMatchObject([
    { code: 'SKELETON_GAP', place: { kind: 'file' }, details: { sequence: place } },
  ])
})

test('an event left out or altered, with the others moved up, is narrowed down between the events that others state', () => {
  const place = placeOf(1)
  const others = lines.slice(1, -1).filter((_, index) => index !== place - 1)
  const moved = others.map((line, index) => line.replace(/^\[\d+/, `[${index + 1}`))
  const shifted = withSkeleton([lines[0], ...moved, ''].join('\n'))
  expect(verdictOf(shifted)).toBe('SKELETON_HEAD')
  expect(shifted.faults[0]?.details).toMatchObject({ after: placeOf(0), before: placeOf(1) })
  const altered = withSkeleton(lines.map((line, index) => (index === place ? line.replace('"owner"', '"Awa"') : line)).join('\n'))
  expect(altered.faults).toMatchObject([{ code: 'SKELETON_HEAD', details: { after: placeOf(0), before: placeOf(1) } }])
})

test('a head that is not the last of the skeleton is named with both hashes', () => {
  const other = '1'.repeat(64)
  const wrong = resigned({ manifest: (manifest) => ({ ...manifest, head: other }) })
  expect(verdictOf(wrong)).toBe('SKELETON_HEAD')
  expect(wrong.faults[0]?.details).toMatchObject({ head: other, found: packed(partnerLedger()).manifest.head })
  for (const language of ['fr', 'en'] as const)
    for (const each of wrong.faults) expect(faultText(each, language)).toContain(other)
  const shorter = withSkeleton([...lines.slice(0, -2), ''].join('\n'))
  expect(shorter.faults).toMatchObject([{ code: 'SKELETON_HEAD', details: { before: lines.length - 3 } }])
})

test('a note of the head with another place or instant does not agree with the skeleton', () => {
  const { body } = expectSuccess(readHeadText(partText(bytes, HEAD_PART)))
  for (const change of [{ sequence: body.sequence - 1 }, { at: '2020-04-10T09:00:00.001Z' }]) {
    const text = headBody({ ...body, ...change })
    const head = printNote({ text, signatures: [signNoteText(text, { name: 'CEAM', ...stolen })] })
    const forgery = { parts: { [HEAD_PART]: head }, rehash: true, manifest: (manifest: object) => manifest }
    expect(verdictOf(verifyPackage(forged(bytes, { ...forgery, privateKey: stolen.privateKey })))).toBe('PACKAGE_HEAD')
  }
})

const OTHER_TEXTS: readonly [string, (text: string) => string][] = [
  ['with a mark of byte order', (text) => `\ufeff${text}`],
  ['without its last line feed', (text) => text.slice(0, -1)],
  ['with lines ended as Windows does', (text) => text.replaceAll('\n', '\r\n')],
  ['with a blank', (text) => text.replace('[2,', '[2, ')],
  ['that begins later', (text) => text.split('\n').slice(1).join('\n')],
  ['that begins with another hash', (text) => text.replace('00000000', '10000000')],
  ['with an event of eight values', (text) => text.replace('[3,', '[3,3,')],
  ['without an event', (text) => `${text.split('\n')[0]}\n`],
  ['that is empty', () => ''],
]
test.each(OTHER_TEXTS)('a skeleton %s is not one', (_, change) => {
  expect(verdictOf(withSkeleton(change(partText(bytes, SKELETON_PART))))).toBe('SKELETON_UNREADABLE')
})

test('a seal that is not its month’s last closing is named, and one that was reopened since', () => {
  const other = hash('sha256', 'x')
  const wrong = resigned({
    manifest: (manifest) => ({
      ...manifest,
      seals: manifest.seals.map((seal, index) => (index === 1 ? { ...seal, head: other } : seal)),
    }),
  })
  expect(wrong.faults).toMatchObject([{ code: 'PACKAGE_SEAL_CHAIN', details: { month: '2020-02' } }])
  const books = partnerLedger()
  const march = packed(books, '2020-03')
  withUser(books, 'aminata', ['administrator'])
  withUser(books, 'boubacar', ['approver'])
  expectSuccess(reopenMonth(books, '2020-03', 'aminata', 'boubacar'))
  const later = packed(books, '2020-01', 'boubacar')
  // The old report under a head that came after the month was reopened.
  const head = partText(later.bytes, HEAD_PART)
  const parts = { [HEAD_PART]: head, [SKELETON_PART]: partText(later.bytes, SKELETON_PART) }
  const key = organisationPair(books)
  const old = forged(march.bytes, {
    parts,
    rehash: true,
    manifest: (manifest) => ({ ...manifest, head: later.manifest.head }),
    privateKey: key.privateKey,
  })
  expect(verifyPackage(old).faults).toMatchObject([{ code: 'PACKAGE_SEAL_CHAIN', details: { month: '2020-03' } }])
})
