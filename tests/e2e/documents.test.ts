import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentsScreenFr } from '../../shared/i18n/fr/screens-documents.ts'
import { jpegFile, pdfFile, pngFile } from '../helpers/document-files.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger, stopHosts } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

const VOUCHERS = [
  'pièce;date;journal;compte;débit;crédit;libellé;type_depense',
  'V1;06/04/2020;OD;6222;5000;;Petits achats;Petite dépense',
  'V1;06/04/2020;OD;5211;;5000;Petits achats;',
].join('\n')

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

async function served(ledger: string, home: string): Promise<string> {
  return serveLedger(ledger, home)
}

const goTo = (page: Page, screen: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${screen}`)

/** A file as the page's own choice of files hands it over. */
const chosen = (name: string, bytes: Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })

test('a scan is read beside the entry, refused when it is no document, and taken in from the scanner’s folder', async () => {
  const folder = newFolder()
  const ledger = join(folder, 'books.sikasso')
  const run = (...words: string[]) => execFileSync(process.execPath, [CLI, ...words], { stdio: 'pipe' })
  writeFileSync(join(folder, 'vouchers.csv'), VOUCHERS)
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'vouchers', ledger, join(folder, 'vouchers.csv'), '--post')
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => message.text().includes('Content Security Policy') && problems.push(message.text()))
  await page.goto(await served(ledger, join(folder, 'home')))
  await page.getByRole('radio', { name: 'Français', exact: true }).click()

  // Beside the entry: a file of the wrong kind is refused in a sentence, a PDF is drawn, a photograph stands upright.
  await goTo(page, 'voucherEntry')
  const file = page.locator('aside input[type=file]')
  await page.getByText(documentsScreenFr['drop.text']).waitFor()
  await file.setInputFiles(chosen('IMG_1.jpg', new Uint8Array([0, 0, 0, 24, ...Buffer.from('ftypheic')])))
  await page.getByText(/photo HEIC/).waitFor()
  await file.setInputFiles(chosen('facture.pdf', pdfFile('facture', 2)))
  const sheet = page.getByRole('img', { name: 'facture.pdf, page 1' })
  await sheet.waitFor()
  // The page is drawn: some of its dots are ink.
  await expect
    .poll(() =>
      sheet.evaluate((canvas: HTMLCanvasElement) => {
        const dots = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
        return dots.some((value, at) => at % 4 === 0 && value < 90 && dots[at + 3] === 255)
      }),
    )
    .toBe(true)
  await page.getByRole('button', { name: documentsScreenFr['viewer.next'] }).click()
  await page.getByRole('img', { name: 'facture.pdf, page 2' }).waitFor()
  await file.setInputFiles(chosen('photo.jpg', jpegFile(6)))
  const photo = page.getByRole('img', { name: 'photo.jpg' })
  await photo.waitFor()
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([8, 16])

  // From the scanner's folder to the posted voucher, without a reload.
  await goTo(page, 'documents')
  await page.getByText(documentsScreenFr['inbox.empty'], { exact: true }).waitFor()
  writeFileSync(`${ledger}.scans/Scan0001.png`, pngFile(90, 'scan', 40, 60))
  await page.getByRole('button', { name: /Scan0001/ }).waitFor()
  await page.getByRole('button', { name: /AMSS-OD-2020-000001/ }).click()
  await page.getByLabel(documentsScreenFr['kind.label'], { exact: true }).first().click()
  await page.getByRole('option', { name: /Visa du responsable/ }).click()
  const attach = page.getByRole('button', { name: new RegExp(`^${documentsScreenFr['inbox.file']}`) })
  await expect.poll(() => attach.getAttribute('aria-disabled'), { timeout: 8_000 }).toBe(null)
  await attach.click()
  await page.getByText(documentsScreenFr['inbox.empty'], { exact: true }).waitFor()
  expect(readdirSync(`${ledger}.scans/taken`)).toEqual(['Scan0001.png'])

  // The register counts it, and the rest is declared in the detail.
  await goTo(page, 'vouchers')
  await page.getByText('1/2').waitFor()
  await page.getByText('Petits achats').first().click()
  await page.getByRole('button', { name: /^Que faire de.*Attestation/ }).click()
  await page.getByRole('menuitem', { name: documentsScreenFr['item.declare'] }).click()
  await page.getByLabel(documentsScreenFr.reason).fill('ticket de caisse au dos')
  await page.getByRole('button', { name: documentsScreenFr['notApplicable.action'] }).click()
  await page.getByText('2/2').waitFor()
  expect(problems).toEqual([])

  // The host is gone: the command line proves every byte, and names the one that changed.
  await stopHosts()
  await expect.poll(() => spawnSync(process.execPath, [CLI, 'verify', ledger]).status, { timeout: 10_000 }).toBe(0)
  const [first = ''] = readdirSync(`${ledger}.files`)
  const path = join(`${ledger}.files`, first)
  const bytes = readFileSync(path)
  bytes[40] = (bytes[40] ?? 0) ^ 1
  writeFileSync(path, bytes)
  const verified = spawnSync(process.execPath, [CLI, 'verify', ledger, '--lang', 'fr'], { encoding: 'utf8' })
  expect(verified.status).toBe(1)
  expect(verified.stderr).toMatch(/n’est plus celle qui a été jointe/)
})
