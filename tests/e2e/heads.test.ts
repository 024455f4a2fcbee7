import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditScreenFr as audit } from '../../shared/i18n/fr/screens-audit.ts'
import { headsScreenFr as words } from '../../shared/i18n/fr/screens-heads.ts'
import { keyedLedger, trusts } from '../helpers/head-books.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { KEY_PASSPHRASE, partnerLedger, unlocked } from '../helpers/package-books.ts'
import { CLI, serveLedger, stopHosts } from '../helpers/serve-ledger.ts'
import { newFolder, type TemporaryLedger, temporaryLedger } from '../helpers/temporary-ledger.ts'

let browser: Browser
let home: string

beforeAll(async () => {
  browser = await launchChromium()
  home = newFolder()
})
afterAll(async () => {
  await browser.close()
})

interface Given {
  readonly env?: NodeJS.ProcessEnv
  /** What the command reads from file descriptor 3. */
  readonly passphrase?: string
}

/** A command in English, with SIKASSO_HOME unset unless given. */
function run(words: readonly string[], { env = {}, passphrase }: Given = {}) {
  const { SIKASSO_HOME: _, SIKASSO_KEY_PASSPHRASE: __, ...bare } = process.env
  const file = join(newFolder(), 'passphrase')
  writeFileSync(file, `${passphrase ?? ''}\n`)
  const shell = `exec "$0" "$@" 3< "${file}"`
  const { status, stdout, stderr } = spawnSync('sh', ['-c', shell, process.execPath, CLI, ...words, '--lang', 'en'], {
    encoding: 'utf8',
    env: { ...bare, ...env },
  })
  return { status, stdout, stderr }
}
const KEY = { env: { SIKASSO_KEY_PASSPHRASE: KEY_PASSPHRASE } }

/** A partner and its lead, who have compared each other's keys; both closed, for other processes to open. */
function consortium(): { partner: TemporaryLedger; lead: TemporaryLedger } {
  const partner = partnerLedger(['2020-01'])
  unlocked(partner.ledger)
  const lead = keyedLedger('AMSS')
  trusts(partner, lead)
  trusts(lead, partner)
  for (const books of [partner, lead]) books.close()
  return { partner, lead }
}

test('on the command line a head is signed, countersigned, imported, shown and verified', () => {
  const { partner, lead } = consortium()
  const note = join(partner.folder, 'ceam.head')
  const signed = join(partner.folder, 'signed.head')
  expect(run(['head', partner.path]).stdout).toMatch(
    /^sikasso\/[0-9a-f-]{36}\n\d+\n[\w+/]{43}=\n[^\n]+\n\nunsigned \(locked\)\n$/,
  )
  expect(run(['head', partner.path, '--sign'])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('SIGNING_KEY_LOCKED'),
  })
  const wrong = run(['head', partner.path, '--sign', '--key-passphrase-fd', '3'], { passphrase: 'pas la bonne' })
  expect(wrong).toMatchObject({ status: 1, stderr: expect.stringContaining('KEY_PASSPHRASE_WRONG') })
  expect(run(['head', partner.path, '--sign', '--key-passphrase-fd', 'x']).status).toBe(2)
  const fd = ['--key-passphrase-fd', '3']
  expect(run(['head', partner.path, '--sign', '--out', note, ...fd], { passphrase: KEY_PASSPHRASE })).toMatchObject({
    status: 0,
    stderr: '',
  })
  expect(readFileSync(note, 'utf8')).toMatch(/\n\n— CEAM [\w+/]+=\n$/)
  expect(run(['head', 'countersign', note]).status).toBe(2)
  const countersigned = run(['head', 'countersign', note, '--ledger', lead.path, '--out', signed], KEY)
  expect(countersigned.stdout).toMatch(/^countersigned CEAM \d+, new\n$/)
  expect(run(['head', 'countersign', signed, '--ledger', lead.path], KEY).stdout).toBe(readFileSync(signed, 'utf8'))
  expect(run(['head', 'import', partner.path, note])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('HEAD_NOT_COUNTERSIGNED'),
  })
  expect(run(['head', 'import', partner.path, signed]).stdout).toMatch(/^imported \d+, countersigned by AMSS, new\n$/)
  expect(run(['head', 'import', partner.path, signed]).stdout).toMatch(/as before\n$/)
  expect(run(['head', partner.path], KEY).stdout).toMatch(
    /\n— CEAM [^\n]+\n\ncountersigned \d+ AMSS 2\d{3}-\d\d-\d\d in the chain, imported /,
  )
  const verified = run(['verify', partner.path])
  expect(verified).toMatchObject({ status: 0, stdout: expect.stringContaining('heads 1 of 1 in the chain') })
  expect(run(['verify', signed, '--against', partner.path])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/\nsound\n$/),
  })
  expect(run(['verify', signed])).toMatchObject({ status: 0, stdout: expect.stringMatching(/\nnot checked\n$/) })
  expect(run(['verify', partner.path, '--against', signed]).stdout).toContain('heads 2 of 2 in the chain')
  writeFileSync(signed, readFileSync(signed, 'utf8').replace('CEAM', 'CEAN'))
  expect(run(['verify', signed, '--against', lead.path])).toMatchObject({
    stderr: expect.stringContaining('HEAD_SIGNER_UNKNOWN'),
  })
  const changed = run(['exchange', 'key', partner.path, '--change-passphrase'], {
    env: { ...KEY.env, SIKASSO_NEW_KEY_PASSPHRASE: 'une autre phrase' },
  })
  expect(changed.status).toBe(0)
  expect(run(['head', partner.path, '--sign'], KEY).stderr).toContain('KEY_PASSPHRASE_WRONG')
})

