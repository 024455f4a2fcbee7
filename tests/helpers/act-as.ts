import type { Page } from 'playwright-core'
import { shellScreenFr as shell } from '../../shared/i18n/fr/screens-shell.ts'

const userButton = (page: Page, name: string) =>
  page.getByRole('button', { name: shell['top.user'].replace('{{name}}', name), exact: true })

/** Somebody else sits down at the same window. */
export async function actAs(page: Page, from: string, to: string): Promise<void> {
  await userButton(page, from).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${to}`) }).click()
  await userButton(page, to).waitFor()
}
