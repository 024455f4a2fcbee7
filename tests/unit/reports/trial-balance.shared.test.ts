import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { importVouchersFile } from '../../../service/vouchers/import-file.ts'
import { reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

const FOLDER = join(process.env.SIKASSO_SHARED_DATA ?? '', 'accounting')
const LINES = ['A/C', 'B1', 'B2', 'B3', 'B4', 'C2', 'D1', 'E1', 'E2']

function workedMonth() {
  const lines = LINES.map((code) => ({ code, head: code.slice(0, 1), minor: 1_000_000, xof: 7_700_000 }))
  const books = reportBooks([{ code: 'FCDO', start: '2026-01-01', end: '2026-12-31', lines }], '2026-02-01T09:00:00.000Z')
  const file = { path: join(FOLDER, 'worked-vouchers.import.csv') }
  const people = { user: 'owner', approver: 'owner' }
  const commandId = '01900000-0000-7000-8000-000000000001'
  expectSuccess(importVouchersFile(books.ledger, { file, people, commandId, post: true, dryRun: false }))
  return books
}

test('the worked month gives the expected trial balance, account by account', () => {
  const text = readFileSync(join(FOLDER, 'expected-trial-balance.csv'), 'utf8')
  const [, ...expected] = Papa.parse<string[]>(text.trim()).data
  const report = expectSuccess(machineReport(workedMonth().database, 'trial-balance', {}, 'fr'))
  const rows = [...report.rows].map((row) => row.map((cell) => String(cell ?? '')))
  const totals = ['TOTAL', '', ...(report.totals ?? []).slice(2).map(String)]
  expect([...rows, totals]).toEqual(expected)
})

test('by currency, the bank in pounds shows its pounds', () => {
  const report = expectSuccess(
    machineReport(workedMonth().database, 'trial-balance', { byCurrency: true, account: '5215' }, 'en'),
  )
  expect(report.columns.at(-1)).toMatchObject({ key: 'currency' })
  expect([...report.rows]).toContainEqual(['5215', expect.any(String), 0, 0, 15_000_000, 6_000_000, 9_000_000, 0, 'GBP'])
})

test('the fund of the worked month ties, whatever its advances, loans between funds and exchange', () => {
  const report = expectSuccess(machineReport(workedMonth().database, 'fund-balance', { grant: 'FCDO' }, 'fr'))
  const [row] = [...report.rows]
  const figures = Object.fromEntries(report.columns.map((column, index) => [column.key, row?.[index]]))
  expect(figures).toMatchObject({ received: 112_860_000, difference: 0, advances: 2_550_000, returned: 0 })
})
