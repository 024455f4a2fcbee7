import { readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lastEvent } from '../../../db/queries/events.ts'
import { listAccounts, listGrants, listJournals, listPartners } from '../../../db/queries/masters.ts'
import { readLedger } from '../../../db/queries/settings.ts'
import { listUsers } from '../../../db/queries/users.ts'
import { keptPaymentRules } from '../../../domain/grants/payment-rules.ts'
import { keptVirementRules } from '../../../domain/grants/virement-rules.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { faultText } from '../../../shared/i18n/fault-text.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { expectSuccess, temporaryLedger } from '../../helpers/temporary-ledger.ts'
import { budgetLine, importSections, importText, PECIC, refusalOf, setupText } from './setup-of.ts'

const example = readFileSync('tests/fixtures/setup/example.json', 'utf8')

describe('the documented example', () => {
  test('enters whole, with one event for each thing it makes', () => {
    const ledger = temporaryLedger()
    const before = lastEvent(ledger.database)?.sequence ?? 0
    const answer = expectSuccess(importText(ledger, example))
    expect(answer).toMatchObject({ created: 11, updated: 0, unchanged: 1 })
    expect(answer.warnings.map((warning) => warning.code)).toEqual(['BUDGET_LINE_UNKNOWN', 'BUDGET_LINE_UNKNOWN'])
    expect(
      ledger.database.raw
        .prepare("SELECT type || ' ' || subject FROM event WHERE sequence > ? ORDER BY sequence")
        .pluck()
        .all(before),
    ).toEqual([
      'record user:comptable',
      'record user:raf',
      'record partner:ARGA',
      'record donor:FCDO',
      'record account:521101',
      'record journal:BQ3',
      'record grant:PECIC',
      'record budget-version:PECIC/0',
      'record budget-line:PECIC/A1',
      'record sub-award:SA-ARGA',
      'record rate:GBP/XOF/2020-01',
      'record opening-spending:PECIC/PECIC/A1',
    ])
    expect(listUsers(ledger.database).map((user) => `${user.name}: ${user.roles.join(' ')}`)).toEqual([
      'owner: preparer approver administrator',
      'comptable: preparer',
      'raf: approver administrator',
    ])
    expect(listPartners(ledger.database).map((partner) => partner.code)).toEqual(['ARGA'])
    expect(listAccounts(ledger.database).find((account) => account.code === '521101')).toEqual({
      code: '521101',
      nameFr: 'Banque XOF',
      nameEn: 'Bank XOF',
      class: 5,
      type: 'asset',
      normalSide: 'debit',
      postable: 1,
      parent: '5211',
      spending: 0,
      custom: 1,
      closedOn: null,
    })
    expect(listJournals(ledger.database).at(-1)).toEqual({
      code: 'BQ3',
      nameFr: 'Banque XOF 3',
      nameEn: 'Bank XOF 3',
      type: 'bank',
      account: '521101',
      currency: 'XOF',
    })
    expect(listGrants(ledger.database)[0]).toMatchObject({
      code: 'PECIC',
      donorCode: 'FCDO',
      currency: 'GBP',
      ceilingMinor: 10_000_000,
      conversionMethod: 'WA_CUM',
      budgetRate: '770',
      model: 'association',
      basis: 'ACCRUAL',
    })
    expect(keptVirementRules.read(listGrants(ledger.database)[0]?.virement ?? '')).toMatchObject({
      percent: '10',
      lockedHeads: ['E'],
    })
    expect(verifyRegisters(ledger.database)).toEqual([])
  })

  test('a second time changes nothing and leaves the chain as it was', () => {
    const ledger = temporaryLedger()
    expectSuccess(importText(ledger, example))
    const head = lastEvent(ledger.database)
    ledger.clock.moveTo('2020-05-01T09:00:00.000Z')
    expect(expectSuccess(importText(ledger, example))).toMatchObject({ created: 0, updated: 0, unchanged: 12 })
    expect(lastEvent(ledger.database)).toEqual(head)
    expect(plainSql(ledger.database).get('SELECT count(*) AS count FROM budget_version')).toEqual({ count: 1 })
  })
})

