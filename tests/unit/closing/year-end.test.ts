import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listPeriods } from '../../../db/queries/periods.ts'
import { askYearEnd, confirmYearEnd } from '../../../service/closing/close-year.ts'
import { monthEndEntries } from '../../../service/closing/month-end-entries.ts'
import { closeLedger } from '../../../service/kernel/ledger.ts'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import { runCommand } from '../../../service/kernel/run-command.ts'
import { fundEquations } from '../../../service/reports/fund-balance.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { closePeriod } from '../../../service/settings/close-period.ts'
import { reverseVoucher } from '../../../service/vouchers/reverse-voucher.ts'
import { closeMonth, closingBooks, codesOf, faultsOf, reopenMonth, withUser } from '../../helpers/closing-books.ts'
import { FixedClock } from '../../helpers/fixed-clock.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { builtSample, SAMPLE_LEDGERS, sampleDatabase } from '../../helpers/sample-consortium.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'
import { expectSuccess, newFolder, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

describe('the sample’s year', () => {
  let folder = ''
  beforeAll(async () => {
    folder = (await builtSample()).folder
  }, 60_000)

  test.each(Object.keys(SAMPLE_LEDGERS))('the releases of %s are those of the rule, in every month', (organisation) => {
    const database = sampleDatabase(folder, organisation)
    for (const { month } of listPeriods(database)) expect([month, monthEndEntries(database, month).entries]).toEqual([month, []])
  })

  test('opening equals previous closing, account by account and grant by grant; the chain stays sound', () => {
    const path = join(newFolder(), 'lead.sikasso')
    copyFileSync(join(folder, 'lead.sikasso'), path)
    const surroundings = { clock: new FixedClock('2021-03-01T09:00:00.000Z'), randomBytes: seededRandom('year') }
    const ledger = expectSuccess(openLedger({ path, reading: false }, surroundings))
    const { database } = ledger
    const run = <T>(name: 'settings.closePeriod' | 'closing.closeYear', work: Parameters<typeof runCommand<T>>[2]) =>
      expectSuccess(runCommand(ledger, { name, user: 'owner', input: name }, work))
    const balances = (from: string, to: string, column: 'opening' | 'closing') => {
      const report = expectSuccess(machineReport(database, 'trial-balance', { from, to }, 'fr'))
      const at = (key: string) => report.columns.findIndex((known) => known.key === key)
      const found = [...report.rows].map((row): [string, number] => [
        String(row[0]),
        Number(row[at(`${column}_debit`)]) - Number(row[at(`${column}_credit`)]),
      ])
      return found.filter(([, xof]) => xof !== 0)
    }
    run('settings.closePeriod', (work) => closePeriod(work, '2020-12'))
    const before = balances('2020-01-01', '2020-12-31', 'closing')
    const funds = [...fundEquations(database, '2020-01-01', '2020-12-31').values()]
    const { carried } = run('closing.closeYear', (work) => askYearEnd(work, 2020))
    const after = balances('2020-01-01', '2020-12-31', 'closing')
    expect(balances('2021-01-01', '2021-12-31', 'opening')).toEqual(after)
    const result = before.filter(([account]) => /^[678]/.test(account)).reduce((sum, [, xof]) => sum - xof, 0)
    expect(carried?.resultXof).toBe(result)
    expect(after).toEqual(
      [...before.filter(([account]) => !/^[678]/.test(account)), ['131', -result]].sort((one, other) =>
        String(one[0]) < String(other[0]) ? -1 : 1,
      ),
    )
    const opened = plainSql(database).all<{ account: string; xof: number }>(
      `SELECT l.account, sum(l.side * l.amount_xof) AS xof FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id
       WHERE v.number = ? AND l.label LIKE 'À-nouveau%' GROUP BY l.account HAVING sum(l.side * l.amount_xof) <> 0 ORDER BY l.account`,
      carried?.openingNumber ?? '',
    )
    expect(opened.map(({ account, xof }) => [account, xof])).toEqual(after)
    expect([...fundEquations(database, '2020-01-01', '2020-12-31').values()].map(({ difference }) => difference)).toEqual(
      funds.map(({ difference }) => difference),
    )
    expect(faultsOf({ database, clock: surroundings.clock })).toEqual([])
    closeLedger(ledger)
  }, 60_000)
})

describe('a year', () => {
  let books: TemporaryLedger
  const ask = (user = 'owner') => books.command('closing.closeYear', (work) => askYearEnd(work, 2020), { user })
  const confirm = (user: string) => books.command('closing.confirmYear', (work) => confirmYearEnd(work, 2020), { user })
  const close = (...months: string[]) => {
    for (const month of months) expectSuccess(closeMonth(books, month))
  }
  const voucher = (date: string) => bookVoucher(date, [bookLine('6055', 500, null), bookLine('571', null, 500)])

  beforeEach(() => {
    books = closingBooks([], '2021-03-01T09:00:00.000Z')
    postVouchers(books, [voucher('2020-05-12')])
  })

  test('is not ended while a month is open, nor one that is not there', () => {
    expect(codesOf(ask())).toBe('YEAR_MONTHS_OPEN')
    expect(codesOf(books.command('closing.closeYear', (work) => askYearEnd(work, 2018)))).toBe('YEAR_UNKNOWN')
    expect(codesOf(confirm('owner'))).toBe('YEAR_END_NOT_ASKED')
  })

  test('is ended by two people, and takes no voucher afterwards, by code and by trigger', () => {
    withUser(books, 'Awa', ['preparer'])
    withUser(books, 'Issa', ['approver'])
    close('2020-05', '2020-12')
    expect(expectSuccess(ask()).carried).toBeNull()
    expect(codesOf(confirm('owner'))).toBe('SEPARATION_OF_DUTIES')
    expect(codesOf(confirm('Awa'))).toBe('ROLE_MISSING')
    expect(expectSuccess(confirm('Issa'))).toMatchObject({
      closingNumber: 'AMSS-CL-2020-000001',
      openingNumber: 'AMSS-AN-2021-000001',
      resultXof: -500,
    })
    expect(() => postVouchers(books, [voucher('2020-05-13')])).toThrow(/YEAR_CARRIED/)
    expect(() => postVouchers(books, [voucher('2019-05-13')])).toThrow(/YEAR_CARRIED/)
    books.database.exec('SAVEPOINT trial; DROP TRIGGER voucher_sealed')
    expect(() =>
      plainSql(books.database).run(
        "INSERT INTO voucher SELECT 99, NULL, 'X', journal, fiscal_year, 99, '2020-05-13', NULL, kind, label, NULL, NULL, 2, 1, 1, 1, posted_at, 99 FROM voucher ORDER BY id LIMIT 1",
      ),
    ).toThrow(/YEAR_CARRIED/)
    books.database.exec('ROLLBACK TO trial; RELEASE trial')
    expect(() => plainSql(books.database).run("UPDATE year_end SET state = 'asked'")).toThrow(/IMMUTABLE/)
    expect(codesOf(ask())).toBe('YEAR_CARRIED_ALREADY')
    expect(codesOf(reopenMonth(books, '2020-05', 'Awa', 'Issa'))).toBe('REOPENING_YEAR_CARRIED')
    const reverse = books.command('vouchers.reverse', (work) =>
      reverseVoucher(work, { number: 'AMSS-AN-2021-000001', date: '2021-02-01', reason: 'Erreur' }),
    )
    expect(codesOf(reverse)).toBe('YEAR_VOUCHER_KEPT')
    postVouchers(books, [voucher('2021-02-12')])
    expect(faultsOf(books)).toEqual([])
  })

  test('is not ended when the next has opening balances from elsewhere, which would count twice', () => {
    postVouchers(books, [
      bookVoucher('2021-01-01', [bookLine('571', 900, null), bookLine('1011', null, 900)], { journal: 'AN', kind: 'opening' }),
    ])
    close('2020-05', '2020-12')
    expect(codesOf(ask())).toBe('YEAR_OPENED_ALREADY')
  })

  test('follows the year before it, and comes before the closing of the next January', () => {
    postVouchers(books, [voucher('2019-05-12'), voucher('2021-01-12')])
    close('2019-05', '2019-12', '2020-05', '2020-12', '2021-01')
    expect(codesOf(ask())).toBe('YEAR_EARLIER_OPEN YEAR_NEXT_CLOSED')
  })
})
