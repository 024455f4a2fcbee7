import { copyFileSync, cpSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { organisationKeys } from '../../../db/queries/organisation-keys.ts'
import { createPackage } from '../../../service/exchange/package-create/create-package.ts'
import { packageExports } from '../../../service/exchange/package-create/package-exports.ts'
import { fingerprintOf, publicKeyIn, publicKeyPem } from '../../../service/exchange/package-keys/ed25519.ts'
import { keyInUse } from '../../../service/exchange/package-keys/organisation-key.ts'
import { printOrganisationKey } from '../../../service/exchange/package-keys/organisation-key-sheet.ts'
import { renewOrganisationKey } from '../../../service/exchange/package-keys/signing-key.ts'
import { trustKey, withdrawTrust } from '../../../service/exchange/package-keys/trust-key.ts'
import { verifyPackage } from '../../../service/exchange/verify-package.ts'
import { closeLedger } from '../../../service/kernel/ledger.ts'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import { closeMonth, codesOf, faultsOf, reopenMonth, withUser } from '../../helpers/closing-books.ts'
import {
  attachScan,
  KEY_PASSPHRASE,
  leadLedger,
  organisationPair,
  packed,
  partnerLedger,
  partText,
  STRANGER,
  unlocked,
  verdictOf,
} from '../../helpers/package-books.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { expectSuccess, newFolder } from '../../helpers/temporary-ledger.ts'

test('the same sealed period gives the same bytes, in copies of the ledger and when it is asked again', () => {
  const books = partnerLedger()
  organisationPair(books)
  books.database.pragma('wal_checkpoint(TRUNCATE)')
  const copy = `${newFolder()}/copy.sikasso`
  copyFileSync(books.path, copy)
  cpSync(`${books.path}.files`, `${copy}.files`, { recursive: true })
  const first = packed(books)
  const other = expectSuccess(openLedger({ path: copy, reading: false }, books.surroundings))
  const second = expectSuccess(createPackage(unlocked(other), { user: 'owner', grant: 'PECIC', period: '2020-Q1' }))
  closeLedger(other)
  expect(Buffer.from(second.bytes).equals(first.bytes)).toBe(true)
  const again = packed(books)
  expect(Buffer.from(again.bytes).equals(first.bytes)).toBe(true)
  expect([first.isNew, again.isNew]).toEqual([true, false])
  expect(packageExports(books.database)).toHaveLength(1)
  expect(first.fileName).toBe('CEAM-PECIC-2020-Q1-001.sikpkg')
  expect(faultsOf(books)).toEqual([])
})

test('a package carries the vouchers of its grant alone, their sums, and the scan', () => {
  const books = partnerLedger()
  const { manifest, bytes } = packed(books)
  expect(manifest.counts).toEqual({ vouchers: 6, lines: 12, attachments: 1 })
  // 100000 + 100001 + 200000 + 200001 + 300000 + 300001
  expect(manifest.totals).toMatchObject({ spendingXof: 1200003, debitXof: 1200003, creditXof: 1200003, treasuryXof: -1200003 })
  expect(JSON.parse(partText(bytes, 'report.json')).rows.map((row: { xof: number }) => row.xof)).toEqual([600000, 600003])
  // The journal has a seventh voucher in the period, of own funds.
  expect(manifest.journals).toEqual([{ journal: 'BQ1', year: 2020, first: 1, last: 6, vouchers: 6, whole: false }])
  expect([manifest.recipient, manifest.sequence, manifest.replaces]).toEqual(['AMSS', 1, null])
  expect(partText(bytes, 'vouchers.ndjson')).not.toContain('Fonds propres')
  expect(verdictOf(verifyPackage(bytes))).toBe('SOUND')
  expect(verdictOf(verifyPackage(bytes, books.ledger))).toBe('SOUND')
})

test('packages of one grant follow each other, and one whose content changed names the one it replaces', () => {
  const books = partnerLedger()
  const january = packed(books, '2020-01')
  const february = packed(books, '2020-02')
  expect([february.manifest.sequence, february.manifest.previous]).toEqual([2, january.hash])
  attachScan(books, 'CEAM-BQ1-2020-000002', 'recu')
  const renewed = packed(books, '2020-01')
  expect(renewed.manifest).toMatchObject({ sequence: 3, previous: february.hash, replaces: january.hash })
  expect(Buffer.from(packed(books, '2020-02').bytes).equals(february.bytes)).toBe(true)
})

test('a month that was reopened is named, by the package and against it', () => {
  const books = partnerLedger()
  const march = packed(books, '2020-03')
  withUser(books, 'aminata', ['administrator'])
  withUser(books, 'boubacar', ['approver'])
  expectSuccess(reopenMonth(books, '2020-03', 'aminata', 'boubacar'))
  expect(codesOf(createPackage(books.ledger, { user: 'boubacar', grant: 'PECIC', period: '2020-03' }))).toBe(
    'PACKAGE_PERIOD_OPEN',
  )
  expect(verdictOf(verifyPackage(march.bytes, books.ledger))).toBe('PACKAGE_SEAL_REOPENED')
  expectSuccess(closeMonth(books, '2020-03', 'aminata'))
  const again = packed(books, '2020-03', 'boubacar')
  expect(again.manifest).toMatchObject({ sequence: 2, replaces: march.hash })
  expect(verdictOf(verifyPackage(again.bytes, books.ledger))).toBe('SOUND')
})

test('open months are refused, every one named, and nothing is written', () => {
  const books = partnerLedger(['2020-01'])
  const before = plainSql(books.database).get<{ count: number }>('SELECT count(*) AS count FROM event')
  const refused = createPackage(books.ledger, { user: 'owner', grant: 'PECIC', period: '2020-Q1' })
  expect(refused.ok ? [] : refused.faults).toMatchObject([
    { code: 'PACKAGE_PERIOD_OPEN', details: { period: '2020-Q1', months: '2020-02, 2020-03' } },
  ])
  expect(codesOf(createPackage(books.ledger, { user: 'owner', grant: 'PECIC', period: '2020-13' }))).toBe('PERIOD_UNKNOWN')
  expect(codesOf(createPackage(books.ledger, { user: 'owner', grant: 'PECIC', period: '2019' }))).toBe('PACKAGE_PERIOD_OUTSIDE')
  expect(codesOf(createPackage(books.ledger, { user: 'owner', grant: 'AUTRE', period: '2020-01' }))).toBe('GRANT_UNKNOWN')
  expect(plainSql(books.database).get('SELECT count(*) AS count FROM event')).toEqual(before)
  expect(keyInUse(books.database)).toBeUndefined()
})

test('only an approver or an administrator makes a package, only an administrator changes keys and trust', () => {
  const books = partnerLedger()
  withUser(books, 'saisie', ['preparer'])
  withUser(books, 'revue', ['auditor'])
  withUser(books, 'raf', ['approver'])
  for (const user of ['saisie', 'revue'])
    expect(codesOf(createPackage(books.ledger, { user, grant: 'PECIC', period: '2020-01' }))).toBe('ROLE_MISSING')
  const trust = { organisation: 'AMSS', fingerprint: fingerprintOf(STRANGER.publicKey), note: '' }
  for (const user of ['saisie', 'revue', 'raf']) {
    expect(codesOf(books.command('exchange.trustKey', (work) => trustKey(work, trust), { user }))).toBe('ROLE_MISSING')
    expect(codesOf(renewOrganisationKey(books.ledger, { user, passphrase: KEY_PASSPHRASE, reason: 'x' }))).toBe('ROLE_MISSING')
  }
  expect(packed(books, '2020-01', 'raf').isNew).toBe(true)
})

test('a renewed key signs what comes, and what the old one signed can still be proved and made again', () => {
  const books = partnerLedger()
  const renew = (reason: string, passphrase = 'une autre phrase') =>
    renewOrganisationKey(books.ledger, { user: 'owner', passphrase, reason })
  const old = packed(books, '2020-01')
  expect(codesOf(renew(' ', 'court'))).toBe('PASSPHRASE_TOO_SHORT EXCHANGE_REASON')
  expectSuccess(renew('Ordinateur volé'))
  const next = packed(books, '2020-02')
  expect(next.manifest.sender.publicKey).not.toBe(old.manifest.sender.publicKey)
  expect(Buffer.from(packed(books, '2020-01').bytes).equals(old.bytes)).toBe(true)
  for (const { bytes } of [old, next]) expect(verdictOf(verifyPackage(bytes, books.ledger))).toBe('SOUND')
  const kept = organisationKeys(books.database).toReversed()
  expect(kept.map(({ wrappedKey }) => wrappedKey === null)).toEqual([true, false])
  const told = plainSql(books.database).all<{ content: string }>(
    "SELECT content FROM event WHERE subject LIKE 'organisation-key:%'",
  )
  expect(told).toHaveLength(3)
  // The chain holds the hash of a wrapping, and never the wrapping.
  expect(told.some(({ content }) => content.includes(kept[1]?.wrappedKey ?? '?'))).toBe(false)
  expect(faultsOf(books)).toEqual([])
})

test('the lead trusts a key that somebody compared, by its fingerprint as printed, and may withdraw that', () => {
  const lead = leadLedger()
  const partner = partnerLedger()
  const { bytes, manifest } = packed(partner)
  const fingerprint = fingerprintOf(manifest.sender.publicKey)
  const trust = (organisation: string, typed: string) =>
    lead.command('exchange.trustKey', (work) => trustKey(work, { organisation, fingerprint: typed, note: 'annexe' }))
  expect(verdictOf(verifyPackage(bytes, lead.ledger))).toBe('PACKAGE_SIGNER_UNKNOWN')
  expect(codesOf(trust('AMSS', 'abcd'))).toBe('TRUST_ORGANISATION TRUST_FINGERPRINT')
  expectSuccess(trust('CEAM', fingerprint.toUpperCase().replace(/(.{4})/g, '$1 ')))
  expect(codesOf(trust('ARGA', fingerprint))).toBe('TRUST_KNOWN')
  expect(verdictOf(verifyPackage(bytes, lead.ledger))).toBe('SOUND')
  expectSuccess(lead.command('exchange.withdrawTrust', (work) => withdrawTrust(work, { fingerprint, reason: 'Clé perdue' })))
  expect(verdictOf(verifyPackage(bytes, lead.ledger))).toBe('PACKAGE_SIGNER_WITHDRAWN')
  expect(codesOf(trust('CEAM', fingerprint))).toBe('TRUST_WITHDRAWN')
  expect(faultsOf(lead)).toEqual([])
})

test('a package that is meant for somebody else, or of an unknown partner, is named', () => {
  const stranger = leadLedger()
  const partner = partnerLedger()
  expectSuccess(
    stranger.command('exchange.trustKey', (work) =>
      trustKey(work, { organisation: 'CEAM', fingerprint: fingerprintOf(packed(partner).manifest.sender.publicKey), note: '' }),
    ),
  )
  stranger.database.exec("UPDATE sub_award SET start_date = '2020-06-01'")
  expect(verdictOf(verifyPackage(packed(partner).bytes, stranger.ledger))).toBe('PACKAGE_OUTSIDE_AWARD')
  stranger.database.exec("DELETE FROM sub_award; UPDATE ledger SET organisation_code = 'AUTRE'")
  expect(verdictOf(verifyPackage(packed(partner).bytes, stranger.ledger))).toBe('PACKAGE_RECIPIENT PACKAGE_NO_SUB_AWARD')
})

test('a public key travels as a file too', () => {
  expect(publicKeyIn(publicKeyPem(STRANGER.publicKey))).toBe(STRANGER.publicKey)
  expect(publicKeyIn(STRANGER.publicKey.toUpperCase())).toBe(STRANGER.publicKey)
  expect(publicKeyIn('bonjour')).toBeUndefined()
})

test('the bytes of a scan that are gone are named, and no package is made', () => {
  const books = partnerLedger()
  rmSync(`${books.path}.files`, { recursive: true })
  const refused = createPackage(books.ledger, { user: 'owner', grant: 'PECIC', period: '2020-01' })
  expect(refused.ok ? [] : refused.faults).toMatchObject([
    { code: 'DOCUMENT_FILE_MISSING', place: { voucher: 'CEAM-BQ1-2020-000001' } },
  ])
})

test('the printed sheet has the fingerprint in groups and the public key', () => {
  const books = partnerLedger([])
  const request = { database: books.database, key: 'own', language: 'fr' } as const
  expect(codesOf(printOrganisationKey(request))).toBe('EXCHANGE_KEY_NONE')
  const { fingerprint } = organisationPair(books)
  const sheet = JSON.stringify(expectSuccess(printOrganisationKey(request)).blocks)
  for (const group of fingerprint.match(/.{4}/g) ?? []) expect(sheet).toContain(`"${group}"`)
  expect(sheet.replaceAll(' ', '')).toContain(keyInUse(books.database)?.publicKey)
})