test('an older copy asks on the command line, and the reason stays in the chain with the command that was done', () => {
  const books = temporaryLedger()
  books.close()
  const copy = join(newFolder(), 'copie.sikasso')
  const env = { SIKASSO_HOME: home }
  const rates = (name: string, rate: string): string => {
    const path = join(books.folder, `${name}.csv`)
    writeFileSync(path, `base,quote,month,rate,source\nUSD,XOF,${name},${rate},essai\n`)
    return path
  }
  const load = (path: string, month: string, rate: string, ...more: string[]) =>
    run(['import', 'rates', path, rates(month, rate), ...more], { env })
  expect(load(books.path, '2020-01', '600').status).toBe(0)
  copyFileSync(books.path, copy)
  expect(load(books.path, '2020-02', '601').status).toBe(0)
  const asked = load(copy, '2020-03', '602')
  expect(asked).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('LEDGER_BEHIND: This file lacks events that this computer knows of this ledger (at least '),
  })
  const before = readFileSync(copy)
  expect(load(copy, '2020-03', '602', '--accept-behind', ' ').stderr).toContain('BEHIND_REASON')
  expect(load(copy, '2020-03', 'abc', '--accept-behind', 'Copie de la veille').status).toBe(1)
  expect(readFileSync(copy).equals(before)).toBe(true)
  expect(load(copy, '2020-03', '602', '--accept-behind', 'Copie de la veille').status).toBe(0)
  expect(load(copy, '2020-04', '603').status).toBe(0)
  const verified = run(['verify', copy], { env })
  expect(verified).toMatchObject({ status: 0, stderr: expect.stringContaining('VERIFY_BEHIND_ACCEPTED') })
  expect(verified.stderr).toContain('“Copie de la veille”')
  const fork = run(['verify', books.path, '--against', copy], { env })
  expect(fork).toMatchObject({ status: 1, stderr: expect.stringContaining('VERIFY_CHAINS_DIFFER') })
  expect(fork.stderr).toContain('VERIFY_HEAD_MISSING')
  // Without the host's folder nothing is remembered, and nothing asked.
  expect(run(['import', 'rates', books.path, rates('2020-05', '604')]).status).toBe(0)
})

