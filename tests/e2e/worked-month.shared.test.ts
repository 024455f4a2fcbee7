import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { vouchersScreenFr as words } from '../../shared/i18n/fr/screens-vouchers.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger, stopHosts } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'
import { type TypedLine, type TypedVoucher, typeVoucher } from '../helpers/typed-voucher.ts'

const FOLDER = join(process.env.SIKASSO_SHARED_DATA ?? '', 'accounting')
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8').trim()

/** The vouchers that are typed: cash, bank, mobile money, withholding, an advance and its liquidation, a negative entry, one fund paying for another. */
const TYPED = ['V04', 'V05', 'V06', 'V09', 'V10', 'V11', 'V12', 'V13', 'V15', 'V16', 'V17', 'V18', 'V20']

const SETUP = {
  organisation: { code: 'AMSS', name: 'AMSS' },
  donors: [{ code: 'FCDO', name: 'FCDO' }],
  grants: [
    {
      code: 'FCDO',
      donor: 'FCDO',
      titleFr: 'Mois d’essai',
      titleEn: 'Worked month',
      currency: 'GBP',
      ceiling: '9000000.00',
      start: '2026-01-01',
      end: '2026-12-31',
      conversion: { method: 'WA_CUM', budgetRate: '750', provisional: 'BUDGET_RATE' },
    },
  ],
  budgetLines: ['A/C', 'B1', 'B2', 'B3', 'B4', 'C2', 'D1', 'E1', 'E2'].map((code) => ({
    grant: 'FCDO',
    code,
    head: code.slice(0, 1),
    labelFr: code,
    labelEn: code,
    amount: '1000000.00',
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

/** A voucher of the file as a person types it; own funds have no budget line to type. */
function typedVoucher(id: string): TypedVoucher {
  const { data } = Papa.parse<Record<string, string>>(read('worked-vouchers.csv'), { header: true })
  const rows = data.filter((row) => row.id === id)
  const fundOf = (row: Record<string, string>): string => (row.fund === 'FCDO' ? 'FCDO' : '')
  const [first = {}] = rows
  const fund = fundOf(first)
  const amount = (text = '0'): Pick<TypedLine, 'debit'> => (text === '0' ? {} : { debit: text })
  const payee = rows.map((row) => row.third_party ?? '').find((name) => name !== '')
  return {
    journal: first.journal ?? '',
    date: (first.date ?? '').split('-').reverse().join('/'),
    fund,
    ...(payee === undefined ? {} : { payee }),
    ...(id === 'V17' ? { corrects: 'erreur de compte' } : {}),
    lines: rows.map((row) => ({
      account: row.account ?? '',
      label: row.label_fr ?? '',
      ...amount(row.debit_xof),
      ...(row.credit_xof === '0' ? {} : { credit: row.credit_xof ?? '' }),
      ...(fundOf(row) === '' || row.budget_line === '' ? {} : { budgetLine: row.budget_line ?? '' }),
      ...(fundOf(row) === fund ? {} : { fund: fundOf(row) }),
    })),
  }
}

async function typeAndPost(page: Page, voucher: TypedVoucher): Promise<void> {
  await typeVoucher(page, voucher)
  await page.getByText(words['balance.balanced']).first().waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByLabel(words['heading.date']).and(page.locator(':focus')).waitFor()
}

test('the worked month, thirteen vouchers typed and the others imported, closes on the expected trial balance', async () => {
  const folder = newFolder()
  const ledger = join(folder, 'books.sikasso')
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(SETUP))
  const others = read('worked-vouchers.import.csv')
    .split('\n')
    .filter((line) => !TYPED.includes(line.slice(0, 3)))
  writeFileSync(join(folder, 'others.csv'), others.join('\n'))
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS', '--user', 'raf')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  run('import', 'vouchers', ledger, join(folder, 'others.csv'), '--post')

  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await serveLedger(ledger, join(folder, 'home')))
  await page.getByRole('radio', { name: 'Français', exact: true }).click()
  await page.keyboard.press('Control+n')
  for (const id of TYPED) await typeAndPost(page, typedVoucher(id))
  expect(problems).toEqual([])
  await stopHosts()

  const certificate = join(folder, 'pv.pdf')
  run('close', ledger, '--period', '2026-01', '--certificate', certificate, '--backup-to', join(folder, 'copies'))
  expect(readFileSync(certificate).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  const balance = Papa.parse<string[]>(run('--lang', 'fr', 'report', 'trial-balance', ledger).trim()).data.slice(1)
  const expected = Papa.parse<string[]>(read('expected-trial-balance.csv')).data.slice(1)
  expect(balance).toEqual(expected.filter(([account]) => account !== 'TOTAL'))
  expect(run('verify', ledger)).toContain('sound')
}, 150_000)
