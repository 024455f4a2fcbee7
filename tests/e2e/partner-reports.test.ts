import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentsScreenFr as documents } from '../../shared/i18n/fr/screens-documents.ts'
import { partnerReportsScreenFr as words } from '../../shared/i18n/fr/screens-partner-reports.ts'
import { pdfFile } from '../helpers/document-files.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

const SETUP = {
  organisation: { code: 'AMSS', name: 'AMSS' },
  donors: [{ code: 'FCDO', name: 'FCDO' }],
  partners: [{ code: 'CEAM', name: 'Club Education Actuelle au Mali' }],
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
      conversion: { method: 'BUDGET_RATE', budgetRate: '765.66' },
    },
  ],
  budgetLines: ['A1', 'B1.1'].map((code) => ({
    grant: 'PECIC',
    code,
    head: code.charAt(0),
    labelFr: code,
    labelEn: code,
    amount: '20000.00',
  })),
  subAwards: [
    {
      code: 'SA-CEAM',
      grant: 'PECIC',
      partner: 'CEAM',
      ceiling: '30000000',
      currency: 'XOF',
      start: '2020-01-01',
      end: '2020-12-31',
      budgetLines: ['A1', 'B1.1'],
      advanceLimitPercent: '100',
      minimumLiquidationPercent: '80',
    },
  ],
}
const ADVANCE = `voucher,date,journal,account,debit,credit,label,grant,partner
AV1,2020-02-15,OD,4711,2400000,,Avance à CEAM,PECIC,CEAM
AV1,2020-02-15,OD,5211,,2400000,Avance à CEAM,PECIC,
`
const REPORT = `voucher,date,journal,account,debit,credit,label,grant,budget_line,document
001,2020-02-17,BQ1,6011,1275000,,"Location salle, Gao",PECIC,B1.1,F-1
001,2020-02-17,BQ1,5211,,1275000,Banque,,,
002,2020-02-28,BQ1,6611,640000,,Salaire animateur,PECIC,A1,F-2
003,2020-03-13,BQ1,6011,320000,,Location véhicule,PECIC,B1.1,F-3
004,2020-04-02,BQ1,6011,45000,,"Boissons, restitution",PECIC,B1.1,F-4
`

let browser: Browser
const run = (...command: string[]): string =>
  execFileSync(process.execPath, [CLI, ...command], { stdio: 'pipe', encoding: 'utf8' })

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

/** A ledger with the sub-award, what was advanced, and the partner's file beside it. */
function prepared(folder: string): string {
  const ledger = join(folder, 'books.sikasso')
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
  writeFileSync(join(folder, 'advance.csv'), ADVANCE)
  writeFileSync(join(folder, 'report.csv'), REPORT)
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  run('import', 'vouchers', ledger, join(folder, 'advance.csv'), '--post')
  return ledger
}

