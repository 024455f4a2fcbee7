import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { listRates } from '../../../db/queries/rates.ts'
import { openTable } from '../../../domain/tabular/open-table.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { addRate } from '../../../service/settings/add-rate.ts'
import { importRates, RATE_HEADER_KEYS } from '../../../service/settings/import-rates.ts'
import { functionalRate } from '../../../service/settings/rate-tables.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const importBytes = (ledger: TemporaryLedger, bytes: Uint8Array, name: string) => {
  const table = expectSuccess(openTable(bytes, name, { headerKeys: RATE_HEADER_KEYS }))
  return ledger.command('settings.importRates', (work) => importRates(work, table))
}

const importCsv = (ledger: TemporaryLedger, lines: readonly string[], name = 'rates.csv') =>
  importBytes(ledger, new TextEncoder().encode(lines.join('\n')), name)

/** "CODE line column" of each fault. */
function refusal(ledger: TemporaryLedger, lines: readonly string[]): string[] {
  const result = importCsv(ledger, lines)
  if (result.ok) throw new Error('the rates were taken')
  return result.faults.map(({ code, place }) => {
    if (place?.kind !== 'line') return `${code} ${JSON.stringify(place)}`
    return `${code} ${place.line}${place.column === undefined ? '' : ` ${place.column}`}`
  })
}

const rateEvents = (ledger: TemporaryLedger): string[] =>
  plainSql(ledger.database)
    .all<{ subject: string }>("SELECT subject FROM event WHERE type = 'record' AND subject LIKE 'rate:%' ORDER BY sequence")
    .map((event) => event.subject)

