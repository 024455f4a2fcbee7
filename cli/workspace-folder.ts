import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The product's own folder: SIKASSO_HOME, or "Sikasso" in the user's home. */
export function workspaceFolder(): string {
  const folder = process.env.SIKASSO_HOME || join(homedir(), 'Sikasso')
  mkdirSync(folder, { recursive: true })
  return folder
}
