import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { type PapersDesk, runPaperCommand } from '../../../service/kernel/run-paper-command.ts'
import { exportSheet } from '../../../service/working-papers/export-sheet.ts'
import { keepSample, removeSample } from '../../../service/working-papers/keep-sample.ts'
import { markItem } from '../../../service/working-papers/mark-item.ts'
import { redrawSample } from '../../../service/working-papers/redraw-sample.ts'
import { keptSamples, sampleSheet } from '../../../service/working-papers/sample-sheet.ts'
import { answersOf } from '../../../shared/contract/answers-of.ts'
import type { SampleRequest } from '../../../shared/contract/audit.ts'
import type { MarkContent } from '../../../shared/contract/working-papers.ts'
import { workingPapersContract } from '../../../shared/contract/working-papers.ts'
import type { Result } from '../../../shared/result/result.ts'
import { deskOf, entriesOf, idMaker, paperBooks, postSpending } from '../../helpers/paper-books.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

const RULE: SampleRequest = { method: 'mus', size: 6, seed: '2020', start: 3_141_592, confidence: '95', errors: [] }
const newId = idMaker('samples')
const codes = (result: Result<unknown>) => (result.ok ? ['DONE'] : result.faults.map(({ code }) => code))

function keep(desk: PapersDesk, request: SampleRequest, grant = 'PECIC'): Result<{ id: string }> {
  return runPaperCommand(
    desk,
    { name: 'keep', commandId: newId(), answers: answersOf(workingPapersContract.keepSample), input: newId() },
    (work) => keepSample(work, { id: newId(), grant, request }),
  )
}
const mark = (desk: PapersDesk, sample: string, found: Partial<MarkContent>) =>
  runPaperCommand(
    desk,
    { name: 'mark', commandId: newId(), answers: answersOf(workingPapersContract.markItem), input: newId() },
    (work) =>
      markItem(work, { sample, voucher: 'E01', line: 1, tickmarks: [], result: null, errorXof: null, comment: '', ...found }),
  )
const sheetOf = (desk: PapersDesk, id: string) => expectSuccess(sampleSheet(entriesOf(desk), id))
const redraw = (desk: PapersDesk, id: string) => expectSuccess(redrawSample(desk.ledger.database, entriesOf(desk), id))

test('§6.vii is kept with its rule, points and head; marks give the projection and the limit of the worked example', () => {
  const books = paperBooks()
  const desk = deskOf(books)
  const { id } = expectSuccess(keep(desk, RULE))
  const kept = sheetOf(desk, id)
  expect(kept.items.map(({ voucher, hits, stratum, mark: found }) => [voucher, hits, stratum, found])).toEqual([
    ['E01', 1, 'sample', null],
    ['E04', 1, 'sample', null],
    ['E05', 1, 'top', null],
    ['E07', 1, 'sample', null],
    ['E09', 2, 'top', null],
  ])
  expect(kept).toMatchObject({
    populationXof: 58_723_500,
    startXof: 3_141_592,
    interval: '9787250',
    projected: '0',
    author: 'Awa',
  })
  expect(kept.head).toBe(
    plainSql(books.database).get<{ hash: string }>('SELECT hash FROM event ORDER BY sequence DESC LIMIT 1')?.hash,
  )
  expectSuccess(mark(desk, id, { tickmarks: ['M', 'O'], result: 'conform' }))
  expectSuccess(mark(desk, id, { voucher: 'E07', result: 'error', errorXof: 275_000, comment: ' émargements partiels ' }))
  const marked = sheetOf(desk, id)
  expect(marked).toMatchObject({ projected: '978725', upperLimit: '31074518.75', faults: [] })
  expect(marked.items[0]?.mark).toMatchObject({ tickmarks: ['O', 'M'], result: 'conform', errorXof: null, author: 'Awa' })
  expect(marked.items[3]?.mark).toMatchObject({ result: 'error', errorXof: 275_000, comment: 'émargements partiels' })
  expect(keptSamples(entriesOf(desk))).toMatchObject([{ id, items: 5, done: 2, errorsXof: 275_000, grant: 'PECIC' }])
})

test('errors typed before a sample is kept are its first results, and a missing document is an error of the whole item', () => {
  const desk = deskOf(paperBooks())
  const { id } = expectSuccess(keep(desk, { ...RULE, errors: [{ voucher: 'E07', line: 1, amountXof: 275_000 }] }))
  expect(sheetOf(desk, id).projected).toBe('978725')
  expectSuccess(mark(desk, id, { voucher: 'E07', result: 'conform' }))
  expect(sheetOf(desk, id).projected).toBe('0')
  expectSuccess(mark(desk, id, { voucher: 'E05', result: 'missing' }))
  expect(sheetOf(desk, id).projected).toBe('9862250')
})

