import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The product's own folder where there is one: a command that reads makes none in somebody's home. */
export function knownWorkspace(): string | undefined {
  if (process.env.SIKASSO_HOME) return process.env.SIKASSO_HOME
  const folder = join(homedir(), 'Sikasso')
  return existsSync(folder) ? folder : undefined
}

/** The product's own folder: SIKASSO_HOME, or "Sikasso" in the user's home. */
export function workspaceFolder(): string {
  const folder = process.env.SIKASSO_HOME || join(homedir(), 'Sikasso')
  mkdirSync(folder, { recursive: true })
  return folder
}
