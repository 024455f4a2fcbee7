import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { advancesScreenFr as advances } from '../../shared/i18n/fr/screens-advances.ts'
import { thirdPartiesScreenFr as parties } from '../../shared/i18n/fr/screens-third-parties.ts'
import { vouchersScreenFr as vouchers } from '../../shared/i18n/fr/screens-vouchers.ts'
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
      end: '2039-12-31',
      conversion: { method: 'WA_CUM', budgetRate: '770', provisional: 'BUDGET_RATE' },
    },
  ],
  budgetLines: [{ grant: 'PECIC', code: 'B1', head: 'B', labelFr: 'Missions', labelEn: 'Missions', amount: '25000.00' }],
}
const CARDS = `Nom;Catégorie;Téléphone;Compte bancaire;Criblage
Aminata Diarra;Personnel;76 11 22 33;ML016-1;15/01/2026
Hôtel Sahel;Fournisseur;20 21 22 23;ML016-2;15/01/2026
`

let browser: Browser
const run = (...words: string[]): string => execFileSync(process.execPath, [CLI, ...words], { stdio: 'pipe', encoding: 'utf8' })

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

async function served(folder: string): Promise<string> {
  const ledger = join(folder, 'books.sikasso')
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
  writeFileSync(join(folder, 'tiers.csv'), CARDS)
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  return serveLedger(ledger, join(folder, 'home'))
}

const goTo = (page: Page, screen: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${screen}`)

/** Posts the voucher that a link of the advance opens, by keyboard (a notice may still lie over the buttons): one person alone writes here. */
async function postFrom(page: Page, link: RegExp): Promise<void> {
  await page.getByRole('button', { name: link }).first().press('Enter')
  await page.getByRole('button', { name: new RegExp(`^${vouchers['action.post']}`) }).press('Enter')
  await page.getByRole('button', { name: new RegExp(`^${vouchers['action.reverse']}`) }).waitFor()
}

const type = async (page: Page, label: string, text: string): Promise<void> => {
  const field = page.getByLabel(label, { exact: true }).first()
  await field.fill(text)
  await field.press('Tab')
}

test('cards are imported; an advance is asked, approved, paid, justified with a refund, and the ageing is empty', async () => {
  const folder = newFolder()
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })).newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await served(folder))

  await goTo(page, 'thirdParties')
  await page.getByRole('button', { name: parties.import, exact: true }).click()
  await page.locator('input[type=file]').setInputFiles(join(folder, 'tiers.csv'))
  await page.getByText('2 à créer, 0 à mettre à jour, 0 sans changement').waitFor()
  await page.getByRole('button', { name: parties['importing.do'] }).click()
  await page.getByText('Hôtel Sahel').first().waitFor()

  await goTo(page, 'advances?advance=new')
  await page.getByLabel(advances['request.holder']).first().click()
  await page.getByRole('option', { name: 'Aminata Diarra' }).click()
  await type(page, advances['request.purpose'], 'Suivi à Ségou')
  await type(page, advances['request.starts'], '02/03/2020')
  await type(page, advances['request.ends'], '06/03/2020')
  await type(page, advances['request.amount'], '300000')
  await page.getByText('À justifier le 13/03/2020').waitFor()
  await page.getByRole('button', { name: advances['request.do'], exact: true }).press('Enter')

  await page.getByRole('button', { name: advances['do.approve'] }).press('Enter')
  await page.getByLabel(advances['pay.account']).first().click()
  await page.getByRole('option', { name: /^571 / }).click()
  await type(page, advances['pay.date'], '28/02/2020')
  await page.getByRole('button', { name: advances['do.pay'] }).press('Enter')
  await postFrom(page, new RegExp(`^${advances['voucher.draft']}$`))

  await goTo(page, 'advances?advance=1')
  await page.getByRole('button', { name: advances['do.liquidate'] }).press('Enter')
  const cell = (column: string): string => `${column}, ligne 1`
  await type(page, cell(advances['grid.date']), '04/03/2020')
  await type(page, cell(advances['grid.reference']), 'F-12')
  await type(page, cell(advances['grid.label']), 'Hébergement')
  await type(page, cell(advances['grid.account']), '6384')
  await type(page, cell(advances['grid.amount']), '255000')
  await page.getByRole('radio', { name: advances['grid.refund'] }).click()
  await page.getByRole('combobox', { name: advances['grid.settlementAccount'], exact: true }).last().click()
  await page.getByRole('option', { name: /^571 / }).click()
  await type(page, advances['grid.day'], '10/03/2020')
  await page.getByRole('button', { name: new RegExp(`^${advances['grid.do']}`) }).click()

  const draft = new RegExp(`^${advances['voucher.draft']}$`)
  for (const left of [2, 1]) {
    await goTo(page, 'advances?advance=1')
    // The draft just posted stands there until the answer about what became of it has come.
    await expect.poll(() => page.getByRole('button', { name: draft }).count(), { timeout: 10_000 }).toBe(left)
    await postFrom(page, draft)
  }
  await goTo(page, 'advances?advance=1')
  await page.getByText(advances['next.settled']).waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: advances['do.print'] }).press('Enter')
  expect(
    readFileSync(await (await download).path())
      .subarray(0, 5)
      .toString('latin1'),
  ).toBe('%PDF-')

  await goTo(page, 'advances?tab=ageing')
  await page.getByText(advances['ageing.none']).waitFor()
  await page.getByText(advances.tied).waitFor()
  expect(problems).toEqual([])
}, 60_000)

test('the command line imports third parties whole or not at all, and prints the ageing', () => {
  const folder = newFolder()
  const ledger = join(folder, 'books.sikasso')
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  writeFileSync(join(folder, 'tiers.csv'), CARDS)
  writeFileSync(join(folder, 'wrong.csv'), CARDS.replace('Fournisseur', 'Marchand'))
  const before = readFileSync(ledger)
  expect(() => run('import', 'third-parties', ledger, join(folder, 'wrong.csv'))).toThrow(/PARTY_KIND/)
  expect(run('import', 'third-parties', ledger, join(folder, 'tiers.csv'), '--dry-run')).toBe(
    'created 2, updated 0, unchanged 0\n',
  )
  expect(readFileSync(ledger).equals(before)).toBe(true)
  expect(run('import', 'third-parties', ledger, join(folder, 'tiers.csv'))).toBe('created 2, updated 0, unchanged 0\n')
  expect(run('report', 'advances-ageing', ledger)).toMatch(/^holder_kind,holder,grant,budget_line,advance,/)
  expect(run('verify', ledger)).not.toBe('')
})
