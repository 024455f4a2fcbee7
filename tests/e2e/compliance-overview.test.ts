import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveChecklistRun } from '../../service/compliance/save-run.ts'
import { signRun } from '../../service/compliance/sign-run.ts'
import { findTemplate } from '../../service/compliance/templates.ts'
import { complianceOverviewScreenFr as words } from '../../shared/i18n/fr/screens-compliance-overview.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { bookLine, bookVoucher, postVouchers, reportBooks } from '../helpers/report-books.ts'
import { serveLedger } from '../helpers/serve-ledger.ts'
import { expectSuccess, newFolder, type TemporaryLedger } from '../helpers/temporary-ledger.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

/** A signed due diligence of CEAM, every grade the same. */
function assess(books: TemporaryLedger, date: string, grade: string): void {
  const items = findTemplate(books.database, 'T4')?.sections.flatMap((section) => section.items) ?? []
  const answers = items.map(({ number: item, scale }) => ({
    item,
    answer: scale === 'YES_NO' ? 'yes' : grade,
    evidence: '',
    comment: '',
  }))
  const run = { template: 'T4', subject: 'partner:CEAM', date, note: '', answers }
  const { id } = expectSuccess(books.command('compliance.saveRun', (work) => saveChecklistRun(work, run)))
  expectSuccess(books.command('compliance.signRun', (work) => signRun(work, id)))
}

function ledgerPath(): string {
  const books = reportBooks([{ code: 'PECIC', lines: [{ code: 'A1', head: 'A', minor: 1_000_000, xof: 7_700_000 }] }])
  const paper = { grant: 'PECIC', budgetLine: 'A1', thirdParty: 'Papeterie du Fleuve', label: 'Papier', expenseType: 'ACH' }
  const bank = { grant: 'PECIC', label: 'Chèque 001' }
  postVouchers(books, [
    bookVoucher('2020-03-10', [bookLine('6055', 5_000, null, paper), bookLine('5211', null, 5_000, bank)], { journal: 'BQ1' }),
  ])
  assess(books, '2019-01-14', '2')
  assess(books, '2020-01-06', '3')
  books.close()
  return books.path
}

test('a voucher is checked with the keyboard and signed; an obligation is marked done; a mark of the chart opens its run', async () => {
  const address = await serveLedger(ledgerPath(), join(newFolder(), 'home'))
  const page = await (await browser.newContext({ locale: 'fr-FR', viewport: { width: 1366, height: 768 } })).newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(address)
  await page.getByRole('main').first().waitFor()
  const goTo = (place: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash
    }, `#/${place}`)
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()

  // T1: the books have answered the number; one person prepared and approved, which wants a remark when it is said otherwise.
  await goTo('vouchers?key=posted:1')
  await press(words['check.open'])
  const row = (start: string) => page.getByRole('listitem', { name: start })
  await page.getByText(/est le premier numéro du journal/).waitFor()
  await row('4 Original (ou copie certifiée)').focus()
  // 4, 5 and 6, each letter going on to the next.
  for (const letter of ['v', 'v', 'v']) await page.keyboard.press(letter)
  // That the voucher balances is said; the figures are redone by a person.
  await row('7 Calculs refaits')
    .getByText(/La pièce est équilibrée à/)
    .waitFor()
  await page.keyboard.press('v')
  await row('8 Visas habilités, préparateur ≠ approbateur').focus()
  await page.keyboard.press('v')
  await page.getByLabel(words['check.commentOf'].replace('{{item}}', '8')).fill('Le coordinateur a visé le papier.')
  await row('10 Preuve de paiement et acquit').focus()
  for (const letter of ['v', 'v', 'v']) await page.keyboard.press(letter)
  await page.keyboard.press('v')
  await row('15 Bon de livraison ou PV de réception signé').focus()
  await page.keyboard.press('v')
  await page.getByLabel(words['check.commentOf'].replace('{{item}}', '15')).fill('Vu au magasin.')
  await press(words['check.sign'])
  await page.getByText('signé par owner').waitFor()
  await page.getByText(words['check.state.passed'], { exact: true }).first().waitFor()

  // T5: the year is opened, its first obligation is done with its evidence.
  await goTo('statutoryCalendar?year=2020&month=2020-03')
  await press(words['calendar.open'].replace('{{year}}', '2020'))
  await page.getByRole('button', { name: words['calendar.draw'], exact: true }).waitFor()
  await page.getByRole('row', { name: /Rapport annuel d’activités déposé/ }).click()
  await page.getByRole('radio', { name: words['calendar.answer.done'], exact: true }).click()
  await page.getByLabel(words['calendar.evidence'], { exact: true }).fill('Récépissé 214')
  await press(words['calendar.keep'])
  await page.getByText(words['calendar.kept']).waitFor()
  await page
    .getByRole('row', { name: /Rapport annuel d’activités déposé/ })
    .getByText(words['state.done'], { exact: true })
    .waitFor()

  // The overview: the chart of CEAM has two marks a pillar; the second opens its run.
  await goTo('complianceOverview?partner=CEAM')
  const mark = page.getByRole('link', { name: /Ouvrir le contrôle du 06\/01\/2020, 3,00/ })
  await mark.first().waitFor()
  expect(await mark.count()).toBe(4)
  await mark.first().click()
  await page.getByText('signé par owner').waitFor()
  expect(page.url()).toContain('checklists?run=2')
  expect(problems).toEqual([])
}, 60_000)
