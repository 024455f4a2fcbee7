import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addUser } from '../../service/settings/add-user.ts'
import { presetsScreenFr as presets } from '../../shared/i18n/fr/screens-presets.ts'
import { vouchersScreenFr as words } from '../../shared/i18n/fr/screens-vouchers.ts'
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

/** A ledger with one grant and one posted voucher; `people` more users than the owner. Answers its one-time address. */
async function served(people: readonly string[]): Promise<string> {
  const lines = ['A1', 'B1'].map((code) => ({ code, head: code.slice(0, 1), minor: 1_000_000, xof: 7_700_000 }))
  const books = reportBooks([{ code: 'PECIC', lines }])
  for (const name of people)
    expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name, roles: ['preparer', 'approver'] })))
  const paper = { grant: 'PECIC', budgetLine: 'A1', thirdParty: 'Papeterie du Fleuve', label: 'Papier', invoice: 'FA-12' }
  const bank = { grant: 'PECIC', label: 'Chèque 001', thirdParty: 'Papeterie du Fleuve' }
  postVouchers(books, [
    bookVoucher('2020-03-10', [bookLine('6055', 5_000, null, paper), bookLine('5211', null, 5_000, bank)], { journal: 'BQ1' }),
  ])
  books.close()
  return serveLedger(books.path, join(newFolder(), 'home'))
}

