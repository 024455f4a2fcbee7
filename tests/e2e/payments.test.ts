import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../db/open.ts'
import { paymentsScreenFr as words } from '../../shared/i18n/fr/screens-payments.ts'
import { SPEC_LINES } from '../helpers/counted-lines.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

const VOUCHERS = `voucher,date,journal,account,debit,credit,label,third_party
P1,2020-01-02,BQ1,5211,9000000,,Apport,
P1,2020-01-02,BQ1,4712,,9000000,Apport,
P2,2020-01-03,BQ1,571,500358,,Alimentation de la caisse,
P2,2020-01-03,BQ1,5211,,500358,Alimentation de la caisse,
P3,2020-01-10,AC,6055,45000,,Fournitures,SOMAGEP
P3,2020-01-10,AC,4011,,45000,Fournitures,SOMAGEP
`
const COUNTS = `nature;coupure;nombre\n${SPEC_LINES.map(({ nature, denominationMinor, number }) => `${nature === 'note' ? 'billet' : 'pièce'};${denominationMinor};${number}`).join('\n')}\n`

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

const run = (...args: string[]): string => execFileSync(process.execPath, [CLI, ...args], { stdio: 'pipe' }).toString()

/** A ledger with cash, a supplier owed and paid by bank transfer, and a ceiling; the settings are those of screens of other areas. */
function ledgerIn(folder: string): string {
  const ledger = join(folder, 'books.sikasso')
  writeFileSync(join(folder, 'vouchers.csv'), VOUCHERS)
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'vouchers', ledger, join(folder, 'vouchers.csv'), '--post')
  const opened = openDatabase({ path: ledger, dataKey: undefined, reading: false })
  if (!opened.ok) throw new Error('the ledger does not open')
  opened.value.exec(`INSERT INTO treasury_account (account, kind, holder, ceiling_xof) VALUES ('571', 'cash', 'Awa Touré', 500000);
    INSERT INTO third_party_card (third_party_id, kind, bank, bank_account) SELECT id, 'supplier', 'BOA', 'ML016 01201 1111' FROM third_party WHERE name = 'SOMAGEP'`)
  opened.value.close()
  return ledger
}

function served(folder: string, ledger: string): Promise<string> {
  return serveLedger(ledger, join(folder, 'home'))
}

const goTo = (page: Page, screen: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${screen}`)

test('the command line counts the cash of the spec and prints its report', () => {
  const folder = newFolder()
  const ledger = ledgerIn(folder)
  writeFileSync(join(folder, 'counts.csv'), COUNTS)
  writeFileSync(join(folder, 'slips.csv'), 'number,date,person,amount\nBP-12,2020-03-28,Issa Diarra,15000\n')
  writeFileSync(join(folder, 'wrong.csv'), 'nature,denomination,number\nbillet,3000,1\nsou,5,x\n')
  const count = (...more: string[]) => run('count', ledger, '--account', '571', '--date', '2020-03-31', ...more)
  const before = readFileSync(ledger)
  expect(() => count('--counts', join(folder, 'wrong.csv'))).toThrow(/sou/)
  expect(readFileSync(ledger).equals(before)).toBe(true)
  const report = count('--counts', join(folder, 'counts.csv'), '--slips', join(folder, 'slips.csv'))
  expect(report.trimEnd().split(/\r?\n/).slice(-5)).toEqual([
    'physical,,,483858',
    'slips,,,15000',
    'book,,,500358',
    'variance,,,-1500',
    'over_ceiling,,,358',
  ])
  expect(run('report', 'cash-count', ledger, '--account', '571')).toBe(report)
}, 30_000)

test('in French: a count with a shortage is signed and its voucher proposed; a payment run prints its letter', async () => {
  const folder = newFolder()
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })).newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await served(folder, ledgerIn(folder)))
  await page.getByRole('radio', { name: 'Français', exact: true }).click()

  await goTo(page, 'cash')
  await page.getByLabel('Billet 10\u202f000').waitFor()
  await page.getByLabel('Billet 10\u202f000').focus()
  for (const { number } of SPEC_LINES) {
    await page.keyboard.type(String(number))
    await page.keyboard.press('Enter')
  }
  await page.getByText('Il manque 16\u202f500 XOF.').waitFor()
  await page.getByRole('button', { name: words['slips.add'] }).click()
  await page.getByPlaceholder(words['slips.person']).fill('Issa Diarra')
  await page.getByLabel(words['slips.amount']).fill('15000')
  await page.getByLabel(words['count.explanation']).fill('Monnaie rendue en trop')
  await page.getByText('Il manque 1\u202f500 XOF.').waitFor()
  await page.keyboard.press('Control+s')
  await page.getByRole('button', { name: words['count.sign.cashier'] }).click()
  await page.getByRole('dialog').getByRole('button', { name: words['count.sign.cashier'] }).click()
  await page.getByRole('button', { name: words['count.propose'] }).click()
  await page.getByText('4711').first().waitFor()

  await goTo(page, 'payments')
  await page.getByRole('checkbox', { name: /^Payer SOMAGEP/ }).click()
  await page.getByText('1 bénéficiaire').waitFor()
  await page.getByRole('button', { name: words['run.make'] }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: words['run.letter'] }).click()
  expect(
    readFileSync(await (await download).path())
      .subarray(0, 5)
      .toString('latin1'),
  ).toBe('%PDF-')
  await page.getByText('ML016 01201 1111').waitFor()
  expect(problems).toEqual([])
}, 60_000)
