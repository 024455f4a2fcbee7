import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PassphraseThrottle } from '../../../db/keys/passphrase-throttle.ts'
import { lastEvent } from '../../../db/queries/events.ts'
import { organisationKeys } from '../../../db/queries/organisation-keys.ts'
import { keyInUse } from '../../../service/exchange/package-keys/organisation-key.ts'
import {
  changeKeyPassphrase,
  keyState,
  lockKey,
  makeOrganisationKey,
  renewOrganisationKey,
  unlockedKey,
  unlockKey,
} from '../../../service/exchange/package-keys/signing-key.ts'
import { signHead } from '../../../service/heads/sign-head.ts'
import { closeLedger } from '../../../service/kernel/ledger.ts'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import { codesOf, faultsOf, withUser } from '../../helpers/closing-books.ts'
import { expectSuccess, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const PASSPHRASE = 'une clé pour signer'
const owner = { user: 'owner' } as const

/** A throttle that never makes a test wait. */
const patient = () => {
  let now = 0
  return new PassphraseThrottle(() => {
    now += 100_000
    return now
  })
}

test('the first signature makes the key, under the passphrase that was offered for it; a refused one makes none', () => {
  const { ledger, database, clock } = temporaryLedger()
  expect(codesOf(signHead(ledger, owner))).toBe('SIGNING_KEY_NONE')
  ledger.signing.offered = 'court'
  expect(codesOf(signHead(ledger, owner))).toBe('PASSPHRASE_TOO_SHORT')
  ledger.signing.offered = PASSPHRASE
  expect(codesOf(signHead(ledger, { user: 'personne' }))).toBe('USER_UNKNOWN')
  expect([keyInUse(database), keyState(ledger)]).toEqual([undefined, 'none'])
  const before = lastEvent(database)?.sequence
  expect(signHead(ledger, owner)).toMatchObject({ ok: true, value: { sequence: before, isNew: true } })
  expect(keyState(ledger)).toBe('unlocked')
  expect(keyInUse(database)).toMatchObject({ madeBy: 'owner', madeAt: clock.now() })
})

test('the private half stands nowhere in the file as it is, and dies with the session', () => {
  const books = temporaryLedger()
  const { ledger } = books
  expectSuccess(makeOrganisationKey(ledger, { ...owner, passphrase: PASSPHRASE }))
  const { privateKey = '' } = unlockedKey(ledger) ?? {}
  expect(privateKey).toMatch(/^[0-9a-f]{64}$/)
  books.database.pragma('wal_checkpoint(TRUNCATE)')
  const bytes = readFileSync(books.path)
  for (const form of ['hex', 'base64', 'base64url'] as const) {
    const written = Buffer.from(privateKey, 'hex').toString(form).replace(/=+$/, '')
    expect(bytes.includes(Buffer.from(written))).toBe(false)
  }
  expect(bytes.includes(Buffer.from(privateKey, 'hex'))).toBe(false)
  expect(bytes.includes(Buffer.from(PASSPHRASE))).toBe(false)
  const { signing } = ledger
  books.close()
  expect(signing).toEqual({ unlocked: undefined, offered: undefined })
  const again = expectSuccess(openLedger({ path: books.path, reading: false }, books.surroundings))
  expect(keyState(again)).toBe('locked')
  expect(codesOf(signHead(again, owner))).toBe('SIGNING_KEY_LOCKED')
  expectSuccess(unlockKey(again, PASSPHRASE))
  expect(unlockedKey(again)?.privateKey).toBe(privateKey)
  lockKey(again)
  expect(keyState(again)).toBe('locked')
  closeLedger(again)
})

test('wrong passphrases slow down, and are told apart from those of the ledger', () => {
  const { ledger } = temporaryLedger()
  expectSuccess(makeOrganisationKey(ledger, { ...owner, passphrase: PASSPHRASE }))
  lockKey(ledger)
  let now = 0
  const throttle = new PassphraseThrottle(() => now)
  expect(unlockKey(ledger, 'pas la bonne', throttle)).toMatchObject({
    ok: false,
    faults: [{ code: 'KEY_PASSPHRASE_WRONG', details: { seconds: 1 } }],
  })
  expect(codesOf(unlockKey(ledger, PASSPHRASE, throttle))).toBe('KEY_PASSPHRASE_WRONG')
  now = 1_000
  expect(unlockKey(ledger, PASSPHRASE, throttle).ok).toBe(true)
})

test('another passphrase leaves the same key; the former one opens nothing more, not even from the chain', () => {
  const books = temporaryLedger()
  const { ledger } = books
  const { fingerprint } = expectSuccess(makeOrganisationKey(ledger, { ...owner, passphrase: PASSPHRASE }))
  const former = keyInUse(books.database)?.wrappedKey ?? ''
  const change = (current: string, next: string, user = 'owner') =>
    changeKeyPassphrase(ledger, { user, current, next }, patient())
  expect(codesOf(change(PASSPHRASE, 'court'))).toBe('PASSPHRASE_TOO_SHORT')
  expect(codesOf(change('pas la bonne', 'la phrase suivante'))).toBe('KEY_PASSPHRASE_WRONG')
  withUser(books, 'raf', ['approver'])
  expect(codesOf(change(PASSPHRASE, 'la phrase suivante', 'raf'))).toBe('ROLE_MISSING')
  expect(change(PASSPHRASE, 'la phrase suivante').ok).toBe(true)
  lockKey(ledger)
  expect(codesOf(unlockKey(ledger, PASSPHRASE, patient()))).toBe('KEY_PASSPHRASE_WRONG')
  expect(unlockKey(ledger, 'la phrase suivante', patient())).toEqual({ ok: true, value: { fingerprint } })
  const chain = books.database.raw.prepare('SELECT group_concat(content) FROM event').pluck().get() as string
  for (const wrapped of [former, keyInUse(books.database)?.wrappedKey ?? '']) expect(chain).not.toContain(wrapped)
  expect(faultsOf(books)).toEqual([])
})

test('a renewed key signs at once, the former one never more, and its private half is gone', () => {
  const books = temporaryLedger()
  const { ledger } = books
  expectSuccess(makeOrganisationKey(ledger, { ...owner, passphrase: PASSPHRASE }))
  const former = unlockedKey(ledger)
  expectSuccess(renewOrganisationKey(ledger, { ...owner, passphrase: 'la phrase suivante', reason: 'Départ' }))
  expect(unlockedKey(ledger)?.publicKey).not.toBe(former?.publicKey)
  expect(organisationKeys(books.database).map(({ wrappedKey }) => wrappedKey === null)).toEqual([false, true])
  ledger.signing.unlocked = former
  expect(keyState(ledger)).toBe('locked')
  expect(codesOf(signHead(ledger, owner))).toBe('SIGNING_KEY_LOCKED')
  expect(faultsOf(books)).toEqual([])
})

test('a wrapping that was exchanged is named by the verification, and opens nothing', () => {
  const books = temporaryLedger()
  const other = temporaryLedger({ seed: 'other' })
  for (const { ledger } of [books, other]) expectSuccess(makeOrganisationKey(ledger, { ...owner, passphrase: PASSPHRASE }))
  lockKey(books.ledger)
  books.database.raw.prepare('UPDATE organisation_key SET wrapped_key = ?').run(keyInUse(other.database)?.wrappedKey)
  expect(codesOf(unlockKey(books.ledger, PASSPHRASE, patient()))).toBe('KEY_PASSPHRASE_WRONG')
  expect(faultsOf(books)).toEqual([expect.stringMatching(/^VERIFY_ROW_CHANGED .*"field":"wrappedKey"/)])
})

test('what a command remembers says nothing of a passphrase', () => {
  const books = temporaryLedger()
  const commandId = '01890000-0000-7000-8000-000000000001'
  const make = (passphrase: string) => makeOrganisationKey(books.ledger, { ...owner, commandId, passphrase })
  expectSuccess(make(PASSPHRASE))
  const hashes = books.database.raw.prepare('SELECT input_hash FROM command').pluck().all()
  const other = temporaryLedger({ seed: 'other' })
  expectSuccess(makeOrganisationKey(other.ledger, { ...owner, commandId, passphrase: 'une tout autre phrase' }))
  expect(other.database.raw.prepare('SELECT input_hash FROM command').pluck().all()).toEqual(hashes)
})
