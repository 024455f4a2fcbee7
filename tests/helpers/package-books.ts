import { hash } from 'node:crypto'
import { HEAD_PART, MANIFEST_PART, SIGNATURE_PART } from '../../domain/exchange/package-format.ts'
import { readContainer } from '../../domain/exchange/read-container.ts'
import { attachDocument } from '../../service/documents/attach-document.ts'
import { withBytesTable } from '../../service/exchange/open-file.ts'
import { createPackage, type MadePackage } from '../../service/exchange/package-create/create-package.ts'
import type { PackageManifest } from '../../service/exchange/package-create/package-schemas.ts'
import { writeContainer } from '../../service/exchange/package-create/write-container.ts'
import { fingerprintOf, pairOf, signManifest } from '../../service/exchange/package-keys/ed25519.ts'
import { keyState, makeOrganisationKey, unlockedKey, unlockKey } from '../../service/exchange/package-keys/signing-key.ts'
import { signNoteText } from '../../service/heads/note-key.ts'
import type { Ledger } from '../../service/kernel/ledger.ts'
import { importSetup } from '../../service/settings/import-setup.ts'
import { importVouchers } from '../../service/vouchers/import-vouchers.ts'
import { type Canonical, canonicalText } from '../../shared/canonical/canonical.ts'
import { headBody } from '../../shared/canonical/head-body.ts'
import { readHeadText } from '../../shared/canonical/head-text.ts'
import { printNote } from '../../shared/canonical/signed-note.ts'
import type { PackageVerification } from '../../shared/contract/exchange.ts'
import { closeMonth } from './closing-books.ts'
import { pdfFile } from './document-files.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from './temporary-ledger.ts'

const GRANT = {
  code: 'PECIC',
  titleFr: 'Engagement',
  titleEn: 'Engagement',
  currency: 'XOF',
  ceiling: '90000000',
  start: '2020-01-01',
  end: '2020-12-31',
  conversion: { method: 'BUDGET_RATE', budgetRate: '1' },
}
const LINES = ['A1', 'B1'].map((code) => ({
  grant: 'PECIC',
  code,
  head: code[0],
  labelFr: code,
  labelEn: code,
  amount: '9000000',
}))

const VOUCHERS = [
  'voucher,date,journal,account,debit,credit,label,grant,budget_line,third_party',
  ...[1, 2, 3].flatMap((month) =>
    ['A1', 'B1'].flatMap((code, index) => {
      const key = `V${month}${code},2020-0${month}-1${index},BQ1`
      return [
        `${key},6222,${month}0000${index},,Loyer ${month},PECIC,${code},Propriétaire`,
        `${key},5211,,${month}0000${index},Loyer ${month},PECIC,,`,
      ]
    }),
  ),
  // Of own funds alone: no part of the grant's package.
  'OWN,2020-02-20,BQ1,6222,5000,,Fonds propres,,,',
  'OWN,2020-02-20,BQ1,5211,,5000,Fonds propres,,,',
].join('\n')

/** A partner's ledger: CEAM, whose grant comes from AMSS, with January to March posted, one scan, and these months closed. */
export function partnerLedger(closed: readonly string[] = ['2020-01', '2020-02', '2020-03']): TemporaryLedger {
  const books = temporaryLedger({
    organisationCode: 'CEAM',
    organisationName: 'Club Education Actuelle au Mali',
    now: '2020-04-10T09:00:00.000Z',
  })
  const setup = {
    organisation: { code: 'CEAM', name: 'Club Education Actuelle au Mali' },
    donors: [{ code: 'AMSS', name: 'AMSS' }],
    grants: [{ ...GRANT, donor: 'AMSS' }],
    budgetLines: LINES,
  }
  expectSuccess(books.command('settings.importSetup', (work) => importSetup(work, JSON.stringify(setup))))
  expectSuccess(
    withBytesTable(new TextEncoder().encode(VOUCHERS), 'v.csv', {}, (file) =>
      books.command('vouchers.import', (work) =>
        importVouchers(work, books.surroundings, { table: file.table, post: true, fileHash: file.hash }),
      ),
    ),
  )
  attachScan(books, 'CEAM-BQ1-2020-000001', 'facture')
  for (const month of closed) expectSuccess(closeMonth(books, month))
  return books
}

export function attachScan(books: TemporaryLedger, number: string, marker: string): void {
  const file = { name: `${marker}.pdf`, bytes: pdfFile(marker) }
  const attachment = { subject: `voucher:${number}`, lineNumber: null, kind: null, note: null }
  expectSuccess(books.command('documents.attach', (work) => attachDocument(work, books.ledger, file, attachment)))
}

/** The lead's ledger, which knows CEAM and its sub-award. */
export function leadLedger(): TemporaryLedger {
  const books = temporaryLedger({ now: '2020-04-20T09:00:00.000Z' })
  const setup = {
    organisation: { code: 'AMSS', name: 'AMSS' },
    donors: [{ code: 'FCDO', name: 'FCDO' }],
    partners: [{ code: 'CEAM', name: 'CEAM' }],
    grants: [{ ...GRANT, donor: 'FCDO' }],
    budgetLines: LINES,
    subAwards: [
      {
        code: 'SA-CEAM',
        grant: 'PECIC',
        partner: 'CEAM',
        ceiling: '9000000',
        currency: 'XOF',
        start: '2020-01-01',
        end: '2020-12-31',
        budgetLines: ['A1', 'B1'],
      },
    ],
  }
  expectSuccess(books.command('settings.importSetup', (work) => importSetup(work, JSON.stringify(setup))))
  return books
}

