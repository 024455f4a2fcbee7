import { listDrafts } from '../../db/queries/drafts.ts'
import { adoptTables } from '../../service/payroll/adopt-tables.ts'
import { saveEmployee } from '../../service/payroll/save-employee.ts'
import { postDrafts } from '../../service/vouchers/post-drafts.ts'
import type { EmployeeInput } from '../../shared/contract/payroll.ts'
import { reportBooks } from './report-books.ts'
import { expectSuccess, type TemporaryLedger } from './temporary-ledger.ts'

/** An employee of 2020, single, half on G1/A1 and half on own funds, unless told. */
export const staffMember = (more: Partial<EmployeeInput> = {}): EmployeeInput => ({
  id: null,
  name: 'Aminata Traoré',
  number: 'E01',
  socialNumber: null,
  job: 'Comptable',
  contractFrom: '2018-01-01',
  contractTo: null,
  monthlyHoursHundredths: 17_333,
  riskClass: '1',
  bank: 'BDM',
  bankAccount: 'ML0160123',
  mobileOperator: null,
  mobileNumber: null,
  terms: { from: '2018-01-01', baseXof: 300_000, married: false, children: 0, disabledChildren: 0, allowances: [] },
  plan: {
    from: '2018-01-01',
    shares: [
      { grant: 'G1', budgetLine: 'A1', percent: '50' },
      { grant: null, budgetLine: null, percent: '50' },
    ],
  },
  ...more,
})

/** A ledger with grants G1 and G2 (lines A1 and B1 each), the tables of Mali adopted, and these employees; it is 20 February 2020. */
export function payrollBooks(
  staff: readonly EmployeeInput[] = [staffMember()],
  now = '2020-02-20T09:00:00.000Z',
): TemporaryLedger {
  const lines = ['A1', 'B1'].map((code) => ({ code, head: code.slice(0, 1), minor: 5_000_000, xof: 38_500_000 }))
  const books = reportBooks(
    ['G1', 'G2'].map((code) => ({ code, start: '2018-01-01', lines })),
    now,
  )
  expectSuccess(books.command('payroll.saveTables', adoptTables))
  for (const member of staff) expectSuccess(books.command('payroll.saveEmployee', (work) => saveEmployee(work, member)))
  return books
}

/** Posts every draft of the ledger. */
export const postAll = (books: TemporaryLedger): void => {
  expectSuccess(books.command('vouchers.post', (work) => postDrafts(work, listDrafts(work.database))))
}