test('what cannot be kept or marked is refused, all at once', () => {
  const desk = deskOf(paperBooks())
  expect(codes(keep(desk, { ...RULE, size: 0 }))).toEqual(['SAMPLE_SIZE'])
  expect(codes(keep(desk, RULE, 'AUTRE'))).toEqual(['GRANT_UNKNOWN'])
  expect(codes(keep(desk, { ...RULE, errors: [{ voucher: 'E02', line: 1, amountXof: 1 }] }))).toEqual(['SAMPLE_ERROR_UNKNOWN'])
  const { id } = expectSuccess(keep(desk, RULE))
  expect(codes(mark(desk, id, { voucher: 'E02', tickmarks: ['O', 'Z'] }))).toEqual([
    'PAPERS_TICKMARK_UNKNOWN',
    'SAMPLE_ERROR_UNKNOWN',
  ])
  expect(codes(mark(desk, id, { result: 'error', errorXof: 7_250_001 }))).toEqual(['SAMPLE_ERROR_AMOUNT'])
  expect(codes(mark(desk, id, { result: 'error' }))).toEqual(['SAMPLE_ERROR_AMOUNT'])
  expect(codes(mark(desk, newId(), {}))).toEqual(['PAPERS_PAPER_GONE'])
  const remove = () =>
    runPaperCommand(
      desk,
      { name: 'remove', commandId: newId(), answers: answersOf(workingPapersContract.removeSample), input: id },
      (work) => removeSample(work, id),
    )
  expectSuccess(remove())
  expect(codes(remove())).toEqual(['PAPERS_PAPER_GONE'])
  expect(codes(mark(desk, id, { result: 'conform' }))).toEqual(['PAPERS_PAPER_GONE'])
})

test.each(['mus', 'random', 'stratified'] as const)(
  'a %s sample drawn again on the same books is the same, also after more was posted',
  (method) => {
    const books = paperBooks()
    const desk = deskOf(books)
    const rule: SampleRequest = { method, size: 4, seed: 'dossier 12', confidence: '95', errors: [] }
    const { id } = expectSuccess(keep(desk, rule))
    const unchanged = { headHolds: true, same: true, missing: [], added: [], populationBeforeXof: 58_723_500 }
    expect(redraw(desk, id)).toEqual({ ...unchanged, populationXof: 58_723_500, linesSince: 0 })
    postSpending(books, [{ name: 'E00', amount: 9_000_000, day: 10 }])
    expect(redraw(desk, id)).toEqual({ ...unchanged, populationXof: 67_723_500, linesSince: 1 })
  },
)

test('books whose drawn line was altered behind the product do not give the kept sample again', () => {
  const books = paperBooks()
  const desk = deskOf(books)
  const { id } = expectSuccess(keep(desk, RULE))
  const triggers = plainSql(books.database).all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'voucher_line'",
  )
  for (const { name } of triggers) books.database.exec(`DROP TRIGGER ${name}`)
  books.database.exec('UPDATE voucher_line SET amount_xof = 1000000 WHERE amount_xof = 7250000 AND voucher_id = 1')
  expect(redraw(desk, id)).toMatchObject({ same: false, headHolds: true })
})

test('the sheet goes out as a workbook with its legend and live totals, and as a paper, in both languages', async () => {
  const books = paperBooks()
  const desk = deskOf(books)
  const { id } = expectSuccess(keep(desk, RULE))
  expectSuccess(mark(desk, id, { voucher: 'E07', tickmarks: ['O', 'B'], result: 'error', errorXof: 275_000 }))
  const sheet = sheetOf(desk, id)
  const made = await exportSheet(books.ledger, sheet, { format: 'xlsx', language: 'en', author: 'Awa' })
  expect(made.fileName).toBe('sample-PECIC-2020-04-01.xlsx')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(made.bytes.buffer as ArrayBuffer)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Sample', 'Legend and figures', 'Seal'])
  const text = JSON.stringify(workbook.worksheets.map((one) => one.getSheetValues()))
  for (const expected of ['O B', 'Original document seen', '31,074,518.75', 'SUM(K7:K11)', '"error"'])
    expect(text).toContain(expected)
  const french = await exportSheet(books.ledger, sheet, { format: 'xlsx', language: 'fr', author: 'Awa' })
  await workbook.xlsx.load(french.bytes.buffer as ArrayBuffer)
  expect(JSON.stringify(workbook.worksheets.map((one) => one.getSheetValues()))).toContain('Original de la pièce vu')
  const paper = await exportSheet(books.ledger, sheet, { format: 'pdf', language: 'fr', author: 'Awa' })
  expect(paper.fileName).toBe('echantillon-PECIC-2020-04-01.pdf')
  expect(new TextDecoder('latin1').decode(paper.bytes.slice(0, 5))).toBe('%PDF-')
})
