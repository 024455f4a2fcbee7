import type { Page } from 'playwright-core'
import { vouchersScreenFr as words } from '../../shared/i18n/fr/screens-vouchers.ts'

/** A line as it is typed: amounts as figures or sums, in francs; `fund` where it is not the heading's ('' is own funds). */
export interface TypedLine {
  readonly account: string
  readonly label: string
  readonly debit?: number | string
  readonly credit?: number | string
  readonly budgetLine?: string
  readonly fund?: string
}

/** A voucher as a person types it in French; the date is DD/MM/YYYY, the fund '' for own funds. */
export interface TypedVoucher {
  readonly journal: string
  readonly date: string
  readonly payee?: string
  readonly fund: string
  /** Words of the label of the voucher that this one takes back by negative entry. */
  readonly corrects?: string
  readonly lines: readonly TypedLine[]
}

/** Types as a person does: letters one by one, and keys by their names in angle brackets. */
export async function typeKeys(page: Page, ...what: string[]): Promise<void> {
  for (const each of what) {
    if (each.startsWith('<')) await page.keyboard.press(each.slice(1, -1))
    else await page.keyboard.type(each)
  }
}

/** In the list field that has the keyboard, goes to the option with these words and takes it. */
export async function chooseByKeys(page: Page, words: RegExp): Promise<void> {
  const field = page.locator(':focus')
  if (words.test(await field.inputValue())) return
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option').first().waitFor()
  for (let step = 0; step < 12; step += 1) {
    const marked = await page.locator('[role=option][data-combobox-selected]').allTextContents()
    if (marked.some((text) => words.test(text))) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await page.getByRole('option').first().waitFor({ state: 'hidden' })
}

/** The start of an option of the grant field. */
const fundWords = (fund: string): RegExp => new RegExp(`^${fund === '' ? words['lines.ownFunds'] : fund}`)

/** Opens a new voucher and types it, from the first field of the heading to the last cell, without a mouse. */
export async function typeVoucher(page: Page, voucher: TypedVoucher): Promise<void> {
  const { journal, date, payee, fund, corrects, lines } = voucher
  await page.getByLabel(words['heading.date']).and(page.locator(':focus')).waitFor()
  await typeKeys(page, '<Shift+Tab>', journal, '<Enter>', '<Tab>', date, '<Tab>', '<Tab>')
  await typeKeys(page, payee ?? '<Delete>', '<Tab>', '<Tab>')
  if (await page.getByLabel(words['heading.grant']).and(page.locator(':focus')).isVisible()) {
    await chooseByKeys(page, fundWords(fund))
    await page.keyboard.press('Tab')
  }
  if (corrects !== undefined) {
    await chooseByKeys(page, new RegExp(`^${words['kind.correction']}`))
    await typeKeys(page, '<Tab>', corrects)
    await page.getByRole('option').filter({ hasText: corrects }).first().waitFor()
    await typeKeys(page, '<ArrowDown>', '<Enter>')
  }
  await page.keyboard.press('Tab')
  for (const [index, line] of lines.entries()) await typeLine(page, line, index + 1)
}

async function typeLine(page: Page, line: TypedLine, number: number): Promise<void> {
  const { account, label, debit, credit, budgetLine, fund } = line
  await cell(page, words['grid.account'], number)
  await typeKeys(page, account, '<Tab>', label, '<Tab>', String(debit ?? ''), '<Tab>', String(credit ?? ''), '<Tab>')
  if (await cellNow(page, words['grid.grant']))
    await typeKeys(page, ...(fund === undefined ? [] : [fund === '' ? '<Delete>' : fund]), '<Tab>')
  else if (fund !== undefined) await fundInPanel(page, fund)
  await typeKeys(page, budgetLine ?? '', '<Tab>')
}

/** Waits until the cell of the cursor is this one. */
const cell = (page: Page, head: string, line: number): Promise<void> =>
  page
    .getByRole('combobox', { name: words['grid.cell'].replace('{{column}}', head).replace('{{line}}', String(line)) })
    .and(page.locator(':focus'))
    .waitFor()

const cellNow = async (page: Page, head: string): Promise<boolean> =>
  ((await page.locator(':focus').getAttribute('aria-label')) ?? '').startsWith(`${head},`)

/** With one grant the grid has no column for it: F6 goes to the rest of the line, and back to its cell. */
async function fundInPanel(page: Page, fund: string): Promise<void> {
  await page.keyboard.press('F6')
  const field = page.locator('#entry-line-panel').getByLabel(words['line.grant'])
  for (let step = 0; step < 12 && !(await field.and(page.locator(':focus')).isVisible()); step += 1)
    await page.keyboard.press('Tab')
  await chooseByKeys(page, fundWords(fund))
  await typeKeys(page, '<F6>', '<F6>')
}
