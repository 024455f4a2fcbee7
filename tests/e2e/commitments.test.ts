import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commitmentsScreenFr as words } from '../../shared/i18n/fr/screens-commitments.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

const YEAR = new Date(performance.timeOrigin).getUTCFullYear()
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
      start: `${YEAR}-01-01`,
      end: `${YEAR}-12-31`,
      conversion: { method: 'FIFO', budgetRate: '770', provisional: 'BUDGET_RATE' },
    },
  ],
  budgetLines: [{ grant: 'PECIC', code: 'B1', head: 'B', labelFr: 'Ateliers', labelEn: 'Workshops', amount: '10000.00' }],
}
const NARROW = '\u202f'
const francs = (text: string) => text.replaceAll(' ', NARROW)

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

/** A ledger with a budget of 7 700 000 XOF on B1, served; answers its one-time address. */
async function served(folder: string): Promise<string> {
  const ledger = join(folder, 'books.sikasso')
  const run = (...argv: string[]) => execFileSync(process.execPath, [CLI, ...argv], { stdio: 'pipe' })
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  return serveLedger(ledger, join(folder, 'home'))
}

const goTo = (page: Page, screen: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${screen}`)

/** Picks a choice by its code in a field with a list. */
async function pick(page: Page, label: string, code: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).last().click()
  await page.keyboard.type(code)
  await page
    .getByRole('option', { name: new RegExp(code) })
    .first()
    .click()
}

test('from the requisition to the posted invoice: the budget shows Engagé, then Dépensé', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' })).newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await served(newFolder()))
  await page.getByRole('radio', { name: 'Français', exact: true }).click()

  await goTo(page, 'commitments?tab=requisitions&requisition=new')
  await page.getByLabel(words['form.need']).fill('Trois vidéoprojecteurs')
  await page.getByLabel(words['form.requester']).fill('Coordination')
  await page.getByLabel(words['form.estimate']).fill('800000')
  await pick(page, words['form.grant'], 'PECIC')
  await pick(page, words['form.budgetLine'], 'B1')
  await page.getByRole('button', { name: words['requisition.save'] }).click()
  await page.getByText(francs('7 700 000')).first().waitFor()
  await page.getByRole('button', { name: words['requisition.approve'] }).click()

  await page.getByRole('button', { name: words['requisition.order'], exact: true }).click()
  await page.getByRole('combobox', { name: words['form.supplier'] }).fill('Sahel Équipement')
  await page.getByLabel(words['form.quantity']).fill('3')
  await page.getByLabel(words['form.unitPrice']).fill('250000')
  await pick(page, words['form.account'], '6056')
  await page.getByRole('button', { name: words['order.save'] }).click()
  await page.getByRole('button', { name: words['order.issue'] }).click()
  await page.getByText(`BC-${YEAR}-0001`).first().waitFor()

  await goTo(page, 'budgets?grant=PECIC')
  await page.getByText(francs('750 000')).first().waitFor()
  await page.getByText(francs('6 950 000')).first().waitFor()
  await page.getByText(francs('750 000')).first().click()
  await page.getByText('Sahel Équipement').waitFor()

  await page.getByRole('button', { name: `BC-${YEAR}-0001` }).click()
  await page.getByLabel(words['form.receivedBy']).fill('Magasinier')
  await page.getByRole('button', { name: words['action.receive.do'] }).click()
  await page.getByLabel(words['form.invoice'], { exact: true }).fill('F-001')
  await page.getByRole('button', { name: words['action.invoice.do'] }).click()
  await page.waitForURL(/voucherEntry/)
  await page.getByText('4011').first().waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText(`AMSS-AC-${YEAR}-000001`).first().waitFor()

  await goTo(page, 'commitments?tab=orders')
  await page.getByText(words['stage.invoiced']).first().waitFor()
  await goTo(page, 'budgets?grant=PECIC')
  await page.getByText(francs('750 000')).first().click()
  await page.getByText(`AMSS-AC-${YEAR}-000001`).first().waitFor()
  expect(problems).toEqual([])
}, 60_000)
