import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditScreenEn } from '../../shared/i18n/en/screens-audit.ts'
import { reportsScreenEn } from '../../shared/i18n/en/screens-reports.ts'
import { vouchersScreenEn } from '../../shared/i18n/en/screens-vouchers.ts'
import { auditScreenFr } from '../../shared/i18n/fr/screens-audit.ts'
import { reportsScreenFr } from '../../shared/i18n/fr/screens-reports.ts'
import { vouchersScreenFr } from '../../shared/i18n/fr/screens-vouchers.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

const SETUP = {
  organisation: { code: 'AMSS', name: 'AMSS' },
  donors: [{ code: 'FCDO', name: 'FCDO' }],
  accounts: [{ code: '521101', nameFr: 'Banque XOF', nameEn: 'Bank XOF' }],
  journals: [{ code: 'BQ3', nameFr: 'Banque XOF', nameEn: 'Bank XOF', type: 'bank', account: '521101' }],
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
      conversion: { method: 'FIFO', budgetRate: '770' },
    },
  ],
  budgetLines: ['A1', 'B1', 'B2', 'C1'].map((code) => ({
    grant: 'PECIC',
    code,
    head: code.slice(0, 1),
    labelFr: code,
    labelEn: code,
    amount: '25000.00',
  })),
}
const TRANCHES = `grant,number,date,amount,currency,xof_credited,fees_xof,bank_account,reference
PECIC,T1,2020-01-10,40000.00,GBP,30850000,0,521101,avis T1
PECIC,T2,2020-02-14,25000.00,GBP,19585000,0,521101,avis T2
PECIC,T3,2020-03-12,35000.00,GBP,26131000,0,521101,avis T3
`
/** The eleven expenses of spec 07 §6.i. */
const EXPENSES: readonly [string, string, string, number][] = [
  ['E01', '31/01/2020', 'A1', 7_250_000],
  ['E02', '24/01/2020', 'B1', 3_980_500],
  ['E03', '31/01/2020', 'C1', 1_250_000],
  ['E04', '28/02/2020', 'A1', 7_250_000],
  ['E05', '20/02/2020', 'B1', 9_862_250],
  ['E06', '28/02/2020', 'C1', 1_475_000],
  ['E07', '27/02/2020', 'B2', 2_750_000],
  ['E08', '31/03/2020', 'A1', 7_250_000],
  ['E09', '20/03/2020', 'B1', 11_405_750],
  ['E10', '31/03/2020', 'C1', 1_250_000],
  ['E11', '27/03/2020', 'B2', 5_000_000],
]
const vouchersCsv = (account: string): string =>
  [
    'pièce;date;journal;compte;débit;crédit;libellé;subvention;ligne budgétaire',
    ...EXPENSES.flatMap(([id, date, line, xof]) => [
      `${id};${date};BQ3;${account};${xof};;Dépense ${id};PECIC;${line}`,
      `${id};${date};BQ3;521101;;${xof};Paiement ${id};PECIC;`,
    ]),
  ].join('\n')

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

/** A ledger with the setup and the tranches, served; answers its one-time address. */
async function served(folder: string): Promise<string> {
  const ledger = join(folder, 'books.sikasso')
  const run = (...words: string[]) => execFileSync(process.execPath, [CLI, ...words], { stdio: 'pipe' })
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
  writeFileSync(join(folder, 'tranches.csv'), TRANCHES)
  writeFileSync(join(folder, 'wrong.csv'), vouchersCsv('62999'))
  writeFileSync(join(folder, 'vouchers.csv'), vouchersCsv('6277'))
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  run('import', 'tranches', ledger, join(folder, 'tranches.csv'), '--post')
  return serveLedger(ledger, join(folder, 'home'))
}

const goTo = (page: Page, screen: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${screen}`)

const LANGUAGES = [
  { language: 'fr', total: '76\u202f101,66', vouchers: vouchersScreenFr, reports: reportsScreenFr, audit: auditScreenFr },
  { language: 'en', total: '76,101.66', vouchers: vouchersScreenEn, reports: reportsScreenEn, audit: auditScreenEn },
] as const

test.each(LANGUAGES)(
  'from a file of vouchers to the claim workbook, in $language',
  async ({ language, total, vouchers, reports, audit }) => {
    const folder = newFolder()
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })).newPage()
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(String(error)))
    await page.goto(await served(folder))
    await page.getByRole('radio', { name: language === 'fr' ? 'Français' : 'English', exact: true }).click()

    await goTo(page, 'vouchers?import=1')
    const chooser = page.locator('input[type=file]')
    await chooser.setInputFiles(join(folder, 'wrong.csv'))
    await page.getByText('62999').first().waitFor()
    await page.getByRole('button', { name: vouchers['import.again'] }).click()
    await chooser.setInputFiles(join(folder, 'vouchers.csv'))
    await page.getByRole('button', { name: vouchers['import.andPost'] }).click()
    await page.getByRole('button', { name: vouchers['import.see'] }).click()
    await page.getByText('BQ3').first().waitFor()

    await goTo(page, 'conversion')
    await page.getByText(total).first().waitFor()
    await goTo(page, 'budgets')
    await page.getByText(total).first().waitFor()
    await goTo(page, 'reports?report=claim&grant=PECIC&period=2020-Q1')
    await page.getByText(total).first().waitFor()
    await page.getByText(reports['provisional.word']).first().waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: new RegExp(`^${reports['export.excel']}`) }).click()
    const file = await (await download).path()
    expect(readFileSync(file).subarray(0, 2).toString('latin1')).toBe('PK')

    await goTo(page, 'audit?run=now')
    await page.getByText(audit['verdict.soundText']).waitFor()
    expect(problems).toEqual([])
  },
  90_000,
)
