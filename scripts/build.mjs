// Builds out/ when it does not match the sources. Two builds never run at once: the second waits, then finds the work done.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { buildStamp, isBuilt, sourceStamp } from './freshness.mjs'
import { run } from './run-process.mjs'
import { nodePath, root, tool } from './runtime.mjs'
import { setUp } from './setup.mjs'

const claim = join(root, 'node_modules/.cache/sikasso-build')

/** Makes sure that out/ is built from the sources as they are; ends the process when the build fails. */
export async function ensureBuilt() {
  if (isBuilt()) return
  await claimBuild()
  try {
    if (isBuilt()) return
    const code = await build()
    if (code !== 0) process.exit(code)
  } finally {
    releaseBuild()
  }
}

async function build() {
  // The stamp is of the sources before the build: whatever changes meanwhile is built the next time.
  const stamp = sourceStamp()
  rmSync(buildStamp, { force: true })
  console.error('Building…')
  const electronVite = tool('electron-vite/bin/electron-vite.js')
  // What the bundler says belongs on stderr: stdout is the command line's answer.
  const code = await run(nodePath(), [electronVite, 'build', '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] })
  if (code === 0) writeFileSync(buildStamp, stamp)
  else console.error('The build failed: the bundler’s message stands above.')
  return code
}

/** Waits for a file that only one process can make; one left behind by a process that is gone is taken over. */
async function claimBuild() {
  mkdirSync(dirname(claim), { recursive: true })
  for (let unsigned = 0; ; ) {
    try {
      writeFileSync(claim, String(process.pid), { flag: 'wx' })
      process.once('exit', releaseBuild)
      return
    } catch (cause) {
      if (cause.code !== 'EEXIST') throw cause
    }
    const holder = holderOf()
    unsigned = holder === 0 ? unsigned + 1 : 0
    if (unsigned > 25 || (holder > 0 && !lives(holder))) releaseBuild()
    else await sleep(200)
  }
}

const releaseBuild = () => rmSync(claim, { force: true })

/** The process that builds; 0 while the file bears no number, which a killed process can leave for ever. */
function holderOf() {
  try {
    return Number(readFileSync(claim, 'utf8'))
  } catch {
    return -1 // gone meanwhile
  }
}

function lives(holder) {
  try {
    process.kill(holder, 0)
    return true
  } catch (cause) {
    return cause.code !== 'ESRCH'
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await setUp()
  await ensureBuilt()
}
