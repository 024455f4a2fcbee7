import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findingsScreenFr as t } from '../../shared/i18n/fr/screens-findings.ts'
import { workingPapersScreenFr as papers } from '../../shared/i18n/fr/screens-working-papers.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { PAPER_SETUP, spendingFile, WORKED_SPENDING } from '../helpers/paper-books.ts'
import { seatDraft } from '../helpers/paper-history.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

let browser: Browser
const run = (...words: string[]): string => execFileSync(process.execPath, [CLI, ...words], { stdio: 'pipe', encoding: 'utf8' })
const tried = (...words: string[]) => spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8' })

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

/** Somebody who has the file in hand puts another name under everything, and leaves the triggers as they were. */
function renameAuthors(path: string): void {
  const raw = new Sqlite(path)
  const triggers = raw.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`)
  raw.exec("UPDATE paper SET author = 'Moussa'")
  for (const { sql } of triggers) raw.exec(sql)
  raw.close()
}

test('an auditor writes a finding in a ledger opened read-only, its owner takes it in, and a file altered meanwhile is told and refused', async () => {
  const folder = newFolder()
  const ledger = join(folder, 'books.sikasso')
  const seat = join(folder, 'seat.sikasso')
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(PAPER_SETUP))
  writeFileSync(join(folder, 'vouchers.csv'), spendingFile(WORKED_SPENDING))
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  run('import', 'vouchers', ledger, join(folder, 'vouchers.csv'), '--post')
  cpSync(ledger, seat)
  const before = readFileSync(seat)

  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })).newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await serveLedger(seat, join(folder, 'seat-home'), '--read-only'))
  await goTo(page, 'findings')
  await page.getByLabel(papers.author).fill('Awa, conseillère')
  await page.getByRole('button', { name: papers.authorSave }).click()
  await page.getByLabel(papers.author).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: t.new }).click()
  const form = page.getByRole('form', { name: t.new })
  for (const [label, words] of [
    [t.titleOf, 'Carburant sans carnet'],
    [t.criteria, 'Chaque plein est porté au carnet'],
    [t.condition, 'Trois pleins ne sont portés nulle part'],
    [t.recommendation, 'Tenir un carnet par véhicule'],
  ] as const)
    await form.getByLabel(label, { exact: true }).fill(words)
  await form.getByLabel(t.find).fill('E07')
  await form.getByRole('button', { name: t.findDo }).click()
  await form.getByRole('button', { name: t.add.replace('{{line}}', '1') }).click()
  await form.getByRole('button', { name: t.save }).click()
  const detail = page.getByText('A-01 · Carburant sans carnet')
  await detail.waitFor()
  await page.getByText(t['inFile.new'], { exact: true }).waitFor()
  await page.getByRole('button', { name: t.decide }).click()
  const decision = page.getByRole('form', { name: t.decide })
  await decision.getByRole('button', { name: t['decide.all'] }).click()
  await decision.getByLabel(t['decide.reason']).fill('Aucun carnet')
  await decision.getByRole('button', { name: t.decide, exact: true }).click()
  await page.getByText('Aucun carnet', { exact: true }).first().waitFor()
  // The management's part waits for the ledger.
  expect(await page.getByRole('button', { name: t.answer, exact: true }).getAttribute('title')).toBe(t['blocked.seat'])
  expect(readFileSync(seat)).toEqual(before)
  await goTo(page, 'workingPapers')
  await page.getByText(papers['proof.sound'], { exact: true }).waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: papers.export }).click()])
  const file = join(folder, 'awa.audit')
  await download.saveAs(file)

  // The owner: a trial shows what would come in, then it is taken, once.
  await page.goto(await serveLedger(ledger, join(folder, 'home')))
  await goTo(page, 'findings')
  await page.getByRole('button', { name: t.takeIn }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles(file)
  await dialog.getByText('C-01 · A-01').waitFor()
  await dialog.getByText(t['takeIn.added'], { exact: true }).waitFor()
  await dialog.getByRole('button', { name: t['takeIn.do'] }).click()
  await page.getByRole('grid', { name: t.list }).getByText('C-01').click()
  await page.getByText('A-01', { exact: true }).waitFor()
  await page.getByRole('button', { name: t.takeIn }).click()
  await dialog.locator('input[type=file]').setInputFiles(file)
  await dialog.getByText(t['takeIn.unchanged'], { exact: true }).waitFor()
  const forged = join(folder, 'forged.audit')
  cpSync(file, forged)
  renameAuthors(forged)
  await dialog.locator('input[type=file]').setInputFiles(forged)
  await dialog.getByText('on y lit').first().waitFor()
  expect(tried('verify', ledger)).toMatchObject({ status: 0 })
  expect(problems).toEqual([])

  // In the seat, the altered file is told on the screen, and put aside from there.
  renameAuthors(`${seat}.audit`)
  await page.goto(await serveLedger(seat, join(folder, 'other-home'), '--read-only', '--lang', 'fr'))
  await goTo(page, 'workingPapers')
  await page.getByText(papers['proof.altered'], { exact: true }).waitFor()
  await page.getByText('La chaîne porte', { exact: false }).first().waitFor()
  await page.getByRole('button', { name: papers.aside }).click()
  await page.getByRole('dialog').getByRole('button', { name: papers.aside }).click()
  await page.getByText(papers['aside.done'].replace('{{file}}', 'seat.sikasso.audit.aside-1')).waitFor()
  await page.getByText(papers['proof.altered'], { exact: true }).waitFor({ state: 'detached' })
  expect(problems).toEqual([])
}, 90_000)

test('on the command line: a finding raised from a file, verified, exported, taken in on trial and for good, in English', () => {
  const folder = newFolder()
  const ledger = join(folder, 'books.sikasso')
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(PAPER_SETUP))
  writeFileSync(join(folder, 'vouchers.csv'), spendingFile(WORKED_SPENDING))
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  run('import', 'vouchers', ledger, join(folder, 'vouchers.csv'), '--post')
  writeFileSync(join(folder, 'finding.json'), JSON.stringify(seatDraft()))
  expect(run('audit', 'papers', 'raise', ledger, join(folder, 'finding.json'), '--author', 'Awa')).toMatch(/,A-01\n$/)
  writeFileSync(join(folder, 'broken.json'), JSON.stringify({ ...seatDraft(), risk: 'huge' }))
  const broken = tried('audit', 'papers', 'raise', ledger, join(folder, 'broken.json'), '--author', 'Awa')
  expect(broken).toMatchObject({ status: 1, stderr: expect.stringContaining('risk: FINDING_FILE') })
  expect(run('audit', 'papers', 'findings', ledger)).toContain(
    ',A-01,A-01,2020-03-31,AMSS,Carburant sans carnet de bord,open,Awa,new,',
  )
  expect(run('audit', 'papers', 'verify', ledger)).toMatch(/^check,value\nsound,true\nentries,3\nhead,[0-9a-f]{64}\n/)
  const file = join(folder, 'awa.audit')
  run('audit', 'papers', 'export', ledger, '--out', file)
  expect(run('findings', 'take-in', ledger, file, '--dry-run')).toContain('C-01,A-01,Awa,Carburant sans carnet de bord,added,,')
  expect(run('findings', 'take-in', ledger, file)).toContain('C-01,A-01,Awa,Carburant sans carnet de bord,added,,')
  expect(run('findings', 'take-in', ledger)).toContain('C-01,A-01,Awa,Carburant sans carnet de bord,unchanged,,')
  expect(run('findings', 'export', ledger)).toMatch(/C-01.*,A-01\n/)
  expect(run('audit', 'papers', 'verify', ledger, file)).toContain('sound,true')
  renameAuthors(file)
  expect(tried('audit', 'papers', 'verify', ledger, file)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('PAPERS_PAPER_CHANGED'),
  })
  const refused = tried('findings', 'take-in', ledger, file, '--lang', 'en')
  expect(refused).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('author changed afterwards. The chain holds: “Awa”; found: “Moussa”.'),
  })
  renameAuthors(`${ledger}.audit`)
  expect(tried('audit', 'papers', 'verify', ledger, '--lang', 'en')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('PAPERS_PAPER_CHANGED'),
  })
  // What is left of it is still shown.
  expect(tried('audit', 'papers', 'findings', ledger)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('finding,number'),
  })
  expect(run('audit', 'papers', 'set-aside', ledger)).toContain('books.sikasso.audit.aside-1')
})
