import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardScreenEn } from '../../shared/i18n/en/screens-dashboard.ts'
import { shellScreenEn } from '../../shared/i18n/en/screens-shell.ts'
import { auditScreenFr as audit } from '../../shared/i18n/fr/screens-audit.ts'
import { dashboardScreenFr as dashboard } from '../../shared/i18n/fr/screens-dashboard.ts'
import { shellScreenFr as shell } from '../../shared/i18n/fr/screens-shell.ts'
import { unguarded } from '../helpers/altered-copy.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { partnerLedger } from '../helpers/package-books.ts'
import { CLI, serveLedger, stopHosts } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

let browser: Browser
let home: string
let ledger: string

beforeAll(async () => {
  browser = await launchChromium()
  const books = partnerLedger([])
  books.close()
  home = join(newFolder(), 'home')
  mkdirSync(home)
  ledger = join(newFolder(), 'CEAM.sikasso')
  cpSync(books.path, ledger)
  cpSync(`${books.path}.files`, `${ledger}.files`, { recursive: true })
  const made = spawnSync(process.execPath, [CLI, 'backup', ledger, '--to', join(home, 'backups')], { encoding: 'utf8' })
  expect(made).toMatchObject({ status: 0 })
}, 120_000)

afterAll(() => browser.close())

async function opened(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(await serveLedger(ledger, home))
  return page
}

const go = (page: Page, screen: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${screen}`)

const ALTERED = /Registre altéré, contrôle du \d\d\/\d\d\/\d{4}/

test('a failed verification stays on every screen, also after the window and the host start again, until one succeeds', async () => {
  const sound = readFileSync(ledger)
  const raw = unguarded(ledger)
  raw.exec('UPDATE account_balance SET debit_xof = debit_xof + 1')
  raw.close()
  let page = await opened()
  await page.getByText(shell['status.notVerified']).first().waitFor()
  await go(page, 'audit')
  await page.getByText(audit['verdict.none']).waitFor()
  await page.keyboard.press('v')
  await page.getByText(shell['integrity.altered'], { exact: true }).waitFor()
  for (const screen of ['dashboard', 'vouchers', 'reports', 'closing', 'settings', 'auditTests']) {
    await go(page, screen)
    await page.getByText(ALTERED).waitFor()
  }
  await page.getByText(shell['integrity.altered'], { exact: true }).waitFor()
  await page.reload()
  await page.getByText(ALTERED).waitFor()
  await page.close()
  await stopHosts()

  page = await opened()
  await go(page, 'dashboard')
  await page.getByText(ALTERED).waitFor()
  await page.getByRole('button', { name: dashboard['pill.altered'] }).click()
  await page.getByText(shell['integrity.altered'], { exact: true }).waitFor()
  await page.evaluate(() => localStorage.setItem('sikasso.language', 'en'))
  await page.reload()
  await page.getByText(/Ledger altered, check of/).waitFor()
  await page.getByText(shellScreenEn['integrity.altered'], { exact: true }).waitFor()
  await go(page, 'dashboard')
  await page.getByRole('button', { name: dashboardScreenEn['pill.altered'] }).waitFor()
  await page.close()
  await stopHosts()

  writeFileSync(ledger, sound)
  page = await opened()
  await page.getByText(ALTERED).waitFor()
  await go(page, 'audit')
  await page.getByText(audit['verdict.none']).waitFor()
  await page.keyboard.press('v')
  await page.getByText(/Chaîne vérifiée aujourd’hui/).waitFor()
  await page.getByText(shell['integrity.altered'], { exact: true }).waitFor({ state: 'hidden' })
  await page.close()
  await stopHosts()
}, 120_000)

test('a damaged ledger opens on its recovery screen, names its copies, and one is brought back', async () => {
  const raw = unguarded(ledger)
  const { rootpage } = raw.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'document'").get() as { rootpage: number }
  raw.close()
  const bytes = readFileSync(ledger)
  bytes[(rootpage - 1) * 4_096] = 0x77
  writeFileSync(ledger, bytes)

  const page = await opened()
  await page.getByRole('heading', { name: shell['damaged.screen'] }).waitFor()
  await page.getByText(new RegExp(`page ${rootpage}, table document`)).waitFor()
  await page.getByText(/Registre abîmé, contrôle du/).waitFor()
  await page.getByRole('button', { name: shell['damaged.readOn'] }).click()
  await page.getByRole('heading', { name: dashboard.title }).waitFor()
  await page.reload()

  await page.getByRole('button', { name: /CEAM-\d{8}-\d{6}/ }).click()
  await page.getByRole('button', { name: shell['restore.look'] }).click()
  await page.getByRole('button', { name: shell['restore.do'] }).click()
  await page.getByText(/Chaîne vérifiée aujourd’hui/).waitFor()
  await page.getByRole('heading', { name: shell['damaged.screen'] }).waitFor({ state: 'hidden' })
  await page.close()
  await stopHosts()
}, 90_000)
