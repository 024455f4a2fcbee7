import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { payrollScreenFr as payroll } from '../../shared/i18n/fr/screens-payroll.ts'
import { sharedCostsScreenFr as shared } from '../../shared/i18n/fr/screens-shared-costs.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

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
      start: '2018-01-01',
      end: '2020-12-31',
      conversion: { method: 'FIFO', budgetRate: '770' },
    },
  ],
  budgetLines: ['A1', 'C1'].map((code) => ({
    grant: 'PECIC',
    code,
    head: code.slice(0, 1),
    labelFr: `Ligne ${code}`,
    labelEn: `Line ${code}`,
    amount: '50000.00',
  })),
}
/** A rent of own funds to share, in the month of the payroll. */
const RENT = `pièce;date;journal;compte;débit;crédit;libellé;subvention;ligne budgétaire
L1;10/06/2018;BQ1;6222;475000;;Loyer du siège;;BUREAU
L1;10/06/2018;BQ1;5211;;475000;Loyer du siège;;
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
  const run = (...words: string[]) => execFileSync(process.execPath, [CLI, ...words], { stdio: 'pipe' })
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
  writeFileSync(join(folder, 'rent.csv'), RENT)
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  run('import', 'vouchers', ledger, join(folder, 'rent.csv'), '--post')
  return serveLedger(ledger, join(folder, 'home'))
}

const goTo = (page: Page, screen: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${screen}`)

const type = async (page: Page, label: string, value: string): Promise<void> => {
  const field = page.getByLabel(label, { exact: false }).first()
  await field.fill(value)
  await field.press('Tab')
}

/** An employee at 300 000, wholly on PECIC A1, in a month when TEJ and TFP are in force (spec 07 §6.viii). */
async function addEmployee(page: Page): Promise<void> {
  await goTo(page, 'payroll?tab=rates')
  await page.getByRole('button', { name: payroll['rates.adopt'] }).click()
  await page.getByText('Taxe logement (TL)').waitFor()
  await goTo(page, 'payroll?tab=staff')
  await page.getByRole('button', { name: payroll['staff.add'] }).click()
  await type(page, payroll['staff.name'], 'Aminata Traoré')
  await type(page, payroll['column.number'], 'E01')
  await type(page, payroll['staff.job'], 'Comptable')
  await type(page, payroll['staff.contractFrom'], '01/01/2018')
  await type(page, payroll['staff.base'], '300000')
  const place = page.getByLabel(payroll['share.place'])
  await place.fill('PECIC A1')
  await place.press('Enter')
  await page.getByRole('button', { name: payroll['staff.save'] }).click()
  await page.getByText('Fiche de Aminata Traoré enregistrée.').waitFor()
}

test('an employee, a month computed and posted, a key approved and its allocation proposed', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await served(newFolder()))
  await page.getByRole('radio', { name: 'Français', exact: true }).click()
  await addEmployee(page)

  await goTo(page, 'payroll?tab=month&month=2018-06')
  await page.getByRole('button', { name: payroll['compute.do'] }).click()
  await page.getByRole('button', { name: payroll['compute.confirm'] }).click()
  await page.getByText('382\u202f200').first().waitFor()
  await page.getByRole('button', { name: /^Proposition du 30\/06\/2018/ }).click()
  await page.waitForFunction(() => window.location.hash.startsWith('#/voucherEntry'))
  // One person alone writes here: the draft goes through its steps to the posted voucher by the same key.
  for (let step = 0; step < 3 && page.url().includes('voucherEntry'); step++) {
    await page.keyboard.press('Control+Enter')
    await page.waitForTimeout(700)
  }
  await goTo(page, 'payroll?tab=month&month=2018-06')
  await page.getByText(payroll['check.agrees']).nth(2).waitFor()

  await goTo(page, 'sharedCosts?tab=keys')
  await page.getByRole('button', { name: shared['keys.add'] }).click()
  await type(page, shared['key.code'], 'LOYER')
  await type(page, shared['key.label'], 'Loyer du siège')
  await type(page, shared['key.from'], '01/01/2018')
  await type(page, shared['key.evidence'], 'Tableau des effectifs')
  const receiver = page.getByLabel(shared['key.place']).first()
  await receiver.fill('PECIC C1')
  await receiver.press('Enter')
  await page.getByLabel(shared['key.weight']).nth(0).fill('3,5')
  await page.getByLabel(shared['key.weight']).nth(1).fill('2')
  await page.getByRole('button', { name: shared['key.save'] }).click()
  await type(page, shared['key.approveOn'], '05/01/2018')
  await page.getByRole('button', { name: shared['key.approve'], exact: true }).click()
  await page.getByRole('button', { name: shared['key.version'] }).waitFor()

  await goTo(page, 'sharedCosts?tab=runs&month=2018-06')
  await page.getByRole('button', { name: shared['runs.add'] }).click()
  await type(page, shared['pool.code'], 'SIEGE')
  await type(page, shared['pool.label'], 'Siège')
  await type(page, shared['pool.accounts'], '6222')
  await page.getByRole('combobox', { name: shared['pool.key'], exact: true }).click()
  await page.getByRole('option', { name: 'LOYER' }).click()
  await page.getByRole('button', { name: shared['pool.save'] }).click()
  // 475 000 at 3.5 and 2: 302 272.73 and 172 727.27.
  await page.getByText('302\u202f273').first().waitFor()
  await page.getByRole('button', { name: shared['run.do'] }).click()
  await page.getByText(shared['run.state.proposed'], { exact: true }).waitFor()
  expect(problems).toEqual([])
}, 60_000)