describe('an entry that exists', () => {
  test('is updated with the keys given, and keeps the others', () => {
    const ledger = temporaryLedger()
    importSections(ledger, { grants: [{ ...PECIC, virement: { percent: '10', lockedHeads: ['E'] }, payment: { dueDays: 45 } }] })
    const answer = importSections(ledger, {
      donors: [],
      accounts: [{ code: '5211', nameEn: 'Local banks' }],
      journals: [{ code: 'BQ1', account: '5211', nameFr: 'Banque du projet' }],
      grants: [
        {
          code: 'PECIC',
          end: '2021-03-31',
          conversion: { method: 'FIFO' },
          virement: { percent: '15' },
          payment: { basis: 'ADVANCE' },
        },
      ],
      organisation: { code: 'AMSS', name: 'AMSS Mali' },
    })
    expect(answer).toMatchObject({ created: 0, updated: 4, unchanged: 0 })
    expect(readLedger(ledger.database).organisationName).toBe('AMSS Mali')
    expect(listAccounts(ledger.database).find((account) => account.code === '5211')).toMatchObject({
      nameFr: 'Banques en monnaie nationale',
      nameEn: 'Local banks',
      custom: 0,
    })
    expect(listJournals(ledger.database).find((journal) => journal.code === 'BQ1')).toMatchObject({
      nameFr: 'Banque du projet',
      nameEn: 'Bank XOF - FCDO project account',
      type: 'bank',
    })
    const grant = listGrants(ledger.database)[0]
    expect(grant).toMatchObject({
      titleFr: 'Engagement civique',
      endDate: '2021-03-31',
      conversionMethod: 'FIFO',
      budgetRate: '770',
      provisional: 'BUDGET_RATE',
    })
    expect(keptVirementRules.read(grant?.virement ?? '')).toMatchObject({ percent: '15', lockedHeads: ['E'], scope: 'LINE' })
    expect(keptPaymentRules.read(grant?.payment ?? '')).toMatchObject({ basis: 'ADVANCE', dueDays: 45, period: 'QUARTER' })
    expect(verifyRegisters(ledger.database)).toEqual([])
  })

  test('a number written otherwise is no change', () => {
    const ledger = temporaryLedger()
    importSections(ledger, { budgetLines: [budgetLine('A1', { unitCost: '12.50', quantity: '2' })] })
    const again = importSections(ledger, {
      grants: [{ ...PECIC, ceiling: '100000', conversion: { budgetRate: '770.00' }, virement: { pct: '10.0' } }],
      budgetLines: [budgetLine('A1', { unitCost: '12.5', quantity: '2.000' })],
    })
    expect(again).toMatchObject({ created: 0, updated: 0 })
  })

  test('null takes away what may be absent', () => {
    const ledger = temporaryLedger()
    importSections(ledger, {
      partners: [{ code: 'ARGA', name: 'ARGA' }],
      budgetLines: [budgetLine('A1', { amount: '5', partner: 'ARGA' })],
    })
    importSections(ledger, {
      grants: [{ code: 'PECIC', conversion: { provisional: null } }],
      budgetLines: [{ grant: 'PECIC', code: 'A1', partner: null }],
    })
    expect(listGrants(ledger.database)[0]?.provisional).toBeNull()
    expect(plainSql(ledger.database).all('SELECT partner_id FROM budget_version_line ORDER BY version_id')).toEqual([
      { partnerId: 1 },
      { partnerId: null },
    ])
  })
})

describe('a new account', () => {
  test('hangs under the longest code that begins it, also one of the same file, whatever their order', () => {
    const ledger = temporaryLedger()
    importSections(ledger, {
      accounts: [
        { code: '5211011', nameFr: 'Banque A, projet', nameEn: 'Bank A, project' },
        { code: '521101', nameFr: 'Banque A', nameEn: 'Bank A' },
        { code: '62221', nameFr: 'Location de salles', nameEn: 'Room hire' },
        { code: '4011SOTELMA', nameFr: 'SOTELMA', nameEn: 'SOTELMA' },
      ],
    })
    expect(
      plainSql(ledger.database).all(
        'SELECT code, parent, class, type, normal_side, spending FROM account WHERE custom = 1 ORDER BY code',
      ),
    ).toEqual([
      { code: '4011SOTELMA', parent: '4011', class: 4, type: 'liability', normalSide: 'credit', spending: 0 },
      { code: '521101', parent: '5211', class: 5, type: 'asset', normalSide: 'debit', spending: 0 },
      { code: '5211011', parent: '521101', class: 5, type: 'asset', normalSide: 'debit', spending: 0 },
      { code: '62221', parent: '6222', class: 6, type: 'expense', normalSide: 'debit', spending: 1 },
    ])
  })
})

