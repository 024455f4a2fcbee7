import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantsScreenFr as words } from '../../shared/i18n/fr/screens-grants.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger, stopHosts } from '../helpers/serve-ledger.ts'
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
      start: '2020-01-01',
      end: '2020-12-31',
      conversion: { method: 'FIFO', budgetRate: '770', provisional: 'BUDGET_RATE' },
      payment: { tranchePlan: [{ number: '1', amount: '40000.00', trigger: 'Signature', plannedDate: '2020-01-10' }] },
      terms: { reference: 'AGA-300', npac: { percent: '7', budgetLine: 'N1' } },
    },
  ],
  budgetLines: [
    { grant: 'PECIC', code: 'B1', head: 'B', labelFr: 'Ateliers', labelEn: 'Workshops', amount: '90000.00' },
    {
      grant: 'PECIC',
      code: 'N1',
      head: 'N',
      labelFr: 'Frais indirects',
      labelEn: 'Overheads',
      amount: '6300.00',
      nature: 'NPAC',
    },
  ],
}

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

test('a no-cost extension shows before and after; a condition of a tranche is met; verify still passes', async () => {
  const folder = newFolder()
  const ledger = join(folder, 'books.sikasso')
  const run = (...argv: string[]) => execFileSync(process.execPath, [CLI, ...argv], { stdio: 'pipe' })
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
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
    }, hash)

  await goTo('#/grants')
  await page.getByText('AGA-300').first().waitFor()
  await page.getByText('2019/20').first().waitFor()
  await page.getByRole('button', { name: words['amendment.new'] }).click()
  await page.getByLabel(words['amendment.reference'], { exact: true }).fill('FCDO-NCE-1')
  await page.getByLabel(words['amendment.reason'], { exact: true }).fill('Retard des élections')
  const end = page.getByLabel(words['field.end'], { exact: true })
  await end.fill('31/03/2021')
  await end.press('Tab')
  await page.locator('ins', { hasText: '31/03/2021' }).waitFor()
  await page.getByRole('button', { name: words['amendment.save'] }).click()
  await page.getByText(words['kind.NO_COST_EXTENSION']).first().waitFor()
  await page.locator('del', { hasText: '31/12/2020' }).waitFor()
  await page.locator('ins', { hasText: '31/03/2021' }).waitFor()
  await page.getByText('01/01/2020 – 31/03/2021').waitFor()

  await goTo('#/grants?tab=tranches&open=T1')
  await page.getByRole('button', { name: words['condition.add'] }).click()
  await page.getByLabel(words['condition.label'], { exact: true }).fill('Convention signée')
  await page.getByRole('button', { name: words['condition.save'] }).click()
  await page.getByText('0 sur 1').waitFor()
  await page.getByRole('button', { name: `${words['condition.edit']} Convention signée` }).click()
  const met = page.getByLabel(words['condition.metOn'], { exact: true })
  await met.fill('06/01/2020')
  await met.press('Tab')
  await page.getByLabel(words['condition.evidence'], { exact: true }).fill('Convention scannée')
  await page.getByRole('button', { name: words['condition.save'] }).click()
  await page.getByText('1 sur 1').waitFor()
  await page.getByText(words['condition.met'].replace('{{date}}', '06/01/2020')).waitFor()

  await goTo('#/grants?tab=closing')
  await page.getByText(words['closing.balance']).first().waitFor()
  await page.getByText(words['npac.title']).first().waitFor()
  expect(problems).toEqual([])
  await page.close()
  await stopHosts()
  run('verify', ledger)
}, 90_000)
