import {
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hash,
  hkdfSync,
  scryptSync,
} from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { DocumentFiles } from '../../../db/document-files.ts'
import { unlockKeyFile } from '../../../db/keys/unlock-key-file.ts'
import { unlockWithRecoveryKey } from '../../../db/keys/unlock-with-recovery-key.ts'
import { expectSuccess, newFolder } from '../../helpers/temporary-ledger.ts'

const entry = z.strictObject({
  name: z.string(),
  publicHalf: z.string(),
  salt: z.string(),
  wrapped: z.string(),
  sealedDataKey: z.string(),
})
const vectors = z
  .strictObject({
    user: z.string(),
    passphrase: z.string(),
    recoveryKey: z.string(),
    dataKey: z.string(),
    keyFile: z.strictObject({
      format: z.literal('sikasso-keys'),
      version: z.literal(1),
      users: z.tuple([entry]),
      recovery: z.strictObject({ publicHalf: z.string(), sealedDataKey: z.string() }),
      mac: z.string(),
    }),
    document: z.strictObject({ content: z.string(), sha256: z.string(), fileName: z.string(), enciphered: z.string() }),
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/format/vectors/keys.json'), 'utf8')))

const { keyFile, document } = vectors
const [user] = keyFile.users
const bytes = (text: string) => Buffer.from(text, 'base64')
const derived = (secret: Uint8Array, salt: Uint8Array, info: string) => Buffer.from(hkdfSync('sha256', secret, salt, info, 32))

test('the product opens the vectors’ key file by passphrase and by recovery key, and its document', () => {
  const ledger = join(newFolder(), 'livres.sikasso')
  writeFileSync(`${ledger}.keys`, JSON.stringify(keyFile))
  const opened = expectSuccess(unlockKeyFile(ledger, vectors.user, vectors.passphrase))
  expect(Buffer.from(opened.dataKey).toString('hex')).toBe(vectors.dataKey)
  expect(Buffer.from(expectSuccess(unlockWithRecoveryKey(ledger, vectors.recoveryKey)).dataKey).toString('hex')).toBe(
    vectors.dataKey,
  )
  mkdirSync(`${ledger}.files`)
  writeFileSync(join(`${ledger}.files`, document.fileName), bytes(document.enciphered))
  const read = new DocumentFiles(ledger, opened.dataKey).read(document.sha256)
  expect(read.state === 'sound' && Buffer.from(read.content).toString()).toBe(document.content)
})

/** The steps of docs/format/KEYS.md, with nothing of the product's. */
function open(key: Uint8Array, sealed: Buffer, bound: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from(bound))
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
}

test('the page alone is enough: passphrase to private key, private key to data key, its authentication, a document', () => {
  const stretched = scryptSync(vectors.passphrase.normalize('NFKC'), bytes(user.salt), 32, {
    N: 32_768,
    r: 8,
    p: 1,
    maxmem: 1 << 26,
  })
  const privateBytes = open(stretched, bytes(user.wrapped), user.name)
  const sealed = bytes(user.sealedDataKey)
  const ephemeral = sealed.subarray(0, 32)
  const privateKey = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), privateBytes]),
    format: 'der',
    type: 'pkcs8',
  })
  const publicKey = createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), ephemeral]),
    format: 'der',
    type: 'spki',
  })
  const shared = diffieHellman({ privateKey, publicKey })
  const info = 'sikasso data key 1'
  const dataKey = open(derived(shared, Buffer.concat([ephemeral, bytes(user.publicHalf)]), info), sealed.subarray(32), info)
  expect(dataKey.toString('hex')).toBe(vectors.dataKey)
  const none = new Uint8Array(0)
  const body = JSON.stringify({ users: keyFile.users, recovery: keyFile.recovery })
  expect(
    createHmac('sha256', derived(dataKey, none, 'sikasso key file 1'))
      .update(body)
      .digest('base64'),
  ).toBe(keyFile.mac)
  expect(hash('sha256', document.content)).toBe(document.sha256)
  expect(
    createHmac('sha256', derived(dataKey, none, 'sikasso document name 1'))
      .update(document.sha256)
      .digest('hex'),
  ).toBe(document.fileName)
  expect(open(derived(dataKey, none, 'sikasso document content 1'), bytes(document.enciphered), document.sha256).toString()).toBe(
    document.content,
  )
})

test('the recovery key on paper is the private key, with its check', () => {
  const letters = vectors.recoveryKey.replaceAll('-', '')
  const bits = [...letters]
    .map((letter) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const read = Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
  const check = hash('sha256', Buffer.concat([Buffer.from('sikasso recovery key'), read.subarray(0, 32)]), 'buffer').subarray(
    0,
    3,
  )
  expect(read.subarray(32).equals(check)).toBe(true)
})
