import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { unguarded } from '../helpers/altered-copy.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

const CLI = resolve('out/main/cli.js')
const folder = newFolder()
const ledger = join(folder, 'books.sikasso')

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'fr_FR.UTF-8', LC_ALL: '' },
  })
  return { status, stdout, stderr }
}
const file = (name: string, ...lines: string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}
const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

const SETUP = {
  organisation: { code: 'AMSS', name: 'AMSS' },
  donors: [{ code: 'FCDO', name: 'FCDO' }],
  grants: [
    {
      code: 'PECIC',
      donor: 'FCDO',
      titleFr: 'Engagement civique',
      titleEn: 'Civic engagement',
      currency: 'GBP',
      ceiling: '100000.00',
      start: '2020-01-01',
      end: '2020-12-31',
      conversion: { method: 'FIFO', budgetRate: '770' },
    },
  ],
  budgetLines: [{ grant: 'PECIC', code: 'A1', head: 'A', labelFr: 'Loyer', labelEn: 'Rent', amount: '25000.00' }],
}

beforeAll(() => {
  expect(run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS', '--lang', 'en').status).toBe(0)
  expect(run('import', 'setup', ledger, file('setup.json', JSON.stringify(SETUP)))).toMatchObject({ status: 0, stderr: '' })
  const tranches = file(
    'tranches.csv',
    'grant,number,date,amount,currency,xof_credited,fees_xof,bank_account,reference',
    'PECIC,T1,2020-01-10,1000.00,GBP,771250,0,5211,avis 1',
  )
  expect(run('import', 'tranches', ledger, tranches, '--post')).toMatchObject({ status: 0, stderr: '' })
  const vouchers = file(
    'vouchers.csv',
    'voucher,date,journal,account,debit,credit,label,grant,budget_line',
    'V1,2020-01-20,BQ1,6222,77125,,Loyer,PECIC,A1',
    'V1,2020-01-20,BQ1,5211,,77125,Loyer,PECIC,',
  )
  expect(run('import', 'vouchers', ledger, vouchers, '--post')).toMatchObject({ status: 0, stderr: '' })
})

describe('the formats that other programs read', () => {
  test('convert', () => {
    expect(run('convert', ledger, '--grant', 'PECIC', '--format', 'csv').stdout.split(/\r?\n/)).toEqual([
      'voucher,line,date,budget_line,xof,rate,tranche,gbp',
      'V1,1,2020-01-20,A1,77125,771.250000,T1,100.00',
      '',
    ])
  })

  test('trial-balance', () => {
    const [header, ...rows] = run('report', 'trial-balance', ledger).stdout.split(/\r?\n/)
    expect(header).toBe('account,name,opening_debit,opening_credit,debit,credit,closing_debit,closing_credit')
    expect(rows.map((row) => row.split(',').toSpliced(1, 1).join())).toContain('6222,0,0,77125,0,77125,0')
  })

  test('budget-vs-actual and fund-balance', () => {
    expect(run('report', 'budget-vs-actual', ledger).stdout.split(/\r?\n/).slice(0, 2)).toEqual([
      'grant,budget_line,label,budget_gbp,actual_gbp,committed_gbp,available_gbp,budget_xof,actual_xof,burn_percent',
      'PECIC,A1,Rent,25000.00,100.00,0.00,24900.00,19250000,77125,0.4000',
    ])
    const [names = '', figures = ''] = run('report', 'fund-balance', ledger).stdout.split(/\r?\n/)
    const found = Object.fromEntries(names.split(',').map((name, index) => [name, figures.split(',')[index]]))
    expect(found).toMatchObject({ received: '771250', spent: '77125', closing: '694125', bank: '694125', difference: '0' })
  })

  test('the claim speaks the language asked for', () => {
    const line = (...words: string[]) =>
      run('report', 'claim', ledger, '--period', '2020-Q1', ...words)
        .stdout.split(/\r?\n/)[1]
        ?.split(',')[1]
    expect([line(), line('--lang', 'en'), line('--lang', 'fr')]).toEqual(['Rent', 'Rent', 'Loyer'])
  })
})

describe('exit codes and error lines', () => {
  test('a refused file leaves the ledger byte for byte, and says every fault in the ledger’s language', () => {
    const before = digest(ledger)
    const wrong = file(
      'wrong.csv',
      'voucher,date,journal,account,debit,credit,label',
      'V8,2020-01-20,BQ1,6999,100,,Loyer',
      'V8,2020-01-20,BQ1,5211,,100,Loyer',
      'V9,2020-01-20,BQ1,6222,100,,Loyer',
      'V9,2020-01-20,BQ1,5211,,99,Loyer',
    )
    const { status, stdout, stderr } = run('import', 'vouchers', ledger, wrong, '--post')
    expect([status, stdout]).toEqual([1, ''])
    const lines = stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^line 2, .*account.*: ACCOUNT_UNKNOWN: .*6999/)
    expect(lines[1]).toMatch(/: VOUCHER_UNBALANCED: /)
    expect(digest(ledger)).toBe(before)
    expect(existsSync(`${ledger}-wal`)).toBe(false)
    const french = run('import', 'vouchers', ledger, wrong, '--post', '--lang', 'fr').stderr
    expect(french).toMatch(/^ligne 2, .*: ACCOUNT_UNKNOWN: /)
    const [first = ''] = run('import', 'vouchers', ledger, wrong, '--json').stderr.split('\n')
    expect(JSON.parse(first)).toMatchObject({ code: 'ACCOUNT_UNKNOWN' })
  })

  test('1 for what is missing or no ledger, 2 for wrong usage', () => {
    for (const path of [join(folder, 'absent.sikasso'), folder]) {
      const { status, stderr } = run('report', 'trial-balance', path)
      expect([status, stderr.includes('LEDGER_MISSING')]).toEqual([1, true])
    }
    expect(run('report', 'trial-balance', file('text.sikasso', 'not a ledger'))).toMatchObject({ status: 1 })
    for (const words of [
      [],
      ['toString'],
      ['constructor'],
      ['nothing'],
      ['import', 'moon'],
      ['verify'],
      ['verify', ledger, '--moon'],
    ])
      expect([words, run(...words).status]).toEqual([words, 2])
    expect(run('--lang', 'en', 'report', 'trial-balance', ledger).status).toBe(0)
  })

  test('a claim is refused outside its grant, for a part of it, and for nobody', () => {
    const refusal = (...words: string[]) => {
      const { status, stderr } = run('report', 'claim', ledger, '--out', join(folder, 'refused.xlsx'), ...words)
      return `${status} ${/[A-Z]+(?:_[A-Z]+)+/.exec(stderr)?.[0]}`
    }
    expect(refusal('--period', '2019-Q4')).toBe('1 CLAIM_OUTSIDE_GRANT')
    expect(refusal('--period', '2020')).toBe('1 CLAIM_PERIOD')
    expect(refusal('--period', '2020-Q1', '--partner', 'ARGA')).toBe('1 CLAIM_IS_WHOLE')
    expect(refusal('--period', '2020-Q1', '--as', 'nobody')).toBe('1 USER_UNKNOWN')
    expect(existsSync(join(folder, 'refused.xlsx'))).toBe(false)
  })

  test('verify ends with 1 on changed books and names the fault on standard error, as text or as JSON', () => {
    const copy = join(folder, 'changed.sikasso')
    writeFileSync(copy, readFileSync(ledger))
    const raw = unguarded(copy)
    raw.exec("UPDATE voucher_line SET label = 'Autre' WHERE account = '6222'")
    raw.close()
    for (const words of [[], ['--json']]) {
      const { status, stderr } = run('verify', copy, ...words)
      expect([status, stderr.includes('VERIFY_VOUCHER_CHANGED')]).toEqual([1, true])
    }
    expect(run('verify', ledger)).toMatchObject({ status: 0, stderr: '' })
  })

  test('a checklist is kept by one, its N/A confirmed and the run signed by another; what is missing is named', () => {
    const books = join(folder, 'two-people.sikasso')
    const setup = {
      ...SETUP,
      partners: [{ code: 'CEAM', name: 'CEAM' }],
      users: [{ name: 'awa', roles: ['preparer', 'approver'] }],
    }
    run('new', books, '--organisation', 'AMSS', '--name', 'AMSS', '--user', 'raf')
    expect(run('import', 'setup', books, file('two.json', JSON.stringify(setup))).status).toBe(0)
    const grades = Array.from({ length: 20 }, (_, index) => `${index + 1},3,,`)
    const answers = file('t4.csv', 'item,answer,evidence,comment', ...grades, '21,yes,,', '22,NA,,rien à améliorer')
    const keep = (...words: string[]) =>
      run('checklist', 'run', books, '--template', 'T4', '--subject', 'partner:CEAM', '--answers', answers, ...words)
    const refused = ({ status, stderr }: ReturnType<typeof run>) => `${status} ${/[A-Z]+(?:_[A-Z]+)+/.exec(stderr)?.[0]}`
    expect(refused(keep('--sign'))).toBe('1 SEPARATION_OF_DUTIES')
    expect(keep('--as', 'raf').stdout.trim().split(/\r?\n/).at(-1)).toBe('TOTAL,3.00,21,1,0')
    const confirm = (...words: string[]) => run('checklist', 'confirm', books, '--run', '1', ...words)
    expect(refused(confirm('--items', '22', '--as', 'raf'))).toBe('1 CHECKLIST_OWN_CONFIRMATION')
    expect(refused(confirm('--items', '5', '--as', 'awa'))).toBe('1 CHECKLIST_NOTHING_TO_CONFIRM')
    expect(confirm('--items', '22', '--as', 'awa')).toMatchObject({ status: 0, stdout: 'run 1: confirmed 1\n' })
    expect(confirm('--items', '22', '--back', '--as', 'awa').stdout).toBe('run 1: confirmed 0\n')
    expect(refused(keep('--sign', '--as', 'raf', '--approve-as', 'awa'))).toBe('1 CHECKLIST_UNCONFIRMED')
    confirm('--items', '22', '--as', 'awa')
    const sign = (user: string, ...words: string[]) => run('checklist', 'sign', books, '--run', '1', '--as', user, ...words)
    expect(refused(sign('raf'))).toBe('1 CHECKLIST_OWN_SIGNATURE')
    expect(JSON.parse(sign('awa', '--json').stdout)).toEqual({ run: 1, passed: true, alone: false, actions: 0 })
    expect(run('checklist', 'list', books).stdout.trim().split(/\r?\n/).at(-1)).toMatch(/,signed,3\.00,LOW,0,0,0,1,22,0,yes,two$/)
    expect(confirm().status).toBe(2)
    expect(run('verify', books)).toMatchObject({ status: 0, stderr: '' })
  })

  test('a draft named twice is posted once', () => {
    const draft = file(
      'draft.csv',
      'voucher,date,journal,account,debit,credit,label',
      'V2,2020-01-21,BQ1,6222,100,,Loyer',
      'V2,2020-01-21,BQ1,5211,,100,Loyer',
    )
    expect(run('import', 'vouchers', ledger, draft).status).toBe(0)
    expect(run('post', ledger, 'V2', 'V2').status).toBe(0)
    expect(run('post', ledger, 'V2')).toMatchObject({ status: 1 })
  })
})
