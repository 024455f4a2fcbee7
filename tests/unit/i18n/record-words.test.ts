import { expect, test } from 'vitest'
import { bodyName } from '../../../db/registers/register-rows.ts'
import { REGISTERS } from '../../../db/registers/registers.ts'
import type { Table } from '../../../db/schema/table.ts'
import { TABLES, type TableName } from '../../../db/schema/tables.ts'
import { HEADER_FIELDS, LINE_FIELDS } from '../../../domain/audit/posted-body.ts'
import { recordWord } from '../../../shared/i18n/record-word.ts'
import { deedWords } from '../../../shared/i18n/record-words/deed-words.ts'
import { fieldWords } from '../../../shared/i18n/record-words/field-words.ts'
import { rowWords } from '../../../shared/i18n/record-words/row-words.ts'
import { termWords } from '../../../shared/i18n/record-words/term-words.ts'

const fieldsOf = (table: TableName) => Object.keys((TABLES[table] as Table).columns).map((column) => bodyName(table, column))
const parts = REGISTERS.flatMap((register) => register.parts.map(({ table }) => table))
const names = new Set([
  ...REGISTERS.map(({ name }) => name),
  ...parts,
  ...REGISTERS.flatMap(({ table }) => fieldsOf(table)),
  ...parts.flatMap(fieldsOf),
  ...HEADER_FIELDS,
  ...LINE_FIELDS,
  ...['lineCount', 'postedAt', 'postedBy', 'folded', 'line', 'content'],
  // Tables that are no registers, where a reference or a rule of theirs is broken, and what a month's seal holds.
  ...Object.keys(TABLES).filter((table) => table !== 'event'),
  ...['chainHead', 'vouchers', 'lines', 'debitXof', 'creditXof'],
])

test('every register, part and field that a verification may name has its words in both languages', () => {
  const wordless = [...names].filter((name) => !recordWord(name, 'fr') || !recordWord(name, 'en'))
  expect(wordless).toEqual([])
})

test('names come out as people say them', () => {
  const said = (['approvedBy', 'amountXof', 'labelFr', 'signedOn', 'voucher-hold', 'third-party'] as const).map((name) => [
    recordWord(name, 'fr'),
    recordWord(name, 'en'),
  ])
  expect(said).toEqual([
    ['approuvé par', 'approved by'],
    ['montant (XOF)', 'amount (XOF)'],
    ['libellé (français)', 'label (French)'],
    ['signé le', 'signed on'],
    ['Retenue de pièce', 'voucher hold'],
    ['tiers', 'third party'],
  ])
})

test('no word is kept that nothing uses', () => {
  const ends = ['', 'Minor', 'Xof', 'Fr', 'En', 'By', 'At', 'On', 'Id']
  const camel = new Set([...names].map((name) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())))
  expect(
    Object.keys({ ...deedWords, ...fieldWords, ...rowWords, ...termWords }).filter(
      (stem) => !ends.some((end) => camel.has(`${stem}${end}`)),
    ),
  ).toEqual([])
})