describe('a refused setup', () => {
  test('gives every error at once with its place, of form and of meaning', () => {
    const ledger = temporaryLedger()
    const text = JSON.stringify({
      organisation: { code: 'ARGA' },
      bogus: 1,
      users: [{ name: 'raf', roles: ['boss'] }, { name: ' ' }, { name: 'aya' }, { name: 'aya' }],
      partners: [{ code: 'A B', name: 'x' }, { code: 'CEAM' }],
      accounts: [{ code: '0521', nameFr: 'x', nameEn: 'x' }],
      journals: [
        { code: 'BQ8', nameFr: 'x', nameEn: 'x', type: 'bank', account: '999999' },
        { code: 'BQ9', nameFr: 'x', nameEn: 'x' },
      ],
      grants: [
        { ...PECIC, donor: 'USAID', ceiling: 100_000, conversion: { method: 'LIFO', budgetRate: '0' } },
        { ...PECIC, code: 'G2', ceiling: '1.005', end: '2019-12-31', virement: { percent: '10', pct: '12' } },
        { ...PECIC, code: 'G3', donor: 'USAID', start: '2020-02-30', colour: 'red' },
      ],
      budgetLines: [
        budgetLine('A1', { partner: 'NOBODY', amount: '1' }),
        { ...budgetLine('A2'), grant: 'G9', amount: '1' },
        budgetLine('A3', { amount: '12,5' }),
      ],
      subAwards: [{ code: 'SA', grant: 'G9', partner: 'NOBODY', ceiling: '10.5' }],
      rates: [
        { base: 'GBP', rate: '768' },
        { base: 'GBP', month: '2020-01', date: '2020-01-05', rate: '768' },
        { base: 'GBP', month: '2020-01', rate: '1234567890.123' },
        { base: 'EUR', month: '2020-01', rate: '655' },
        { base: 'XOF', quote: 'GBP', month: '2020-01', rate: '0.0013' },
        { base: 'USD', month: '2020-01', rate: '590' },
        { base: 'USD', month: '2020-01', rate: '591' },
      ],
      openings: {
        claims: [{ grant: 'G9', number: 'C1', period: '2020-Q5', amount: '1' }],
        layers: [{ grant: 'G9', number: 'T1', date: '2020-01-01', amount: '1', xof: '770' }],
      },
    })
    expect(refusalOf(ledger, text).sort()).toEqual(
      [
        'SETUP_KEY_UNKNOWN bogus',
        'SETUP_CONFLICT organisation.code',
        'VALUE_UNKNOWN users[0].roles[0]',
        'VALUE_MISSING users[1].name',
        'SETUP_REPEATED users[3]',
        'CODE_INVALID partners[0].code',
        'VALUE_MISSING partners[1].name',
        'CODE_INVALID accounts[0].code',
        'ACCOUNT_UNKNOWN journals[0].account',
        'VALUE_MISSING journals[1].type',
        'SETUP_TEXT_NEEDED grants[0].ceiling',
        'VALUE_UNKNOWN grants[0].conversion.method',
        'RATE_INVALID grants[0].conversion.budgetRate',
        'SETUP_REFERENCE grants[1].donor',
        'AMOUNT_FRACTION grants[1].ceiling',
        'SETUP_DATES grants[1].end',
        'VALUE_UNKNOWN grants[1].virement.pct',
        'DATE_INVALID grants[2].start',
        'SETUP_KEY_UNKNOWN grants[2].colour',
        'NUMBER_INVALID budgetLines[2].amount',
        'GRANT_UNKNOWN budgetLines[1].grant',
        'GRANT_UNKNOWN subAwards[0].grant',
        'PARTNER_UNKNOWN subAwards[0].partner',
        'AMOUNT_FRACTION subAwards[0].ceiling',
        'RATE_DATE_NEEDED rates[0]',
        'RATE_DATE_NEEDED rates[1]',
        'RATE_INVALID rates[2].rate',
        'RATE_PEG rates[3].rate',
        'RATE_NOT_IN_XOF rates[4].base',
        'RATE_DUPLICATE rates[6]',
        'PERIOD_UNKNOWN openings.claims[0].period',
        'GRANT_UNKNOWN openings.layers[0].grant',
      ].sort(),
    )
  })

  test('leaves the file byte for byte as it was', () => {
    const ledger = temporaryLedger()
    importSections(ledger)
    ledger.database.pragma('wal_checkpoint(TRUNCATE)')
    const before = readFileSync(ledger.path)
    const refused = refusalOf(
      ledger,
      setupText({ partners: [{ code: 'ARGA', name: 'ARGA' }], grants: [{ code: 'PECIC', donor: 'USAID' }] }),
    )
    expect(refused).toEqual(['SETUP_REFERENCE grants[0].donor'])
    expect(statSync(`${ledger.path}-wal`).size).toBe(0)
    expect(readFileSync(ledger.path).equals(before)).toBe(true)
    expect(listPartners(ledger.database)).toEqual([])
  })

  test('says where the text stops being JSON', () => {
    const ledger = temporaryLedger()
    const result = importText(ledger, '{\n  "organisation": { "code": "AMSS" },\n  "users": [,]\n}')
    expect(result).toMatchObject({
      ok: false,
      faults: [{ code: 'SETUP_INVALID', place: { kind: 'line', line: 3, column: '13' } }],
    })
    expect(refusalOf(ledger, '[]')).toEqual(['SETUP_INVALID undefined'])
    expect(refusalOf(ledger, '{}')).toEqual(['VALUE_MISSING organisation'])
    expect(refusalOf(ledger, '{"organisation":{"code":"AMSS"},"toString":[],"users":{}}').sort()).toEqual([
      'SETUP_KEY_UNKNOWN toString',
      'VALUE_UNKNOWN users',
    ])
  })

  test('speaks in whole sentences, in French and in English', () => {
    const ledger = temporaryLedger()
    const result = importText(
      ledger,
      setupText({
        grants: [{ ...PECIC, donor: 'USAID' }],
        journals: [{ code: 'BQ1', type: 'cash' }],
        bogus: 1,
        users: [{ name: 'x'.repeat(70) }],
      }),
    )
    if (result.ok) throw new Error('taken')
    const sentences = result.faults.flatMap((fault) => [faultText(fault, 'fr'), faultText(fault, 'en')])
    expect(sentences.filter((sentence) => sentence.includes('{{'))).toEqual([])
    expect(sentences).toContain('journal BQ1 exists already: type can no longer change. Nothing was written.')
    expect(sentences).toContain('name dépasse 60 caractères.')
  })
})

