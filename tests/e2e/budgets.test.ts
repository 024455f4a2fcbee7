import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { budgetVersionsScreenFr as words } from '../../shared/i18n/fr/screens-budget-versions.ts'
import { budgetsScreenFr } from '../../shared/i18n/fr/screens-budgets.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'
import { budgetWorkbook } from '../unit/budgets/budget-workbook.ts'

const SETUP = {
  organisation: { code: 'AMSS', name: 'AMSS' },
  partners: [{ code: 'ARGA', name: 'Alliance' }],
  donors: [{ code: 'FCDO', name: 'FCDO' }],
  grants: [
    {
      code: 'PECIC',
      donor: 'FCDO',
      titleFr: 'Engagement civique',
      titleEn: 'Civic engagement',
      currency: 'GBP',
      ceiling: '10000.00',
      start: '2020-01-01',
      end: '2020-12-31',
      conversion: { method: 'FIFO', budgetRate: '770', provisional: 'BUDGET_RATE' },
    },
  ],
  budgetLines: [{ grant: 'PECIC', code: 'A1', head: 'A', labelFr: 'Comptable', labelEn: 'Accountant', amount: '2000.00' }],
}
const run = (...argv: string[]) => execFileSync(process.execPath, [CLI, ...argv], { stdio: 'pipe' }).toString()
const pounds = (text: string) => text.replaceAll(' ', '\u202f')

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

test('a donor’s workbook becomes the next version: imported, corrected, approved, compared', async () => {
  const folder = newFolder()
  const ledger = join(folder, 'books.sikasso')
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
  writeFileSync(join(folder, 'faux.xlsx'), await budgetWorkbook({ total: 6_000_000 }))
  writeFileSync(join(folder, 'budget.xlsx'), await budgetWorkbook())
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))

  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' })).newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await serveLedger(ledger, join(folder, 'home')))
  await page.getByRole('radio', { name: 'Français', exact: true }).click()
  const goTo = (hash: string) =>
    page.evaluate((to) => {
      window.location.hash = to
    }, `#/${hash}`)

  // A wrong total is refused at its cell; nothing is taken.
  await goTo('budgetVersions')
  await page.getByRole('button', { name: words.import }).click()
  await page.locator('input[type=file]').setInputFiles(join(folder, 'faux.xlsx'))
  await page.getByText('Budget!I15').first().waitFor()
  await page.locator('input[type=file]').setInputFiles(join(folder, 'budget.xlsx'))
  await page.getByText(words['importing.added'].replace('{{codes}}', 'B1, B2, E1')).waitFor()
  await page.getByRole('button', { name: words['importing.do'] }).click()

  // Five rooms instead of four: the line, the total and what is left under the ceiling follow.
  const quantity = words['line.field'].replace('{{field}}', words['line.quantity']).replace('{{code}}', 'B2')
  await page.getByRole('textbox', { name: quantity }).fill('5')
  await page.getByRole('textbox', { name: quantity }).press('Enter')
  await page.getByText(pounds('649,35')).first().waitFor()
  await page.getByText(pounds('8 201,30')).first().waitFor()
  await page.getByLabel(words['draft.reason']).fill('Une salle de plus')
  await page.getByRole('button', { name: words['draft.save'], exact: true }).click()
  await page.getByRole('button', { name: words['draft.submit'], exact: true }).click()
  await page.getByLabel(words['approve.reference']).fill('FCDO/2020/17')
  await page.getByRole('button', { name: words['approve.do'].replace('{{number}}', '1') }).click()
  await page.getByText(/FCDO\/2020\/17 · Une salle de plus/).waitFor()

  await goTo('budgetVersions?tab=compare')
  await page.getByText('Location de salle').first().waitFor()
  await page.getByText('ajoutée').first().waitFor()

  // The report and its views show the heads by name, and the same total.
  await goTo('budgets')
  await page.getByText('B Activités').waitFor()
  await goTo('budgets?by=partner')
  await page.getByText(budgetsScreenFr['control.noForecast']).waitFor()
  await page.getByText(pounds('4 870,13')).first().waitFor()

  // The forecast is kept under its number.
  await goTo('budgetVersions?tab=forecast')
  await page.getByRole('button', { name: words['forecast.save'].replace('{{number}}', '1') }).click()
  await page.getByRole('button', { name: words['forecast.save'].replace('{{number}}', '2') }).waitFor()
  expect(problems).toEqual([])
  await page.close()
  expect(run('report', 'budget-comparison', ledger, '--grant', 'PECIC')).toContain('B2,Location de salle,ADDED,0.00,649.35')
}, 90_000)
