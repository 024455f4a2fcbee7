import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditTestsScreenFr as tests } from '../../shared/i18n/fr/screens-audit-tests.ts'
import { findingsScreenFr as t } from '../../shared/i18n/fr/screens-findings.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

const SETUP = {
  organisation: { code: 'AMSS', name: 'AMSS' },
  donors: [{ code: 'FCDO', name: 'FCDO' }],
  grants: [
    {
      code: 'PECIC',
      donor: 'FCDO',
      titleFr: 'Engagement civique',
      titleEn: 'Civic engagement',
      currency: 'GBP',
      ceiling: '100000.00',
      start: '2020-01-01',
      end: '2020-12-31',
      conversion: { method: 'WA_CUM', budgetRate: '770', provisional: 'BUDGET_RATE' },
    },
  ],
  budgetLines: [{ grant: 'PECIC', code: 'B1', head: 'B', labelFr: 'Ateliers', labelEn: 'Workshops', amount: '25000.00' }],
}
/** The second voucher repeats the invoice of the first. */
const VOUCHERS = [
  'voucher,date,journal,account,debit,credit,label,grant,budget_line,third_party,invoice',
  ...['2020-03-10', '2020-03-17'].flatMap((date, index) => [
    `E0${index + 1},${date},BQ1,6222,770000,,Atelier ${index + 1},PECIC,B1,Hôtel Sahel,F-0001`,
    `E0${index + 1},${date},BQ1,5211,,770000,Atelier ${index + 1},PECIC,,,`,
  ]),
].join('\n')

let browser: Browser
const run = (...words: string[]): string => execFileSync(process.execPath, [CLI, ...words], { stdio: 'pipe', encoding: 'utf8' })
const letterText = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

test('a hit becomes a finding, which is answered, sustained in part, taken out of the claim, and exported', async () => {
  const folder = newFolder()
  const ledger = join(folder, 'books.sikasso')
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
  writeFileSync(join(folder, 'vouchers.csv'), VOUCHERS)
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  run('import', 'vouchers', ledger, join(folder, 'vouchers.csv'), '--post')

  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })).newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await serveLedger(ledger, join(folder, 'home')))
  await page.evaluate(() => {
    window.location.hash = '#/auditTests?test=DUPLICATE_INVOICE'
  })
  await page.getByText('La facture F-0001 de Hôtel Sahel').click()
  await page.getByRole('button', { name: tests.newFinding, exact: true }).click()
  const form = page.getByRole('form', { name: t.new })
  await expect.poll(() => form.getByLabel(t.titleOf, { exact: true }).inputValue()).toBe(tests['test.DUPLICATE_INVOICE'])
  await form.getByRole('button', { name: t.save }).click()
  // What is missing is said at once, and what was typed stays.
  await page.getByText('Écrivez la condition').waitFor()
  await page.getByText('Écrivez la recommandation').waitFor()
  await form.getByLabel(t.condition, { exact: true }).fill('La facture F-0001 est payée deux fois')
  await form.getByLabel(t.recommendation, { exact: true }).fill('Obtenir l’avoir de l’hôtel')
  await expect.poll(() => form.getByLabel(/^Montant, AMSS-BQ1-2020-000002 ligne 1/).inputValue()).toBe('770\u202F000')
  await form.getByRole('button', { name: t.save }).click()

  await page.getByRole('heading', { name: /^C-01 · Facture en double/ }).waitFor()
  await page.getByRole('button', { name: t.answer, exact: true }).click()
  const answer = page.getByRole('form', { name: t.answer })
  await answer.getByLabel(t.response).fill('L’hôtel doit un avoir')
  await answer.getByLabel(t.action, { exact: true }).fill('Réclamer l’avoir')
  await answer.getByLabel(t.owner).fill('RAF')
  await answer.getByLabel(t.due).fill('30/06/2020')
  await answer.getByRole('button', { name: t.answer, exact: true }).click()
  await page.getByText('RAF · 30/06/2020').waitFor()

  await page.getByRole('button', { name: t.decide, exact: true }).click()
  const decision = page.getByRole('form', { name: t.decide })
  await decision.getByLabel(t['decide.sustained']).fill('570000')
  await decision.getByLabel(t['decide.cleared']).fill('200000')
  await decision.getByLabel(t['decide.reason']).fill('Un avoir de 200 000 est reçu')
  await decision.getByRole('button', { name: t.decide, exact: true }).click()
  await page.getByRole('button', { name: t['decide.again'] }).waitFor()
  await page.getByRole('button', { name: t.rule, exact: true }).click()
  const ruling = page.getByRole('form', { name: t.rule })
  await ruling.getByLabel(t['rule.evidence']).fill('Facture et relevé')
  await ruling.getByRole('button', { name: t.rule, exact: true }).click()
  await page.getByText('sorti de la demande (décision 1)').waitFor()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: t.letter }).click()
  await page.getByRole('menuitem', { name: t['letter.docx'] }).click()
  const letter = await (await download).path()
  expect(letterText(readFileSync(letter))).toContain('Obtenir l’avoir de l’hôtel')
  expect(problems).toEqual([])

  const [row] = JSON.parse(run('findings', 'export', ledger, '--format', 'json')) as Record<string, unknown>[]
  expect(Object.entries(row ?? {}).map(([key, value]) => `${key}=${value}`)).toEqual(
    expect.arrayContaining([
      'finding_number=C-01',
      'questioned_xof=770000',
      'questioned_gbp=1000.00',
      'sustained_xof=570000',
      'sustained_gbp=740.26',
      'cleared_xof=200000',
      'finding_status=overdue',
    ]),
  )
  expect(run('findings', 'export', ledger)).toMatch(/^finding_number,date,entity,/)
  expect(run('report', 'disallowed-costs', ledger)).toContain('SUP,C-01')
  const out = join(folder, 'lettre.pdf')
  run('findings', 'letter', ledger, '--out', out, '--grant', 'PECIC')
  expect(existsSync(out)).toBe(true)
  expect(run('verify', ledger)).toContain('sound')
}, 90_000)
