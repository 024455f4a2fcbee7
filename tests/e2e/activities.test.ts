import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { activitiesScreenFr as words } from '../../shared/i18n/fr/screens-activities.ts'
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
      conversion: { method: 'FIFO', budgetRate: '750', provisional: 'BUDGET_RATE' },
    },
  ],
  budgetLines: [{ grant: 'PECIC', code: 'B1', head: 'B', labelFr: 'Ateliers', labelEn: 'Workshops', amount: '10000.00' }],
}
const VOUCHERS = [
  'voucher,date,journal,account,debit,credit,label,grant,budget_line,activity,site',
  'V1,2020-03-11,CA1,6277,300000,,Salle et restauration,PECIC,B1,P1,Koutiala',
  'V1,2020-03-11,CA1,571,,300000,Salle et restauration,PECIC,,,',
  'V2,2020-03-11,CA1,6277,35000,,Per diem de 3 participants,PECIC,B1,P1,Koutiala',
  'V2,2020-03-11,CA1,571,,35000,Per diem de 3 participants,PECIC,,,',
].join('\n')
const LOGFRAME = [
  'niveau,code,rattache_a,intitule,activite,unite,reference,date_de_reference,jalons,cible,date_cible,calcule',
  'effet,1,,Les communes rendent compte,,,,,,,,',
  'produit,1.1,1,Agents formés,P1,,,,,,,',
  'indicateur,1.1.a,1.1,Personnes formées,,personnes,0,2020-01-01,2020-03-31=4,30,2020-12-31,participants',
  'indicateur,1.a,1,Communes qui publient,,%,20,2020-01-01,,60,2020-12-31,',
].join('\n')
const LIST = [
  'nom,sexe,organisation,10/03/2020,11/03/2020,per diem',
  'Awa Traoré,F,Mairie,x,x,10000',
  'Moussa Koné,M,Mairie,x,x,10000',
  'Oumou Diarra,F,ARGA,x,,5000',
].join('\n')

let browser: Browser
const run = (...argv: string[]): string => execFileSync(process.execPath, [CLI, ...argv], { stdio: 'pipe', encoding: 'utf8' })

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

function newBooks(folder: string): string {
  const ledger = join(folder, 'books.sikasso')
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), `${text}\n`)
    return join(folder, name)
  }
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, file('setup.json', JSON.stringify(SETUP)))
  run('import', 'vouchers', ledger, file('vouchers.csv', VOUCHERS), '--post')
  expect(run('import', 'logframe', ledger, file('cadre.csv', LOGFRAME), '--grant', 'PECIC')).toBe(
    'results 2, indicators 2, milestones 1\n',
  )
  file('liste.csv', LIST)
  return ledger
}

const goTo = (page: Page, screen: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${screen}`)

/** A new workshop of two days in Koutiala, with a per diem of 5 000. */
async function writeEvent(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.new, exact: true }).first().click()
  for (const [label, value] of [
    [words['form.code'], 'AT-01'],
    [words['form.titleFr'], 'Formation en gestion financière'],
    [words['form.place'], 'Koutiala'],
    [words['form.activity'], 'P1'],
    [words['form.perDiem'], '5000'],
  ] as const)
    await page.getByLabel(label).first().fill(value)
  for (const [label, date] of [
    [words['form.from'], '10/03/2020'],
    [words['form.to'], '11/03/2020'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(date)
    await page.getByLabel(label, { exact: true }).press('Tab')
  }
  const choose = async (label: string, option: string) => {
    await page.getByRole('combobox', { name: label }).click()
    await page.getByRole('option', { name: option }).click()
  }
  await choose(words['form.state'], words['state.held'])
  await choose(words['form.output'], '1.1 Agents formés')
  await page.getByRole('button', { name: words['form.save'], exact: true }).click()
}

test('a workshop with its list and its vouchers; its cost opens to lines that sum to it, and the audit tests read it', async () => {
  const folder = newFolder()
  const ledger = newBooks(folder)
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' })).newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await serveLedger(ledger, join(folder, 'home')))
  await page.getByRole('radio', { name: 'Français', exact: true }).click()
  await goTo(page, 'activities')
  await page.getByText(words.none).waitFor()
  await writeEvent(page)

  await page.getByRole('button', { name: words.importList, exact: true }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: words['import.choose'], exact: true }).click(),
  ])
  await chooser.setFiles(join(folder, 'liste.csv'))
  await page.getByText('3 personnes', { exact: false }).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: words['import.do'], exact: true }).click()
  const bySex = page.getByRole('table', { name: words.attendance })
  await bySex.getByText('Mairie').waitFor()
  expect((await bySex.locator('tfoot td').allTextContents()).map((cell) => cell.trim())).toEqual(['Total', '2', '1', '3'])

  await page.getByRole('button', { name: words['costs.link'], exact: true }).click()
  for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check()
  await page.getByRole('dialog').getByRole('button', { name: words['allocate.save'], exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.getByRole('table', { name: words.costs }).locator('tfoot').innerText()).toContain('335')
  await page.getByRole('button', { name: words.validate, exact: true }).click()
  await page.getByText('Validée par owner').waitFor()

  await goTo(page, 'activities?tab=costs')
  const activities = page.getByRole('table', { name: words['cost.activities'] })
  await activities.getByRole('button').first().click()
  await page.getByText('écart 0').waitFor()
  await page.keyboard.press('Escape')

  await goTo(page, 'activities?tab=logframe')
  await page.getByText('Communes qui publient').click()
  await page.getByRole('button', { name: words['indicator.record'], exact: true }).click()
  await page.getByLabel(words['actual.value'], { exact: false }).fill('30,5')
  await page.getByLabel(words['actual.source'], { exact: false }).fill('Enquête')
  await page.getByRole('form').getByRole('button', { name: words['form.save'], exact: true }).click()
  await page.getByText('30,5').first().waitFor()
  expect(problems).toEqual([])

  const results = run('report', 'results', ledger, '--format', 'json')
  expect(JSON.parse(results).rows ?? JSON.parse(results)).toEqual(
    expect.arrayContaining([expect.objectContaining({ code: '1.1.a', actual_value: '3', progress_percent: '75.0' })]),
  )
  const found = run('audit', 'test', ledger, '--test', 'per-diem-unattended')
  expect(found).toContain('35000 XOF')
  expect(run('verify', ledger)).toContain('sound')
}, 90_000)

test('the command line takes in a list, with the fault of each cell', () => {
  const folder = newFolder()
  const ledger = newBooks(folder)
  const refused = (() => {
    try {
      return run('import', 'attendance', ledger, join(folder, 'liste.csv'), '--event', 'AT-09')
    } catch (error) {
      return error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    }
  })()
  expect(refused).toContain('AT-09')
  expect(run('report', 'activities', ledger).trim().split('\n')).toHaveLength(1)
  expect(run('report', 'activity-costs', ledger)).toContain('unallocated,P1,,P1,,,335000,446.67')
}, 60_000)
