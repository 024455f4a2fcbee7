import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkTemplate } from '../../../domain/compliance/check-template.ts'
import { BUNDLED_TEMPLATES } from '../../../service/compliance/template-life-cycle.ts'
import { importTemplate, readTemplateFile, templateBytes } from '../../../service/compliance/template-workbook.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { expectSuccess, temporaryLedger } from '../../helpers/temporary-ledger.ts'
import { generatedTemplate } from './generated-template.ts'

const MADE = { createdAt: '2020-04-01T09:00:00.000Z', createdBy: 'owner', organisation: 'AMSS' }
const nowhere = () => ({ kind: 'field', path: '' }) as const

/** A bundled template's workbook with cells written over: { 'Items!F3': 'peut-être' }. */
async function changed(
  code: string,
  cells: Readonly<Record<string, string | number>>,
): Promise<{ bytes: Uint8Array; name: string }> {
  const template = BUNDLED_TEMPLATES.find((each) => each.template === code)
  if (!template) throw new Error(`no template ${code}`)
  const book = new ExcelJS.Workbook()
  const written = await templateBytes({ ...template, template: `AMSS-${code}` }, 'fr', MADE)
  await book.xlsx.load(written.slice().buffer)
  for (const [place, value] of Object.entries(cells)) {
    const [sheet = '', cell = ''] = place.split('!')
    const target = book.getWorksheet(sheet)
    if (!target) throw new Error(`no sheet ${sheet}`)
    target.getCell(cell).value = value
  }
  return { bytes: new Uint8Array(await book.xlsx.writeBuffer()), name: 'modele.xlsx' }
}

test('the workbook of any template, in either language, reads back as the same template', async () => {
  await fc.assert(
    fc.asyncProperty(generatedTemplate, fc.constantFrom<Language>('fr', 'en'), async (template, language) => {
      expect(checkTemplate(template, nowhere)).toEqual([])
      const bytes = await templateBytes(template, language, MADE)
      const read = readTemplateFile({ bytes, name: 'modele.xlsx' })
      expect(read.ok ? read.value.content : read.faults).toEqual(template)
    }),
    { numRuns: 60 },
  )
}, 120_000)

test('every bundled template survives its workbook', async () => {
  for (const template of BUNDLED_TEMPLATES) {
    const read = readTemplateFile({ bytes: await templateBytes(template, 'fr', MADE), name: 'modele.xlsx' })
    expect(read.ok ? read.value.content : read.faults).toEqual(template)
  }
})

test('choices have drop-down lists, in the rows that are there and in those to come', async () => {
  const book = new ExcelJS.Workbook()
  const { bytes } = await changed('T4', {})
  await book.xlsx.load(bytes.slice().buffer)
  const items = book.getWorksheet('Items')
  expect(items?.getCell('I2').dataValidation).toMatchObject({ type: 'list', formulae: ['"oui,non"'] })
  expect(items?.getCell('E100').dataValidation?.formulae).toEqual(['"VAN,YES_NO,0_4,5410,RISK,DATE,AMOUNT,TEXT,FILE"'])
  expect(book.getWorksheet('Template')?.getCell('B9').dataValidation?.formulae).toEqual([
    '"mean,weighted,points,pillar-mean,pillar-minimum"',
  ])
})

test('all that a workbook says wrong is named at once, each with its cell', async () => {
  const { ledger } = temporaryLedger()
  const file = await changed('T4', {
    'Template!B7': 'partenaire',
    'Items!A4': 'nulle-part',
    'Items!E3': '0-9',
    'Items!F3': 'peut-être',
    'Items!H5': '1,2,3',
    'Items!C6': '',
    'Items!O7': 13,
    'Template!B13': 'beaucoup',
    'Ratings!A3': 'beaucoup',
  })
  const read = importTemplate(ledger, { file, publish: true, user: 'owner' })
  const places = read.ok
    ? []
    : read.faults.map(({ code, place }) => [code, place?.kind === 'cell' ? `${place.sheet}!${place.cell}` : ''])
  expect(places.sort()).toEqual(
    [
      ['TEMPLATE_VALUE', 'Template!B7'],
      ['TEMPLATE_SECTION_UNKNOWN', 'Items!A4'],
      ['TEMPLATE_VALUE', 'Items!E3'],
      ['TEMPLATE_VALUE', 'Items!F3'],
      ['TEMPLATE_DECIMAL', 'Items!H5'],
      ['TEMPLATE_VALUE', 'Items!O7'],
      ['TEMPLATE_DECIMAL', 'Template!B13'],
      ['TEMPLATE_DECIMAL', 'Ratings!A3'],
    ].sort(),
  )
})

test('what can be read and is against the rules is named with its cell too', async () => {
  const { ledger } = temporaryLedger()
  const file = await changed('T4', {
    'Items!C6': '',
    'Items!B7': '5',
    'Items!L9': 'montant >= beaucoup',
    'Items!L10': 'item 20 = 3',
    'Items!L11': 'item 2 = 7',
    'Items!N8': 'toujours',
    'Items!N2': 'sujet = ',
    'Items!O12': 4,
    'Template!B13': '100.5',
    'Ratings!A3': 9,
  })
  const read = importTemplate(ledger, { file, publish: true, user: 'owner' })
  const places = read.ok
    ? []
    : read.faults.map(({ code, place }) => [code, place?.kind === 'cell' ? `${place.sheet}!${place.cell}` : ''])
  expect(places.sort()).toEqual(
    [
      ['TEMPLATE_BLANK', 'Items!C6'],
      ['TEMPLATE_TWICE', 'Items!B6'],
      ['TEMPLATE_TWICE', 'Items!B7'],
      ['APPLIES_IF_UNREADABLE', 'Items!L9'],
      ['APPLIES_IF_ITEM', 'Items!L10'],
      ['APPLIES_IF_VALUE', 'Items!L11'],
      ['APPLIES_IF_UNREADABLE', 'Items!N2'],
      ['TEMPLATE_SHARE', 'Template!B13'],
      ['TEMPLATE_DUE', 'Items!P12'],
      ['TEMPLATE_RATING_ORDER', 'Ratings!A3'],
    ].sort(),
  )
})

test('another workbook, and one whose sheet of items is gone, are not read', async () => {
  const { ledger } = temporaryLedger()
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Budget').getCell('A1').value = 'Code'
  const other = { bytes: new Uint8Array(await book.xlsx.writeBuffer()), name: 'budget.xlsx' }
  const read = importTemplate(ledger, { file: other, publish: false, user: 'owner' })
  expect(read.ok ? [] : read.faults.map(({ code, details }) => [code, details?.sheet])).toEqual([
    ['TEMPLATE_SHEET', 'Template'],
    ['TEMPLATE_SHEET', 'Sections'],
    ['TEMPLATE_SHEET', 'Items'],
  ])
})

test('a workbook makes the draft of a version, or publishes it', async () => {
  const { ledger } = temporaryLedger()
  const file = await changed('T4', { 'Items!C2': 'Récépissé valide et affiché' })
  const draft = expectSuccess(importTemplate(ledger, { file, publish: false, user: 'owner' }))
  expect(draft).toEqual({ code: 'AMSS-T4', version: 1, sections: 5, items: 22 })
  expect(expectSuccess(importTemplate(ledger, { file, publish: true, user: 'owner' })).version).toBe(1)
  expect(expectSuccess(importTemplate(ledger, { file, publish: true, user: 'owner' })).version).toBe(2)
})
