import { beforeEach, describe, expect, test } from 'vitest'
import { writeTabularWorkbook } from '../../../reports/excel/tabular-workbook.ts'
import { verifyWorkbookBytes, workbookFindings } from '../../../service/audit/verify-workbook.ts'
import { fingerprintOf, pairOf } from '../../../service/exchange/package-keys/ed25519.ts'
import { lockKey, unlockedKey } from '../../../service/exchange/package-keys/signing-key.ts'
import { headTextOfOutput } from '../../../service/heads/head-of-output.ts'
import { signNoteText } from '../../../service/heads/note-key.ts'
import { exportReport } from '../../../service/reports/export-report.ts'
import { type SealOrigin, sealOrigin, sealWorkbook } from '../../../service/reports/sealing/seal-workbook.ts'
import { printNote } from '../../../shared/canonical/signed-note.ts'
import { workbookStatement } from '../../../shared/i18n/workbook-statement.ts'
import { ledgerTable } from '../../fixtures/ledger-table.ts'
import { headOf, keyedLedger, signedNote, work } from '../../helpers/head-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const NO_OFFICE = { outcome: 'absent', faults: [] } as const

let books: TemporaryLedger
beforeEach(() => {
  books = keyedLedger('CEAM')
  work(books)
})

async function report(): Promise<Uint8Array> {
  const request = {
    report: 'trial-balance',
    parameters: { period: '2020-Q1' },
    language: 'fr',
    format: 'xlsx',
    user: 'owner',
  } as const
  return expectSuccess(await exportReport(books.ledger, request, () => undefined)).bytes
}

/** What is said of a workbook, alone and against the ledger. */
async function said(bytes: Uint8Array) {
  const workbook = expectSuccess(verifyWorkbookBytes(bytes, 'x.xlsx'))
  const against = expectSuccess(await workbook.against(books.ledger))
  const codes = (found: { readonly faults: readonly { readonly code: string }[] }) => found.faults.map(({ code }) => code)
  const alone = workbookFindings(workbook.proof, NO_OFFICE, undefined)
  const held = workbookFindings(workbook.proof, NO_OFFICE, against)
  return { seal: workbook.proof.found.seal, facts: alone.facts, alone: codes(alone), held: codes(held), heldFacts: held.facts }
}

/** A workbook whose seal has another note or other keys, sealed as if it were ours. */
async function sealedWith(change: (origin: SealOrigin) => Partial<SealOrigin>) {
  const model = ledgerTable(3)
  const { seal } = expectSuccess(verifyWorkbookBytes(await report(), 'x.xlsx')).proof.found
  const workbook = await writeTabularWorkbook(
    { ...model, seal: { ...model.seal, head: seal.head, sequence: seal.sequence } },
    'fr',
  )
  const origin = sealOrigin(books.ledger, workbook)
  return sealWorkbook(workbook, { ...origin, ...change(origin) })
}

test('unlocked, a workbook carries the signed head that it states, and proves the signature alone and against the ledger', async () => {
  const { seal, facts, alone, held, heldFacts } = await said(await report())
  const key = unlockedKey(books.ledger)
  expect(seal.headNote).toBe(headTextOfOutput(books.ledger, { date: seal.generatedAt.slice(0, 10) }))
  expect(seal.headKeys).toEqual([key?.publicKey])
  expect(facts).toMatchObject({
    signature: 'present',
    signers: [{ name: 'CEAM', fingerprint: fingerprintOf(key?.publicKey ?? '') }],
  })
  expect([alone, held]).toEqual([[], []])
  expect(workbookStatement(facts, 'fr')).toContain(
    'le sceau et sa tête sont signés par CEAM (si l’empreinte de clé montrée est la sienne)',
  )
  expect(workbookStatement(heldFacts, 'en')).toContain('that the seal and its head are signed by CEAM, that all of it')
})

test('locked, it says so and carries the last signed head; a ledger without a key carries none', async () => {
  lockKey(books.ledger)
  const bare = await said(await report())
  expect(bare.facts).toMatchObject({ signature: 'none', signers: [] })
  expect(bare.seal.headNote).toMatch(/\n\nunsigned \(locked\)\n$/)
  books = keyedLedger('CEAM')
  const note = signedNote(books)
  work(books)
  lockKey(books.ledger)
  const { seal, facts, alone, held } = await said(await report())
  expect(seal.headNote?.endsWith(`\n\nunsigned (locked)\n\n${note}`)).toBe(true)
  expect(facts).toMatchObject({ signature: 'former', signers: [{ name: 'CEAM' }] })
  expect([alone, held]).toEqual([[], []])
  expect(workbookStatement(facts, 'en')).toContain('the key was locked; the last signed head, by CEAM, goes with it')
})

describe('what a forger may write under a total of his own is named', () => {
  test.each([
    ['no note at all', () => ({ headNote: null, headKeys: [], sign: undefined }), 'none', []],
    ['no signature of the seal', () => ({ sign: undefined }), 'wrong', 'VERIFY_WORKBOOK_SEAL_UNSIGNED'],
    [
      'a signature of another seal',
      ({ sign }: SealOrigin) => ({ sign: () => sign?.('autre\n') ?? { name: '', keyId: '', signature: new Uint8Array() } }),
      'wrong',
      'HEAD_SIGNATURE_FALSE',
    ],
    ['a text that is no note', () => ({ headNote: 'rien\n' }), 'wrong', 'VERIFY_WORKBOOK_NOTE_UNREAD'],
    [
      'a note of another place',
      ({ headNote }: SealOrigin) => ({ headNote: (headNote ?? '').replace(/^(.*\n)(\d+)/, (_, first: string) => `${first}1`) }),
      'wrong',
      'VERIFY_WORKBOOK_NOTE_OTHER',
    ],
    [
      'a note of another day, so that its signature is of another text',
      ({ headNote }: SealOrigin) => ({ headNote: (headNote ?? '').replace(/\n\d{4}-\d\d-\d\d /, '\n2021-01-01 ') }),
      'wrong',
      'HEAD_SIGNATURE_FALSE',
    ],
  ] as const)('%s', async (_, change, signature, code) => {
    const { facts, alone } = await said(await sealedWith(change))
    expect(facts.signature).toBe(signature)
    expect(facts.sealFaults).toBe(0)
    if (typeof code === 'string') expect(alone).toContain(code)
    else expect(alone).toEqual(code)
  })

  test('everything signed by a key of his own: alone its fingerprint is shown, the ledger does not know it', async () => {
    const pair = { name: 'CEAM', ...pairOf(new Uint8Array(32).fill(7)) }
    const forged = await sealedWith(({ headNote }) => {
      const { text } = headOf(headNote ?? '')
      const note = printNote({ text, signatures: [signNoteText(text, pair)] })
      return { headNote: note, headKeys: [pair.publicKey], sign: (signed) => signNoteText(signed, pair) }
    })
    const { facts, alone, held } = await said(forged)
    expect(facts).toMatchObject({ signature: 'present', signers: [{ name: 'CEAM', fingerprint: fingerprintOf(pair.publicKey) }] })
    expect(alone).toEqual([])
    expect(held).toContain('HEAD_SIGNER_UNKNOWN')
  })
})
