// npm start: installs and builds what is missing, makes the sample ledger once, then opens the desktop app, or the browser
// host where no Electron runtime can be had. --browser asks for the browser host; --no-open only prints its address.
import { spawn } from 'node:child_process'
import { ensureBuilt } from './build.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { run } from './run-process.mjs'
import { command, nodePath, root } from './runtime.mjs'
import { ensureSample, homeFolder } from './sample-ledger.mjs'
import { setUp } from './setup.mjs'

const flags = new Set(process.argv.slice(2))
const wantsBrowser = flags.has('--browser') || process.env.SIKASSO_HOST === 'browser'

await setUp()
await ensureBuilt()
const home = homeFolder()
const sample = await ensureSample(home)
if (!wantsBrowser && (await openDesktop())) process.exit(0)
process.exit(await openBrowserHost())

/** True when the desktop app opened and was closed by the person. */
async function openDesktop() {
  const { program, reason } = await electronRuntime()
  if (!program) {
    console.error(`The desktop app cannot open here (${reason}); opening in the browser instead.`)
    return false
  }
  const code = await run(program, [root], { env: { ...process.env, SIKASSO_HOME: home } })
  if (code !== 0) console.error(`The desktop app ended with code ${code}; opening in the browser instead.`)
  return code === 0
}

function openBrowserHost() {
  const host = spawn(nodePath(), [command, 'serve', sample], {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
    env: { ...process.env, SIKASSO_HOME: home },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => host.kill(signal))
  let heard = ''
  let opened = false
  host.stdout.setEncoding('utf8').on('data', (said) => {
    process.stdout.write(said)
    heard += said
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(heard)?.[0]
    if (!address || opened) return
    opened = true
    if (process.stdout.isTTY && !flags.has('--no-open')) openAddress(address)
  })
  return new Promise((resolve, reject) => {
    host.once('error', reject)
    host.once('close', (code) => resolve(code ?? 0))
  })
}

/** Hands the address to the system's browser; where there is none, the printed line is enough. */
function openAddress(address) {
  const openers = { win32: ['rundll32', 'url.dll,FileProtocolHandler', address], darwin: ['open', address] }
  const [program, ...programArguments] = openers[process.platform] ?? ['xdg-open', address]
  spawn(program, programArguments, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
