// Finds the Electron runtime, which npm leaves to be fetched on first use; says in one line why there is none.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly } from './run-process.mjs'
import { nodePath, root } from './runtime.mjs'

const LONGEST_DOWNLOAD_MS = 10 * 60_000
const folder = join(root, 'node_modules/electron')

/** `{ program }`, or `{ reason }` when the desktop cannot open here. */
export async function electronRuntime() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return { reason: 'this session has no display' }
  const there = installedProgram()
  if (there) return { program: there }
  if (!existsSync(join(folder, 'install.js'))) return { reason: 'the electron package is not installed' }
  console.error('Fetching the Electron runtime (about 120 MB, once)…')
  const signal = AbortSignal.timeout(LONGEST_DOWNLOAD_MS)
  const fetched = await runQuietly(nodePath(), [join(folder, 'install.js')], { signal }).catch(() => undefined)
  const program = installedProgram()
  if (fetched?.code === 0 && program) return { program }
  return { reason: 'its runtime cannot be downloaded from here' }
}

function installedProgram() {
  const name = join(folder, 'path.txt')
  if (!existsSync(name)) return undefined
  const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), readFileSync(name, 'utf8'))
  return existsSync(program) ? program : undefined
}