describe('what is in use', () => {
  test('the type of a journal never changes', () => {
    expect(refusalOf(temporaryLedger(), setupText({ journals: [{ code: 'BQ1', type: 'cash' }] }))).toEqual([
      'SETUP_CONFLICT journals[0].type',
    ])
  })

  test('the currency of a grant changes while nothing is kept in it, and never after', () => {
    const ledger = temporaryLedger()
    importSections(ledger)
    importSections(ledger, { grants: [{ code: 'PECIC', currency: 'EUR' }] })
    expect(listGrants(ledger.database)[0]).toMatchObject({ currency: 'EUR', ceilingMinor: 10_000_000 })
    importSections(ledger, { grants: [{ code: 'PECIC' }], budgetLines: [budgetLine('A1', { amount: '10' })] })
    expect(refusalOf(ledger, setupText({ grants: [{ code: 'PECIC', currency: 'GBP' }] }))).toEqual([
      'SETUP_CONFLICT grants[0].currency',
    ])
  })

  test('one administrator at least must remain, and the last one may hand over', () => {
    const ledger = temporaryLedger()
    expect(refusalOf(ledger, setupText({ users: [{ name: 'owner', roles: ['preparer'] }] }))).toEqual([
      'LAST_ADMINISTRATOR users',
    ])
    importSections(ledger, {
      users: [
        { name: 'owner', roles: ['preparer'] },
        { name: 'raf', roles: ['administrator', 'approver'] },
      ],
    })
    expect(listUsers(ledger.database).map((user) => user.roles)).toEqual([['preparer'], ['approver', 'administrator']])
    const refused = importText(ledger, setupText())
    expect(refused).toMatchObject({ ok: false, faults: [{ code: 'ROLE_MISSING' }] })
  })
})