/** The passphrase of the organisation's key in the ledgers of tests. */
export const KEY_PASSPHRASE = 'clé de la maison'

export function packed(books: Pick<TemporaryLedger, 'ledger'>, period = '2020-Q1', user = 'owner'): MadePackage {
  unlocked(books.ledger)
  return expectSuccess(createPackage(books.ledger, { user, grant: 'PECIC', period }))
}

/** Gives a ledger's session the passphrase of its key, which the first signature makes. */
export function unlocked(ledger: Ledger): Ledger {
  if (keyState(ledger) === 'locked') expectSuccess(unlockKey(ledger, KEY_PASSPHRASE))
  ledger.signing.offered = KEY_PASSPHRASE
  return ledger
}

/** The organisation's pair, made now where there is none; answers both halves and what people compare. */
export function organisationPair({ ledger }: Pick<TemporaryLedger, 'ledger'>): {
  readonly publicKey: string
  readonly privateKey: string
  readonly fingerprint: string
} {
  if (!unlockedKey(ledger)) expectSuccess(makeOrganisationKey(ledger, { user: 'owner', passphrase: KEY_PASSPHRASE }))
  const pair = unlockedKey(ledger)
  if (!pair) throw new Error('the key was not unlocked')
  return { ...pair, fingerprint: fingerprintOf(pair.publicKey) }
}

/** Another person's key. */
export const STRANGER = pairOf(new Uint8Array(32).fill(7))

/** What somebody with the file in hand does to a package. */
export interface Forgery {
  /** Changes, adds or (undefined) removes parts. */
  readonly parts?: Readonly<Record<string, Uint8Array | string | undefined>>
  readonly manifest?: (manifest: PackageManifest) => object
  /** Lists the parts with their new hashes. */
  readonly rehash?: boolean
  /** Signs again with this pair, and names it as the sender's. */
  readonly key?: { readonly publicKey: string; readonly privateKey: string }
  /** Signs again with this pair, whatever the manifest names. */
  readonly privateKey?: string
}

/** The bytes of a package after a forgery. */
export function forged(bytes: Uint8Array, { parts = {}, manifest, rehash = false, key, privateKey }: Forgery): Uint8Array {
  const contents = new Map(expectSuccess(readContainer(bytes, 'p')))
  for (const [name, content] of Object.entries(parts)) {
    if (content === undefined) contents.delete(name)
    else contents.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  }
  let stated = JSON.parse(partText(bytes, MANIFEST_PART)) as PackageManifest
  if (rehash) {
    const listed = [...contents].filter(([name]) => name !== MANIFEST_PART && name !== SIGNATURE_PART)
    stated = {
      ...stated,
      parts: listed.map(([name, content]) => ({ name, bytes: content.length, sha256: hash('sha256', content) })),
    }
  }
  if (key) stated = { ...stated, sender: { ...stated.sender, publicKey: key.publicKey } }
  if (manifest) stated = manifest(stated) as PackageManifest
  if (key) {
    // Whoever signs again signs the head that the manifest then states, too.
    const note = bytesOf(resignedHead(contents, stated, key))
    contents.set(HEAD_PART, note)
    const listed = { name: HEAD_PART, bytes: note.length, sha256: hash('sha256', note) }
    stated = { ...stated, parts: stated.parts.map((part) => (part.name === HEAD_PART ? listed : part)) }
  }
  if (!(MANIFEST_PART in parts) && (rehash || key || manifest))
    contents.set(MANIFEST_PART, new TextEncoder().encode(canonicalText(stated as unknown as Canonical)))
  const signer = privateKey ?? key?.privateKey
  const covered = contents.get(MANIFEST_PART)
  if (signer !== undefined && covered) contents.set(SIGNATURE_PART, new TextEncoder().encode(signManifest(covered, signer)))
  return writeContainer([...contents], stated.sealedAt)
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The note of the head that a manifest states, signed in the sender's name by another key. */
function resignedHead(
  contents: ReadonlyMap<string, Uint8Array>,
  { head, sender }: PackageManifest,
  key: NonNullable<Forgery['key']>,
): string {
  const read = expectSuccess(readHeadText(new TextDecoder().decode(contents.get(HEAD_PART))))
  const text = headBody({ ...read.body, head })
  return printNote({ text, signatures: [signNoteText(text, { name: sender.organisation, ...key })] })
}

export const partText = (bytes: Uint8Array, name: string): string =>
  new TextDecoder().decode(expectSuccess(readContainer(bytes, 'p')).get(name))

/** The codes of a verdict in one word, or SOUND. */
export const verdictOf = ({ sound, faults }: PackageVerification): string =>
  sound ? 'SOUND' : [...new Set(faults.map(({ code }) => code))].join(' ')
