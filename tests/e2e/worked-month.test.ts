import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closingScreenFr as closing } from '../../shared/i18n/fr/screens-closing.ts'
import { paymentsScreenFr as cash } from '../../shared/i18n/fr/screens-payments.ts'
import { presetsScreenFr as presets } from '../../shared/i18n/fr/screens-presets.ts'
import { treasuryScreenFr as treasury } from '../../shared/i18n/fr/screens-treasury.ts'
import { vouchersScreenFr as words } from '../../shared/i18n/fr/screens-vouchers.ts'
import * as month from '../fixtures/worked-month.ts'
import { actAs } from '../helpers/act-as.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger, stopHosts } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'
import { type TypedVoucher, typeKeys, typeVoucher } from '../helpers/typed-voucher.ts'

const SETUP = {
  organisation: { code: 'AMSS', name: 'AMSS' },
  users: [{ name: 'comptable', roles: ['preparer'] }],
  // Each bank account has a journal of its own.
  accounts: [{ code: '521102', nameFr: 'Banque XOF, compte général', nameEn: 'Bank XOF, core account' }],
  journals: [{ code: 'BQ2', account: '521102' }],
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
  budgetLines: ['A1', 'B1'].map((code) => ({
    grant: 'PECIC',
    code,
    head: code.slice(0, 1),
    labelFr: code,
    labelEn: code,
    amount: '20000.00',
  })),
}

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

const run = (...line: string[]): string => execFileSync(process.execPath, [CLI, ...line], { encoding: 'utf8', stdio: 'pipe' })

function ledgerIn(folder: string): string {
  const ledger = join(folder, 'books.sikasso')
  const opening = month.OPENING.map(
    ([account, xof]) => `O,2020-03-01,AN,${account},${xof > 0 ? xof : ''},${xof < 0 ? -xof : ''},À-nouveau,opening`,
  )
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
  writeFileSync(join(folder, 'opening.csv'), ['voucher,date,journal,account,debit,credit,label,kind', ...opening].join('\n'))
  writeFileSync(join(folder, 'bank.csv'), month.BANK_STATEMENT)
  writeFileSync(join(folder, 'wallet.csv'), month.WALLET_STATEMENT)
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS', '--user', 'raf')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  run('import', 'vouchers', ledger, join(folder, 'opening.csv'), '--post', '--as', 'comptable', '--approve-as', 'raf')
  return ledger
}

