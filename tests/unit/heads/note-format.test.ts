import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unwrapSigningKey } from '../../../db/keys/wrapped-signing-key.ts'
import { fingerprintOf, pairOf, textSignatureHolds } from '../../../service/exchange/package-keys/ed25519.ts'
import { keyIdOf, publicKeyOfText, signNoteText, verifierKey } from '../../../service/heads/note-key.ts'
import { base64Of, bytesOfBase64 } from '../../../shared/canonical/base64.ts'
import { headBody, parseHeadBody, type StatedHeadBody } from '../../../shared/canonical/head-body.ts'
import { printHeadText, readHeadText } from '../../../shared/canonical/head-text.ts'
import { parseNote, printNote, type SignedNote } from '../../../shared/canonical/signed-note.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

interface Vectors {
  readonly keys: readonly {
    readonly name: string
    readonly seed: string
    readonly publicKey: string
    readonly fingerprint: string
    readonly keyId: string
    readonly verifierKey: string
  }[]
  readonly wrapping: {
    readonly passphrase: string
    readonly publicKey: string
    readonly privateKey: string
    readonly wrapped: string
  }
  readonly notes: readonly {
    readonly about: string
    readonly note: string
    readonly body: StatedHeadBody
    readonly signatures: readonly (readonly [string, string])[]
  }[]
  readonly unsigned: readonly {
    readonly about: string
    readonly text: string
    readonly body: StatedHeadBody
    readonly lastSigned: string | null
  }[]
  readonly false: readonly { readonly about: string; readonly note: string }[]
  readonly unknown: readonly { readonly about: string; readonly note: string }[]
  readonly refused: readonly { readonly about: string; readonly note: string }[]
}

const vectors = JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/format/vectors/head.json'), 'utf8')) as Vectors

/** How many signatures of a note are by a key of the vectors and hold; undefined where one of them does not. */
function holding({ text, signatures }: SignedNote): number | undefined {
  const known = signatures.flatMap((signature) => {
    const key = vectors.keys.find(({ name, keyId }) => name === signature.name && keyId === signature.keyId)
    return key ? [textSignatureHolds(text, signature.signature, key.publicKey)] : []
  })
  return known.every(Boolean) ? known.length : undefined
}

test.each(vectors.keys)('key of $name: halves, fingerprint, id and the line that other programs take', (key) => {
  expect(pairOf(Buffer.from(key.seed, 'hex')).publicKey).toBe(key.publicKey)
  expect(fingerprintOf(key.publicKey)).toBe(key.fingerprint)
  expect(keyIdOf(key)).toBe(key.keyId)
  expect(verifierKey(key)).toBe(key.verifierKey)
  expect(publicKeyOfText(` ${key.verifierKey}\n`)).toBe(key.publicKey)
  expect(publicKeyOfText(key.verifierKey.replace(key.name, `${key.name}2`))).toBeUndefined()
})

test('the private half under its passphrase: opened with it, and with no other', () => {
  const { wrapped, publicKey, passphrase, privateKey } = vectors.wrapping
  expect(unwrapSigningKey(wrapped, publicKey, passphrase)).toBe(privateKey)
  expect(unwrapSigningKey(wrapped, publicKey, passphrase.normalize('NFD'))).toBe(privateKey)
  expect(unwrapSigningKey(wrapped, publicKey, `${passphrase}.`)).toBeUndefined()
  expect(unwrapSigningKey(wrapped, privateKey, passphrase)).toBeUndefined()
})

test.each(vectors.notes)('note: $about', ({ note, body, signatures }) => {
  const read = expectSuccess(parseNote(note))
  expect(expectSuccess(parseHeadBody(read.text))).toEqual(body)
  expect(read.signatures.map(({ name, keyId }) => [name, keyId])).toEqual(signatures)
  expect(holding(read)).toBe(signatures.length)
  expect(printNote(read)).toBe(note)
  expect(headBody(body)).toBe(read.text)
})

test.each(vectors.notes)('signed anew, the same bytes: $about', ({ note, body, signatures }) => {
  const text = headBody(body)
  const anew = signatures.map(([name]) => {
    const key = vectors.keys.find((each) => each.name === name)
    if (!key) throw new Error(`no key ${name}`)
    return signNoteText(text, { name, publicKey: key.publicKey, privateKey: key.seed })
  })
  expect(printNote({ text, signatures: anew })).toBe(note)
})

