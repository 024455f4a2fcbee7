import { expect, test } from 'vitest'
import { headerKeys, matchHeader } from '../../../domain/tabular/match-header.ts'
import { openTable } from '../../../domain/tabular/open-table.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

const KNOWN = { budget_line: ['budget_line', 'ligne_budgetaire'], label: ['label', 'libelle'], rate: ['rate', 'taux'] } as const

const tableOf = (text: string) =>
  expectSuccess(openTable(new TextEncoder().encode(text), 'file.csv', { headerKeys: headerKeys(KNOWN) }))

test('finds columns in French or English, in any order and case, accents, spaces and signs optional', () => {
  const header = matchHeader(tableOf('Note;LIBELLÉ;Ligne budgétaire;Taux\nx;a;A1;2'), KNOWN, ['budget_line', 'rate'])
  expect(expectSuccess(header)).toEqual({
    indexes: { label: 1, budget_line: 2, rate: 3 },
    warnings: [{ code: 'COLUMN_IGNORED', place: { kind: 'line', line: 1, column: 'Note' }, details: { name: 'Note' } }],
  })
})

test('refuses all columns that are missing or repeated, at once', () => {
  const header = matchHeader(tableOf('label;Libellé;rate;taux\na;b;1;2'), KNOWN, ['budget_line', 'label'])
  expect(header).toEqual({
    ok: false,
    faults: [
      { code: 'COLUMN_MISSING', place: { kind: 'line', line: 1 }, details: { name: 'budget_line' } },
      { code: 'COLUMN_REPEATED', place: { kind: 'line', line: 1, column: 'Libellé' }, details: { name: 'Libellé' } },
      { code: 'COLUMN_REPEATED', place: { kind: 'line', line: 1, column: 'taux' }, details: { name: 'taux' } },
    ],
  })
})
