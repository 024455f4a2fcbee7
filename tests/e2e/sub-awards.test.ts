import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { advancesScreenFr as advances } from '../../shared/i18n/fr/screens-advances.ts'
import { subAwardsScreenFr as words } from '../../shared/i18n/fr/screens-sub-awards.ts'
import { vouchersScreenFr as vouchers } from '../../shared/i18n/fr/screens-vouchers.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

const SETUP = {
  organisation: { code: 'AMSS', name: 'AMSS' },
  donors: [{ code: 'FCDO', name: 'FCDO' }],
  partners: [{ code: 'ARGA', name: 'Alliance malienne' }],
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
  budgetLines: [{ grant: 'PECIC', code: 'B1', head: 'B', labelFr: 'Ateliers', labelEn: 'Workshops', amount: '25000.00' }],
  subAwards: [{ code: 'SA-ARGA', grant: 'PECIC', partner: 'ARGA', ceiling: '20000000', budgetLines: ['B1'] }],
}
const VOUCHERS = `voucher,date,journal,account,debit,credit,label,grant,budget_line,partner,third_party
A1,2020-02-15,BQ1,4711,9500000,,Avance à ARGA,PECIC,,ARGA,ARGA
A1,2020-02-15,BQ1,5211,,9500000,Avance à ARGA,PECIC,,,
A2,2020-05-20,OD,652,7000000,,Dépenses acceptées,PECIC,B1,ARGA,ARGA
A2,2020-05-20,OD,4711,,7000000,Dépenses acceptées,PECIC,,ARGA,ARGA
`

let browser: Browser
const run = (...args: string[]): string => execFileSync(process.execPath, [CLI, ...args], { stdio: 'pipe', encoding: 'utf8' })

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

const goTo = (page: Page, screen: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${screen}`)

const type = async (page: Page, label: string, text: string): Promise<void> => {
  const field = page.getByLabel(label, { exact: true }).first()
  await field.fill(text)
  await field.press('Tab')
}

/** Posts the voucher that the screen has proposed: one person alone writes here. */
async function postProposed(page: Page): Promise<void> {
  await page.getByRole('button', { name: advances['voucher.draft'], exact: true }).first().press('Enter')
  await page.getByRole('button', { name: new RegExp(`^${vouchers['action.post']}`) }).press('Enter')
  await page.getByRole('button', { name: new RegExp(`^${vouchers['action.reverse']}`) }).waitFor()
}

test('a tranche is stopped by the gate, the partner refunds, the tranche is asked again, approved and paid; the map is drawn', async () => {
  const folder = newFolder()
  const ledger = join(folder, 'books.sikasso')
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
  writeFileSync(join(folder, 'vouchers.csv'), VOUCHERS)
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  run('import', 'vouchers', ledger, join(folder, 'vouchers.csv'), '--post')
  expect(run('report', 'sub-award-status', ledger, '--to', '2020-05-31')).toContain(
    'SA-ARGA,ARGA,XOF,20000000,9500000,7000000,7000000,0,0,0,2500000,73.6842,106,91-120,CLOSED',
  )
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })).newPage()
  page.setDefaultTimeout(15_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await serveLedger(ledger, join(folder, 'home')))

  await goTo(page, 'partners')
  await page.getByRole('button', { name: /^ARGA/ }).click()
  await page.getByText(/tranche suivante bloquée.*73,68/).waitFor()
  await page.getByText(/Seuls 73,6842/).waitFor()

  await page.getByRole('radio', { name: words['view.tranches'] }).click()
  await page.getByRole('button', { name: words['tranche.ask'] }).click()
  await type(page, words['tranche.on'], '02/06/2020')
  await type(page, words['tranche.need'], '6000000')
  await page.getByLabel(words['tranche.justification']).fill('Ateliers de juin')
  await page.getByRole('button', { name: words['tranche.askDo'], exact: true }).press('Enter')
  await page.getByText(words['gate.why']).waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: words['tranche.printRefusal'] }).press('Enter')
  const letter = readFileSync(await (await download).path())
  expect(letter.subarray(0, 5).toString('latin1')).toBe('%PDF-')

  await goTo(page, 'partners?partner=ARGA&tab=position')
  await type(page, words['refund.amount'], '2500000')
  await type(page, words.date, '01/06/2020')
  await page.getByRole('button', { name: words['refund.do'] }).press('Enter')
  await postProposed(page)

  await goTo(page, 'partners?partner=ARGA&tab=tranches&tranche=1')
  await type(page, words['tranche.on'], '02/06/2020')
  await page.getByRole('button', { name: words['tranche.askDo'], exact: true }).press('Enter')
  await page.getByRole('button', { name: words['tranche.approve'] }).press('Enter')
  await type(page, words.date, '03/06/2020')
  await page.getByRole('button', { name: words['tranche.pay'] }).press('Enter')
  await postProposed(page)
  await goTo(page, 'partners?partner=ARGA&tab=tranches')
  await page.getByText(words['tranche.state.paid']).waitFor()

  await goTo(page, 'deliveryChain')
  await page.getByRole('img', { name: /Carte de la chaîne/ }).waitFor()
  expect(await page.locator('svg[role=img] text', { hasText: '20\u202f000\u202f000 XOF' }).count()).toBe(1)
  await page.getByRole('radio', { name: words['chain.view.table'] }).click()
  await page.getByRole('table', { name: words['chain.edges'] }).waitFor()
  expect(problems).toEqual([])
}, 90_000)

test('a sub-award is made with a new partner, a taken code is refused, and its agreement is recorded', async () => {
  const folder = newFolder()
  const ledger = join(folder, 'books.sikasso')
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(await serveLedger(ledger, join(folder, 'home')))
  await goTo(page, 'partners')
  await page.getByRole('button', { name: words['new.title'] }).click()
  const dialog = page.getByRole('dialog')
  const fill = async (label: string, text: string): Promise<void> => {
    const field = dialog.getByLabel(new RegExp(`^${label}`)).first()
    await field.fill(text)
    await field.press('Tab')
  }
  await fill(words['new.code'], 'SA-ARGA')
  await fill(words['new.partner'], 'CEAM')
  await fill(words['new.partnerName'], 'Centre d’appui')
  await fill(words['term.ceiling'], '15000000')
  await dialog.getByRole('button', { name: words['new.do'] }).press('Enter')
  await dialog.getByText(/SA-ARGA existe déjà/).waitFor()
  await fill(words['new.code'], 'SA-CEAM')
  await dialog.getByRole('button', { name: words['new.do'] }).press('Enter')
  await page.getByLabel(words['agreement.reference']).fill('CONV-2')
  await page.getByLabel(words['agreement.reason']).fill('Appui aux communes')
  await page.getByRole('button', { name: words['agreement.recordDo'], exact: true }).press('Enter')
  await page
    .getByText(/CONV-2/)
    .first()
    .waitFor()
  expect(run('report', 'sub-award-status', ledger)).toMatch(/SA-CEAM,CEAM,XOF,15000000,/)
})
