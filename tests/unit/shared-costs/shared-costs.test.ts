import { expect, test } from 'vitest'
import { listDrafts } from '../../../db/queries/drafts.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { newCommandId } from '../../../service/kernel/run-command.ts'
import { computeMonth } from '../../../service/payroll/compute-month.ts'
import { listEmployees } from '../../../service/payroll/list-employees.ts'
import { readPayslips } from '../../../service/payroll/read-payslips.ts'
import { addUser } from '../../../service/settings/add-user.ts'
import { sharedCostsClosingFacts } from '../../../service/shared-costs/closing-facts.ts'
import { hourShares } from '../../../service/shared-costs/hour-shares.ts'
import { importTimesheetsFile } from '../../../service/shared-costs/import-timesheets.ts'
import { listKeys } from '../../../service/shared-costs/list-keys.ts'
import { monthTimesheets } from '../../../service/shared-costs/list-timesheets.ts'
import { poolMonths } from '../../../service/shared-costs/pool-months.ts'
import { proposeReversal, runAllocation } from '../../../service/shared-costs/run-allocation.ts'
import { approveKey, saveKey } from '../../../service/shared-costs/save-key.ts'
import { savePool } from '../../../service/shared-costs/save-pool.ts'
import { saveTimesheet } from '../../../service/shared-costs/save-timesheet.ts'
import { returnTimesheet, signTimesheet } from '../../../service/shared-costs/sign-timesheet.ts'
import { saveVarianceLimit } from '../../../service/shared-costs/variance-limit.ts'
import { postDrafts } from '../../../service/vouchers/post-drafts.ts'
import type { KeyInput, PoolInput, TimesheetRow } from '../../../shared/contract/shared-costs.ts'
import type { Result } from '../../../shared/result/result.ts'
import { payrollBooks, postAll } from '../../helpers/payroll-books.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const MONTH = '2020-01'
const codes = (result: Result<unknown>) => (result.ok ? [] : result.faults.map((fault) => fault.code))
const key = (more: Partial<KeyInput> = {}): KeyInput => ({
  id: null,
  code: 'LOYER',
  label: 'Loyer du siège',
  basis: 'fte',
  from: '2020-01-01',
  to: null,
  evidence: 'Tableau des effectifs du 02/01/2020',
  shares: [
    { grant: 'G1', budgetLine: 'B1', partner: null, weight: '3.5' },
    { grant: 'G2', budgetLine: 'B1', partner: null, weight: '2' },
    { grant: null, budgetLine: null, partner: null, weight: '2' },
  ],
  ...more,
})
const POOL = {
  id: null,
  code: 'SIEGE',
  label: 'Coûts du siège',
  accounts: '6222',
  memoCode: 'BUREAU',
  grant: null,
  keyCode: 'LOYER',
  closedOn: null,
}

/** Rent of 475 000 paid by own funds under the memo code BUREAU, with the key written and approved on 5 January. */
function books(): TemporaryLedger {
  const made = payrollBooks()
  postVouchers(made, [
    bookVoucher('2020-01-10', [bookLine('6222', 475_000, null, { budgetLine: 'BUREAU' }), bookLine('5211', null, 475_000)]),
    bookVoucher('2020-01-11', [bookLine('6222', 90_000, null), bookLine('5211', null, 90_000)]),
  ])
  const { id } = expectSuccess(made.command('sharedCosts.saveKey', (work) => saveKey(work, key())))
  expectSuccess(made.command('sharedCosts.approveKey', (work) => approveKey(work, { id, on: '2020-01-05' })))
  expectSuccess(made.command('sharedCosts.savePool', (work) => savePool(work, POOL)))
  return made
}
const run = (made: TemporaryLedger, date = '2020-01-31') =>
  made.command('sharedCosts.run', (work) => runAllocation(work, made.surroundings, { poolId: 1, month: MONTH, date }))
/** What an account holds, by fund: own funds first. */
const byGrant = (made: TemporaryLedger, account: string) =>
  made.database.raw
    .prepare('SELECT sum(side * amount_xof) FROM voucher_line WHERE account = ? GROUP BY grant_id ORDER BY grant_id')
    .pluck()
    .all(account)
const pool = (made: TemporaryLedger) => poolMonths(made.database, MONTH)[0]
const facts = (made: TemporaryLedger) =>
  sharedCostsClosingFacts(made.database, MONTH, '2020-02-20').map((fact) => [
    fact.item,
    fact.state,
    fact.evidence.map((each) => each.code).join(' '),
  ])

