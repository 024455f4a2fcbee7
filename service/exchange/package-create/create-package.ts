import { z } from 'zod'
import { lastEvent } from '../../../db/queries/events.ts'
import { listGrants } from '../../../db/queries/masters.ts'
import { donorOfGrant } from '../../../db/queries/package-vouchers.ts'
import { readLedger } from '../../../db/queries/settings.ts'
import {
  HEAD_PART,
  MANIFEST_PART,
  PACKAGE_EXTENSION,
  PACKAGE_FORMAT,
  PERIOD_REPORT,
  SIGNATURE_PART,
  SKELETON_PART,
} from '../../../domain/exchange/package-format.ts'
import { canonicalText } from '../../../shared/canonical/canonical.ts'
import { GENESIS_HASH } from '../../../shared/canonical/event-text.ts'
import { headBody } from '../../../shared/canonical/head-body.ts'
import { printNote } from '../../../shared/canonical/signed-note.ts'
import { fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { skeletonText } from '../../audit/skeleton.ts'
import { signNoteText } from '../../heads/note-key.ts'
import type { Ledger } from '../../kernel/ledger.ts'
import { newCommandId, runCommand, type Work } from '../../kernel/run-command.ts'
import type { UnlockedKey } from '../../kernel/signing-session.ts'
import { manifestHash, signManifest } from '../package-keys/ed25519.ts'
import { signingKey } from '../package-keys/signing-key.ts'
import { contentParts, type PackageContent, partOf } from './content-parts.ts'
import { PACKAGE_EVENT, type PackageExport, packageExports } from './package-exports.ts'
import type { PackageManifest } from './package-schemas.ts'
import { type SealedPeriod, sealedPeriod } from './sealed-period.ts'
import { writeContainer } from './write-container.ts'

export interface PackageRequest {
  readonly user: string
  readonly commandId?: string
  readonly grant: string
  /** "2020-03", "2020-Q1", "2020" or "2019/20". */
  readonly period: string
}

export interface MadePackage {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly manifest: PackageManifest
  /** SHA-256 of the manifest: the name by which other packages and the chain know it. */
  readonly hash: string
  /** False where the same package had been made before: the chain has it once. */
  readonly isNew: boolean
}

/**
 * Makes the signed package of a grant's closed period and puts its export into the chain (spec 08 §6, spec 09). The organisation's key must be unlocked; the first
 * signature makes it. The same content again gives the same bytes and no second event; a period that was reopened since, or whose documents changed, gives the
 * next package, which names the one it replaces. Refused: no key or a locked one, an unknown grant, a period that is none, months that are open, documents whose bytes are gone.
 */
export function createPackage(ledger: Ledger, request: PackageRequest): Result<MadePackage> {
  const { grant, period } = request
  const commandId = request.commandId ?? newCommandId(ledger)
  const command = {
    name: 'exchange.createPackage',
    user: request.user,
    commandId,
    answers: z.object({ isNew: z.boolean() }),
    input: { grant, period },
  } as const
  let read: Result<PeriodContent> | undefined
  const noted = runCommand(ledger, command, (work) => {
    read = contentOf(ledger, request)
    if (!read.ok) return read
    const isNew = findSame(ledger, read.value) === undefined
    const recorded = isNew ? recordExport(work, ledger, read.value) : success(undefined)
    return recorded.ok ? success({ isNew }) : recorded
  })
  if (!noted.ok) return noted
  // A repeated command reads the books again: its bytes are those that the chain knows.
  const content = read ?? contentOf(ledger, request)
  if (!content.ok) return content
  const made = findSame(ledger, content.value)
  return made ? success({ ...made, isNew: noted.value.isNew }) : failure(fault('PACKAGE_CHANGED_MEANWHILE'))
}

/** What a package is made of before its place in the series is known. */
interface PeriodContent {
  readonly grant: string
  readonly currency: string
  readonly recipient: string
  readonly period: SealedPeriod
  readonly content: PackageContent
}

function contentOf(ledger: Ledger, request: Pick<PackageRequest, 'grant' | 'period'>): Result<PeriodContent> {
  const { database } = ledger
  const grant = listGrants(database).find(({ code }) => code === request.grant)
  if (!grant) return failure(fault('GRANT_UNKNOWN', { kind: 'field', path: 'grant' }, { grant: request.grant }))
  const period = sealedPeriod(database, grant, request.period)
  if (!period.ok) return period
  const content = contentParts(ledger, grant, period.value)
  if (!content.ok) return content
  const recipient = donorOfGrant(database, grant.id)
  return success({ grant: grant.code, currency: grant.currency, recipient, period: period.value, content: content.value })
}

/** The place of a package in its series and in the chain, and who signs it. */
type Series = Pick<PackageExport, 'sequence' | 'previous' | 'replaces' | 'head' | 'headNote' | 'publicKey' | 'place'>

/** What proves the chain as it stood just before the package: the head, signed, and the skeleton that leads to it. */
const chainParts = ({ database }: Ledger, { headNote, place }: Series): PackageContent['contents'] => [
  [HEAD_PART, bytesOf(headNote)],
  [SKELETON_PART, bytesOf(skeletonText(database, place - 1))],
]

function manifestOf(
  ledger: Ledger,
  read: PeriodContent,
  series: Series,
  proof: PackageContent['contents'] = chainParts(ledger, series),
): PackageManifest {
  const { organisationCode, organisationName } = readLedger(ledger.database)
  const { name, from, to, seals } = read.period
  const { counts, totals, journals, parts } = read.content
  return {
    format: PACKAGE_FORMAT,
    kind: PERIOD_REPORT,
    sealedAt: seals.at(-1)?.at ?? '',
    sender: { organisation: organisationCode, name: organisationName, publicKey: series.publicKey },
    recipient: read.recipient,
    grant: read.grant,
    currency: read.currency,
    period: { name, from, to },
    sequence: series.sequence,
    previous: series.previous,
    replaces: series.replaces,
    seals: seals.map((seal) => ({ ...seal })),
    head: series.head,
    counts,
    totals,
    journals,
    parts: [...parts, ...proof.map(([name, content]) => partOf(name, content))],
  }
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const manifestBytes = (manifest: PackageManifest): Uint8Array => bytesOf(canonicalText(manifest))

/** The package of the chain that holds exactly this content, with its bytes; undefined where none does. */
function findSame(ledger: Ledger, read: PeriodContent): Omit<MadePackage, 'isNew'> | undefined {
  const known = packageExports(ledger.database).findLast(
    ({ grant, period }) => grant === read.grant && period === read.period.name,
  )
  if (!known) return undefined
  const proof = chainParts(ledger, known)
  const manifest = manifestOf(ledger, read, known, proof)
  const bytes = manifestBytes(manifest)
  if (manifestHash(bytes) !== known.manifest) return undefined
  const signed = [[MANIFEST_PART, bytes] as const, [SIGNATURE_PART, bytesOf(known.signature)] as const]
  const parts = [...signed, ...read.content.contents, ...proof]
  return { bytes: writeContainer(parts, manifest.sealedAt), fileName: known.file, manifest, hash: known.manifest }
}

function recordExport(work: Work, ledger: Ledger, read: PeriodContent): Result<undefined> {
  const earlier = packageExports(work.database).filter(({ grant }) => grant === read.grant)
  const last = earlier.at(-1)
  const replaced = earlier.findLast(({ period }) => period === read.period.name)
  const key = signingKey(work, ledger)
  if (!key.ok) return key
  const event = lastEvent(work.database)
  if (!event) throw new Error('a ledger begins with an event')
  const series: Series = {
    sequence: (last?.sequence ?? 0) + 1,
    previous: last?.manifest ?? GENESIS_HASH,
    replaces: replaced?.manifest ?? null,
    head: event.hash,
    place: event.sequence + 1,
    headNote: headNoteOf(work, key.value, event),
    publicKey: key.value.publicKey,
  }
  const bytes = manifestBytes(manifestOf(ledger, read, series))
  const { organisationCode } = readLedger(work.database)
  const { head: _, place: __, ...told } = series
  work.chain.append(PACKAGE_EVENT, `${read.grant}/${read.period.name}`, {
    ...told,
    grant: read.grant,
    period: read.period.name,
    recipient: read.recipient,
    seals: read.period.seals.map((seal) => seal.head),
    signature: signManifest(bytes, key.value.privateKey),
    manifest: manifestHash(bytes),
    file: fileName(organisationCode, read, series.sequence),
  })
  return success(undefined)
}

/** The head before the package, signed. Its day is that of the head itself: a package has no other time than its books. */
function headNoteOf(
  { database }: Work,
  key: UnlockedKey,
  { sequence, hash: head, at }: NonNullable<ReturnType<typeof lastEvent>>,
): string {
  const { id: ledgerId, organisationCode: name } = readLedger(database)
  const text = headBody({ ledgerId, sequence, head, date: at.slice(0, 10), at })
  return printNote({ text, signatures: [signNoteText(text, { name, ...key })] })
}

/** "CEAM-AT-PECIC-2020-Q1-001.sikpkg": codes may hold a slash, file names not. */
const fileName = (organisation: string, read: PeriodContent, sequence: number): string =>
  `${[organisation, read.grant, read.period.name].join('-').replaceAll('/', '_')}-${String(sequence).padStart(3, '0')}${PACKAGE_EXTENSION}`