async function opened(address: string): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto(address)
  await page.getByRole('main').first().waitFor()
  return { page, problems }
}
const goTo = (page: Page, screen: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${screen}`)
/** Types as a person does: letters one by one, and keys by their names in angle brackets. */
async function type(page: Page, ...what: string[]): Promise<void> {
  for (const each of what) {
    if (each.startsWith('<')) await page.keyboard.press(each.slice(1, -1))
    else await page.keyboard.type(each)
  }
}
const said = (page: Page, sentence: string, number: string) =>
  page.getByText(sentence.replace('{{number}}', number)).first().waitFor()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: false }).first()

test('one person: keyboard only, a preset with withholding, a correction and a re-classing', { timeout: 60_000 }, async () => {
  const { page, problems } = await opened(await served([]))
  // From the first field of the heading to the posting without a mouse.
  await goTo(page, 'vouchers')
  await page.getByText('BQ1-000001').first().waitFor()
  await page.keyboard.press('Control+n')
  await page.getByLabel(words['heading.date']).and(page.locator(':focus')).waitFor()
  await type(page, '12/03/2020', '<Tab>', '<Tab>', 'Librairie du Sahel', '<Tab>', 'Chèque 002', '<Tab>', '<Tab>', '<Tab>')
  await type(page, 'fournitures bureau non', '<Tab>', 'Cahiers', '<Tab>', '=4000+2500', '<Tab>', '<Tab>', 'b1', '<Enter>')
  await type(page, '<Home>', '5211', '<Tab>', '=', '<Tab>', '<F9>')
  await page.getByText(words['balance.balanced']).first().waitFor()
  await page.keyboard.press('Control+Enter')
  await said(page, words['done.posted'], 'AMSS-BQ1-2020-000002')

  // A preset: the net is what the withholdings of the day leave.
  await goTo(page, 'voucherEntry?mask=bundled:rent')
  await page.getByLabel('Loyer brut').fill('475000')
  await page.getByLabel(presets['field.date']).last().fill('31/03/2020')
  await page.keyboard.press('Tab')
  await page.getByText('403\u202f750').first().waitFor()
  await button(page, presets.apply).click()
  await page.getByText(words['balance.balanced']).first().waitFor()
  await page.keyboard.press('Control+Enter')
  await said(page, words['done.posted'], 'AMSS-BQ1-2020-000003')

  // The same invoice again is flagged while it is typed, and the voucher it is in opens over the entry.
  await goTo(page, 'voucherEntry')
  await page.getByLabel(words['heading.date']).and(page.locator(':focus')).waitFor()
  await type(
    page,
    '15/03/2020',
    '<Tab>',
    '<Tab>',
    'papeterie du fleuve',
    '<Tab>',
    '<Tab>',
    '<Tab>',
    '<Tab>',
    '6055',
    '<Tab>',
    'Papier',
    '<Tab>',
    '5000',
    '<Enter>',
  )
  await button(page, words['faults.open'].replace('{{voucher}}', 'AMSS-BQ1-2020-000001')).click()
  await page.getByRole('dialog').getByText('Chèque 001').first().waitFor()
  await page.keyboard.press('Escape')

  // A correction in one press: negative and copy in one draft.
  await goTo(page, 'vouchers?key=posted:1')
  await button(page, words['action.correct']).click()
  await page.getByLabel(words['heading.corrects']).first().waitFor()
  await page.locator('table tbody td input').and(page.locator(':focus')).waitFor()
  await type(page, '<ArrowDown>', '<ArrowDown>', '6053', '<Tab>')
  await page.getByText(words['balance.balanced']).first().waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'AMSS-BQ1-2020-000004' }).waitFor()
  await page.getByText(words['links.corrects']).first().waitFor()

  // Re-classing: the line changes, the bank line does not.
  await goTo(page, 'vouchers?key=posted:2')
  await page.getByRole('heading', { name: 'AMSS-BQ1-2020-000002' }).waitFor()
  await page.getByRole('table', { name: words['lines.label'] }).getByText('5211').waitFor()
  await button(page, words['action.more']).click()
  await page.getByRole('menuitem', { name: words['action.reclass'] }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words['budget.title']).fill('A1')
  await page.keyboard.press('Tab')
  await dialog.getByLabel(words['reclass.reason']).fill('Mauvaise ligne')
  await dialog.getByRole('button', { name: words['reclass.propose'] }).click()
  await button(page, words['action.post']).click()
  await said(page, words['done.posted'], 'AMSS-OD-2020-000001')
  expect(problems).toEqual([])
})

test('two people: a reversal is proposed by one, approved and posted by the other; a crash leaves a draft', {
  timeout: 60_000,
}, async () => {
  const { page, problems } = await opened(await served(['Awa']))
  await goTo(page, 'vouchers?key=posted:1')
  await button(page, words['action.reverse']).click()
  await page.getByLabel(words['reverse.reason']).fill('Saisie deux fois')
  await page.getByRole('dialog').getByRole('button', { name: words['reverse.propose'] }).click()
  await page.getByText(words['done.reversalProposed']).first().waitFor()
  await page.getByRole('button', { name: words['action.approve'] }).and(page.locator('[aria-disabled]')).waitFor()

  // What is typed is a draft of the ledger seconds later: a window that dies loses nothing of it.
  await goTo(page, 'voucherEntry')
  await page.getByLabel(words['heading.date']).and(page.locator(':focus')).waitFor()
  await type(page, '20/03/2020', '<Tab>', '<Tab>', '<Tab>', '<Tab>', '<Tab>', '<Tab>', '6055', '<Tab>', 'Encre')
  await page.getByText(words['entry.keptAt'].slice(0, 14)).first().waitFor()
  await page.reload()
  await goTo(page, 'vouchers?state=draft')
  await page.getByText('Encre').first().waitFor()
  await goTo(page, 'voucherEntry')
  await page.getByText('Encre').first().waitFor()
  await button(page, words['entry.takeUp']).click()
  await page.getByText(words['entry.draft']).first().waitFor()

  await actAs(page, 'Awa')
  await goTo(page, 'vouchers?state=pending')
  await page.getByText('Papier').first().click()
  await button(page, words['action.approve']).click()
  await page.getByText(words['done.approved']).first().waitFor()
  await button(page, words['action.post']).click()
  await said(page, words['done.posted'], 'AMSS-BQ1-2020-000002')
  await page.getByText(words['links.reverses']).first().waitFor()
  expect(problems).toEqual([])
})

async function actAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /owner/ }).first().click()
  await page.getByRole('menuitem', { name: new RegExp(name) }).click()
  await page.getByText(name).first().waitFor()
}
