import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentsScreenFr as words } from '../../shared/i18n/fr/screens-documents.ts'
import { pngFile } from '../helpers/document-files.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

const CLI = resolve('out/main/cli.js')
const VOUCHERS = `voucher,date,journal,account,debit,credit,label,expense_type
V1,2020-01-10,OD,6055,77000,,Fournitures,Achat de biens
V1,2020-01-10,OD,4011,,77000,Fournitures,
`
/** What a telephone's picture begins with. */
const HEIC = Buffer.from([0, 0, 0, 24, ...Buffer.from('ftypheic'), 0, 0, 0, 0, ...Buffer.from('mif1heic')])
let browser: Browser
let host: ChildProcess | undefined
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  host?.kill('SIGTERM')
})

function served(folder: string): Promise<string> {
  const ledger = join(folder, 'books.sikasso')
  const run = (...line: string[]) => execFileSync(process.execPath, [CLI, ...line], { stdio: 'pipe' })
  writeFileSync(join(folder, 'vouchers.csv'), VOUCHERS)
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'vouchers', ledger, join(folder, 'vouchers.csv'), '--post')
  const environment = { ...process.env, SIKASSO_HOME: join(folder, 'home') }
  const started = spawn(process.execPath, [CLI, 'serve', ledger], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
  host = started
  return new Promise((done, failed) => {
    started.stdout.setEncoding('utf8').once('data', (text: string) => done(text.trim()))
    started.once('exit', (code) => failed(new Error(`the host ended with ${code}`)))
  })
}

test('a scan is attached to a posted voucher, opens, and is set aside with a reason; a HEIC is refused', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await served(newFolder()))
  await page.getByRole('radio', { name: 'Français', exact: true }).click()
  await page.evaluate(() => {
    window.location.hash = '#/vouchers?key=posted:1'
  })
  const card = page.getByRole('region', { name: words.card })
  await card.getByText(words.none).waitFor()
  const input = card.locator('input[type=file]')
  await input.setInputFiles({ name: 'photo.heic', mimeType: 'image/heic', buffer: HEIC })
  await card.getByText(/HEIC/).waitFor()
  await input.setInputFiles({ name: 'facture.png', mimeType: 'image/png', buffer: Buffer.from(pngFile()) })
  await card.getByRole('button', { name: 'facture.png' }).click()
  await page.getByRole('dialog').getByRole('img', { name: 'facture.png' }).waitFor()
  await page.keyboard.press('Escape')
  await card.getByRole('button', { name: words.supersede }).click()
  await page.getByRole('dialog').getByLabel(words.reason).fill('Scan illisible')
  await page.getByRole('dialog').getByRole('button', { name: words.supersede }).click()
  await card.getByText(/mise de côté par owner/).waitFor()
  await page.evaluate(() => {
    window.location.hash = '#/documents'
  })
  await page.getByText(words['inbox.empty']).waitFor()
  await page.getByText(words.required).waitFor()
  expect(problems).toEqual([])
}, 60_000)
