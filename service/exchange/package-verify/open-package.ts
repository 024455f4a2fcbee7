import { hash } from 'node:crypto'
import {
  CONTENT_PARTS,
  MANIFEST_PART,
  PACKAGE_FORMAT,
  PERIOD_REPORT,
  SIGNATURE_PART,
} from '../../../domain/exchange/package-format.ts'
import { type PackageParts, readContainer } from '../../../domain/exchange/read-container.ts'
import { type Canonical, canonicalText } from '../../../shared/canonical/canonical.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { manifestHead, type PackageManifest, packageManifest } from '../package-create/package-schemas.ts'
import { manifestHash, signatureHolds } from '../package-keys/ed25519.ts'

/** A package whose manifest could be read, with what its container alone proves or disproves. */
export interface OpenPackage {
  readonly name: string
  readonly manifest: PackageManifest
  /** SHA-256 of the manifest. */
  readonly hash: string
  readonly parts: PackageParts
  /** Signature, parts and their hashes. */
  readonly faults: readonly Fault[]
}

/**
 * Opens a package without a ledger: the container under limits, the manifest in its canonical form, the signature by the key that the manifest names, and
 * the hash of every part. A failure means that nothing more can be said of the file; anything else is in `faults`, all at once.
 */
export function openPackage(bytes: Uint8Array, name: string): Result<OpenPackage> {
  const container = readContainer(bytes, name)
  if (!container.ok) return container
  const parts = container.value
  const raw = parts.get(MANIFEST_PART)
  if (!raw) return failure(partFault('PACKAGE_PART_MISSING', name, MANIFEST_PART))
  const manifest = readManifest(raw, name)
  if (!manifest.ok) return manifest
  return success({
    name,
    manifest: manifest.value,
    hash: manifestHash(raw),
    parts,
    faults: [...signatureFaults(parts, raw, manifest.value, name), ...partFaults(parts, manifest.value, name)],
  })
}

/** The version and the kind come first: a newer program's manifest need not look like ours in anything else. */
function readManifest(raw: Uint8Array, name: string): Result<PackageManifest> {
  const file = { kind: 'file', name } as const
  const unreadable = (field: string) => failure(fault('PACKAGE_MANIFEST', file, { name, field }))
  const read = parsedPart(raw)
  const head = manifestHead.safeParse(read)
  if (!head.success) return unreadable(fieldOf(head.error))
  const { format, kind } = head.data
  if (format > PACKAGE_FORMAT) return failure(fault('PACKAGE_FORMAT_FUTURE', file, { name, format, known: PACKAGE_FORMAT }))
  if (kind !== PERIOD_REPORT) return failure(fault('PACKAGE_KIND', file, { name, kind: kind.slice(0, 40) }))
  const manifest = packageManifest.safeParse(read)
  if (!manifest.success) return unreadable(fieldOf(manifest.error))
  // Two texts of one meaning would have two hashes: only the canonical one is a manifest.
  if (!isCanonical(read, raw, '')) return unreadable(MANIFEST_PART)
  return success(manifest.data)
}

const fieldOf = (error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }): string =>
  error.issues[0]?.path.map(String).join('.') || MANIFEST_PART

/** The JSON of a part; undefined where it is none. */
export function parsedPart(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content))
  } catch {
    return undefined
  }
}

/** True where the bytes are the canonical text of what was read from them by a strict schema, and what ends it. */
export const isCanonical = (read: unknown, content: Uint8Array, end: string): boolean =>
  Buffer.from(canonicalText(read as Canonical) + end, 'utf8').equals(content)

const partFault = (
  code: 'PACKAGE_PART_MISSING' | 'PACKAGE_PART_UNLISTED' | 'PACKAGE_PART_CHANGED',
  name: string,
  part: string,
): Fault => fault(code, { kind: 'file', name }, { name, part })

function signatureFaults(parts: PackageParts, raw: Uint8Array, manifest: PackageManifest, name: string): Fault[] {
  const file = { kind: 'file', name } as const
  const signature = parts.get(SIGNATURE_PART)
  if (!signature) return [fault('PACKAGE_UNSIGNED', file, { name })]
  const text = new TextDecoder().decode(signature)
  const holds = /^[0-9a-f]{128}$/.test(text) && signatureHolds(raw, text, manifest.sender.publicKey)
  return holds ? [] : [fault('PACKAGE_SIGNATURE', file, { name })]
}

function partFaults(parts: PackageParts, manifest: PackageManifest, name: string): Fault[] {
  const listed = new Map(manifest.parts.map((part) => [part.name, part]))
  const missing = [...new Set([...CONTENT_PARTS, ...listed.keys()])].filter((part) => !parts.has(part) || !listed.has(part))
  const foreign = [...parts.keys()].filter((part) => part !== MANIFEST_PART && part !== SIGNATURE_PART && !listed.has(part))
  const changed = [...listed.values()].filter((part) => {
    const content = parts.get(part.name)
    return content !== undefined && (content.length !== part.bytes || hash('sha256', content) !== part.sha256)
  })
  return [
    ...missing.filter((part) => !foreign.includes(part)).map((part) => partFault('PACKAGE_PART_MISSING', name, part)),
    ...foreign.map((part) => partFault('PACKAGE_PART_UNLISTED', name, part)),
    ...changed.map((part) => partFault('PACKAGE_PART_CHANGED', name, part.name)),
  ]
}
