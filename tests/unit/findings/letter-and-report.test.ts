import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { makeLetter } from '../../../service/findings/make-letter.ts'
import { makePrint } from '../../../service/prints/make-print.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'
import { codesOf } from '../eligibility/eligibility-books.ts'
import { answer, decide, findingBooks, findingDraft, note, numberOf, saved } from './finding-books.ts'

function letterBooks() {
  const books = findingBooks()
  const id = saved(books)
  expectSuccess(answer(books, id))
  expectSuccess(decide(books, id, 100_000, 150_000))
  const control = [{ voucher: 'E01', lineNumber: 1, questionedXof: 7_250_000 }]
  saved(
    books,
    findingDraft({
      title: 'Signataires sans suppléant',
      entity: 'AMSS',
      classification: 'control',
      risk: 'low',
      kind: 'governance',
      lines: control,
    }),
  )
  const gone = saved(books, findingDraft({ title: 'À tort', lines: [] }))
  expectSuccess(note(books, 'withdraw', gone, 'Double emploi'))
  books.clock.moveTo('2020-05-04T09:00:00.000Z')
  return books
}
const order = { filter: {}, addressee: 'Madame la directrice', language: 'fr', format: 'docx', user: 'owner' } as const
const wordsOf = (bytes: Uint8Array): string => {
  const part = unzipSync(bytes)['word/document.xml']
  return part
    ? strFromU8(part)
        .replace(/<w:br\/>|<\/w:p>/g, '\n')
        .replace(/<[^>]+>/g, '')
    : ''
}

test('the letter says whom it is for, sums by risk, and gives each finding with its answer; the same clock gives the same bytes', async () => {
  const books = letterBooks()
  const made = expectSuccess(await makeLetter(books.ledger, order))
  expect(made.fileName).toBe('lettre-de-recommandations-2020-05-04.docx')
  const text = wordsOf(made.bytes)
  for (const words of [
    'Lettre de recommandations',
    'Madame la directrice',
    'Synthèse par risque',
    'C-01',
    'Carburant sans carnet de bord',
    'Critère',
    'Manuel de procédures, §4.2',
    'Trois pleins ne sont portés nulle part',
    'Le carnet n’a pas été remplacé',
    'Tenir un carnet par véhicule',
    'Nous en convenons',
    'RAF, 30/04/2020',
    'en retard',
    `${numberOf(books, 'E07')}, ligne 1\u00a0: Facture vue`,
    'questionné 275\u202f000 XOF / 356,56 GBP',
    'maintenu 100\u202f000 XOF / 129,66 GBP',
    'levé 150\u202f000 XOF / 194,49 GBP',
    'à décider 25\u202f000 XOF / 32,41 GBP',
    'Signataires sans suppléant',
    '7\u202f250\u202f000 XOF concernés, aucun coût questionné',
    'L’auditeur, le conseiller',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('À tort')
  expect(text.indexOf('C-01')).toBeLessThan(text.indexOf('C-02'))
  const again = expectSuccess(await makeLetter(books.ledger, order))
  expect(Buffer.from(again.bytes).equals(Buffer.from(made.bytes))).toBe(true)
  const english = wordsOf(expectSuccess(await makeLetter(books.ledger, { ...order, language: 'en', addressee: '' })).bytes)
  for (const words of [
    'Management letter',
    'The management of Association Malienne',
    'Summary by risk',
    'Management response',
    'overdue',
    '275,000 XOF / 356.56 GBP',
  ])
    expect(english).toContain(words)
})

test('the filter chooses what is in the letter, as a document and as a print; an empty letter and a wrong filter are refused', async () => {
  const books = letterBooks()
  const control = wordsOf(expectSuccess(await makeLetter(books.ledger, { ...order, filter: { entity: 'AMSS' } })).bytes)
  expect(control).toContain('C-02')
  expect(control).not.toContain('C-01')
  expect(codesOf(await makeLetter(books.ledger, { ...order, filter: { grant: 'AUTRE' } }))).toEqual(['FINDING_LETTER_EMPTY'])
  const print = (key: string) => makePrint(books.ledger, { print: 'management-letter', key, language: 'fr', user: 'owner' })
  const paper = expectSuccess(print('status=live&addressee=CEAM'))
  expect(Buffer.from(paper.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  expect(paper.fileName).toBe('lettre-de-recommandations-2020-05-04.pdf')
  expect(codesOf(print('status=late'))).toEqual(['FINDING_LETTER_KEY'])
  expect(codesOf(print('couleur=rouge'))).toEqual(['FINDING_LETTER_KEY'])
})

test('the register has the columns of the practice, its totals leave control findings out, and it says what is overdue', () => {
  const books = letterBooks()
  const report = expectSuccess(machineReport(books.database, 'findings', {}, 'fr', false, '2020-05-04'))
  expect(report.columns.map(({ key }) => key)).toEqual([
    'finding_number',
    'date',
    'entity',
    'grant',
    'voucher',
    'finding_type',
    'title',
    'criteria',
    'finding_condition',
    'cause',
    'effect',
    'questioned_xof',
    'questioned_gbp',
    'sustained_xof',
    'sustained_gbp',
    'cleared_xof',
    'cleared_gbp',
    'classification',
    'risk',
    'recommendation',
    'management_response',
    'action',
    'owner',
    'due_date',
    'finding_status',
    'evidence',
    'auditor_reference',
  ])
  const rows = [...report.rows]
  const cell = (row: number, key: string) => rows[row]?.[report.columns.findIndex((column) => column.key === key)]
  expect(rows.map((row) => row[0])).toEqual(['C-01', 'C-02', 'C-03'])
  expect(cell(0, 'questioned_gbp')).toBe(35_656)
  expect(cell(0, 'finding_status')).toBe('overdue')
  expect(cell(1, 'questioned_xof')).toBe(0)
  expect(cell(2, 'finding_status')).toBe('withdrawn')
  expect(report.totals?.slice(11, 17)).toEqual([275_000, 35_656, 100_000, 12_966, 150_000, 19_449])
  const partner = expectSuccess(machineReport(books.database, 'findings', { partner: 'ARGA', grant: 'PECIC' }, 'en'))
  expect([...partner.rows].map((row) => row[0])).toEqual(['C-01', 'C-03'])
})
