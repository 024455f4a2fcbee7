import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eligibilityScreenFr as words } from '../../shared/i18n/fr/screens-eligibility.ts'
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
      start: '2020-01-01',
      end: '2020-12-31',
      conversion: { method: 'FIFO', budgetRate: '770', provisional: 'BUDGET_RATE' },
    },
  ],
  budgetLines: [{ grant: 'PECIC', code: 'B1', head: 'B', labelFr: 'Ateliers', labelEn: 'Workshops', amount: '10000.00' }],
}
const VOUCHERS = [
  'voucher,date,journal,account,debit,credit,label,grant,budget_line',
  'V1,2020-02-10,CA1,6383,77000,,Repas et alcool de clôture,PECIC,B1',
  'V1,2020-02-10,CA1,571,,77000,Repas et alcool de clôture,PECIC,',
  'V2,2020-02-11,CA1,6277,154000,,Lutte contre l’alcoolisme,PECIC,B1',
  'V2,2020-02-11,CA1,571,,154000,Lutte contre l’alcoolisme,PECIC,',
].join('\n')
const NARROW = '\u202f'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

const newBooks = (folder: string): string => {
  const ledger = join(folder, 'books.sikasso')
  const run = (...argv: string[]) => execFileSync(process.execPath, [CLI, ...argv], { stdio: 'pipe' })
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
  writeFileSync(join(folder, 'vouchers.csv'), `${VOUCHERS}\n`)
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  run('import', 'vouchers', ledger, join(folder, 'vouchers.csv'), '--post')
  return ledger
}

const goTo = (page: Page, screen: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${screen}`)

test('a hint of alcohol, a part ruled out and lifted; the transaction list says it', async () => {
  const folder = newFolder()
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' })).newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await serveLedger(newBooks(folder), join(folder, 'home')))
  await page.getByRole('radio', { name: 'Français', exact: true }).click()

  await goTo(page, 'eligibility?severity=BLOCK')
  const hints = page.getByRole('grid', { name: words['tab.hits'] })
  await hints.getByText('Repas et alcool de clôture').click()
  expect(await hints.getByText('Lutte contre').count()).toBe(0)

  await page.getByRole('button', { name: words['action.rule'], exact: true }).click()
  await page.getByLabel(words['rule.amount']).fill('23100')
  await page.keyboard.press('Tab')
  await expect.poll(() => page.getByLabel(words['rule.worth']).inputValue(), { timeout: 10_000 }).toMatch(/30,00$/)
  await page.getByLabel(words['rule.reason']).fill('Boissons alcoolisées de la facture')
  await page.getByLabel(words['rule.evidence']).fill('Courrier FCDO du 12/03/2020')
  await page.getByRole('form', { name: words['rule.title'] }).getByRole('button', { name: words['action.rule'] }).click()
  // The books keep the whole line; seventy pounds stay eligible.
  await page.getByText(`53${NARROW}900`).first().waitFor()

  await goTo(page, 'eligibility?tab=rulings')
  const rulings = page.getByRole('grid', { name: words['tab.rulings'] })
  await rulings.getByText('Boissons alcoolisées de la facture').waitFor()
  await rulings.getByText(`23${NARROW}100`).first().waitFor()

  await goTo(page, 'reports?report=transactions&grant=PECIC')
  await page.getByText('rejetée GFT').first().waitFor({ timeout: 20_000 })

  await goTo(page, 'eligibility?tab=rulings')
  await rulings.getByRole('button', { name: words['action.lift'] }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words['rule.reason']).fill('Facture détaillée reçue')
  await dialog.getByLabel(words['rule.evidence']).fill('Facture F-12')
  await dialog.getByRole('button', { name: words['action.lift'], exact: true }).click()
  await rulings.getByText('Facture détaillée reçue').waitFor()

  await goTo(page, 'eligibility?code=GFT')
  await hints.getByText('Repas et alcool de clôture').click()
  await page.getByRole('button', { name: words['action.dismiss'], exact: true }).click()
  await page.getByLabel(words['dismiss.reason']).fill('Gel hydro-alcoolique, vu sur la facture')
  await page.getByRole('button', { name: words['dismiss.send'] }).click()
  await page.getByText(words.none).waitFor()
  expect(problems).toEqual([])
}, 180_000)
