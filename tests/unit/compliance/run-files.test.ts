import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { runRecord } from '../../../service/compliance/run-record.ts'
import { runWorkbook } from '../../../service/compliance/run-workbook.ts'
import { saveChecklistRun } from '../../../service/compliance/save-run.ts'
import { signRun } from '../../../service/compliance/sign-run.ts'
import { copyTemplate, publishTemplate } from '../../../service/compliance/template-life-cycle.ts'
import { makePrint } from '../../../service/prints/make-print.ts'
import { reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

const GRANT = { code: 'PECIC', lines: [{ code: 'A1', head: 'A', minor: 100_00, xof: 77_000 }] }

/** A copy of T2, answered for March 2020 with one no and one that does not apply, and signed. */
function signedMonth() {
  const books = reportBooks([GRANT])
  expectSuccess(
    books.command('checklistTemplates.copy', (work) => copyTemplate(work, { from: { code: 'T2', version: 1 }, code: 'AMSS-T2' })),
  )
  expectSuccess(books.command('checklistTemplates.publish', (work) => publishTemplate(work, { code: 'AMSS-T2' })))
  const answers = Array.from({ length: 21 }, (_, index) => ({
    item: index + 1,
    answer: index === 4 ? 'non' : index === 6 ? 'NA' : 'oui',
    evidence: index === 0 ? '=HYPERLINK("x")' : `dossier ${index + 1}`,
    comment: index === 4 ? 'plafond dépassé le 12' : index === 6 ? 'aucun porte-monnaie' : '',
  }))
  const run = { template: 'AMSS-T2', subject: 'month:2020-03', date: '2020-04-01', note: '', answers }
  const { id } = expectSuccess(books.command('compliance.saveRun', (work) => saveChecklistRun(work, run)))
  expectSuccess(books.command('compliance.signRun', (work) => signRun(work, id)))
  return { books, id }
}

test.each([
  [
    'fr',
    ['Contrôle', 'Notes par section', 'Réponses', 'Actions', 'Sceau'],
    'non',
    `signé par owner le 01/04/2020, sans deuxième personne\u00a0: une seule personne écrit dans ce registre`,
    '95,00 sur 100',
  ],
  [
    'en',
    ['Checklist', 'Scores by section', 'Answers', 'Actions', 'Seal'],
    'no',
    'signed by owner on 01/04/2020, without a second person: one person alone writes in this ledger',
    '95.00 out of 100',
  ],
] as const)(
  'the workbook of a run holds scores, answers, actions and the signature, in %s',
  async (language, names, no, signed, total) => {
    const { books, id } = signedMonth()
    const made = expectSuccess(await runWorkbook(books.ledger, { run: id, language, user: 'owner' }))
    expect(made.fileName).toMatch(/\.xlsx$/)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(made.bytes.slice().buffer)
    expect(book.worksheets.map(({ name }) => name)).toEqual(names)
    const rowsOf = (name: string): string[][] => {
      const rows: string[][] = []
      book
        .getWorksheet(name)
        ?.eachRow((row) => void rows.push([1, 2, 3, 4, 5, 6, 7, 8].map((column) => row.getCell(column).text)))
      return rows
    }
    const [head, scores, answers, actions] = names.map(rowsOf)
    expect(head?.map(([, value]) => value)).toEqual(expect.arrayContaining(['2020-03', signed, total]))
    const isFrench = language === 'fr'
    const share = isFrench ? '1 sur 21 points ayant un objet (30 % au plus)' : '1 of 21 items with a subject (30% at most)'
    expect(head?.map(([, value]) => value)).toEqual(expect.arrayContaining([share, isFrench ? 'réussi' : 'passed']))
    const byOwner = isFrench ? 'répondu par owner' : 'answered by owner'
    // Nineteen yes out of the twenty that apply.
    expect(scores?.at(-1)?.slice(1, 5)).toEqual([language === 'fr' ? '95,00' : '95.00', '20', '1', '0'])
    expect(answers).toHaveLength(22)
    expect(answers?.[5]?.slice(1)).toEqual(['5', expect.any(String), no, '', 'dossier 5', 'plafond dépassé le 12', byOwner])
    expect(answers?.[7]?.slice(3)).toEqual([
      'N/A',
      '',
      'dossier 7',
      'aucun porte-monnaie',
      `${byOwner} · ${isFrench ? 'N/A sans deuxième personne' : 'N/A without a second person'}`,
    ])
    expect(answers?.[1]?.[5]).toBe(`'=HYPERLINK("x")`)
    expect(actions?.slice(1).map((row) => row.slice(0, 6))).toEqual([
      ['5', expect.any(String), 'finance-officer', '01/05/2020', '', 'plafond dépassé le 12'],
    ])
  },
)

test('the paper of a run is made in either language; an unknown run has neither paper nor workbook', async () => {
  const { books, id } = signedMonth()
  for (const language of ['fr', 'en'] as const) {
    const made = expectSuccess(makePrint(books.ledger, { print: 'checklist-run', key: String(id), language, user: 'owner' }))
    expect(new TextDecoder('latin1').decode(made.bytes.slice(0, 5))).toBe('%PDF-')
  }
  expect(makePrint(books.ledger, { print: 'checklist-run', key: '99', language: 'fr', user: 'owner' })).toMatchObject({
    ok: false,
    faults: [{ code: 'CHECKLIST_RUN' }],
  })
  expect(await runWorkbook(books.ledger, { run: 99, language: 'fr', user: 'owner' })).toMatchObject({ ok: false })
  expect(runRecord(books.database, id, 'fr')).toMatchObject({
    ok: true,
    value: { subject: '2020-03', name: 'Clôture mensuelle' },
  })
})
