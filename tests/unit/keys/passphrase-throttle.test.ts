import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createKeyFile } from '../../../db/keys/create-key-file.ts'
import { PassphraseThrottle } from '../../../db/keys/passphrase-throttle.ts'
import { unlockKeyFile } from '../../../db/keys/unlock-key-file.ts'

const PHRASE = 'mil et sorgho 2020'
let folder: string
let ledger: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sikasso-throttle-'))
  ledger = join(folder, 'livre.sikasso')
  createKeyFile(ledger, 'owner', PHRASE)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('each wrong passphrase doubles the wait, up to a minute', () => {
  let nowMs = 0
  const throttle = new PassphraseThrottle(() => nowMs)
  const waits: number[] = []
  for (let count = 0; count < 9; count++) {
    waits.push(throttle.refuse(ledger))
    nowMs += 120_000
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
})

test('while the wait lasts even the right passphrase is refused unread; after it, it opens and all is forgiven', () => {
  let nowMs = 0
  const throttle = new PassphraseThrottle(() => nowMs)
  const wrong = (seconds: number) => ({ ok: false, faults: [{ code: 'PASSPHRASE_WRONG', details: { seconds } }] })
  expect(unlockKeyFile(ledger, 'owner', 'une phrase fausse', throttle)).toEqual(wrong(1))
  nowMs = 999
  expect(unlockKeyFile(ledger, 'owner', PHRASE, throttle)).toEqual(wrong(1))
  nowMs = 1_000
  expect(unlockKeyFile(ledger, 'owner', 'une phrase fausse', throttle)).toEqual(wrong(2))
  nowMs = 3_000
  expect(unlockKeyFile(ledger, 'owner', PHRASE, throttle)).toMatchObject({ ok: true })
  expect(unlockKeyFile(ledger, 'owner', 'une phrase fausse', throttle)).toEqual(wrong(1))
})

test('a wait holds one ledger only, however its path is written', () => {
  const throttle = new PassphraseThrottle(() => 0)
  throttle.refuse(ledger)
  expect(throttle.waitSeconds(join(folder, '.', 'livre.sikasso'))).toBe(1)
  expect(throttle.waitSeconds(`${ledger}2`)).toBe(0)
})
