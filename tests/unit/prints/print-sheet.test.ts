import { expect, test } from 'vitest'
import type { PrintSheet } from '../../../reports/model/print-sheet.ts'
import { paperText } from '../../../reports/pdf/paper-text.ts'
import { writePrintSheet } from '../../../reports/pdf/write-print-sheet.ts'
import { amountInWords } from '../../../shared/i18n/amount-words.ts'

const sheet: PrintSheet = {
  language: 'fr',
  organisation: 'AMSS · Association',
  title: 'Pièce comptable',
  reference: 'AMSS-BQ1-2026-000001',
  blocks: [
    { kind: 'fields', fields: [['Libellé', 'Loyer d’avril : « œuvre »']] },
    {
      kind: 'table',
      columns: [{ label: 'Compte' }, { label: 'Montant', align: 'right' }],
      rows: Array.from({ length: 120 }, (_, at) => [`6${at}`, '1\u202f450\u202f000']),
      totals: [['Total', '174\u202f000\u202f000']],
    },
    { kind: 'signatures', people: [{ role: 'Préparé par', name: 'Comptable' }, { role: 'Approuvé par' }] },
    { kind: 'stamp', text: 'PAYÉ – AT-PECIC' },
  ],
  foot: 'tête de chaîne abcdef',
}
const made = { at: new Date('2026-04-30T10:00:00Z'), identifier: 'ab'.repeat(16) }

test('the same sheet gives the same bytes, and a long table turns the page', () => {
  const first = writePrintSheet(sheet, made)
  expect(Buffer.from(first)).toEqual(Buffer.from(writePrintSheet(sheet, made)))
  const text = Buffer.from(first).toString('latin1')
  expect(text.startsWith('%PDF-1.')).toBe(true)
  expect(Number(/\/Count (\d+)/.exec(text)?.[1])).toBeGreaterThan(2)
  expect(text).toContain('(D:20260430')
})

test('what the standard faces lack is replaced, never misprinted', () => {
  expect(paperText('1\u202f450\u202f000 € – l’œuvre ' + '\u2212' + '5 ' + '\u4e2d')).toBe('1\u00a0450\u00a0000 € – l’œuvre –5 ?')
})

test.each([
  [2_312_500, 'XOF', 'fr', 'deux millions trois cent douze mille cinq cents francs CFA'],
  [2_000_000, 'XOF', 'fr', 'deux millions de francs CFA'],
  [150_050, 'GBP', 'en', 'one thousand five hundred pounds sterling and 50/100'],
] as const)('%i %s in words, %s', (minor, currency, language, words) => {
  expect(amountInWords(minor, currency, language)).toBe(words)
})
