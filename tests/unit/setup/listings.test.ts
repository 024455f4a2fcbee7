import { expect, test } from 'vitest'
import { addRate } from '../../../service/settings/add-rate.ts'
import { listAccounts } from '../../../service/settings/list-accounts.ts'
import { listJournals } from '../../../service/settings/list-journals.ts'
import { listPartners } from '../../../service/settings/list-partners.ts'
import { listRateCurrencies } from '../../../service/settings/list-rate-currencies.ts'
import { listRates } from '../../../service/settings/list-rates.ts'
import { settingsContract } from '../../../shared/contract/settings.ts'
import { expectSuccess, temporaryLedger } from '../../helpers/temporary-ledger.ts'
import { importSections } from './setup-of.ts'

const short = (rates: ReturnType<typeof listRates>): string[] =>
  rates.map((rate) => `${rate.dated} ${rate.rate} ${rate.bundled ? 'HMRC' : rate.source}${rate.flag ? ' !' : ''}`)

test('rates: the ledger’s own beside HMRC’s as published, December 2019 flagged', () => {
  const ledger = temporaryLedger()
  for (const [dated, rate] of [
    ['2020-01', '768'],
    ['2019-12-24', '775.5'],
    ['2021-01', '1'],
  ] as const) {
    const entry = { base: 'GBP', quote: 'XOF', dated, rate, source: 'Ecobank', evidence: null }
    expectSuccess(ledger.command('settings.addRate', (work) => addRate(work, entry)))
  }
  const rates = listRates(ledger.database, { base: 'GBP', from: '2019-11', to: '2020-02' })
  expect(short(rates)).toEqual([
    '2019-11 760.16 HMRC',
    '2019-12 795.38 HMRC !',
    '2019-12-24 775.5 Ecobank',
    '2020-01 768 Ecobank',
    '2020-01 770.63 HMRC',
    '2020-02 778.25 HMRC',
  ])
  expect(listRateCurrencies(ledger.database)).toEqual(['GBP'])
  expect(rates[1]?.flag?.fr).toContain('HMRC')
  expect(rates[1]?.flag?.en).toContain('HMRC')
})

test('rates: EUR is the peg and never odd, USD crosses HMRC’s two figures, an unknown currency has none', () => {
  const { database } = temporaryLedger()
  expect(short(listRates(database, { base: 'EUR', from: '2019-12', to: '2019-12' }))).toEqual(['2019-12 655.957 HMRC'])
  const [usd] = listRates(database, { base: 'USD', from: '2019-12', to: '2019-12' })
  expect(usd).toMatchObject({ base: 'USD', quote: 'XOF', bundled: true })
  expect(usd?.flag).not.toBeNull()
  expect(usd?.rate).toMatch(/^6\d\d\.\d{1,6}$/)
  expect(listRates(database, { base: 'CHF', from: '2019-01', to: '2020-12' })).toEqual([])
  expect(listRates(database, { base: 'GBP', from: '2020-02', to: '2020-01' })).toEqual([])
})

test('accounts, journals and partners are as the contract says', () => {
  const ledger = temporaryLedger()
  importSections(ledger, {
    partners: [{ code: 'ARGA', name: 'ARGA Mali' }],
    accounts: [{ code: '521101', nameFr: 'Banque', nameEn: 'Bank' }],
    journals: [{ code: 'BQ3', nameFr: 'Banque 3', nameEn: 'Bank 3', type: 'bank', account: '521101', currency: 'GBP' }],
  })
  const { database } = ledger
  expect(listPartners(database)).toEqual([{ code: 'ARGA', name: 'ARGA Mali' }])
  expect(listAccounts(database).find((account) => account.code === '521101')).toEqual({
    code: '521101',
    name: { fr: 'Banque', en: 'Bank' },
    class: 5,
    postable: true,
    closedOn: null,
    custom: true,
  })
  expect(listJournals(database).map((journal) => journal.code)).toEqual([
    'AN',
    'AC',
    'VE',
    'BQ1',
    'BQ2',
    'BG1',
    'CA1',
    'MM1',
    'PA',
    'IM',
    'FA',
    'OD',
    'CN',
    'CL',
    'BQ3',
  ])
  expect(listJournals(database).at(-1)).toMatchObject({ type: 'bank', account: '521101', currency: 'GBP' })
  for (const [procedure, value] of [
    [settingsContract.accounts, listAccounts(database)],
    [settingsContract.journals, listJournals(database)],
    [settingsContract.partners, listPartners(database)],
    [settingsContract.rates, listRates(database, { base: 'GBP', from: '2020-01', to: '2020-03' })],
  ] as const) {
    const schema = procedure['~orpc'].outputSchema
    if (!schema) throw new Error('the procedure has no output schema')
    expect(schema['~standard'].validate(value)).toEqual({ value })
  }
})
