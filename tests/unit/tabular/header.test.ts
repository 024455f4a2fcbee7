import { describe, expect, test } from 'vitest'
import { headerKey, headerWords } from '../../../domain/tabular/header-key.ts'
import { matchColumns } from '../../../domain/tabular/match-columns.ts'
import { codes, reading, refusal } from './reading.ts'

describe('the header row', () => {
  test.each([
    ['the first row of names', 'Date;Libellé;Montant\n03/01/2025;Achat;5\n', 1],
    ['below titles, notes and blank rows', 'Rapport 2025;;;\n\n;;Note 1;\nDate;Pièce;Libellé;Montant\n1;2;3;4\n', 4],
    ['over years', 'Compte;2019;2020;2021\n601;5;6;7\n', 1],
    ['over several lines in quotes', '"Montant\nde la subvention";Ville\n5;Laval\n', 1],
    ['none above data that begins at once', '03/01/2025;Achat;5\n04/01/2025;Achat;6\n', null],
    ['none above numbers', '1;2\n3;4\n', null],
    ['none of years only', '2019;2020\n5;6\n', null],
  ])('is %s', (_, text, expected) => {
    expect(reading(text).headerRow).toBe(expected)
  })

  test('without one, columns are letters, every row is data, and it is told', () => {
    const file = reading('03/01/2025;Achat;5\n')
    expect([file.columns, file.rows.length, codes(file)]).toEqual([['A', 'B', 'C'], 1, ['HEADER_NOT_FOUND']])
  })

  test('is found by the names an importer knows, wherever it is', () => {
    const headerKeys = new Set(['voucher', 'date', 'account', 'debit'])
    const text = 'Export;du;logiciel;X\n1;2;3;4\nVoucher;DATE;Account;x\nV1;03/01/2025;601;5\n'
    expect(reading(text, 'a.csv', { headerKeys }).headerRow).toBe(3)
    expect(reading(text, 'a.csv').headerRow).toBe(1)
  })

  test('is the one the user chose, or refused', () => {
    const text = 'a;b\nc;d\n1;2\n'
    expect(reading(text, 'a.csv', { headerRow: 2 })).toMatchObject({ columns: ['c', 'd'], rows: [{ line: 3 }] })
    expect(refusal(text, 'a.csv', { headerRow: 9 })).toEqual(['HEADER_ROW_UNKNOWN'])
  })

  test('names are on one line; titles are as written', () => {
    const file = reading('" Montant\r\nde  la subvention ";Ville\n5;Laval\n')
    expect([file.columns[0], file.columnTitles[0]]).toEqual(['Montant de la subvention', 'Montant\nde  la subvention'])
  })
})

describe('names of columns', () => {
  test('compare without accents, case, spaces or signs', () => {
    const same = ['Ligne budgétaire', 'ligne_budgetaire', 'LIGNE-BUDGÉTAIRE', ' LigneBudgetaire ', 'Ligne\nbudge\u0301taire']
    expect(new Set(same.map(headerKey))).toEqual(new Set(['lignebudgetaire']))
    expect(headerWords('dateConvention n° 2')).toEqual(['date', 'convention', 'n°', '2'])
  })

  test('are matched in any order; strangers and repeats are told', () => {
    const wanted = { voucher: ['voucher', 'piece'], date: ['date'], debit: ['debit', 'débit'], credit: ['credit'] } as const
    expect(matchColumns(['DATE', 'Note', 'Pièce', '', 'Débit', 'voucher'], wanted)).toEqual({
      indexes: { date: 0, voucher: 2, debit: 4 },
      unknown: ['Note'],
      repeated: ['voucher'],
    })
  })
})
