import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { incidentsScreenFr as incidents } from '../../shared/i18n/fr/screens-incidents.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

let browser: Browser
const run = (...words: string[]): string => execFileSync(process.execPath, [CLI, ...words], { stdio: 'pipe', encoding: 'utf8' })
const NARRATIVE = 'Deux factures portent le même numéro et deux montants'

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

test('the register is closed until a person is named; then an incident is recorded, moved on, printed, and hidden again', async () => {
  const folder = newFolder()
  const ledger = join(folder, 'books.sikasso')
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await serveLedger(ledger, join(folder, 'home')))
  await page.evaluate(() => {
    window.location.hash = '#/incidents'
  })
  await page.getByText(incidents.restricted, { exact: true }).waitFor()
  await page.getByText(incidents.donorMail).waitFor()
  expect(await page.getByRole('button', { name: incidents.new }).count()).toBe(0)

  const choose = async () => {
    await page.getByLabel(incidents.person, { exact: true }).first().click()
    await page.getByRole('option', { name: 'owner' }).click()
  }
  await choose()
  await page.getByRole('button', { name: incidents.grant, exact: true }).click()
  await page.getByRole('button', { name: incidents.new, exact: true }).click()
  const field = (label: string) => page.getByLabel(label, { exact: true })
  await field(incidents.narrative).fill(NARRATIVE)
  await field(incidents.detectedAt).fill('2020-10-12 25:00')
  await page.getByRole('button', { name: incidents.keep, exact: true }).click()
  await page.getByText(/n’est pas une date et une heure/).waitFor()
  await field(incidents.detectedAt).fill('2020-10-12 09:30')
  await page.getByRole('button', { name: incidents.keep, exact: true }).click()
  await page.getByRole('heading', { name: /^INC-\d{4}-001$/ }).waitFor()
  await page.getByText(incidents.lateWhy).waitFor()

  await field(incidents.reportedAt).fill('2020-10-12 15:00')
  await field(incidents.state).first().click()
  await page.getByRole('option', { name: incidents['state.reported'] }).click()
  await page.getByRole('button', { name: incidents.keep, exact: true }).click()
  await page.getByText(/^signalé, par owner/).waitFor()
  expect(await page.getByText(incidents.lateWhy).count()).toBe(0)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: incidents.paper, exact: true }).click()
  expect((await download).suggestedFilename()).toMatch(/^INC-\d{4}-001\.pdf$/)

  await page.getByRole('button', { name: incidents.back, exact: true }).click()
  await page.getByRole('table', { name: incidents.list }).getByText(/^INC-/).waitFor()
  await choose()
  await page.getByRole('button', { name: incidents.revoke, exact: true }).click()
  await page.getByText(incidents.restricted, { exact: true }).waitFor()
  expect(await page.getByText(/INC-\d{4}/).count()).toBe(0)
  const verified = run('verify', ledger)
  expect(verified).toContain('sound')
  expect(verified).not.toContain(NARRATIVE)
  expect(problems).toEqual([])
}, 90_000)
