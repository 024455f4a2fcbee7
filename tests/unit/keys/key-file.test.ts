import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addUserKey } from '../../../db/keys/add-user-key.ts'
import { changePassphrase } from '../../../db/keys/change-passphrase.ts'
import { createKeyFile } from '../../../db/keys/create-key-file.ts'
import { PassphraseThrottle } from '../../../db/keys/passphrase-throttle.ts'
import { unlockKeyFile } from '../../../db/keys/unlock-key-file.ts'
import { unlockWithRecoveryKey } from '../../../db/keys/unlock-with-recovery-key.ts'
import type { Result } from '../../../shared/result/result.ts'

const PHRASE = 'mil et sorgho 2020'
const OTHER = 'les greniers sont pleins'
let folder: string
let ledger: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sikasso-keys-'))
  ledger = join(folder, 'livre.sikasso')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Each test has its own throttle, so that one's wrong passphrases do not make another wait. */
const freshThrottle = () => new PassphraseThrottle(() => 0)
const open = (user: string | undefined, phrase: string) => unlockKeyFile(ledger, user, phrase, freshThrottle())

function expectValue<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.value
}
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.faults.map((each) => each.code).join())
const keyText = () => readFileSync(`${ledger}.keys`, 'utf8')

test('a passphrase opens the data key, by name or alone, and nothing else does', () => {
  const { dataKey } = expectValue(createKeyFile(ledger, 'owner', PHRASE))
  expect(dataKey).toHaveLength(32)
  expect(expectValue(open('owner', PHRASE))).toEqual({ dataKey, user: 'owner' })
  expect(expectValue(open(undefined, PHRASE)).user).toBe('owner')
  expect(codeOf(open('owner', `${PHRASE} `))).toBe('PASSPHRASE_WRONG')
  expect(codeOf(open('raf', PHRASE))).toBe('USER_UNKNOWN')
})

test('two ledgers never share a key, and the file holds neither key nor passphrase', () => {
  const first = expectValue(createKeyFile(ledger, 'owner', PHRASE))
  const second = expectValue(createKeyFile(`${ledger}2`, 'owner', PHRASE))
  expect(first.dataKey).not.toEqual(second.dataKey)
  expect(first.recoveryKey).not.toBe(second.recoveryKey)
  for (const secret of [PHRASE, Buffer.from(first.dataKey).toString('base64'), first.recoveryKey])
    expect(keyText()).not.toContain(secret)
})

test('only its owner can read the key file, and no temporary file stays', () => {
  expectValue(createKeyFile(ledger, 'owner', PHRASE))
  if (process.platform !== 'win32') expect(statSync(`${ledger}.keys`).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['livre.sikasso.keys'])
})

test('accents typed in one code point or two are the same passphrase', () => {
  expectValue(createKeyFile(ledger, 'owner', 'récolte de l’année'.normalize('NFC')))
  expect(codeOf(open('owner', 'récolte de l’année'.normalize('NFD')))).toBe('ok')
})

test('nine characters are refused everywhere, ten are taken, and a refusal writes nothing', () => {
  expect(createKeyFile(ledger, 'owner', 'é23456789'.normalize('NFD'))).toEqual({
    ok: false,
    faults: [{ code: 'PASSPHRASE_TOO_SHORT', details: { length: 10 } }],
  })
  expect(readdirSync(folder)).toEqual([])
  const { dataKey } = expectValue(createKeyFile(ledger, 'owner', '1234567890'))
  const before = keyText()
  expect(codeOf(addUserKey(ledger, dataKey, 'raf', '123456789'))).toBe('PASSPHRASE_TOO_SHORT')
  expect(codeOf(changePassphrase(ledger, 'owner', '1234567890', '123456789', freshThrottle()))).toBe('PASSPHRASE_TOO_SHORT')
  expect(keyText()).toBe(before)
})

test('keys that are there are never written over', () => {
  expectValue(createKeyFile(ledger, 'owner', PHRASE))
  const before = keyText()
  expect(codeOf(createKeyFile(ledger, 'owner', OTHER))).toBe('LEDGER_EXISTS')
  expect(keyText()).toBe(before)
})

test('each user opens the same data key with a passphrase of their own', () => {
  const { dataKey } = expectValue(createKeyFile(ledger, 'comptable', PHRASE))
  expectValue(addUserKey(ledger, dataKey, 'raf', OTHER))
  expect(expectValue(open('raf', OTHER)).dataKey).toEqual(dataKey)
  expect(expectValue(open('comptable', PHRASE)).dataKey).toEqual(dataKey)
  expect(expectValue(open(undefined, OTHER)).user).toBe('raf')
  expect(codeOf(open('raf', PHRASE))).toBe('PASSPHRASE_WRONG')
})

