import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checklistTemplatesScreenFr as words } from '../../shared/i18n/fr/screens-checklist-templates.ts'
import { complianceScreenFr as checklists } from '../../shared/i18n/fr/screens-compliance.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

let browser: Browser
const run = (...args: string[]): string => execFileSync(process.execPath, [CLI, ...args], { stdio: 'pipe', encoding: 'utf8' })

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('T4 is copied, edited and published; a run of it is answered by keys, signed, and leaves as workbook and paper', async () => {
  const folder = newFolder()
  const ledger = join(folder, 'books.sikasso')
  const partners = [{ code: 'CEAM', name: 'Club Education Actuelle au Mali' }]
  writeFileSync(join(folder, 'setup.json'), JSON.stringify({ organisation: { code: 'AMSS', name: 'AMSS' }, partners }))
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })).newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await serveLedger(ledger, join(folder, 'home')))
  await page.evaluate(() => {
    window.location.hash = '#/checklists?tab=templates&code=T4&version=1'
  })
  await page.getByText(words['state.bundled']).waitFor()
  await press(page, words.copy)
  await page.getByLabel(words.code, { exact: true }).fill('amss-t4')
  await press(page, words.begin)
  await page.getByText(words['state.draft']).waitFor()

  // Item 2 weighs three, wants its evidence, and is asked only where item 1 is not nil; item 3 goes.
  await page.getByRole('button', { name: 'Organe dirigeant actif, PV 12 mois' }).click()
  await page.getByLabel(words['item.weight'], { exact: true }).fill('3')
  await page.getByLabel(words['item.evidence'], { exact: true }).check()
  await page.getByLabel(words['item.appliesIf'], { exact: true }).fill('point 1 >= beaucoup')
  await page.getByText('n’est pas une réponse du point 1').waitFor()
  await page.getByLabel(words['item.appliesIf'], { exact: true }).fill('point 1 >= 1')
  await page.getByText(words.conditionRead).waitFor()
  await press(page, words.closeItem)
  await page.getByRole('button', { name: words.itemRemove }).nth(2).click()
  await page
    .getByRole('combobox', { name: words.scoring })
    .or(page.getByRole('textbox', { name: words.scoring }))
    .click()
  await page.getByRole('option', { name: words['scoring.weighted'] }).click()
  await press(page, words.publish)
  await page.getByRole('dialog').getByRole('button', { name: words.publish, exact: true }).click()
  await page.getByText(words['state.published'], { exact: true }).waitFor()

  await page.evaluate(() => {
    window.location.hash = '#/checklists?template=AMSS-T4&subject=partner:CEAM'
  })
  const rows = page.getByRole('group')
  await rows.first().waitFor()
  const count = await rows.count()
  expect(count).toBe(21)
  for (let index = 0; index < count; index++) {
    await rows.nth(index).getByRole('radio').first().focus()
    await page.keyboard.press(index >= count - 2 ? 'o' : index === 1 ? '4' : index === 4 ? 'x' : '3')
  }
  await press(page, checklists.keep)
  const sign = page.getByRole('button', { name: checklists.sign, exact: true })
  await page.locator('button[title^="Preuve à donner"]').waitFor()
  await rows.nth(1).getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('p')
  await page.keyboard.type('PV du 12 janvier')
  await press(page, checklists.keep)
  // Eighteen scored items apply: (17 × 3 + 3 × 4) ÷ (17 + 3).
  await page.getByText('3,15').first().waitFor()
  await sign.click()
  await page.getByRole('dialog').getByRole('button', { name: checklists.sign, exact: true }).click()
  await page.getByText('signé par owner').waitFor()
  for (const [name, start] of [
    ['Excel', 'PK'],
    ['PDF', '%PDF'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)])
    const path = join(folder, download.suggestedFilename())
    await download.saveAs(path)
    expect(readFileSync(path).toString('latin1', 0, 4)).toMatch(new RegExp(`^${start}`))
  }

  // The ledger is open in the window: the workbook goes into another one.
  const other = join(folder, 'other.sikasso')
  run('new', other, '--organisation', 'ARGA', '--name', 'ARGA')
  run('checklist', 'export', ledger, '--template', 'AMSS-T4', '--out', join(folder, 'modele.xlsx'))
  expect(run('checklist', 'import', other, join(folder, 'modele.xlsx'), '--publish')).toContain(
    'AMSS-T4 v1 published: sections 5, items 21',
  )
  run('checklist', 'print', ledger, '--run', '1', '--out', join(folder, 'controle.pdf'))
  run('checklist', 'print', ledger, '--run', '1', '--out', join(folder, 'controle.xlsx'))
  expect(readFileSync(join(folder, 'controle.pdf')).toString('latin1', 0, 4)).toBe('%PDF')
  expect(run('checklist', 'list', ledger).trim().split(/\r?\n/)[1]).toMatch(
    /^1,AMSS-T4,1,partner:CEAM,.*,signed,3\.15,LOW,0,0,0,1,21,0,yes,alone$/,
  )
  expect(run('verify', ledger)).toContain('sound')
  expect(problems).toEqual([])
}, 90_000)
