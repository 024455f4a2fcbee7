import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { treasuryScreenFr as t } from '../../shared/i18n/fr/screens-treasury.ts'
import { vouchersScreenFr } from '../../shared/i18n/fr/screens-vouchers.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

const SETUP = {
  organisation: { code: 'AMSS', name: 'AMSS' },
  accounts: [{ code: '521101', nameFr: 'Banque XOF', nameEn: 'Bank XOF' }],
  journals: [{ code: 'BQ3', nameFr: 'Banque XOF', nameEn: 'Bank XOF', type: 'bank', account: '521101' }],
}
const VOUCHERS = [
  'voucher,date,journal,account,debit,credit,label,document,kind',
  'O,2020-03-31,BQ3,521101,1000000,,Solde repris,,opening',
  'O,2020-03-31,BQ3,121,,1000000,Solde repris,,opening',
  'V1,2020-04-03,BQ3,6058,385000,,Loyer,CHQ 000451,',
  'V1,2020-04-03,BQ3,521101,,385000,Loyer,CHQ 000451,',
  'V2,2020-04-28,BQ3,6058,148275,,Carburant,CHQ 000457,',
  'V2,2020-04-28,BQ3,521101,,148275,Carburant,CHQ 000457,',
].join('\n')
/** A layout that no guess reads whole: the day is called otherwise, and one column holds both sides. */
const STATEMENT = [
  'Banque du Fleuve;Compte 0010;;',
  'Passé le;Texte;Flux;Reste',
  '06/04/2020;CHEQUE 451;-385000;615000',
  '30/04/2020;FRAIS TENUE DE COMPTE;-11800;603200',
].join('\n')

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
  writeFileSync(join(folder, 'vouchers.csv'), VOUCHERS)
  writeFileSync(join(folder, 'releve.csv'), STATEMENT)
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  run('import', 'vouchers', ledger, join(folder, 'vouchers.csv'), '--post')
  return serveLedger(ledger, join(folder, 'home'))
}

const choose = async (page: Page, label: string, column: string) => {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: column, exact: true }).click()
}
const button = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) })

test('a statement of an unknown layout is imported, matched, its charges booked, and the month signed, in French', async () => {
  const folder = newFolder()
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await served(folder))
  await page.getByRole('radio', { name: 'Français', exact: true }).click()
  const desk = () =>
    page.evaluate(() => {
      window.location.hash = '#/reconciliation?account=521101&period=2020-04'
    })

  await desk()
  await page.getByText(t['empty.statement']).waitFor()
  await button(page, t['reconciliation.import']).first().click()
  await page.locator('input[type=file]').setInputFiles(join(folder, 'releve.csv'))
  await page.getByText(t['import.refused']).waitFor()
  await choose(page, t['import.date'], 'Passé le')
  await choose(page, t['import.amount'], 'Flux')
  await choose(page, t['import.balance'], 'Reste')
  await button(page, t['import.do_other'].replace('{{count}}', '2')).click()
  await page.getByText(t['import.done_other'].replace('{{count}}', '2')).waitFor()
  await button(page, t['import.see']).click()

  await page.getByText('CHEQUE 451').first().click()
  await page.getByText('même référence 451', { exact: false }).waitFor()
  await page.keyboard.press('a')
  await page.getByText(t['statement.open_one'].replace('{{count}}', '1')).waitFor()

  await page.getByText('FRAIS TENUE DE COMPTE').first().click()
  await page.keyboard.press('v')
  await button(page, t['propose.make']).click()
  await page.getByRole('button', { name: t['foot.voucher'], exact: true }).click()
  await page.getByText('6318').first().waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText(vouchersScreenFr.title).first().waitFor()

  await desk()
  await button(page, t['proposal.acceptAll_one']).click()
  await page.getByText(t['empty.matched']).waitFor()
  await button(page, t['reconciliation.sign']).click()
  await page.getByText(t['reconciliation.signedDone']).waitFor()
  await page.getByText(t['reconciliation.reviewedBy'].replace('{{reviewed}}', 'owner')).waitFor()
  expect(problems).toEqual([])
}, 60_000)