test('a pool is shared once a month by its approved key, posted, mirrored to the unit and shared again', () => {
  const made = books()
  expect(pool(made)).toMatchObject({ state: 'ready', totalXof: 475_000, lines: [{ xof: 475_000 }] })
  expect(facts(made)[1]).toEqual([13, 'no', 'POOL_NOT_SHARED'])
  expectSuccess(run(made))
  expectSuccess(run(made))
  expect(listDrafts(made.database)).toHaveLength(1)
  expect(pool(made)?.shares.map((share) => share.xof)).toEqual([221_667, 126_666, 126_667])
  expect(pool(made)?.interFund).toEqual([
    { grant: '', gapXof: -348_333 },
    { grant: 'G1', gapXof: 221_667 },
    { grant: 'G2', gapXof: 126_666 },
  ])
  postAll(made)
  expect(pool(made)).toMatchObject({ state: 'posted', runId: 1, flags: [] })
  expect(facts(made)[1]).toEqual([13, 'yes', 'POOL_SHARED'])
  expect(codes(run(made))).toEqual(['ALLOCATION_POSTED'])
  const mirror = { runId: 1, date: '2020-01-31' }
  expectSuccess(made.command('sharedCosts.run', (work) => proposeReversal(work, made.surroundings, mirror)))
  postAll(made)
  expect(pool(made)).toMatchObject({ state: 'reversed', totalXof: 475_000 })
  expect(byGrant(made, '6222')).toEqual([565_000, 0, 0])
  expectSuccess(run(made))
  postAll(made)
  expect(pool(made)?.state).toBe('posted')
  expect(verifyRegisters(made.database).filter((fault) => !/partner|donor/.test(String(fault.details?.subject)))).toEqual([])
})

test('costs posted after the allocation are said, and an allocation is dated in its month, after the key’s approval', () => {
  const made = books()
  expect(codes(run(made, '2020-02-01'))).toEqual(['ALLOCATION_DATE'])
  expect(codes(run(made, '2020-01-04'))).toEqual(['KEY_NOT_APPROVED_BEFORE'])
  expectSuccess(run(made))
  postAll(made)
  postVouchers(made, [
    bookVoucher('2020-01-20', [bookLine('6222', 1_000, null, { budgetLine: 'BUREAU' }), bookLine('5211', null, 1_000)]),
  ])
  expect(pool(made)?.flags).toMatchObject([{ code: 'POOL_CHANGED', details: { amount: 1_000 } }])
  expect(facts(made)[1]).toEqual([13, 'no', 'POOL_SHARED POOL_CHANGED'])
})

test('a pool changes but for its code, which names its runs; one that is not there is not made by its number', () => {
  const made = books()
  expectSuccess(run(made))
  const save = (more: Partial<PoolInput>) => made.command('sharedCosts.savePool', (work) => savePool(work, { ...POOL, ...more }))
  expectSuccess(save({ code: 'VEHICULES', memoCode: 'GASOIL' }))
  expect(codes(save({ id: 1, code: 'VEHICULES' }))).toEqual(['POOL_CODE_KEPT', 'POOL_CODE_TAKEN'])
  expect(codes(save({ id: 1, code: 'BUREAU' }))).toEqual(['POOL_CODE_KEPT'])
  expect(codes(save({ id: 9, code: 'BUREAU' }))).toEqual(['POOL_UNKNOWN'])
  expectSuccess(save({ id: 1, label: 'Coûts du bureau' }))
  expect(pool(made)).toMatchObject({ pool: { id: 1, code: 'SIEGE', label: 'Coûts du bureau' }, runId: 1, state: 'proposed' })
  expect(verifyRegisters(made.database).filter((fault) => !/partner|donor/.test(String(fault.details?.subject)))).toEqual([])
})

