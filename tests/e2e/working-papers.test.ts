import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditSampleScreenFr as sample } from '../../shared/i18n/fr/screens-audit-sample.ts'
import { shellScreenFr as shell } from '../../shared/i18n/fr/screens-shell.ts'
import { startScreenFr as start } from '../../shared/i18n/fr/screens-start.ts'
import { workingPapersScreenFr as papers } from '../../shared/i18n/fr/screens-working-papers.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { PAPER_SETUP, spendingFile, WORKED_SPENDING } from '../helpers/paper-books.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'
import { folderState } from '../security/read-only-seat/folder-state.ts'

let browser: Browser
const run = (...words: string[]): string => execFileSync(process.execPath, [CLI, ...words], { stdio: 'pipe', encoding: 'utf8' })

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

const download = async (page: Page, click: () => Promise<void>): Promise<string> => {
  const [got] = await Promise.all([page.waitForEvent('download'), click()])
  return got.path()
}

test('an auditor opens a ledger read-only, annotates, keeps and ticks a sample, and a colleague takes the papers in elsewhere', async () => {
  const folder = newFolder()
  const home = join(folder, 'home')
  const ledger = join(home, 'books.sikasso')
  mkdirSync(home)
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(PAPER_SETUP))
  writeFileSync(join(folder, 'vouchers.csv'), spendingFile(WORKED_SPENDING))
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  run('import', 'vouchers', ledger, join(folder, 'vouchers.csv'), '--post')
  cpSync(ledger, join(folder, 'colleague.sikasso'))
  const other = join(folder, 'other.sikasso')
  run('new', other, '--organisation', 'ARGA', '--name', 'ARGA')
  const untouched = () =>
    Object.fromEntries(Object.entries(folderState(home)).filter(([name]) => /^books\.sikasso(?!\.audit)/.test(name)))

  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })).newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await serveLedger(other, home))
  // From the start screen of a host that had another ledger open.
  await page.getByRole('button', { name: shell['top.user'].replace('{{name}}', 'owner') }).click()
  await page.getByRole('menuitem', { name: shell['user.closeLedger'] }).click()
  await page.getByRole('button', { name: start['readOnly.open'] }).click()
  const before = untouched()
  await page.getByRole('dialog').getByRole('button', { name: 'books' }).click()
  await page.getByText(shell['status.readOnly']).waitFor()

  await goTo(page, 'vouchers?key=posted:1')
  const reverse = page.getByRole('button', { name: 'Extourner' })
  await reverse.waitFor()
  expect(await reverse.getAttribute('aria-disabled')).toBe('true')
  expect(await reverse.getAttribute('title')).toBe(shell['blocked.readOnly'])
  await page.getByRole('region', { name: papers.annotations }).getByRole('button', { name: papers.add }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(papers.author).fill('Awa, conseillère')
  await dialog.getByRole('button', { name: papers.authorSave }).click()
  await dialog.getByLabel(papers.text).fill('La facture porte une date grattée.')
  await dialog.getByRole('button', { name: papers.add }).click()
  await page.getByText('La facture porte une date grattée.').waitFor()

  await goTo(page, 'auditSample')
  await page.getByLabel(sample.size).fill('6')
  await page.getByLabel(sample.seed).fill('2020')
  const first = page.getByLabel(sample.start)
  await first.fill('3141592')
  await first.press('Tab')
  await page.getByRole('button', { name: sample.draw, exact: true }).click()
  await page.getByRole('button', { name: papers.keep }).click()
  const sheet = page.getByRole('grid', { name: papers.sheet.replace('{{method}}', papers['method.mus']) })
  await sheet.focus()
  // By keyboard: two tickmarks and a result on the first item, an error on the fourth.
  for (const key of ['ArrowDown', 'o', 'm', '1']) await sheet.press(key)
  await sheet.getByText('O M').waitFor()
  await expect.poll(() => run('audit', 'papers', 'samples', ledger), { timeout: 10_000 }).toContain(',5,1,0,')
  const error = page.getByLabel(papers.errorOf.replace('{{voucher}}', 'E07'))
  await error.fill('275000')
  await error.press('Enter')
  await page.getByText('31\u202F074\u202F518,75', { exact: true }).waitFor()
  await page.getByRole('button', { name: papers.verifyDraw }).click()
  await page.getByText(papers['draw.same']).waitFor()
  const workbook = await download(page, () => page.getByRole('button', { name: 'Excel' }).click())
  expect(readFileSync(workbook).subarray(0, 2).toString()).toBe('PK')
  const paper = await download(page, () => page.getByRole('button', { name: 'PDF' }).click())
  expect(readFileSync(paper).subarray(0, 5).toString()).toBe('%PDF-')

  await goTo(page, 'workingPapers')
  await page.getByText('La facture porte une date grattée.').waitFor()
  const exported = await download(page, () => page.getByRole('button', { name: papers.export }).click())
  expect(untouched()).toEqual(before)
  expect(
    readdirSync(home)
      .filter((name) => name.startsWith('books.sikasso'))
      .sort(),
  ).toContain('books.sikasso.audit')

  // Elsewhere: a colleague's copy of the same ledger takes the papers in, twice, on the command line and on the screen.
  const colleague = join(folder, 'colleague.sikasso')
  cpSync(exported, join(folder, 'papers.audit'))
  expect(run('audit', 'papers', 'import', colleague, join(folder, 'papers.audit')).trim().split(/\r?\n/)[1]).toMatch(/^[5-9],0$/)
  expect(run('audit', 'papers', 'list', colleague)).toContain('La facture porte une date grattée.')
  await page.goto(await serveLedger(colleague, join(folder, 'elsewhere')))
  await goTo(page, 'workingPapers')
  await page.getByText('La facture porte une date grattée.').waitFor()
  await page.locator('input[type=file]').setInputFiles(join(folder, 'papers.audit'))
  await page.getByText(/^0 écrits ajoutés/).waitFor()
  const kept = page.getByRole('grid', { name: papers.samples })
  await kept.getByText('2 / 5').waitFor()
  await kept.focus()
  await kept.press('ArrowDown')
  await kept.press('Enter')
  await page.getByText('31\u202F074\u202F518,75', { exact: true }).waitFor()
  expect(problems).toEqual([])
}, 90_000)