const goTo = (page: Page, place: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${place}`)
const press = (page: Page, name: string) =>
  page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click()
/** Types vouchers one after the other and submits each with Ctrl Enter. */
async function typeAll(page: Page, vouchers: readonly TypedVoucher[]): Promise<void> {
  await goTo(page, 'vouchers')
  await page.getByLabel(words.title).and(page.locator('table')).waitFor()
  await page.keyboard.press('Control+n')
  for (const voucher of vouchers) {
    await typeVoucher(page, voucher)
    expect(await donorColumnInSight(page)).toBe(true)
    await submit(page)
  }
}

/** The last column of the grid stays in sight beside the documents, also where the line's fund makes the grid wider than its place. */
const donorColumnInSight = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const head = document.querySelector('table thead th:last-child')
    const place = head?.closest('table')?.parentElement
    return head != null && place != null && head.getBoundingClientRect().right <= place.getBoundingClientRect().right
  })

async function submit(page: Page): Promise<void> {
  await page.getByText(words['balance.balanced']).first().waitFor()
  await page.keyboard.press('Control+Enter')
  // The next voucher begins in its heading: nothing else gives it the keyboard.
  await page.getByLabel(words['heading.date']).and(page.locator(':focus')).waitFor()
}

/** A button that is there and not busy with the step before. */
const ready = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name }).and(page.locator(':not([aria-busy])')).waitFor()

/** Approves and posts what waits, one voucher after the other, with the keyboard. */
async function postAll(page: Page, count: number): Promise<void> {
  await goTo(page, 'vouchers?state=pending')
  await page.getByRole('row').nth(1).waitFor()
  await page.getByLabel(words.title).and(page.locator('table')).focus()
  for (let done = 0; done < count; done += 1) {
    await page.getByLabel(words.title).and(page.locator('table')).and(page.locator(':focus')).waitFor()
    await page.getByRole('row').nth(1).waitFor()
    await typeKeys(page, '<End>', '<Enter>')
    await ready(page, words['action.approve'])
    await page.keyboard.press('Control+Enter')
    await ready(page, words['action.post'])
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: words['action.correct'] }).waitFor()
    await page.keyboard.press('Escape')
  }
}

async function fillPreset(page: Page, mask: string, date: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await goTo(page, `voucherEntry?mask=bundled:${mask}`)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(presets['field.date']).last().fill(date)
  for (const [label, value] of Object.entries(fields)) {
    await dialog.getByLabel(label).first().fill(value)
    await page.keyboard.press('Tab')
  }
  await press(page, presets.apply)
  await submit(page)
}

test('a month typed in the grid by one person, approved by another, reconciled, counted and sealed', async () => {
  const folder = newFolder()
  const ledger = ledgerIn(folder)
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })).newPage()
  page.setDefaultTimeout(15_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await serveLedger(ledger, join(folder, 'home')))
  await page.getByRole('radio', { name: 'Français', exact: true }).click()
  await actAs(page, 'raf', 'comptable')
  await fillPreset(page, 'tranche', '02/03/2020', {
    'Montant brut crédité': '20000000',
    'Frais de banque': '35000',
    'Tranche n°': 'T1',
  })
  await fillPreset(page, 'rent', '04/03/2020', { 'Loyer brut': '600000' })
  await typeAll(page, month.TYPED)
  await actAs(page, 'comptable', 'raf')
  await postAll(page, month.TYPED.length + 2)
  await actAs(page, 'raf', 'comptable')
  await typeAll(page, month.CORRECTIONS)
  await goTo(page, 'closing?month=2020-03')
  await press(page, closing['entries.propose'])
  await page.getByText(closing['entries.see']).first().click()
  await page.getByText(words['balance.balanced']).first().waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: words['action.approve'] }).waitFor()
  await reconcile(page, '5211', join(folder, 'bank.csv'), 6)
  await reconcile(page, '552', join(folder, 'wallet.csv'), 2)
  await count(page)
  await actAs(page, 'comptable', 'raf')
  await postAll(page, 3)
  await review(page, '5211')
  await review(page, '552')
  await witness(page)
  await seal(page)
  expect(problems).toEqual([])
  await stopHosts()
  expect(trialBalance(ledger)).toEqual(expectedBalance())
  expect(run('verify', ledger)).toContain('sound')
}, 150_000)

const PERIOD = '2020-03'

/** Imports the statement of an account, takes what the books propose for it, and signs. */
async function reconcile(page: Page, account: string, statement: string, lines: number): Promise<void> {
  await goTo(page, `reconciliation?account=${account}&period=${PERIOD}`)
  await page.getByText(treasury['empty.statement']).waitFor()
  await press(page, treasury['reconciliation.import'])
  await page.locator('input[type=file]').setInputFiles(statement)
  await press(page, treasury['import.do_other'].replace('{{count}}', String(lines)))
  await press(page, treasury['import.see'])
  await press(page, treasury['proposal.acceptAll_other'].replace('{{count}}', String(lines)))
  await page.getByText(treasury['empty.matched']).waitFor()
  await press(page, treasury['reconciliation.sign'])
  await page.getByText(treasury['reconciliation.signedBy'].replace('{{prepared}}', 'comptable')).waitFor()
}

/** Counts the notes of the cash box and signs as the cashier. */
async function count(page: Page): Promise<void> {
  await goTo(page, 'cash?account=571')
  await page.getByLabel(cash['count.date']).fill('31/03/2020')
  await page.keyboard.press('Tab')
  for (const [note, number] of month.CASH_COUNT) {
    await page.getByLabel(`${cash['count.note']} ${note}`, { exact: true }).focus()
    await typeKeys(page, String(number), '<Enter>')
  }
  await page.keyboard.press('Control+s')
  await press(page, cash['count.sign.cashier'])
  await page.getByRole('dialog').getByRole('button', { name: cash['count.sign.cashier'] }).click()
}

async function review(page: Page, account: string): Promise<void> {
  await goTo(page, `reconciliation?account=${account}&period=${PERIOD}`)
  await press(page, treasury['reconciliation.review'])
  await page.getByText(treasury['reconciliation.reviewedBy'].replace('{{reviewed}}', 'raf')).waitFor()
}

async function witness(page: Page): Promise<void> {
  await goTo(page, 'cash?account=571&tab=history')
  await page.getByRole('row').nth(1).click()
  await page.keyboard.press('Enter')
  await press(page, cash['count.sign.witness'])
  await page.getByRole('dialog').getByRole('button', { name: cash['count.sign.witness'] }).click()
  await page.getByText(cash['count.signedAll']).first().waitFor()
}

/** Lists what the funds owe each other, locks the month and prints its certificate. */
async function seal(page: Page): Promise<void> {
  await goTo(page, `closing?month=${PERIOD}&item=16`)
  await press(page, closing['pair.explain'])
  await page.getByLabel(closing['pair.reason']).fill('Salaires avancés par PECIC, virement en avril')
  await press(page, closing['pair.save'])
  await page.getByRole('row').filter({ hasText: 'Période verrouillée' }).click()
  await press(page, closing.lock)
  await page.getByRole('dialog').getByRole('button', { name: closing.lock }).click()
  await page.getByText(/Scellée le/).waitFor()
  const download = page.waitForEvent('download')
  await press(page, closing.certificate)
  const file = await (await download).path()
  expect(readFileSync(file).subarray(0, 5).toString('latin1')).toBe('%PDF-')
}

/** Account by account, what the command line says: debit and credit of the month, and the closing balance, debit positive. */
function trialBalance(ledger: string): Record<string, readonly number[]> {
  const rows = Papa.parse<Record<string, string>>(run('report', 'trial-balance', ledger).trim(), { header: true }).data
  return Object.fromEntries(
    rows.map((row) => [
      row.account ?? '',
      [Number(row.debit), Number(row.credit), Number(row.closing_debit) - Number(row.closing_credit)],
    ]),
  )
}

/** The same figures from what was typed, by adding and nothing else. */
function expectedBalance(): Record<string, readonly number[]> {
  const sides = new Map<string, { opening: number; debit: number; credit: number }>()
  const of = (account: string) => {
    const known = sides.get(account) ?? { opening: 0, debit: 0, credit: 0 }
    sides.set(account, known)
    return known
  }
  for (const [account, xof] of month.OPENING) of(account).opening += xof
  for (const { lines } of [...month.TYPED, ...month.CORRECTIONS]) {
    for (const { account, debit, credit } of lines) {
      of(account).debit += figureOf(debit)
      of(account).credit += figureOf(credit)
    }
  }
  for (const [account, debit, credit] of [...month.BY_PRESET, ['165', month.RELEASE, 0], ['7925', 0, month.RELEASE]] as const) {
    of(account).debit += debit
    of(account).credit += credit
  }
  return Object.fromEntries(
    [...sides].map(([account, { opening, debit, credit }]) => [account, [debit, credit, opening + debit - credit]]),
  )
}

/** The figure of a cell, where a sum was typed for it. */
const SUMS: Readonly<Record<string, number>> = { '=200000+50000': 250_000, '=10*15000': 150_000 }
const figureOf = (typed: number | string | undefined): number =>
  typeof typed === 'string' ? (SUMS[typed] ?? Number(typed)) : (typed ?? 0)
