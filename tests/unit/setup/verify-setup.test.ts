import { beforeEach, expect, test } from 'vitest'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'
import { budgetLine, importSections, PECIC } from './setup-of.ts'

let ledger: TemporaryLedger

beforeEach(() => {
  ledger = temporaryLedger()
  importSections(ledger, {
    partners: [{ code: 'ARGA', name: 'ARGA' }],
    accounts: [{ code: '521101', nameFr: 'Banque', nameEn: 'Bank' }],
    journals: [{ code: 'BQ1', account: '521101' }],
    grants: [PECIC],
    budgetLines: [budgetLine('A1', { amount: '10', partner: 'ARGA' })],
    subAwards: [{ code: 'SA1', grant: 'PECIC', partner: 'ARGA', ceiling: '1000', budgetLines: ['A1'] }],
    rates: [{ base: 'GBP', month: '2020-01', rate: '768' }],
    openings: {
      budgetLines: [{ grant: 'PECIC', code: 'A1', xof: '1', gbp: '1' }],
      layers: [{ grant: 'PECIC', number: 'T0', date: '2020-01-01', amount: '1', xof: '770' }],
      claims: [{ grant: 'PECIC', number: 'C1', period: '2019', amount: '1' }],
    },
  })
  for (const { name } of plainSql(ledger.database).all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
    ledger.database.exec(`DROP TRIGGER ${name}`)
})

const found = (): string[] => verifyRegisters(ledger.database).map((fault) => `${fault.code} ${fault.details?.subject}`)

test('an untouched setup is sound', () => {
  expect(found()).toEqual([])
})

test.each([
  ['UPDATE grant_agreement SET ceiling_minor = ceiling_minor + 1', 'grant:PECIC'],
  ["UPDATE grant_agreement SET budget_rate = '771'", 'grant:PECIC'],
  ['UPDATE grant_agreement SET virement = replace(virement, \'"10"\', \'"90"\')', 'grant:PECIC'],
  ['UPDATE budget_version_line SET amount_xof = amount_xof + 1', 'budget-version:PECIC/0'],
  ["UPDATE budget_version SET reference = 'X'", 'budget-version:PECIC/0'],
  ["UPDATE partner SET name = 'Autre'", 'partner:ARGA'],
  ["UPDATE donor SET name = 'Autre'", 'donor:FCDO'],
  ["UPDATE account SET type = 'income' WHERE code = '521101'", 'account:521101'],
  ["UPDATE journal SET account = '5211' WHERE code = 'BQ1'", 'journal:BQ1'],
  ["UPDATE sub_award SET budget_lines = '[]'", 'sub-award:SA1'],
  ["UPDATE rate SET rate = '769'", 'rate:GBP/XOF/2020-01'],
  ['UPDATE opening_spending SET amount_minor = 2', 'opening-spending:PECIC/PECIC/A1'],
  ['UPDATE tranche SET xof_credited = 771', 'tranche:PECIC/T0'],
  ["UPDATE opening_claim SET period = '2020'", 'opening-claim:PECIC/C1'],
])('an altered row is named: %s', (sql, subject) => {
  expect(plainSql(ledger.database).run(sql)).toBeGreaterThan(0)
  expect(found()).toEqual([`VERIFY_ROW_CHANGED ${subject}`])
})

test('a row that no event made and one that is gone are named', () => {
  plainSql(ledger.database).run("INSERT INTO rate (base, quote, dated, rate, source) VALUES ('GBP', 'XOF', '2020-02', '1', 'x')")
  plainSql(ledger.database).run('DELETE FROM opening_claim')
  expect(found()).toEqual(['VERIFY_ROW_FOREIGN rate:GBP/XOF/2020-02', 'VERIFY_ROW_GONE opening-claim:PECIC/C1'])
})
