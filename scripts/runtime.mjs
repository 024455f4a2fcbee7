// Where the project stands, and the Node that runs it: the platform package's 24, else the current one when it is recent enough.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(fileURLToPath(new URL('.', import.meta.url)), '..')
export const command = join(root, 'out/main/cli.js')

const bundled = join(
  root,
  'node_modules',
  `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** True when this very process can run the project (Node 22.12 or later). */
export function runsHere() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 12)
}

/** The path of a Node that can run the project; ends the process with one sentence when there is none. */
export function nodePath() {
  if (existsSync(bundled)) return bundled
  if (runsHere()) return process.execPath
  console.error(`Node 22.12 or later is needed; this is ${process.versions.node}, and no bundled Node was found for this system.`)
  process.exit(1)
}

/** The script of an installed tool, to be run by `nodePath()`. */
export const tool = (path) => join(root, 'node_modules', path)