test('an approved key never changes: a version is dated, after the months already shared', () => {
  const made = books()
  expectSuccess(run(made))
  const save = (more: Partial<KeyInput>) => made.command('sharedCosts.saveKey', (work) => saveKey(work, key(more)))
  expect(codes(save({ id: 1 }))).toEqual(['KEY_APPROVED'])
  expect(codes(save({ from: '2020-01-15' }))).toEqual(['KEY_MONTH_USED'])
  expect(codes(save({ from: '2020-02-01', shares: [{ grant: 'G1', budgetLine: null, partner: 'X', weight: '0' }] }))).toEqual([
    'KEY_TOO_FEW_SHARES',
    'KEY_WEIGHT',
    'SHARE_NEEDS_LINE',
    'PARTNER_UNKNOWN',
  ])
  const { id } = expectSuccess(save({ from: '2020-02-01', basis: 'agreed', evidence: null }))
  expect(codes(save({ from: '2020-03-01' }))).toEqual(['KEY_WAITING'])
  const approve = (on: string) => made.command('sharedCosts.approveKey', (work) => approveKey(work, { id, on }))
  expect(codes(approve('2020-05-01'))).toEqual(['KEY_WITHOUT_EVIDENCE', 'APPROVAL_IN_FUTURE'])
  expectSuccess(save({ id, from: '2020-02-01', basis: 'agreed', evidence: 'Décision du comité' }))
  expectSuccess(approve('2020-01-28'))
  const [second, first] = listKeys(made.database)
  expect([first?.to, second?.flags.map((flag) => flag.code)]).toEqual(['2020-01-31', ['KEY_NO_BASIS']])
  expect(() => made.database.exec("UPDATE allocation_key SET label = 'x'")).toThrow('IMMUTABLE')
  expect(() => made.database.exec('DELETE FROM allocation_key_share')).toThrow('IMMUTABLE')
})

test('once two people write, whoever wrote a key does not approve it', () => {
  const made = payrollBooks()
  const roles = ['preparer', 'approver'] as const
  expectSuccess(made.command('settings.addUser', (work) => addUser(work, { name: 'Second', roles })))
  const { id } = expectSuccess(made.command('sharedCosts.saveKey', (work) => saveKey(work, key())))
  const approve = (user: string) =>
    made.command('sharedCosts.approveKey', (work) => approveKey(work, { id, on: '2020-01-05' }), { user })
  expect(codes(approve('owner'))).toEqual(['KEY_OWN_APPROVAL'])
  expectSuccess(approve('Second'))
})

const hours = (hundredths: number, days: number) => Array.from({ length: days }, (_, index) => ({ day: index + 1, hundredths }))
const task = (grant: string | null, hundredths: number, days: number, more: Partial<TimesheetRow> = {}): TimesheetRow => ({
  grant,
  budgetLine: grant === null ? null : 'A1',
  activity: null,
  absence: null,
  hours: hours(hundredths, days),
  ...more,
})

test('a timesheet signed by two is locked, splits the pay and gives the weights of a key', () => {
  const made = payrollBooks()
  const employeeId = listEmployees(made.database)[0]?.id ?? 0
  const save = (rows: TimesheetRow[]) =>
    made.command('sharedCosts.saveTimesheet', (work) => saveTimesheet(work, { employeeId, month: MONTH, rows }))
  const sign = (as: 'employee' | 'supervisor', name: string, date = '2020-02-03') =>
    made.command('sharedCosts.signTimesheet', (work) => signTimesheet(work, { id: 1, as, name, date }))
  expect(facts(made)[0]).toEqual([12, 'no', 'TIMESHEETS_UNSIGNED'])
  expect(codes(save([task('G1', 2_500, 1), task('G1', 800, 1, { absence: 'leave' })]))).toEqual([
    'HOURS_INVALID',
    'TIMESHEET_ABSENCE_WITH_GRANT',
    'TIMESHEET_LONG_DAY',
  ])
  expectSuccess(save([task('G1', 600, 15), task('G2', 200, 15), task(null, 800, 2, { absence: 'sick' })]))
  expect(monthTimesheets(made.database, MONTH)[0]).toMatchObject({
    workedHundredths: 12_000,
    absentHundredths: 1_600,
    locked: false,
  })
  expect(codes(sign('supervisor', 'Moussa Diarra'))).toEqual(['SIGNATURE_ORDER'])
  expect(codes(sign('employee', 'Moussa Diarra'))).toEqual(['SIGNATURE_NOT_EMPLOYEE'])
  expectSuccess(sign('employee', 'Aminata Traoré'))
  expect(codes(sign('supervisor', 'Aminata Traoré', '2020-05-01'))).toEqual(['SIGNATURE_DATE', 'SIGNATURE_SAME_PERSON'])
  expectSuccess(sign('supervisor', 'Moussa Diarra'))
  expect(codes(save([]))).toEqual(['TIMESHEET_LOCKED'])
  expect(() => made.database.exec('DELETE FROM timesheet_hours')).toThrow('IMMUTABLE')
  expect(monthTimesheets(made.database, MONTH)[0]?.flags.map((flag) => flag.code)).toEqual([
    'TIMESHEET_HOURS_DIFFER',
    'LOAD_VARIANCE',
    'LOAD_VARIANCE_OWN_FUNDS',
    'LOAD_VARIANCE',
  ])
  expect(facts(made)[0]).toEqual([12, 'yes', 'TIMESHEETS_SIGNED LOAD_VARIANCE LOAD_VARIANCE_OWN_FUNDS LOAD_VARIANCE'])
  expect(hourShares(made.database, MONTH, MONTH).map((share) => [share.grant, share.weight])).toEqual([
    ['G1', '90'],
    ['G2', '30'],
  ])
  expectSuccess(
    made.command('payroll.compute', (work) => computeMonth(work, made.surroundings, { month: MONTH, payDate: '2020-01-31' })),
  )
  expect(readPayslips(made.database, MONTH)[0]).toMatchObject({
    splitBy: 'timesheet',
    shares: [{ grant: 'G1' }, { grant: 'G2' }],
  })
  const giveBack = () => made.command('sharedCosts.returnTimesheet', (work) => returnTimesheet(work, { id: 1, reason: 'Erreur' }))
  postAll(made)
  expect(byGrant(made, '6611')).toEqual([225_000, 75_000])
  expect(codes(giveBack())).toEqual(['TIMESHEET_USED'])
})

