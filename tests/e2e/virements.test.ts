import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consolidationScreenFr as consortium } from '../../shared/i18n/fr/screens-consolidation.ts'
import { virementsScreenFr as words } from '../../shared/i18n/fr/screens-virements.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

const SETUP = {
  organisation: { code: 'AMSS', name: 'AMSS' },
  partners: [{ code: 'ARGA', name: 'ARGA' }],
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
      conversion: { method: 'BUDGET_RATE', budgetRate: '1000' },
      virement: { lockedHeads: ['E'] },
    },
  ],
  budgetLines: (
    [
      ['A', 'Personnel', '30000.00'],
      ['B', 'Ateliers', '42000.00'],
      ['C', 'Déplacements', '8000.00'],
      ['E', 'Frais indirects', '8000.00'],
    ] as const
  ).map(([code, label, amount]) => ({ grant: 'PECIC', code, head: code, labelFr: label, labelEn: label, amount })),
}
const VOUCHERS = `voucher,date,journal,account,debit,credit,label,grant,budget_line,partner
1,2020-03-31,BQ1,6277,8500000,,Transport,PECIC,C,
1,2020-03-31,BQ1,5211,,8500000,Transport,PECIC,,
2,2020-03-31,BQ1,4711,2000000,,Avance,PECIC,,ARGA
2,2020-03-31,BQ1,5211,,2000000,Avance,PECIC,,
3,2020-04-30,OD,652,1500000,,Dépenses acceptées,PECIC,B,ARGA
3,2020-04-30,OD,4711,,1500000,Apurement,PECIC,,ARGA
`
const NARROW = '\u202f'
const figure = (text: string) => text.replaceAll(' ', NARROW)

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

/** The books of spec 07 §6.iii in small: C has used its tolerance; answers the ledger and the address that opens it. */
async function served(folder: string): Promise<string> {
  const ledger = join(folder, 'books.sikasso')
  const run = (...argv: string[]) => execFileSync(process.execPath, [CLI, ...argv], { stdio: 'pipe', encoding: 'utf8' })
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
  writeFileSync(join(folder, 'vouchers.csv'), VOUCHERS)
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  run('import', 'vouchers', ledger, join(folder, 'vouchers.csv'), '--post')
  expect(run('report', 'virement', ledger, '--to', '2020-12-31')).toContain(
    'C,C,8000.00,8500.00,500.00,6.2500,8800.00,TOLERANCE,0.00',
  )
  const asked = run(
    'virement',
    'request',
    ledger,
    '--from',
    'B:100',
    '--to',
    'A:100',
    '--reason',
    'Primes',
    '--date',
    '2020-04-01',
  )
  expect(asked.trim()).toBe('VIR-2020-0001 TOLERANCE')
  const approved = run('virement', 'approve', ledger, 'VIR-2020-0001', '--reference', 'Note', '--date', '2020-04-02')
  expect(approved.trim()).toBe('VIR-2020-0001 TOLERANCE V1')
  return serveLedger(ledger, join(folder, 'home'))
}

const goTo = (page: Page, screen: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${screen}`)

/** Picks a budget line by its code and types what it gives or receives. */
async function move(page: Page, side: string, code: string, amount: string): Promise<void> {
  await page.getByLabel(`${side}, ligne 1`, { exact: true }).click()
  await page.keyboard.type(code)
  await page
    .getByRole('option', { name: new RegExp(`^${code}`) })
    .first()
    .click()
  await page.getByLabel(`${side}, montant 1`, { exact: true }).fill(amount)
  await page.keyboard.press('Tab')
}

test('a virement beyond the tolerance: the rule answers, the donor’s reference approves it, the budget has its next version', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' })).newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await served(newFolder()))
  await page.getByRole('radio', { name: 'Français', exact: true }).click()

  await goTo(page, 'budgets?grant=PECIC')
  await page.getByText(`tolérance\u00a0: +6,25${NARROW}%`).waitFor()
  await page.getByRole('button', { name: 'Virements', exact: true }).click()
  await page.getByRole('button', { name: words.new }).click()
  await move(page, words['form.from'], 'B', '950')
  await move(page, words['form.to'], 'C', '950')
  await page.getByText(words['sentence.APPROVAL']).waitFor()
  await page.getByText(`£\u00a08${NARROW}800,00`).waitFor()
  await page.getByLabel(words['form.reason']).fill('Le carburant a augmenté.')
  await page.getByRole('button', { name: words['form.request'] }).click()

  const approve = page.getByRole('button', { name: words['form.approve'] })
  await approve.waitFor()
  expect(await approve.getAttribute('title')).toBe(words['missing.reference'])
  await page.getByLabel(words['form.reference']).fill('FCDO/2020/17')
  await approve.click()
  await page.getByText(words['detail.made'].replace('{{version}}', '2')).waitFor()
  await page.getByText('FCDO/2020/17').waitFor()
  // The donor's approval is the new base: C is within its line.
  await page.getByText('(V2)').waitFor()
  await page.getByText(figure('8 950,00')).first().waitFor()

  await goTo(page, 'budgets?grant=PECIC')
  await page.getByText('version V2', { exact: false }).waitFor()

  await goTo(page, 'consolidation?grant=PECIC')
  await page.getByText(consortium['funds.ties']).waitFor()
  await page.getByText(figure('500 000')).first().waitFor()
  await page
    .getByRole('button', { name: /^B ARGA/ })
    .first()
    .click()
  await page.getByText('Dépenses acceptées').waitFor()
  expect(problems).toEqual([])
}, 90_000)
