import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditSampleScreenFr as sample } from '../../shared/i18n/fr/screens-audit-sample.ts'
import { auditTestsScreenFr as tests } from '../../shared/i18n/fr/screens-audit-tests.ts'
import { referenceScreenFr as reference } from '../../shared/i18n/fr/screens-reference.ts'
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
  budgetLines: ['A1', 'B1', 'B2', 'C1'].map((code) => ({
    grant: 'PECIC',
    code,
    head: code.charAt(0),
    labelFr: code,
    labelEn: code,
    amount: '25000.00',
  })),
}
/** The eleven expenses of 07 §6.vii; dated in their order, since a sample is drawn by date. The last repeats an invoice. */
const AMOUNTS = [
  7_250_000, 3_980_500, 1_250_000, 7_250_000, 9_862_250, 1_475_000, 2_750_000, 7_250_000, 11_405_750, 1_250_000, 5_000_000,
]
const name = (index: number): string => `E${String(index + 1).padStart(2, '0')}`
const VOUCHERS = [
  'voucher,date,journal,account,debit,credit,label,grant,budget_line,third_party,invoice',
  ...AMOUNTS.flatMap((amount, index) => {
    const date = `2020-03-${String(index + 10)}`
    const invoice = index === 10 ? 'F-0001' : `F-00${String(index + 1).padStart(2, '0')}`
    const common = `${name(index)},${date},BQ1`
    return [
      `${common},6222,${amount},,Atelier ${index + 1},PECIC,B1,Hôtel Sahel,${invoice}`,
      `${common},5211,,${amount},Atelier ${index + 1},PECIC,,,`,
    ]
  }),
].join('\n')

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

test('an invoice paid twice opens from its test, and §6.vii is drawn and projected on the screen and on the command line', async () => {
  const folder = newFolder()
  const ledger = join(folder, 'books.sikasso')
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
  writeFileSync(join(folder, 'vouchers.csv'), VOUCHERS)
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  run('import', 'vouchers', ledger, join(folder, 'vouchers.csv'), '--post')
  const drawn = ['--method', 'mus', '--grant', 'PECIC', '--size', '6', '--seed', '2020', '--start', '3141592']
  const rows = run('audit', 'sample', ledger, ...drawn, '--error', 'E07:1:275000')
    .trim()
    .split(/\r?\n/)
  expect(
    rows.slice(1, 6).map((row) =>
      row
        .split(',')
        .filter((_, index) => index !== 3)
        .join(','),
    ),
  ).toEqual([
    'E01,1,7250000,1,sample',
    'E04,1,7250000,1,sample',
    'E05,1,9862250,1,top',
    'E07,1,2750000,1,sample',
    'E09,1,11405750,2,top',
  ])
  expect(rows.slice(-3)).toEqual(['interval,,9787250,,,', 'projected,,978725,,,', 'upper_limit,,31074518.75,,,'])
  expect(run('audit', 'test', ledger, '--test', 'duplicate-invoice').trim().split(/\r?\n/)[1]).toMatch(
    /^DUPLICATE_INVOICE,ALERT,E11,1,/,
  )

  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await serveLedger(ledger, join(folder, 'home')))
  await goTo(page, 'auditTests?test=DUPLICATE_INVOICE')
  await page.getByText('La facture F-0001 de Hôtel Sahel').waitFor()
  const hits = page.getByRole('grid', { name: tests.hitsOf })
  await hits.focus()
  await hits.press('ArrowDown')
  await hits.press('Enter')
  await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('vouchers?key=posted')

  await goTo(page, 'auditTests?test=ROUND_AMOUNT')
  const unit = page.getByLabel(tests['parameter.roundUnitXof'])
  await unit.fill('0')
  await page.getByRole('button', { name: tests.try }).first().click()
  await page.getByText('Le paramètre roundUnitXof ne prend pas').waitFor()
  await unit.fill('250000')
  await page.getByRole('button', { name: tests.keepParameter }).first().click()
  await page.getByText(tests.keptParameter).first().waitFor()
  await page.getByText('multiple de 250').first().waitFor()
  expect(
    run('audit', 'test', ledger, '--test', 'ROUND_AMOUNT', '--set', 'roundUnitXof=5000000').trim().split(/\r?\n/),
  ).toHaveLength(2)
  await goTo(page, 'reference?tab=holidays')
  await page.getByLabel(reference['holidays.date']).fill('2020-03-17')
  await page.getByLabel(reference['holidays.nameFr']).fill('Jour chômé')
  await page.getByLabel(reference['holidays.nameEn']).fill('Day off')
  await page.getByLabel(reference['holidays.source']).fill('communiqué')
  await page.getByRole('button', { name: reference['holidays.do'] }).click()
  await goTo(page, 'auditTests?test=HOLIDAY')
  await page.getByText('Jour chômé / Day off').waitFor()

  await goTo(page, 'auditSample')
  await page.getByLabel(sample.size).fill('6')
  await page.getByLabel(sample.seed).fill('2020')
  const start = page.getByLabel(sample.start)
  await start.fill('3141592')
  await start.press('Tab')
  await page.getByRole('button', { name: sample.draw }).click()
  const error = page.getByLabel('Erreur de E07, ligne 1')
  await error.fill('275000')
  await error.press('Enter')
  await page.getByText('978\u202F725', { exact: true }).waitFor()
  await page.getByText('31\u202F074\u202F518,75', { exact: true }).waitFor()
  expect(problems).toEqual([])
}, 60_000)
