import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { capacityScreenFr as capacity } from '../../shared/i18n/fr/screens-capacity.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

let browser: Browser
const run = (...words: string[]): string => execFileSync(process.execPath, [CLI, ...words], { stdio: 'pipe', encoding: 'utf8' })

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

/** Every item of T4 at one grade, the two decisions taken. */
const answers = (grade: string): string =>
  ['item,answer', ...Array.from({ length: 22 }, (_, index) => `${index + 1},${index > 19 ? 'oui' : grade}`)].join('\n')

test('two signed due diligences and one typed make a curve; a training is noted, and what changed is read between them', async () => {
  const folder = newFolder()
  const ledger = join(folder, 'books.sikasso')
  const partners = [{ code: 'CEAM', name: 'Club Education Actuelle au Mali' }]
  writeFileSync(join(folder, 'setup.json'), JSON.stringify({ organisation: { code: 'AMSS', name: 'AMSS' }, partners }))
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  for (const [date, grade] of [
    ['2020-01-06', '2'],
    ['2020-07-06', '3'],
  ] as const) {
    const file = join(folder, `${date}.csv`)
    writeFileSync(file, answers(grade))
    const subject = ['--template', 'T4', '--subject', 'partner:CEAM', '--date', date]
    run('checklist', 'run', ledger, ...subject, '--answers', file, '--sign')
  }
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await serveLedger(ledger, join(folder, 'home')))
  await page.evaluate(() => {
    window.location.hash = '#/capacity'
  })
  await page
    .getByText('75 Gouvernance et contrôle interne')
    .or(page.getByText(/^75,0 Gouvernance/))
    .first()
    .waitFor()

  await page.getByRole('button', { name: capacity.record, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(capacity.instrument, { exact: true }).fill('NUPAS')
  await dialog.getByLabel(capacity.by, { exact: true }).fill('Cabinet externe')
  await dialog.getByLabel(capacity.source, { exact: true }).fill('Rapport de 2018')
  await dialog.getByLabel(capacity.scaleFrom, { exact: true }).fill('1')
  await dialog.getByLabel(capacity.date, { exact: true }).fill('15/11/2018')
  await dialog.getByLabel(`${capacity.score} 1`).fill('4,5')
  await dialog.getByRole('button', { name: capacity.keep, exact: true }).click()
  await dialog.getByText(/sort de l’échelle 1 à 4/).waitFor()
  await dialog.getByLabel(`${capacity.score} 1`).fill('2,5')
  await dialog.getByRole('button', { name: capacity.keep, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  const table = page.getByRole('table', { name: capacity.assessments })
  await table.getByText('NUPAS').waitFor()
  expect(await table.getByRole('row').count()).toBe(4)

  await page.getByRole('radio', { name: capacity['view.trainings'] }).click()
  await page.getByRole('button', { name: capacity.addTraining, exact: true }).click()
  await dialog.getByLabel(capacity.subject, { exact: true }).fill('Rapprochement bancaire')
  await dialog.getByLabel(capacity.date, { exact: true }).fill('16/04/2020')
  await dialog.getByLabel(capacity.pillars, { exact: true }).first().press('ArrowDown')
  await page.getByRole('option', { name: 'Stabilité financière' }).click()
  await dialog.getByRole('button', { name: capacity.keep, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('table', { name: capacity.trainings }).getByText('Rapprochement bancaire').waitFor()

  await page.getByRole('radio', { name: capacity['view.change'] }).click()
  await page.getByRole('table', { name: capacity['change.pillars'] }).getByText(capacity['direction.rose']).first().waitFor()
  expect(await page.getByRole('table', { name: capacity['change.items'] }).getByRole('row').count()).toBe(21)
  await page.getByText('Rapprochement bancaire').waitFor()

  await page.getByRole('radio', { name: capacity['view.curve'] }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: capacity.print, exact: true }).click()
  expect((await download).suggestedFilename()).toBe('capacity-CEAM.pdf')
  await page.getByRole('link', { name: /Gouvernance et contrôle interne, 06\/07\/2020/ }).press('Enter')
  await page.getByText(/^signé par owner/).waitFor()
  expect(run('report', 'capacity', ledger, '--partner', 'CEAM').trim().split(/\r?\n/)).toHaveLength(10)
  expect(run('verify', ledger)).toContain('sound')
  expect(problems).toEqual([])
}, 90_000)