async function openPage(address: string): Promise<{ page: Page; problems: string[] }> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  page.setDefaultTimeout(15_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(address)
  return { page, problems }
}
const show = (page: Page, hash: string) =>
  page.evaluate((address) => {
    window.location.hash = address
  }, hash)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('on the screen a head is signed, countersigned by the lead and imported; the locked key asks once', async () => {
  const { partner, lead } = consortium()
  const { page, problems } = await openPage(await serveLedger(partner.path, join(partner.folder, 'home')))
  await show(page, '#/heads')
  await page.getByText(words['key.locked'], { exact: true }).waitFor()
  const signing = page.waitForEvent('download')
  await button(page, words.sign).click()
  await page.getByLabel(words.passphrase, { exact: true }).fill(KEY_PASSPHRASE)
  await page.getByRole('dialog').getByRole('button', { name: words['unlock.do'], exact: true }).click()
  const note = join(partner.folder, 'ceam.head')
  await (await signing).saveAs(note)
  await page.getByText(words['key.unlocked'], { exact: true }).waitFor()

  const other = await openPage(await serveLedger(lead.path, join(lead.folder, 'home')))
  await show(other.page, '#/heads')
  await button(other.page, words.countersign).click()
  await other.page.getByLabel(words.paste, { exact: true }).fill(readFileSync(note, 'utf8'))
  await button(other.page, words.look).click()
  await other.page.getByText('CEAM : la signature tient', { exact: true }).waitFor()
  const countersigning = other.page.waitForEvent('download')
  await button(other.page, words['countersign.do']).click()
  await other.page.getByLabel(words.passphrase, { exact: true }).fill(KEY_PASSPHRASE)
  await button(other.page, words['unlock.do']).click()
  const signed = join(partner.folder, 'signed.head')
  await (await countersigning).saveAs(signed)
  await other.page.getByRole('table', { name: words.given, exact: true }).getByText('CEAM', { exact: true }).waitFor()

  await button(page, words.import).click()
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(signed)
  await page.getByText('AMSS : la signature tient', { exact: true }).waitFor()
  await button(page, words['import.do']).click()
  const came = page.getByRole('table', { name: words.came, exact: true })
  await came.getByText('AMSS', { exact: true }).waitFor()
  await came.getByText(words['state.held'], { exact: true }).waitFor()
  await show(page, '#/audit')
  await button(page, `${audit.verify} V`).click()
  await button(page, audit.certificate).waitFor()
  expect([...problems, ...other.problems]).toEqual([])
}, 90_000)

test('on the screen an older copy asks before it is written, and goes on once it has an answer', async () => {
  const books = keyedLedger('AMSS')
  books.close()
  const copy = join(books.folder, 'copie.sikasso')
  copyFileSync(books.path, copy)
  const own = join(books.folder, 'home')
  const first = await openPage(await serveLedger(books.path, own))
  await show(first.page, '#/heads')
  const signing = first.page.waitForEvent('download')
  await button(first.page, words.sign).click()
  await first.page.getByLabel(words.passphrase, { exact: true }).fill(KEY_PASSPHRASE)
  await button(first.page, words['unlock.do']).click()
  await signing
  await first.page.close()
  await stopHosts()
  const { page, problems } = await openPage(await serveLedger(copy, own))
  await page.getByText(words['behind.status'], { exact: true }).waitFor()
  await show(page, '#/heads')
  await button(page, words.sign).click()
  const again = page.waitForEvent('download')
  await page.getByText(words['behind.text'], { exact: true }).waitFor()
  await page.getByLabel(words['behind.reason'], { exact: true }).fill('Disque remplacé')
  await button(page, words['behind.do']).click()
  await page.getByLabel(words.passphrase, { exact: true }).fill(KEY_PASSPHRASE)
  await button(page, words['unlock.do']).click()
  await again
  await page.getByText('Disque remplacé', { exact: false }).waitFor()
  expect(await page.getByText(words['behind.status'], { exact: true }).count()).toBe(0)
  expect(problems).toEqual([])
}, 90_000)
