import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complianceScreenFr as checklists } from '../../shared/i18n/fr/screens-compliance.ts'
import { launchChromium } from '../helpers/launch-chromium.ts'
import { CLI, serveLedger } from '../helpers/serve-ledger.ts'
import { newFolder } from '../helpers/temporary-ledger.ts'

let browser: Browser
const run = (...words: string[]): string => execFileSync(process.execPath, [CLI, ...words], { stdio: 'pipe', encoding: 'utf8' })

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

/** Every item of T4 but the first: 3, with one that does not apply, a weak one and the two decisions. */
const ANSWERS = Array.from({ length: 21 }, (_, index) => {
  const item = index + 2
  const answer = item > 20 ? 'oui' : item === 18 ? 'NA' : item === 9 ? '1' : '3'
  return `${item},${answer},dossier ${item},`
})

test('a due diligence begun on the command line is finished and signed on the screen; what is weak becomes an action that is done', async () => {
  const folder = newFolder()
  const ledger = join(folder, 'books.sikasso')
  const setup = {
    organisation: { code: 'AMSS', name: 'AMSS' },
    partners: [{ code: 'CEAM', name: 'Club Education Actuelle au Mali' }],
  }
  writeFileSync(join(folder, 'setup.json'), JSON.stringify(setup))
  writeFileSync(join(folder, 'answers.csv'), ['item,answer,evidence,comment', ...ANSWERS].join('\n'))
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  const scored = run(
    'checklist',
    'run',
    ledger,
    '--template',
    'T4',
    '--subject',
    'partner:CEAM',
    '--answers',
    join(folder, 'answers.csv'),
  )
  expect(scored.trim().split(/\r?\n/).at(-1)).toBe('TOTAL,2.88,20,1,0')

  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(await serveLedger(ledger, join(folder, 'home')))
  await page.evaluate(() => {
    window.location.hash = '#/checklists?run=1'
  })
  const first = page.getByRole('radiogroup', { name: /^1 Existence légale valide/ })
  await first.getByRole('radio', { name: '4', exact: true }).click()
  await page.getByRole('button', { name: checklists.keep, exact: true }).click()
  await page.getByText('2,91').first().waitFor()
  await page.getByRole('button', { name: checklists.sign, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: checklists.sign, exact: true }).click()
  await page.getByText('signé par owner').waitFor()
  await page.getByText(checklists['rating.MEDIUM']).waitFor()
  await page.getByLabel(checklists.owner).fill('RAF')
  await page.getByLabel(checklists.owner).press('Enter')
  await page.getByRole('button', { name: checklists.done, exact: true }).click()
  await page.getByText(/^fait le /).waitFor()
  expect(run('checklist', 'list', ledger).trim().split(/\r?\n/)[1]).toMatch(
    /^1,T4,1,partner:CEAM,.*,signed,2\.91,MEDIUM,0,0,0,1,22,0,yes,alone$/,
  )
  expect(run('verify', ledger)).toContain('sound')
  expect(problems).toEqual([])
}, 60_000)