test.each(vectors.unsigned)('unsigned: $about', ({ text, body, lastSigned }) => {
  const read = expectSuccess(readHeadText(text))
  expect([read.body, read.signatures]).toEqual([body, []])
  expect(read.lastSigned ? printNote(read.lastSigned) : null).toBe(lastSigned)
})

test.each(vectors.false)('false: $about', ({ note }) => {
  expect(holding(expectSuccess(parseNote(note)))).toBeUndefined()
})

test.each(vectors.unknown)('by no known key: $about', ({ note }) => {
  expect(holding(expectSuccess(parseNote(note)))).toBe(0)
})

test.each(vectors.refused)('refused: $about', ({ note }) => {
  expect(readHeadText(note).ok).toBe(false)
})

test('the note of another program, with the key that its authors publish', () => {
  // The example of Go's package golang.org/x/mod/sumdb/note.
  const text = 'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n'.replace(
    '’',
    "'",
  )
  const publicKey = publicKeyOfText('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')
  const line = '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
  const note = expectSuccess(parseNote(`${text}\n${line}`))
  expect(note.text).toBe(text)
  expect(textSignatureHolds(note.text, note.signatures[0]?.signature ?? new Uint8Array(), publicKey ?? '')).toBe(true)
  // A note's text may have empty lines of its own; a head may not.
  expect(expectSuccess(parseNote(`a\n\nb\n\n${line}`)).text).toBe('a\n\nb\n')
  expect(readHeadText(`a\n\nb\n\n${line}`).ok).toBe(false)
})

const hex = (digits: number) =>
  fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: digits, maxLength: digits }).map((signs) => signs.join(''))
const anyBody: fc.Arbitrary<StatedHeadBody> = fc.record({
  ledgerId: fc.uuid(),
  sequence: fc.integer({ min: 1, max: 999_999_999_999_999 }),
  head: hex(64),
  date: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  at: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((moment) => moment.toISOString()),
})
const anyNote = fc
  .tuple(
    anyBody,
    fc.uniqueArray(fc.tuple(fc.stringMatching(/^[A-Za-zÀ-ÿ0-9._/-]{1,20}$/), hex(64)), {
      minLength: 1,
      maxLength: 16,
      selector: ([name]) => name,
    }),
  )
  .map(([body, signers]) => {
    const text = headBody(body)
    const keys = signers.map(([name, seed]) => ({ name, ...pairOf(Buffer.from(seed, 'hex')) }))
    return { body, keys, note: { text, signatures: keys.map((key) => signNoteText(text, key)) } }
  })

test('any note is read back as it was written, and every signature of it holds', () => {
  fc.assert(
    fc.property(anyNote, ({ body, keys, note }) => {
      const read = expectSuccess(readHeadText(printNote(note)))
      expect(read.body).toEqual(body)
      expect(read.signatures).toEqual(note.signatures)
      read.signatures.forEach(({ signature }, index) => {
        expect(textSignatureHolds(read.text, signature, keys[index]?.publicKey ?? '')).toBe(true)
      })
      const unsigned = { kind: 'unsigned', text: note.text, reason: 'locked', lastSigned: note } as const
      expect(expectSuccess(readHeadText(printHeadText(unsigned)))).toMatchObject({ body, signatures: [], lastSigned: note })
    }),
    { numRuns: 60 },
  )
})

test('whatever the text, reading it never throws, and what is read is printed back byte for byte', () => {
  const [{ note = '' } = {}] = vectors.notes
  const spoilt = fc
    .tuple(fc.nat(note.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 20 }))
    .map(([at, length, put]) => note.slice(0, at) + put + note.slice(at + length))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), spoilt), (text) => {
      const read = parseNote(text)
      if (read.ok) expect(printNote(read.value)).toBe(text)
      readHeadText(text)
    }),
    { numRuns: 500 },
  )
})

test('base64 is that of every other program, and one text alone stands for some bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.stringMatching(/^[A-Za-z0-9+/]{0,11}={0,2}$/), (bytes, text) => {
      const encoded = Buffer.from(bytes).toString('base64')
      expect(base64Of(bytes)).toBe(encoded)
      expect(bytesOfBase64(encoded)).toEqual(new Uint8Array(bytes))
      const decoded = bytesOfBase64(text)
      if (decoded) expect(base64Of(decoded)).toBe(text)
      else expect(Buffer.from(Buffer.from(text, 'base64')).toString('base64')).not.toBe(text)
    }),
  )
})
