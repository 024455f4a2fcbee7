import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exchangeScreenFr as words } from '../../shared/i18n/fr/screens-exchange.ts'
import { headsScreenFr as heads } from '../../shared/i18n/fr/screens-heads.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { forged, KEY_PASSPHRASE, leadLedger, partnerLedger, STRANGER } from '../helpers/package-books.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'

let browser: Browser
const env = { ...process.env, SIKASSO_KEY_PASSPHRASE: KEY_PASSPHRASE }
const run = (...commandWords: string[]): string =>
  execFileSync(process.execPath, [CLI, ...commandWords], { stdio: 'pipe', encoding: 'utf8', env })

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

test('a package is made on the screen, proved on the command line; the lead trusts the printed key and finds the forged one', async () => {
  const books = partnerLedger()
  books.close()
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  const show = (hash: string) =>
    page.evaluate((address) => {
      window.location.hash = address
    }, hash)
  await page.goto(await serveLedger(books.path, join(books.folder, 'home')))
  await show('#/packages')
  await page.getByText(words['made.none'], { exact: true }).waitFor()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: words['make.do'], exact: true }).click()
  // The first signature makes the key: its passphrase is chosen, and the package follows.
  await page.getByLabel(heads.passphrase, { exact: true }).fill(KEY_PASSPHRASE)
  await page.getByLabel(heads['passphrase.again'], { exact: true }).fill(KEY_PASSPHRASE)
  await page.getByRole('dialog').getByRole('button', { name: heads['make.do'], exact: true }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('CEAM-PECIC-2020-Q1-001.sikpkg')
  const file = join(books.folder, 'q1.sikpkg')
  await download.saveAs(file)
  await page.getByRole('button', { name: 'Télécharger le paquet 1', exact: true }).waitFor()
  expect(run('verify', file, '--against', books.path)).toMatch(/held against CEAM as sender\nsound\n$/)
  const fingerprint = run('exchange', 'key', books.path).trim()
  expect(run('package', 'inspect', file)).toContain(`signed by CEAM ${fingerprint}`)

  const lead = leadLedger()
  lead.close()
  await page.goto(await serveLedger(lead.path, join(lead.folder, 'home')))
  await show('#/packages')
  const choose = page.locator('input[type=file]')
  await choose.setInputFiles(file)
  await page.getByText(words['verify.unsound'], { exact: true }).waitFor()
  await page.getByLabel(words['trust.organisation'], { exact: true }).fill('CEAM')
  await page.getByLabel(words['trust.fingerprint'], { exact: true }).fill(fingerprint)
  await page.getByRole('button', { name: words['trust.do'], exact: true }).click()
  await page.getByRole('button', { name: 'Retirer la confiance dans la clé de CEAM', exact: true }).waitFor()
  await choose.setInputFiles(file)
  await page.getByText(words['verify.sound'], { exact: true }).waitFor()
  const other = join(books.folder, 'forged.sikpkg')
  writeFileSync(other, forged(readFileSync(file), { key: STRANGER }))
  await choose.setInputFiles(other)
  await page.getByText(words['verify.unsound'], { exact: true }).waitFor()
  await page.getByText(fingerprint, { exact: false }).first().waitFor()
  expect(problems).toEqual([])
}, 60_000)

/** Exit code and standard error of a command that may be refused. */
function attempt(...commandWords: string[]): { code: number | null; said: string } {
  const done = spawnSync(process.execPath, [CLI, ...commandWords, '--lang', 'en'], { encoding: 'utf8', env })
  return { code: done.status, said: done.stderr }
}

test('the command line makes a package, refuses open months, and keeps the trust list', () => {
  const books = partnerLedger(['2020-01'])
  const lead = leadLedger()
  for (const ledger of [books, lead]) ledger.close()
  const file = join(books.folder, 'january.sikpkg')
  const pem = join(books.folder, 'ceam.pem')
  const create = (period: string) =>
    attempt('package', 'create', books.path, '--period', period, '--grant', 'PECIC', '--out', file)
  const refused = create('2020-Q1')
  expect(refused.code).toBe(1)
  expect(refused.said).toContain('PACKAGE_PERIOD_OPEN: The period 2020-Q1 is not closed. Months still open: 2020-02, 2020-03.')
  expect(create('2020-01').code).toBe(0)
  const first = readFileSync(file)
  expect(create('2020-01').code).toBe(0)
  expect(readFileSync(file).equals(first)).toBe(true)
  expect(attempt('package', 'create', books.path, '--period', '2020-01').code).toBe(2)

  const untrusted = attempt('verify', file, '--against', lead.path)
  expect(untrusted.code).toBe(1)
  expect(untrusted.said).toContain('PACKAGE_SIGNER_UNKNOWN')
  run('exchange', 'key', books.path, '--out', pem)
  expect(run('exchange', 'trust', lead.path, '--organisation', 'CEAM', '--key', pem)).toContain('CEAM,')
  expect(attempt('verify', file, '--against', lead.path)).toEqual({ code: 0, said: '' })
  const fingerprint = run('exchange', 'key', books.path).trim()
  run('exchange', 'trust', lead.path, '--withdraw', fingerprint, '--reason', 'perdue')
  expect(attempt('verify', file, '--against', lead.path).said).toContain('PACKAGE_SIGNER_WITHDRAWN')

  // A package is known by how it begins, whatever its name; a cut one by its name.
  const renamed = join(books.folder, 'rapport.bin')
  writeFileSync(renamed, first)
  expect(run('verify', renamed)).toContain('sound')
  writeFileSync(file, first.subarray(0, 900))
  expect(attempt('package', 'inspect', file)).toMatchObject({ code: 1, said: expect.stringContaining('FILE_TRUNCATED') })
})
