import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { MANIFEST_PART, SIGNATURE_PART, SKELETON_PART, VOUCHERS_PART } from '../../../domain/exchange/package-format.ts'
import { readContainer } from '../../../domain/exchange/read-container.ts'
import { provePaper } from '../../../service/audit/paper-skeleton.ts'
import { readSkeleton, skeletonHashes } from '../../../service/audit/skeleton.ts'
import { packageManifest } from '../../../service/exchange/package-create/package-schemas.ts'
import { fingerprintOf, manifestHash, pairOf, signManifest } from '../../../service/exchange/package-keys/ed25519.ts'
import { verifyPackage } from '../../../service/exchange/verify-package.ts'
import { type EventHead, eventText, GENESIS_HASH } from '../../../shared/canonical/event-text.ts'
import { headOf } from '../../helpers/head-books.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

const FORMAT = join(import.meta.dirname, '../../../docs/format')

const vectors = z
  .strictObject({
    key: z.strictObject({ organisation: z.string(), seed: z.string(), publicKey: z.string(), fingerprint: z.string() }),
    package: z.base64(),
    parts: z.array(z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string(), text: z.string().optional() })),
    manifestHash: z.string(),
    skeleton: z.array(
      z.strictObject({
        sequence: z.int(),
        header: z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]),
        bodyHash: z.string(),
        hash: z.string(),
      }),
    ),
    vouchers: z.array(
      z.strictObject({ number: z.string(), sequence: z.int(), body: z.string(), bodyHash: z.string(), hash: z.string() }),
    ),
    certificate: z.strictObject({ head: z.string(), sequence: z.int(), file: z.base64() }),
  })
  .parse(JSON.parse(readFileSync(join(FORMAT, 'vectors/package.json'), 'utf8')))

const bytes = Buffer.from(vectors.package, 'base64')
const parts = expectSuccess(readContainer(bytes, 'vector'))
const textOf = (name: string): string => new TextDecoder().decode(parts.get(name))

test('the package of the vectors is sound, and has these parts in this order', () => {
  expect(verifyPackage(bytes)).toMatchObject({
    sound: true,
    hash: vectors.manifestHash,
    signer: { organisation: vectors.key.organisation, fingerprint: vectors.key.fingerprint },
  })
  const found = [...parts].map(([name, content]) => ({ name, bytes: content.length, sha256: hash('sha256', content) }))
  expect(found).toEqual(vectors.parts.map(({ text: _, ...part }) => part))
  for (const { name, text } of vectors.parts) if (text !== undefined) expect(textOf(name)).toBe(text)
})

test('its key, its hash and its signature', () => {
  const { publicKey, privateKey } = pairOf(Buffer.from(vectors.key.seed, 'hex'))
  expect([publicKey, fingerprintOf(publicKey)]).toEqual([vectors.key.publicKey, vectors.key.fingerprint])
  const manifest = parts.get(MANIFEST_PART) ?? new Uint8Array()
  expect(manifestHash(manifest)).toBe(vectors.manifestHash)
  expect(signManifest(manifest, privateKey)).toBe(textOf(SIGNATURE_PART))
})

test('its skeleton, hash by hash, and the body of each voucher', () => {
  const events = readSkeleton(parts.get(SKELETON_PART) ?? new Uint8Array())
  if (typeof events === 'number') throw new Error(`line ${events} is not of its form`)
  expect([...skeletonHashes(events).hashes]).toEqual(vectors.skeleton.map(({ sequence, hash: stated }) => [sequence, stated]))
  let previousHash = GENESIS_HASH
  for (const { sequence, header, bodyHash, hash: stated } of vectors.skeleton) {
    const [type, subject, at, userName, commandId] = header
    const head: EventHead = { sequence, previousHash, type, subject, at, userName, commandId }
    expect(hash('sha256', eventText(head, bodyHash))).toBe(stated)
    previousHash = stated
  }
  expect(JSON.parse(textOf(MANIFEST_PART)).head).toBe(previousHash)
  for (const { number, sequence, body, bodyHash, hash: stated } of vectors.vouchers) {
    const event = vectors.skeleton[sequence - 1]
    expect([hash('sha256', body), event?.bodyHash, event?.hash, event?.header[1]]).toEqual([bodyHash, bodyHash, stated, number])
    expect(textOf(VOUCHERS_PART)).toContain(stated)
  }
  expect(vectors.vouchers).toHaveLength(JSON.parse(textOf(MANIFEST_PART)).counts.vouchers)
})

test('the certificate of the vectors proves the head that it states', () => {
  const { head, sequence, file } = vectors.certificate
  const paper = Buffer.from(file, 'base64')
  const { events, faults } = provePaper(paper, 'vector.pdf')
  expect(faults).toEqual([])
  expect(events).toBe(sequence)
  const note = /sikasso-note:([A-Za-z0-9+/=]+)/.exec(paper.toString('latin1'))?.[1] ?? ''
  expect(headOf(Buffer.from(note, 'base64').toString('utf8')).body).toMatchObject({ head, sequence })
})

test('the page names every member of a manifest and every part', () => {
  const page = readFileSync(join(FORMAT, 'PACKAGE.md'), 'utf8')
  const named = [
    ...Object.keys(packageManifest.shape),
    ...vectors.parts.map(({ name }) => name).filter((name) => !name.includes('/')),
  ]
  expect(named.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})