const goTo = (page: Page, screen: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${screen}`)

/** The grid has the focus when the keys decide: what stands in the panel is saved by Enter. */
const lineShown = (page: Page, place: string): Promise<void> =>
  page.getByRole('heading', { name: new RegExp(`^Ligne ${place},`) }).waitFor()

test('a report is taken in, decided by keys, queried, answered and concluded; the letter and the acceptance voucher follow', async () => {
  const folder = newFolder()
  const address = await serveLedger(prepared(folder), join(folder, 'home'))
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })).newPage()
  page.setDefaultTimeout(15_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(address)

  await goTo(page, 'partnerReports')
  await page.getByRole('button', { name: words.import, exact: true }).first().click()
  await page.getByLabel(words['intake.period']).fill('2020-Q1')
  await page.locator('input[type=file]').setInputFiles(join(folder, 'report.csv'))
  await page.getByText('Pièce 004 du 02/04/2020', { exact: false }).waitFor()
  await page.getByRole('button', { name: words['intake.do'], exact: true }).click()

  await lineShown(page, '001')
  await page.locator('input[type=file][multiple]').setInputFiles({
    name: 'facture.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(pdfFile('facture')),
  })
  await page.getByLabel(documents['viewer.label'].replace('{{name}}', 'facture.pdf')).first().waitFor()

  const grid = page.getByRole('grid', { name: words['review.table'] })
  await grid.focus()
  await page.keyboard.press('a')
  await page.keyboard.press('Enter')
  await lineShown(page, '002')
  await page.keyboard.press('Enter')
  await lineShown(page, '003')
  await page.keyboard.press('q')
  await page.getByLabel(words['panel.question']).fill('Joindre le contrat')
  await page.keyboard.press('Enter')
  await lineShown(page, '004')
  await page.keyboard.press('r')
  await page.getByLabel(words['panel.comment']).fill('Dépense postérieure à la période')
  await page.keyboard.press('Enter')
  await page.getByRole('gridcell', { name: 'PER', exact: true }).waitFor()

  await page.getByRole('button', { name: 'Envoyer 1 question' }).click()
  await page.getByText(words['state.queried'], { exact: true }).first().waitFor()
  await page.getByText('Location véhicule').first().click()
  await page.getByLabel(words['panel.answer']).fill('Contrat joint')
  await page.getByRole('button', { name: words['panel.answerDo'] }).click()
  await page.getByText(words['state.answered'], { exact: true }).first().waitFor()
  await grid.focus()
  await page.keyboard.press('a')
  await page.keyboard.press('Enter')
  await page.getByText(words['state.under_review'], { exact: true }).waitFor()

  await page.getByRole('button', { name: words.conclude, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.conclude, exact: true }).click()
  await page.getByText(words['state.accepted_with_disallowances'], { exact: true }).waitFor()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: words['print.label'] }).press('Enter')
  await page.getByRole('menuitem', { name: words['print.letter'] }).click()
  expect(
    readFileSync(await (await download).path())
      .subarray(0, 5)
      .toString('latin1'),
  ).toBe('%PDF-')

  await page.getByRole('button', { name: `${words['voucher.acceptance']} · ${words['voucher.draft']}` }).press('Enter')
  await page.getByText('Apurement de l’avance, SA-CEAM-2020-Q1').first().waitFor()
  await goTo(page, 'partnerReports?tab=disallowed')
  await page.getByText(words['status.toRecover']).waitFor()
  expect(problems).toEqual([])
}, 90_000)

test('the command line takes a report in, exports its sheet and takes it back, whole or not at all', () => {
  const folder = newFolder()
  const ledger = prepared(folder)
  const report = join(folder, 'report.csv')
  const take = () => run('import', 'partner-report', ledger, report, '--sub-award', 'SA-CEAM', '--period', '2020-Q1')
  expect(take()).toBe('SA-CEAM-2020-Q1 lines 4, ignored 1, submitted 2280000, sampled 4, flagged 1\n')
  expect(take()).toContain('SA-CEAM-2020-Q1 lines 4')
  const sheet = join(folder, 'sheet.csv')
  run('review', ledger, 'SA-CEAM-2020-Q1', '--out', sheet)
  const text = readFileSync(sheet, 'utf8')
  expect(text).toMatch(/^voucher,line,decision,amount,code,comment,answer,due,/)
  writeFileSync(sheet, text.replaceAll(/^(00\d,1),,/gm, '$1,accept,'))
  writeFileSync(join(folder, 'wrong.csv'), 'voucher,line,decision,amount,code,comment\n001,1,accept,,,\n002,9,disallow,,X,\n')
  expect(() => run('review', ledger, 'SA-CEAM-2020-Q1', join(folder, 'wrong.csv'))).toThrow(/REVIEW_LINE_UNKNOWN/)
  expect(run('review', ledger, 'SA-CEAM-2020-Q1', sheet, '--conclude')).toContain(
    'accepted: decisions 4, answers 0, submitted 2280000, accepted 2280000, disallowed 0, queried 0, open 0',
  )
  expect(run('report', 'disallowed-costs', ledger)).toBe(
    'date,partner,report,voucher,line,grant,code,comment,xof,gbp,currency,author,status\n',
  )
  expect(run('verify', ledger)).not.toBe('')
})
