import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closingScreenFr as words } from '../../shared/i18n/fr/screens-closing.ts'
import { actAs } from '../helpers/act-as.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

const SETUP = {
  organisation: { code: 'AMSS', name: 'AMSS' },
  users: [{ name: 'comptable', roles: ['preparer'] }],
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
      conversion: { method: 'WA_CUM', budgetRate: '770', provisional: 'BUDGET_RATE' },
    },
  ],
  budgetLines: [{ grant: 'PECIC', code: 'A1', head: 'A', labelFr: 'Fournitures', labelEn: 'Supplies', amount: '1200.00' }],
}
// No bank and no cash: what those areas ask of a month is tested with them.
const VOUCHERS = `voucher,date,journal,account,debit,credit,label,grant,budget_line,third_party
V2,2020-01-10,OD,6055,77000,,Fournitures,PECIC,A1,
V2,2020-01-10,OD,4011,,77000,Fournitures,PECIC,,Papeterie
V3,2020-01-17,OD,6055,3000,,Papier,PECIC,,
V3,2020-01-17,OD,4011,,3000,Papier,,,Papeterie
`

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

async function served(folder: string): Promise<string> {
  const ledger = join(folder, 'books.sikasso')
  const run = (...line: string[]) => execFileSync(process.execPath, [CLI, ...line], { stdio: 'pipe' })
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
  writeFileSync(join(folder, 'vouchers.csv'), VOUCHERS)
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS', '--user', 'raf')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  run('import', 'vouchers', ledger, join(folder, 'vouchers.csv'), '--post', '--as', 'comptable', '--approve-as', 'raf')
  return serveLedger(ledger, join(folder, 'home'))
}

const goTo = (page: Page, place: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${place}`)

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const choose = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text }).click()

test('a month from its checklist to its certificate, with two people', async () => {
  const folder = newFolder()
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })).newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await served(folder))
  await page.getByRole('radio', { name: 'Français', exact: true }).click()

  // The accountant lists what the grant owes, and reviews the trial balance.
  await actAs(page, 'raf', 'comptable')
  await goTo(page, 'closing?month=2020-01&item=16')
  await page.getByText('PECIC doit à l’organisation').waitFor()
  await press(page, words['pair.explain'])
  await page.getByLabel(words['pair.reason']).fill('Réapprovisionnement de la caisse en février')
  await press(page, words['pair.save'])
  await page.getByText(/Réapprovisionnement de la caisse en février, règlement le 15\/02\/2020/).waitFor()
  await choose(page, 'Balance revue')
  await page.keyboard.press('o')
  await page.getByRole('row').filter({ hasText: 'Balance revue' }).filter({ hasText: 'comptable' }).waitFor()

  // The finance officer seals what the accountant answered.
  await actAs(page, 'comptable', 'raf')
  await choose(page, 'Période verrouillée')
  await press(page, words.lock)
  await page.getByRole('dialog').getByRole('button', { name: words.lock }).click()
  await page.getByText(/Scellée le/).waitFor()
  const download = page.waitForEvent('download')
  await press(page, words.certificate)
  const file = await (await download).path()
  expect(readFileSync(file).subarray(0, 5).toString('latin1')).toBe('%PDF-')

  // One asks for the reopening, the other confirms it.
  await press(page, words['reopen.ask'])
  await page.getByLabel(words['reopen.reason']).fill('Facture oubliée')
  await press(page, words['reopen.send'])
  await page.getByText(/Demandée par raf/).waitFor()
  expect(await page.getByRole('button', { name: words['reopen.confirm'] }).getAttribute('aria-disabled')).toBe('true')
  await actAs(page, 'raf', 'comptable')
  await page.getByText(/Demandée par raf/).waitFor()
  expect(await page.getByRole('button', { name: words['reopen.confirm'] }).getAttribute('title')).toBe(words['reopen.role'])
  expect(problems).toEqual([])
}, 60_000)

test('on the command line: a certificate, a reopening by two, the end of a year; what is refused changes no byte', () => {
  const folder = newFolder()
  const ledger = join(folder, 'books.sikasso')
  const run = (...line: string[]) => spawnSync(process.execPath, [CLI, ...line], { encoding: 'utf8' })
  const done = (...line: string[]) => {
    const answer = run(...line)
    expect(answer.stderr).toBe('')
    return answer.stdout
  }
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
  writeFileSync(join(folder, 'vouchers.csv'), VOUCHERS)
  done('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS', '--user', 'raf')
  done('import', 'setup', ledger, join(folder, 'setup.json'))
  done('import', 'vouchers', ledger, join(folder, 'vouchers.csv'), '--post', '--as', 'comptable', '--approve-as', 'raf')
  const pdf = join(folder, 'pv.pdf')
  const head = done('close', ledger, '--period', '2020-01', '--certificate', pdf, '--backup-to', join(folder, 'copies')).trim()
  expect(readFileSync(pdf).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect(done('verify', ledger)).toContain('sound')
  const before = readFileSync(ledger)
  const reopen = (...people: string[]) => run('reopen', ledger, '--period', '2020-01', '--reason', 'Facture oubliée', ...people)
  for (const people of [
    [],
    ['--as', 'raf'],
    ['--as', 'raf', '--approve-as', 'raf'],
    ['--as', 'raf', '--approve-as', 'comptable'],
  ]) {
    const refused = reopen(...people)
    expect([refused.status, /SEPARATION_OF_DUTIES|ROLE_MISSING/.test(refused.stderr)]).toEqual([1, true])
    expect(readFileSync(ledger).equals(before)).toBe(true)
  }
  expect(reopen('--as', 'comptable', '--approve-as', 'raf').stdout).toBe('2020-01\n')
  expect(run('close', ledger, '--year', '2020').stderr).toContain('YEAR_MONTHS_OPEN')
  expect(done('close', ledger, '--period', '2020-01').trim()).not.toBe(head)
  done('close', ledger, '--period', '2020-12')
  expect(run('close', ledger, '--year', '2020', '--as', 'raf').stderr).toContain('SEPARATION_OF_DUTIES')
  writeFileSync(
    join(folder, 'more.json'),
    JSON.stringify({ organisation: SETUP.organisation, users: [{ name: 'directrice', roles: ['approver'] }] }),
  )
  done('import', 'setup', ledger, join(folder, 'more.json'))
  expect(done('close', ledger, '--year', '2020', '--as', 'raf', '--approve-as', 'directrice')).toBe(
    'AMSS-CL-2020-000001\nAMSS-AN-2021-000001\n',
  )
  expect(done('verify', ledger)).toContain('sound')
}, 60_000)
