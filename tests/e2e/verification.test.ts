import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditScreenFr as audit } from '../../shared/i18n/fr/screens-audit.ts'
import { editSheet } from '../helpers/edit-workbook.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

let browser: Browser
let folder: string
let ledger: string
let claim: string

beforeAll(async () => {
  browser = await launchChromium()
  folder = newFolder()
  execFileSync(process.execPath, [CLI, 'demo', join(folder, 'demo')], { stdio: 'pipe' })
  ledger = join(folder, 'demo/lead.sikasso')
  claim = join(folder, 'demo/claims/claim-2020-Q1.xlsx')
}, 120_000)

afterAll(async () => {
  await browser.close()
})

/** The command, as on a machine without LibreOffice unless told. */
const verify = (...words: string[]) => verifyWith({ SIKASSO_SOFFICE: '/nowhere' }, ...words)

function verifyWith(environment: Readonly<Record<string, string>>, ...words: string[]) {
  // A folder of its own: what another test found of an altered copy of the same sample is not known here.
  const env = { ...process.env, SIKASSO_HOME: join(folder, 'of-the-command-line'), ...environment }
  const options = { encoding: 'utf8', env } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'verify', ...words, '--lang', 'fr'], options)
  return { status, stdout, stderr }
}

/** The claim with a transaction raised by £100 inside the file. */
function raisedClaim(): string {
  const path = join(folder, 'claim-touched.xlsx')
  const edited = editSheet(new Uint8Array(readFileSync(claim)), 7, (xml) =>
    xml.replace(/(<c r="T8"[^>]*><v>)(\d+)/, (_, before: string, pounds: string) => `${before}${Number(pounds) + 100}`),
  )
  writeFileSync(path, edited)
  return path
}

test('the command line proves a workbook, alone and against its ledger, and names the cell with both figures', () => {
  const alone = verify(claim)
  expect(alone).toMatchObject({ status: 0, stdout: expect.stringMatching(/seal [0-9a-f]{64}[\s\S]*sound/) })
  expect(alone.stdout).toMatch(
    /^Prouvé\s: que les .* sont tels qu’ils ont été scellés, que le sceau et sa tête sont signés par AMSS \(.*\)\s; non prouvé\s: .*LibreOffice n’est pas sur cette machine.*$/m,
  )
  expect(alone.stdout).toMatch(/^filled Couverture!B\d+ \S+/m)
  const recalculated = verifyWith({}, claim)
  expect(recalculated).toMatchObject({ status: 0, stdout: expect.stringContaining('recalculated same') })
  expect(verify(claim, '--against', ledger)).toMatchObject({ status: 0, stdout: expect.stringContaining('compared kept') })
  const touched = raisedClaim()
  expect(verify(touched)).toMatchObject({ status: 1, stderr: expect.stringContaining('Transactions!T8') })
  const against = verify(touched, '--against', ledger)
  expect(against.status).toBe(1)
  expect(against.stderr).toMatch(
    /^Transactions!T8: VERIFY_WORKBOOK_FIGURE: On lit «\s184\.69\s»\s; il devrait y avoir «\s84\.69\s»\.\n$/,
  )
  expect(verify(claim, '--against', join(folder, 'demo/partners/CEAM.sikasso'))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('VERIFY_HEAD_ABSENT'),
  })
})

test('the command line holds a ledger against heads, another ledger and a paper, and prints its certificate', () => {
  const certificate = join(folder, 'certificat.pdf')
  expect(verify(ledger, '--against', claim, '--certificate', certificate)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('heads 1 of 1 in the chain'),
  })
  expect(verify(certificate, '--against', ledger).status).toBe(0)
  expect(verify(ledger, '--head', 'a'.repeat(64))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('VERIFY_HEAD_MISSING'),
  })
  expect(verify(ledger, '--against', join(folder, 'demo/partners/CEAM.sikasso'))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('VERIFY_OTHER_LEDGER'),
  })
})

test('on screen: the verdict, the certificate, a head noted by hand that the chain has not, and a file handed over', async () => {
  const url = await serveLedger(ledger, join(folder, 'home'))
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(url)
  await page.evaluate(() => {
    window.location.hash = '#/audit'
  })
  await page.getByRole('button', { name: audit.certificate }).waitFor({ state: 'hidden' })
  await page.getByText(audit['verdict.none']).waitFor()
  await page.keyboard.press('v')
  await page.getByText(/Aucune des .* pièces validées n’a été modifiée/).waitFor()

  const [certificate] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: audit.certificate }).click(),
  ])
  expect(certificate.suggestedFilename()).toMatch(/^certificat-verification-\d{4}-\d\d-\d\d\.pdf$/)

  await page.getByRole('button', { name: audit['view.detail'] }).click()
  await page.getByRole('button', { name: audit['heads.note'] }).click()
  await page.getByLabel(audit['heads.head'], { exact: true }).fill('ab12 '.repeat(16))
  await page.getByRole('button', { name: audit['heads.keep'] }).click()
  await page.getByText(audit['heads.state.missing']).first().waitFor()
  await page.getByRole('button', { name: audit.verifyAgain }).click()
  await page.getByText(/1 point ne concorde pas/).waitFor()

  await page.getByRole('button', { name: audit['file.title'] }).click()
  const choose = async (path: string) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /Choisir un (autre )?fichier/ }).click(),
    ])
    await chooser.setFiles(path)
  }
  await choose(claim)
  await page.getByText(/n’a pas été modifié \(/).waitFor()
  await page.getByText(/Prouvé.: que les .* cellules .* que tout y dit ce que le registre garde de la demande soumise/).waitFor()
  await choose(raisedClaim())
  await page.getByText('Transactions!T8').waitFor()
  await page.close()
}, 90_000)
