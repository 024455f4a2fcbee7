import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishTemplate, saveTemplateDraft } from '../../service/compliance/template-life-cycle.ts'
import type { ChecklistTemplateContent } from '../../shared/contract/checklist-template-content.ts'
import { complianceScreenFr as words } from '../../shared/i18n/fr/screens-compliance.ts'
import { complianceOverviewScreenFr as overview } from '../../shared/i18n/fr/screens-compliance-overview.ts'
import { actAs } from '../helpers/act-as.ts'
import { withUser } from '../helpers/closing-books.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { bookLine, bookVoucher, postVouchers, reportBooks } from '../helpers/report-books.ts'
import { serveLedger } from '../helpers/serve-ledger.ts'
import { expectSuccess, newFolder } from '../helpers/temporary-ledger.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

/** Seven points: the first never N/A, the second always may be. */
const VISIT: ChecklistTemplateContent = {
  ...{ template: 'VISITE', version: 1, source: '', name: { fr: 'Visite', en: 'Visit' }, subject: 'partner' },
  ...{ scale: 'YES_NO', scoring: 'mean', blockingCap: '50' },
  sections: [
    {
      ...{ code: 'a', fr: 'Visite', en: 'Visit' },
      items: [1, 2, 3, 4, 5, 6, 7].map((number) => ({
        ...{ number, code: String(number), blocking: number < 3, fr: `Point numéro ${number}`, en: `Item ${number}` },
        ...(number === 2 ? { mayBeNotApplicable: 'always' } : {}),
      })),
    },
  ],
}

function ledgerPath(): string {
  const books = reportBooks([{ code: 'PECIC', lines: [{ code: 'A1', head: 'A', minor: 1_000_000, xof: 7_700_000 }] }])
  withUser(books, 'Awa', ['preparer', 'approver'])
  const template = (work: Parameters<typeof saveTemplateDraft>[0]) => saveTemplateDraft(work, { content: VISIT, revision: null })
  expectSuccess(books.command('checklistTemplates.save', template))
  expectSuccess(books.command('checklistTemplates.publish', (work) => publishTemplate(work, { code: 'VISITE' })))
  const paper = { grant: 'PECIC', budgetLine: 'A1', thirdParty: 'Papeterie du Fleuve', label: 'Papier', expenseType: 'ACH' }
  postVouchers(books, [
    bookVoucher('2020-03-10', [bookLine('6055', 5_000, null, paper), bookLine('5211', null, 5_000, { grant: 'PECIC' })], {
      journal: 'BQ1',
    }),
  ])
  books.close()
  return books.path
}

test('an N/A on a blocking point gets its reason, is confirmed by a second person, and is signed by them; a T1 is kept by one and signed by another', async () => {
  const page = await (await browser.newContext({ locale: 'fr-FR', viewport: { width: 1366, height: 768 } })).newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await serveLedger(ledgerPath(), join(newFolder(), 'home')))
  await page.getByRole('main').first().waitFor()
  const goTo = (place: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash
    }, `#/${place}`)
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
  const point = (number: number) => page.getByRole('radiogroup', { name: `${number} Point numéro ${number}` })
  const answer = (number: number, name: string) => point(number).getByRole('radio', { name, exact: true }).click()

  await goTo('checklists?template=VISITE&subject=partner:CEAM')
  await point(1).waitFor()
  expect(await point(1).getByRole('radio', { name: words['answer.NA'], exact: true }).count()).toBe(0)
  for (const number of [1, 3, 4, 5, 6, 7]) await answer(number, words['answer.yes'])
  await answer(2, words['answer.NA'])
  await press(words.keep)
  await page.locator(`button[title^="Remarque à donner"]`).waitFor()
  await page.getByLabel(words.reasonOf.replace('{{item}}', '2')).fill('Aucun stock chez ce partenaire')
  await press(words.keep)
  await page.getByText(words.waitsSecond).waitFor()
  expect(await page.getByRole('button', { name: words.confirmOf.replace('{{item}}', '2') }).count()).toBe(0)

  await actAs(page, 'owner', 'Awa')
  await press(words.confirmOf.replace('{{item}}', '2'))
  await page.getByText(words.confirmedBy.replace('{{name}}', 'Awa')).waitFor()
  await press(words.sign)
  await page.getByRole('dialog').getByRole('button', { name: words.sign, exact: true }).click()
  await page.getByText('signé par Awa').waitFor()
  await page.getByText(words.passed, { exact: true }).waitFor()

  // The books and one person say otherwise of item 8 of the T1: kept by Awa, it is signed by the other.
  await goTo('vouchers?key=posted:1')
  await press(overview['check.open'])
  const row = (start: string) => page.getByRole('listitem', { name: start })
  await row('4 Original (ou copie certifiée)').focus()
  for (const letter of ['v', 'v', 'v', 'v', 'v']) await page.keyboard.press(letter)
  await page.getByLabel(overview['check.commentOf'].replace('{{item}}', '8')).fill('Le coordinateur a visé le papier.')
  await row('10 Preuve de paiement et acquit').focus()
  for (const letter of ['v', 'v', 'v', 'v']) await page.keyboard.press(letter)
  await row('15 Bon de livraison ou PV de réception signé').focus()
  await page.keyboard.press('v')
  await page.getByLabel(overview['check.commentOf'].replace('{{item}}', '15')).fill('Vu au magasin.')
  await press(overview['check.keep'])
  await page.getByText(overview['check.kept'], { exact: true }).waitFor()
  await page.locator(`button[title="${words.ownSignature}"]`).waitFor()
  await actAs(page, 'Awa', 'owner')
  await goTo('vouchers?key=posted:1')
  if ((await page.getByRole('button', { name: overview['check.open'], exact: true }).count()) > 0)
    await press(overview['check.open'])
  await press(words.sign)
  await page.getByText('signé par owner').waitFor()
  await row('8 Visas habilités, préparateur ≠ approbateur')
    .getByText(/^Livres\s: A/)
    .waitFor()

  // The overview keeps it in sight.
  await goTo('complianceOverview')
  await page.getByText(overview.contradictedItems, { exact: true }).waitFor()
  await page
    .getByText(/réponse V, livres A/)
    .first()
    .waitFor()
  expect(problems).toEqual([])
}, 90_000)