test('a signed timesheet goes back with a reason, and the limit of points is the ledger’s own', () => {
  const made = payrollBooks()
  const employeeId = listEmployees(made.database)[0]?.id ?? 0
  const rows = [task('G1', 580, 10), task(null, 420, 10)]
  expectSuccess(made.command('sharedCosts.saveTimesheet', (work) => saveTimesheet(work, { employeeId, month: MONTH, rows })))
  for (const [as, name] of [
    ['employee', 'Aminata Traoré'],
    ['supervisor', 'Moussa Diarra'],
  ] as const)
    expectSuccess(
      made.command('sharedCosts.signTimesheet', (work) => signTimesheet(work, { id: 1, as, name, date: '2020-01-31' })),
    )
  const sheet = () => monthTimesheets(made.database, MONTH)[0]
  expect(sheet()?.variances.map((row) => row.flagged)).toEqual([false, false])
  const limit = { variancePoints: '5', source: 'Manuel 2020', from: '2020-01-01' }
  expectSuccess(made.command('sharedCosts.saveParameter', (work) => saveVarianceLimit(work, limit)))
  expect(sheet()?.variances.map((row) => row.flagged)).toEqual([true, true])
  const giveBack = (reason: string) =>
    made.command('sharedCosts.returnTimesheet', (work) => returnTimesheet(work, { id: 1, reason }))
  expect(codes(giveBack(' '))).toEqual(['REASON_MISSING'])
  expectSuccess(giveBack('Heures du 3 oubliées'))
  expect(sheet()).toMatchObject({ locked: false, employeeSignedOn: null, returnReason: 'Heures du 3 oubliées' })
})

test('hours come in from a file, whole or not at all', () => {
  const made = payrollBooks()
  const load = (text: string) =>
    importTimesheetsFile(made.ledger, {
      file: { bytes: new TextEncoder().encode(text), name: 'heures.csv' },
      user: 'owner',
      commandId: newCommandId(made.ledger),
    })
  const head = 'matricule;date;subvention;ligne budgétaire;activité;absence;heures\n'
  expect(codes(load(`${head}E09;2020-01-06;G1;A1;;;8\nE01;2020-01-06;G1;A1;;vacances;8\n`))).toEqual(['ABSENCE_UNKNOWN'])
  expect(codes(load(`${head}E09;2020-01-06;G1;A1;;;8\nE01;2020-01-06;G1;Z1;;;8\n`))).toEqual([
    'EMPLOYEE_UNKNOWN',
    'BUDGET_LINE_UNKNOWN',
  ])
  expect(monthTimesheets(made.database, MONTH)[0]?.id).toBeNull()
  const good = `${head}E01;2020-01-06;G1;A1;Atelier;;7,5\nE01;2020-01-07;;;;Congé;8\nE01;2020-01-06;G1;A1;Atelier;;0,5\n`
  expect(expectSuccess(load(good))).toEqual({ timesheets: 1, lines: 3 })
  expect(monthTimesheets(made.database, MONTH)[0]).toMatchObject({ workedHundredths: 800, absentHundredths: 800 })
})

test('a posted allocation cannot be approved twice over: only drafts are replaced', () => {
  const made = books()
  expectSuccess(run(made))
  expectSuccess(made.command('vouchers.post', (work) => postDrafts(work, listDrafts(work.database))))
  expect(listDrafts(made.database)).toEqual([])
  expect(pool(made)?.vouchers).toMatchObject([{ role: 'allocation', state: 'posted' }])
})