test('a changed passphrase replaces the former one and leaves the others', () => {
  const { dataKey, recoveryKey } = expectValue(createKeyFile(ledger, 'comptable', PHRASE))
  expectValue(addUserKey(ledger, dataKey, 'raf', OTHER))
  expectValue(changePassphrase(ledger, 'comptable', PHRASE, 'une phrase toute neuve', freshThrottle()))
  expect(codeOf(open('comptable', PHRASE))).toBe('PASSPHRASE_WRONG')
  expect(expectValue(open('comptable', 'une phrase toute neuve')).dataKey).toEqual(dataKey)
  expect(expectValue(open('raf', OTHER)).dataKey).toEqual(dataKey)
  expect(expectValue(unlockWithRecoveryKey(ledger, recoveryKey)).dataKey).toEqual(dataKey)
  expect(codeOf(changePassphrase(ledger, 'raf', PHRASE, 'encore une autre phrase', freshThrottle()))).toBe('PASSPHRASE_WRONG')
})

test('the recovery key opens the ledger as a person copies it, and gives a lost passphrase a successor', () => {
  const { dataKey, recoveryKey } = expectValue(createKeyFile(ledger, 'owner', PHRASE))
  expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/)
  const asTyped = recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
  expect(expectValue(unlockWithRecoveryKey(ledger, asTyped)).dataKey).toEqual(dataKey)
  expectValue(addUserKey(ledger, dataKey, 'owner', OTHER))
  expect(codeOf(open('owner', PHRASE))).toBe('PASSPHRASE_WRONG')
  expect(expectValue(open('owner', OTHER)).dataKey).toEqual(dataKey)
})

test('a wrong recovery key, one slip of the pen or another ledger’s, is refused', () => {
  const { recoveryKey } = expectValue(createKeyFile(ledger, 'owner', PHRASE))
  const other = expectValue(createKeyFile(`${ledger}2`, 'owner', PHRASE)).recoveryKey
  const slip = (recoveryKey.startsWith('A') ? 'B' : 'A') + recoveryKey.slice(1)
  for (const wrong of [other, slip, recoveryKey.slice(5), '', 'U'.repeat(56)])
    expect(codeOf(unlockWithRecoveryKey(ledger, wrong))).toBe('RECOVERY_KEY_WRONG')
})

test('whoever lacks the data key cannot add a user, even holding the file', () => {
  expectValue(createKeyFile(ledger, 'owner', PHRASE))
  const before = keyText()
  expect(codeOf(addUserKey(ledger, new Uint8Array(32), 'stranger', OTHER))).toBe('KEYS_MISSING')
  expect(keyText()).toBe(before)
})

test('an entry slipped in by a stranger makes the file untrusted for everyone', () => {
  expectValue(createKeyFile(ledger, 'owner', PHRASE))
  const file = JSON.parse(keyText())
  file.users.push({ ...file.users[0], name: 'stranger' })
  writeFileSync(`${ledger}.keys`, JSON.stringify(file))
  expect(codeOf(open('owner', PHRASE))).toBe('KEYS_MISSING')
})

test('any changed byte of an entry is found, and a broken file has a name', () => {
  const { recoveryKey } = expectValue(createKeyFile(ledger, 'owner', PHRASE))
  const sound = keyText()
  const flip = (base64: string) => {
    const bytes = Buffer.from(base64, 'base64')
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    return bytes.toString('base64')
  }
  for (const field of ['publicHalf', 'salt', 'wrapped', 'sealedDataKey']) {
    const file = JSON.parse(sound)
    file.users[0][field] = flip(file.users[0][field])
    writeFileSync(`${ledger}.keys`, JSON.stringify(file))
    expect(codeOf(open('owner', PHRASE)), field).toMatch(/PASSPHRASE_WRONG|KEYS_MISSING/)
    expect(codeOf(unlockWithRecoveryKey(ledger, recoveryKey)), field).toBe('KEYS_MISSING')
  }
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"format":"sikasso-keys","version":1}',
    sound.slice(0, -20),
    sound.replace('"version": 1', '"version": 2'),
  ]) {
    writeFileSync(`${ledger}.keys`, text)
    expect(open('owner', PHRASE)).toEqual({
      ok: false,
      faults: [{ code: 'KEYS_MISSING', details: { name: 'livre.sikasso.keys' } }],
    })
  }
  rmSync(`${ledger}.keys`)
  expect(codeOf(open('owner', PHRASE))).toBe('KEYS_MISSING')
})

test('a name cannot be moved onto another’s entry', () => {
  const { dataKey } = expectValue(createKeyFile(ledger, 'comptable', PHRASE))
  expectValue(addUserKey(ledger, dataKey, 'raf', OTHER))
  const file = JSON.parse(keyText())
  ;[file.users[0].name, file.users[1].name] = ['raf', 'comptable']
  writeFileSync(`${ledger}.keys`, JSON.stringify(file))
  expect(codeOf(open('raf', PHRASE))).toBe('PASSPHRASE_WRONG')
})

test('a folder that cannot be written is named, not thrown', () => {
  expect(createKeyFile(join(folder, 'absent', 'livre.sikasso'), 'owner', PHRASE)).toEqual({
    ok: false,
    faults: [{ code: 'FILE_NOT_WRITTEN', details: { name: 'livre.sikasso.keys', reason: 'ENOENT' } }],
  })
})
