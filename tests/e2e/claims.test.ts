import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimsScreenFr as words } from '../../shared/i18n/fr/screens-claims.ts'
import { complianceScreenFr as checklists } from '../../shared/i18n/fr/screens-compliance.ts'
import { complianceOverviewScreenFr as overview } from '../../shared/i18n/fr/screens-compliance-overview.ts'
import { actAs } from '../helpers/act-as.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger, stopHosts } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

const SETUP = {
  organisation: { code: 'AMSS', name: 'AMSS' },
  users: [{ name: 'comptable', roles: ['preparer'] }],
  donors: [{ code: 'FCDO', name: 'FCDO' }],
  grants: [
    {
      code: 'PECIC',
      donor: 'FCDO',
      titleFr: 'Engagement civique',
      titleEn: 'Civic engagement',
      currency: 'GBP',
      // Nobody keeps the screening of third parties in this ledger.
      terms: { eligibility: { SAN: 'OFF' } },
      ceiling: '100000.00',
      start: '2020-01-01',
      end: '2020-12-31',
      conversion: { method: 'BUDGET_RATE', budgetRate: '770' },
      payment: { basis: 'ARREARS', period: 'QUARTER' },
    },
  ],
  budgetLines: [{ grant: 'PECIC', code: 'A1', head: 'A', labelFr: 'Fournitures', labelEn: 'Supplies', amount: '1200.00' }],
}
const HEAD = 'voucher,date,journal,account,debit,credit,label,grant,budget_line,third_party\n'
const spent = (voucher: string, date: string, xof: number, label: string) =>
  `${voucher},${date},OD,6055,${xof},,${label},PECIC,A1,\n${voucher},${date},OD,4011,,${xof},${label},PECIC,,Papeterie\n`

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

const run = (...line: string[]) => execFileSync(process.execPath, [CLI, ...line], { stdio: 'pipe' })

/** Posts vouchers from a file, by two people. */
function post(folder: string, ledger: string, name: string, lines: string): void {
  const file = join(folder, name)
  writeFileSync(file, HEAD + lines)
  run('import', 'vouchers', ledger, file, '--post', '--as', 'comptable', '--approve-as', 'raf')
}

/** A ledger of one grant whose first quarter is spent and closed. */
function firstQuarter(folder: string): string {
  const ledger = join(folder, 'books.sikasso')
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS', '--user', 'raf')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  post(folder, ledger, 'quarter.csv', spent('V1', '2020-01-10', 77_000, 'Papier') + spent('V2', '2020-03-10', 154_000, 'Encre'))
  for (const month of ['2020-01', '2020-02', '2020-03']) run('close', ledger, '--period', month)
  return ledger
}

async function opened(address: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  await page.goto(address)
  await page.getByRole('radio', { name: 'Français', exact: true }).click()
  return page
}

const goTo = (page: Page, place: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${place}`)

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()

test('a claim is prepared by one, submitted by another; what is corrected later shows in the next one', async () => {
  const folder = newFolder()
  const ledger = firstQuarter(folder)
  const problems: string[] = []
  const page = await opened(await serveLedger(ledger, join(folder, 'home')))
  page.on('pageerror', (error) => problems.push(String(error)))

  // The accountant prepares the claim and asks for its review.
  await actAs(page, 'raf', 'comptable')
  await goTo(page, 'claims?grant=PECIC')
  await press(page, '2020-Q1')
  await press(page, words['do.prepare'])
  await press(page, words['do.askReview'])
  await page.getByText(words['state.review']).first().waitFor()

  // The claim waits for its T3: the books answer what they know, the accountant the rest; the finance officer signs it.
  await page.getByText(/contrôle T3 de PECIC\/2020-Q1 n’est pas signé/).waitFor()
  await press(page, overview['claim.check'])
  await page.getByRole('radiogroup', { name: /^20 / }).waitFor()
  for (let item = 1; item <= 20; item++) {
    const answers = page.getByRole('radiogroup', { name: new RegExp(`^${item} `) })
    if ((await answers.getByRole('radio', { checked: true }).count()) > 0) continue
    await answers.getByRole('radio', { name: checklists['answer.yes'], exact: true }).click()
  }
  await press(page, checklists.keep)
  await actAs(page, 'comptable', 'raf')
  await press(page, checklists.sign)
  await page.getByRole('dialog').getByRole('button', { name: checklists.sign, exact: true }).click()
  await page.getByText('signé par raf').waitFor()
  await goTo(page, 'claims?grant=PECIC&period=2020-Q1')
  await page.getByText(overview['claim.signed'], { exact: true }).waitFor()

  // Then she submits it: it is C1, frozen.
  await press(page, words['do.submit'].replace('{{number}}', 'C1'))
  await page.getByRole('dialog').getByRole('button', { name: words['confirm.do'] }).click()
  await page.getByText(/C1 est figée depuis le/).waitFor()
  await page.getByText('300,00').first().waitFor()
  await page.getByRole('button', { name: words['do.accepted'] }).click()
  await page.getByText(words['state.accepted'], { exact: true }).first().waitFor()
  expect(problems).toEqual([])
  await stopHosts()

  // A forgotten invoice of February: the month is opened again by two people.
  run('reopen', ledger, '--period', '2020-02', '--reason', 'Facture oubliée', '--as', 'comptable', '--approve-as', 'raf')
  post(folder, ledger, 'late.csv', spent('V3', '2020-02-20', 15_400, 'Facture oubliée'))

  const again = await opened(await serveLedger(ledger, join(folder, 'home')))
  again.on('pageerror', (error) => problems.push(String(error)))
  await goTo(again, 'claims?grant=PECIC&period=2020-Q1')
  await again.getByText(/C1 est figée depuis le/).waitFor()
  await again.getByText('300,00').first().waitFor()
  await goTo(again, 'claims?grant=PECIC&period=2020-Q2&view=changes')
  const adjustments = again.getByRole('table', { name: words.adjustments })
  await adjustments.getByText('Facture oubliée').waitFor()
  expect(await adjustments.getByRole('row').nth(1).innerText()).toMatch(/20\/02\/2020[\s\S]*15\u202f400[\s\S]*20,00/)
  expect(problems).toEqual([])
}, 120_000)
