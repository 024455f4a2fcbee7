import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { CONTENT_PARTS, HEAD_PART, MANIFEST_PART, SKELETON_PART, VOUCHERS_PART } from '../../../domain/exchange/package-format.ts'
import { readContainer } from '../../../domain/exchange/read-container.ts'
import type { PackageManifest } from '../../../service/exchange/package-create/package-schemas.ts'
import { writeContainer } from '../../../service/exchange/package-create/write-container.ts'
import { verifyPackage } from '../../../service/exchange/verify-package.ts'
import { numbersOf } from '../../helpers/altered-by-chance.ts'
import { type Forgery, forged, organisationPair, packed, partnerLedger } from '../../helpers/package-books.ts'
import { publishedVerdicts } from '../../helpers/published-verifier.ts'
import { builtSample } from '../../helpers/sample-consortium.ts'
import { expectSuccess, newFolder, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

let books: TemporaryLedger
let bytes: Uint8Array
let key: { publicKey: string; privateKey: string }

const below = numbersOf('package verifier')

beforeAll(() => {
  books = partnerLedger()
  bytes = packed(books).bytes
  key = organisationPair(books)
})

const partsOf = (): Map<string, Uint8Array> => new Map(expectSuccess(readContainer(bytes, 'p')))

/** A byte of a content changed; an empty one gets one. */
function changedByte(content: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(content.length === 0 ? [0] : content)
  const at = below(changed.length)
  changed[at] = (changed[at] ?? 0) ^ (1 + below(255))
  return changed
}

const oneOf = <T>(values: readonly T[]): T => values[below(values.length)] as T

/** One of the values of a manifest, whatever its depth, replaced by another of its kind. */
function changedField(manifest: PackageManifest): object {
  const copy = structuredClone(manifest) as unknown as Record<string, unknown>
  let within: Record<string, unknown> = copy
  for (;;) {
    const field = oneOf(Object.keys(within))
    const value = within[field]
    if (value !== null && typeof value === 'object' && Object.keys(value).length > 0) {
      within = value as Record<string, unknown>
      continue
    }
    within[field] = typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value}x` : null
    if (value === null || Array.isArray(value)) within[field] = 'x'
    return copy
  }
}

const shuffled = <T>(values: readonly T[]): T[] =>
  values
    .map((value) => [below(1 << 30), value] as const)
    .sort(([one], [other]) => one - other)
    .map(([, value]) => value)

/** What the published verifier proves of a package; a change of it, signed again with the stolen key, is for both to find. */
const PROVED_PARTS = [VOUCHERS_PART, SKELETON_PART]

const CHANGES: Readonly<Record<string, () => Uint8Array>> = {
  'a byte of an entry': () => {
    const parts = partsOf()
    const name = oneOf([...parts.keys()])
    parts.set(name, changedByte(parts.get(name) ?? new Uint8Array()))
    return writeContainer([...parts], '2020-04-10T09:00:00.000Z')
  },
  'a field of the manifest': () => forged(bytes, { manifest: changedField }),
  'another head or predecessor in the manifest, signed again': () =>
    forged(bytes, {
      manifest: (manifest) => ({ ...manifest, [oneOf(['head', 'previous'])]: 'f'.repeat(64) }),
      privateKey: key.privateKey,
    }),
  'zipped again, in another order': () => {
    const [manifest, ...others] = [...partsOf()]
    return writeContainer(manifest ? [manifest, ...shuffled(others)] : [], '2021-01-01T00:00:00.000Z')
  },
  'an entry taken away': () => forged(bytes, { parts: { [oneOf([...partsOf().keys()])]: undefined } }),
  'an entry put in the place of another': () => {
    const parts = partsOf()
    const [one, other] = shuffled([...parts.keys()])
    return forged(bytes, { parts: { [one ?? '']: parts.get(other ?? '') } })
  },
  'an entry added': () =>
    forged(bytes, { parts: { [oneOf([`attachments/${'a'.repeat(64)}`, 'lisez-moi', 'MANIFEST.JSON', '../x'])]: 'x' } }),
  'a byte of a proved part, signed again': () => {
    const name = oneOf(PROVED_PARTS)
    return signedAgain({ parts: { [name]: changedByte(partsOf().get(name) ?? new Uint8Array()) } })
  },
  'a line of a proved part taken away or doubled, signed again': () => {
    const name = oneOf(PROVED_PARTS)
    const lines = new TextDecoder().decode(partsOf().get(name)).split('\n')
    const at = below(lines.length - 1)
    lines.splice(at, below(2), ...(below(2) === 0 ? [] : [lines[at] ?? '']))
    return signedAgain({ parts: { [name]: lines.join('\n') } })
  },
  'a seal or the head, signed again': () =>
    signedAgain({
      manifest: (manifest) =>
        below(2) === 0
          ? { ...manifest, head: 'a'.repeat(64) }
          : {
              ...manifest,
              seals: manifest.seals.map((seal, at) => (at === below(3) ? { ...seal, head: 'a'.repeat(64) } : seal)),
            },
    }),
  cut: () => bytes.subarray(0, below(bytes.length)),
}

const signedAgain = (forgery: Forgery): Uint8Array =>
  forged(bytes, { rehash: true, manifest: (manifest) => manifest, ...forgery, privateKey: key.privateKey })

test.each(Object.entries(CHANGES))('it agrees with the product on 40 packages: %s', (what, change) => {
  const folder = newFolder()
  const files = Array.from({ length: 40 }, (_, at) => {
    const path = join(folder, `${at}.sikpkg`)
    const content = change()
    writeFileSync(path, content)
    return { path, verdict: verifyPackage(content) }
  })
  const found = publishedVerdicts(files.map(({ path }) => path))
  const disagreed = files.flatMap(({ verdict }, at) =>
    found[at]?.sound === verdict.sound
      ? []
      : [`${what} ${at}: ${verdict.sound || verdict.faults.map(({ code }) => code).join(' ')} / ${found[at]?.lines.join('; ')}`],
  )
  expect(disagreed).toEqual([])
})

test('whatever byte of the file is changed, what it calls sound has the parts that were signed, byte for byte', () => {
  const folder = newFolder()
  const changes = Array.from({ length: 200 }, () => changedByte(bytes))
  const paths = changes.map((content, at) => {
    const path = join(folder, `${at}.sikpkg`)
    writeFileSync(path, content)
    return path
  })
  const signed = partsOf()
  // Dates and flags of a zip prove nothing: programs differ in what they make of them, and agree in what they read.
  const other = publishedVerdicts(paths).filter(({ sound }, at) => {
    const read = readContainer(changes[at] ?? bytes, 'p')
    return sound && read.ok && [...signed].some(([name, content]) => !Buffer.from(read.value.get(name) ?? []).equals(content))
  })
  expect(other).toEqual([])
})

test('untouched, it is sound for both, as every package of the sample is, and tells its head and the fingerprint of its signer', async () => {
  const { folder } = await builtSample()
  const packages = readdirSync(join(folder, 'packages')).map((name) => join(folder, 'packages', name))
  const own = join(newFolder(), 'p.sikpkg')
  writeFileSync(own, bytes)
  const verdicts = publishedVerdicts([own, ...packages])
  expect(verdicts.map(({ sound, lines }) => (sound ? 'sound' : lines.join('; ')))).toEqual(verdicts.map(() => 'sound'))
  expect(verdicts.length).toBeGreaterThan(12)
  for (const [at, path] of [own, ...packages].entries()) {
    const { manifest, signer } = verifyPackage(readFileSync(path))
    expect(verdicts[at]?.lines.join('\n')).toContain(
      `head ${manifest?.head}\nsigned by the key of fingerprint ${signer?.fingerprint}`,
    )
  }
  expect([...partsOf().keys()].filter((name) => !name.startsWith('attachments/'))).toEqual(
    expect.arrayContaining([MANIFEST_PART, HEAD_PART, ...CONTENT_PARTS]),
  )
}, 120_000)

test('the package of the published vectors is sound', () => {
  const vectors = JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/format/vectors/package.json'), 'utf8'))
  const folder = newFolder()
  writeFileSync(join(folder, 'v.sikpkg'), Buffer.from(vectors.package, 'base64'))
  const verdicts = publishedVerdicts([join(folder, 'v.sikpkg')])
  expect(verdicts.map(({ sound }) => sound)).toEqual([true])
})