describe('a file of rates', () => {
  test('enters with months, days, sources and evidence, one event each', () => {
    const ledger = temporaryLedger()
    const answer = expectSuccess(
      importCsv(ledger, [
        'base,quote,month,date,rate,source,evidence',
        'GBP,XOF,2020-01,,768.0000,OANDA,oanda-2020-01.pdf',
        'GBP,XOF,,2020-02-14,783.4,Ecobank,avis 214',
        'EUR,XOF,2020-01,,655.957,,',
      ]),
    )
    const latest = { base: 'GBP', dated: '2020-02-14' }
    expect(answer).toEqual({ rates: 3, created: 3, updated: 0, unchanged: 0, warnings: [], latest })
    expect(listRates(ledger.database)).toEqual([
      { base: 'EUR', quote: 'XOF', dated: '2020-01', rate: '655.957', source: 'rates.csv', evidence: null },
      { base: 'GBP', quote: 'XOF', dated: '2020-01', rate: '768', source: 'OANDA', evidence: 'oanda-2020-01.pdf' },
      { base: 'GBP', quote: 'XOF', dated: '2020-02-14', rate: '783.4', source: 'Ecobank', evidence: 'avis 214' },
    ])
    expect(rateEvents(ledger)).toEqual(['rate:GBP/XOF/2020-01', 'rate:GBP/XOF/2020-02-14', 'rate:EUR/XOF/2020-01'])
    expect(functionalRate(ledger.database, 'GBP', '2020-01-20')).toEqual({ rate: '768', source: 'OANDA' })
    expect(functionalRate(ledger.database, 'GBP', '2020-02-14')).toEqual({ rate: '783.4', source: 'Ecobank' })
    expect(verifyRegisters(ledger.database)).toEqual([])
  })

  test('may be French, in any order and case, with decimal commas; XOF is understood, and an unknown column is named', () => {
    const ledger = temporaryLedger()
    const answer = expectSuccess(
      importCsv(ledger, ['Taux;MOIS;Base;Preuve;Remarque', '768,5;janv-20;gbp;Avis n° 3;x', '655,957;02/2020;EUR;;']),
    )
    expect(answer.warnings).toMatchObject([{ code: 'COLUMN_IGNORED', details: { name: 'Remarque' } }])
    expect(listRates(ledger.database).map((row) => [row.base, row.quote, row.dated, row.rate, row.evidence])).toEqual([
      ['EUR', 'XOF', '2020-02', '655.957', null],
      ['GBP', 'XOF', '2020-01', '768.5', 'Avis n° 3'],
    ])
  })

  test('may be a workbook, with real dates and numbers', async () => {
    const ledger = temporaryLedger()
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('Taux')
    sheet.addRow(['Taux de change 2020'])
    sheet.addRow(['base', 'cotée', 'mois', 'taux'])
    sheet.addRow(['GBP', 'XOF', new Date(Date.UTC(2020, 0, 1)), 768.123456])
    sheet.addRow(['USD', 'XOF', '2020-01', 590.25])
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    expect(expectSuccess(importBytes(ledger, bytes, 'taux.xlsx')).created).toBe(2)
    expect(listRates(ledger.database).map((row) => `${row.base} ${row.dated} ${row.rate}`)).toEqual([
      'GBP 2020-01 768.123456',
      'USD 2020-01 590.25',
    ])
  })

  test('the same rate again changes nothing, whatever the file is called; another figure is a new event', () => {
    const ledger = temporaryLedger()
    expectSuccess(importCsv(ledger, ['base,month,rate,evidence', 'GBP,2020-01,768,avis 1']))
    const again = expectSuccess(importCsv(ledger, ['base,month,rate', 'GBP,2020-01,768.00'], 'other.csv'))
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
    expect(rateEvents(ledger)).toHaveLength(1)
    const changed = expectSuccess(importCsv(ledger, ['base,month,rate', 'GBP,2020-01,769'], 'other.csv'))
    expect(changed).toMatchObject({ created: 0, updated: 1, unchanged: 0 })
    expect(rateEvents(ledger)).toHaveLength(2)
    // The evidence proved another figure.
    expect(listRates(ledger.database)).toEqual([
      { base: 'GBP', quote: 'XOF', dated: '2020-01', rate: '769', source: 'other.csv', evidence: null },
    ])
  })

  test('is refused whole, with every error at its cell', () => {
    const ledger = temporaryLedger()
    expect(
      refusal(ledger, [
        'base,quote,month,date,rate',
        'GBP,XOF,2020-01,,768',
        'GBP,XOF,2020-01,,768',
        'POUND,XOF,2020-01,,768',
        'GBP,XOF,,,768',
        'GBP,XOF,2020-01,2020-01-05,768',
        'GBP,XOF,2020-13,,768',
        'GBP,XOF,,31/02/2020,768',
        'GBP,XOF,2020-02,,0',
        'GBP,XOF,2020-03,,-3',
        'GBP,XOF,2020-04,,1234567890.123',
        'GBP,XOF,2020-05,,abc',
        ',XOF,2020-06,,768',
        'GBP,XOF,2020-07,,  ',
        'EUR,XOF,2020-08,,656',
        'XOF,EUR,2020-08,,0.0015',
        'GBP,GBP,2020-08,,1',
      ]),
    ).toEqual([
      'RATE_DUPLICATE 3',
      'CURRENCY_UNKNOWN 4 base',
      'RATE_DATE_NEEDED 5',
      'RATE_DATE_NEEDED 6',
      'MONTH_UNREADABLE 7 month',
      'DATE_IMPOSSIBLE 8 date',
      'RATE_INVALID 9 rate',
      'RATE_INVALID 10 rate',
      'RATE_INVALID 11 rate',
      'NUMBER_UNREADABLE 12 rate',
      'VALUE_MISSING 13 base',
      'VALUE_MISSING 14 rate',
      'RATE_PEG 15 rate',
      'RATE_NOT_IN_XOF 16 base',
      'RATE_NOT_IN_XOF 17 base',
    ])
    expect(listRates(ledger.database)).toEqual([])
    expect(rateEvents(ledger)).toEqual([])
  })

  test('needs its columns once, and a row', () => {
    const ledger = temporaryLedger()
    expect(refusal(ledger, ['base,month,source', 'GBP,2020-01,x'])).toEqual(['COLUMN_MISSING 1'])
    expect(refusal(ledger, ['base,rate,source', 'GBP,768,x'])).toEqual(['COLUMN_MISSING 1'])
    expect(refusal(ledger, ['base,rate,month,taux', 'GBP,768,2020-01,768'])).toEqual(['COLUMN_REPEATED 1 taux'])
    expect(refusal(ledger, ['base,month,rate'])).toEqual(['NO_ROWS {"kind":"file","name":"rates.csv"}'])
  })
})

describe('a rate by hand', () => {
  const rate = { base: 'GBP', quote: 'XOF', dated: '2020-01-10', rate: '771.25', source: 'Ecobank', evidence: ' Avis 12 ' }

  test('is one event; the same again is none', () => {
    const ledger = temporaryLedger()
    for (const entry of [rate, { ...rate, rate: '771.250' }, { ...rate, evidence: 'Avis 13' }])
      expectSuccess(ledger.command('settings.addRate', (work) => addRate(work, entry)))
    expect(rateEvents(ledger)).toHaveLength(2)
    expect(listRates(ledger.database)).toEqual([{ ...rate, evidence: 'Avis 13' }])
  })

  test('is refused at its fields', () => {
    const ledger = temporaryLedger()
    const wrong = { base: 'gbp', quote: 'XOF', dated: '2020', rate: '77125,0', source: ' ', evidence: null }
    const result = ledger.command('settings.addRate', (work) => addRate(work, wrong))
    expect(result.ok ? [] : result.faults.map((fault) => [fault.code, fault.place])).toEqual([
      ['CURRENCY_UNKNOWN', { kind: 'field', path: 'base' }],
      ['DATE_INVALID', { kind: 'field', path: 'dated' }],
      ['RATE_INVALID', { kind: 'field', path: 'rate' }],
      ['VALUE_MISSING', { kind: 'field', path: 'source' }],
    ])
  })
})
