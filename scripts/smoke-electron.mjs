// What only a machine with the Electron runtime can prove: starts the real desktop app on a passing folder and looks at its
// sandbox, its processes, its bridge, its policy and its recovery. It prints one line per fact, and fails if one does not hold.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureBuilt } from './build.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { runQuietly } from './run-process.mjs'
import { root } from './runtime.mjs'
import { setUp } from './setup.mjs'

await setUp()
await ensureBuilt()
const { program, reason } = await electronRuntime()
if (!program) {
  console.error(`Nothing was proved: Electron cannot start here (${reason}).`)
  process.exit(1)
}

const home = mkdtempSync(join(tmpdir(), 'sikasso-smoke-'))
const userData = mkdtempSync(join(tmpdir(), 'sikasso-smoke-data-'))
const environment = { ...process.env, SIKASSO_HOME: home }
const programArguments = [root, `--user-data-dir=${userData}`]
let failed = 0
const { _electron } = await import('playwright-core')
const desktop = await _electron.launch({ executablePath: program, args: programArguments, env: environment, cwd: root })
try {
  await prove(desktop)
} catch (cause) {
  state(`the proof came to its end (${cause.message})`, false)
} finally {
  await desktop.close().catch(() => {})
  for (const folder of [home, userData]) rmSync(folder, { recursive: true, force: true })
}
console.log(failed === 0 ? 'The desktop holds.' : `${failed} facts do not hold.`)
process.exit(failed === 0 ? 0 : 1)

function state(fact, holds) {
  console.log(`${holds ? 'holds ' : 'FAILS '} ${fact}`)
  if (!holds) failed++
}

async function prove(desktop) {
  const page = await desktop.firstWindow()
  await page.waitForLoadState('load')
  state('the page comes from app://ledger', page.url().startsWith('app://ledger/'))
  await proveWindow(desktop)
  await provePage(page)
  await proveSession(desktop, page)
  await proveLedgerProcess(desktop, page)
  await proveSingleInstance()
}

async function proveWindow(desktop) {
  const preferences = await desktop.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getLastWebPreferences(),
  )
  state('the renderer is sandboxed', preferences?.sandbox === true)
  state('its context is isolated', preferences?.contextIsolation === true)
  state('it has no Node', preferences?.nodeIntegration === false)
}

async function provePage(page) {
  const bridge = await page.evaluate(() => Object.keys(window.desktop ?? {}))
  state('the bridge offers chooseLedger and nothing else', bridge.join() === 'chooseLedger')
  const node = await page.evaluate(() => [typeof globalThis.require, typeof globalThis.process, typeof globalThis.module].join())
  state('the page sees no require, process or module', node === 'undefined,undefined,undefined')
  const refused = await page.evaluate(() => {
    return new Promise((resolve) => {
      addEventListener('securitypolicyviolation', () => resolve(true), { once: true })
      const script = document.createElement('script')
      script.textContent = 'globalThis.broken = true'
      document.head.append(script)
      setTimeout(() => resolve(false), 2_000)
    })
  })
  state('the policy stops an inline script', refused)
  const outside = await page.evaluate(async () => {
    const answers = await Promise.allSettled(
      ['app://ledger/../package.json', 'app://elsewhere/index.html', 'https://example.com/'].map((address) => fetch(address)),
    )
    return answers.every((answer) => answer.status === 'rejected' || answer.value.status === 404)
  })
  state('no address leads outside the pages', outside)
}

async function proveSession(desktop, page) {
  const permission = await page.evaluate(() => Notification.requestPermission())
  state('a permission is denied', permission === 'denied')
  const windows = await page.evaluate(
    () => window.open('https://example.com/') === null && window.open('file:///etc/passwd') === null,
  )
  const count = await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  state('no second window opens', windows && count === 1)
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await sleep(1_000)
  state('the page cannot go elsewhere', page.url().startsWith('app://ledger/'))
}

async function proveLedgerProcess(desktop, page) {
  const before = await ledgerProcess(desktop)
  state('the ledger runs in a process of its own', before !== undefined)
  if (before === undefined) return
  const reconnected = page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('message', (event) => event.data === 'service-port' && resolve(event.ports.length === 1))
        setTimeout(() => resolve(false), 20_000)
      }),
  )
  process.kill(before, 'SIGKILL')
  state('a killed ledger process is started again, and the page gets a new port', await reconnected)
  const after = await ledgerProcess(desktop)
  state('it is another process', after !== undefined && after !== before)
}

const ledgerProcess = (desktop) =>
  desktop.evaluate(
    ({ app }) => app.getAppMetrics().find((each) => each.type === 'Utility' && each.name === 'Sikasso ledger')?.pid,
  )

async function proveSingleInstance() {
  const signal = AbortSignal.timeout(20_000)
  const second = await runQuietly(program, programArguments, { env: environment, signal }).catch(() => undefined)
  state('a second start hands over to the first and ends', second?.code === 0)
}
