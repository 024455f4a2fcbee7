// The sample consortium in the person's own folder: made once, whole or not at all.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run-process.mjs'
import { command, nodePath } from './runtime.mjs'

/** The folder of ledgers: SIKASSO_HOME, a passing one under CI, else `Sikasso` in the person's home. */
export function homeFolder() {
  if (process.env.SIKASSO_HOME) return process.env.SIKASSO_HOME
  return process.env.CI ? mkdtempSync(join(tmpdir(), 'sikasso-')) : join(homedir(), 'Sikasso')
}

/** The lead's ledger of the sample; ends the process when it cannot be made. */
export async function ensureSample(home) {
  const folder = join(home, 'exemple')
  const ledger = join(folder, 'lead.sikasso')
  if (existsSync(ledger)) return ledger
  if (existsSync(folder)) {
    console.error(`${folder} exists but holds no lead.sikasso: move it away, and the sample will be made again.`)
    process.exit(1)
  }
  const unfinished = join(home, '.exemple-unfinished')
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  console.error(`Making the sample consortium in ${folder}…`)
  const code = await run(nodePath(), [command, 'demo', unfinished], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (code !== 0) process.exit(code)
  renameSync(unfinished, folder)
  return ledger
}
