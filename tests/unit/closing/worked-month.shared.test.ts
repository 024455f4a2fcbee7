import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { interFundBalances } from '../../../service/closing/balance-facts.ts'
import { monthEndEntries } from '../../../service/closing/month-end-entries.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { addRate } from '../../../service/settings/add-rate.ts'
import { importVouchersFile } from '../../../service/vouchers/import-file.ts'
import { reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, newFolder } from '../../helpers/temporary-ledger.ts'

const FILE = join(process.env.SIKASSO_SHARED_DATA ?? '', 'accounting', 'worked-vouchers.import.csv')
const LINES = ['A/C', 'B1', 'B2', 'B3', 'B4', 'C2', 'D1', 'E1', 'E2']

/** The worked month of spec 13 §8 without these vouchers, as a file of its own. */
function workedMonthWithout(...left: readonly string[]) {
  const lines = LINES.map((code) => ({ code, head: code.slice(0, 1), minor: 1_000_000, xof: 7_700_000 }))
  const books = reportBooks([{ code: 'FCDO', start: '2026-01-01', end: '2026-12-31', lines }], '2026-02-01T09:00:00.000Z')
  const text = readFileSync(FILE, 'utf8')
  const path = join(newFolder(), 'vouchers.csv')
  const kept = text.split('\n').filter((line) => !left.some((voucher) => line.startsWith(`${voucher},`)))
  writeFileSync(path, kept.join('\n'))
  const people = { user: 'owner', approver: 'owner' }
  const commandId = '01900000-0000-7000-8000-000000000002'
  expectSuccess(importVouchersFile(books.ledger, { file: { path }, people, commandId, post: true, dryRun: false }))
  const rate = { base: 'GBP', quote: 'XOF', dated: '2026-01-30', rate: '755.10', source: 'Banque centrale', evidence: null }
  expectSuccess(books.command('settings.addRate', (work) => addRate(work, rate)))
  return books
}

test('without its release, the month proposes 14 720 720 from 165 to 7925', () => {
  const { database } = workedMonthWithout('V25')
  expect(monthEndEntries(database, '2026-01').entries).toMatchObject([
    {
      kind: 'release',
      amountXof: 14_720_720,
      waitingXof: 0,
      vouchers: [
        {
          voucher: {
            journal: 'FA',
            date: '2026-01-31',
            lines: [
              { account: '165', debitMinor: 14_720_720, grant: 'FCDO', thirdParty: 'FCDO' },
              { account: '7925', creditMinor: 14_720_720, grant: 'FCDO' },
            ],
          },
        },
      ],
    },
  ])
})

test('without its revaluation either, the month proposes the gain of 243 000, and the same release', () => {
  const { database } = workedMonthWithout('V24', 'V25')
  expect(monthEndEntries(database, '2026-01').entries).toMatchObject([
    { kind: 'revaluation', subject: '5215 · GBP · FCDO', amountXof: 243_000 },
    { kind: 'release', amountXof: 14_720_720 },
  ])
})

test('the whole month leaves nothing to book, and the loan between funds of V20 and V22', () => {
  const { database } = workedMonthWithout()
  expect(monthEndEntries(database, '2026-01')).toEqual({ entries: [], faults: [] })
  const [pair, ...others] = interFundBalances(database, '2026-01')
  expect([pair, others]).toMatchObject([{ debtor: 'FCDO', creditor: '', amountXof: 407_960 }, []])
  const report = expectSuccess(machineReport(database, 'fund-balance', { grant: 'FCDO' }, 'fr'))
  const [row] = [...report.rows]
  const interfund = report.columns.findIndex(({ key }) => key === 'interfund')
  expect(Math.abs(Number(row?.[interfund]))).toBe(407_960)
})
