// Installs the dependencies when they are missing or do not match the lock. Plain Node 20.
import { copyFileSync, existsSync, lstatSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installStamp, isInstalled } from './freshness.mjs'
import { root } from './runtime.mjs'

/** Makes sure that node_modules is the one of package-lock.json; ends the process when that cannot be done. */
export async function setUp() {
  if (isInstalled()) return
  if (isBorrowed()) {
    console.error(
      'node_modules is a link to another folder and does not match package-lock.json: nothing was installed. Install there, or remove the link.',
    )
    process.exit(1)
  }
  const { run } = await import('./run-process.mjs')
  console.error('Installing the dependencies (about two minutes the first time)…')
  const { program, first, options } = npm()
  const code = await run(program, [...first, installVerb(), '--no-audit', '--no-fund'], options)
  if (code !== 0) {
    console.error('The dependencies could not be installed: npm’s message stands above.')
    process.exit(code)
  }
  // The lock as installed is kept beside, so that a checkout that only touches its date does not install again.
  copyFileSync(join(root, 'package-lock.json'), installStamp)
}

/** An installation through a link would empty a folder that belongs to another checkout. */
const isBorrowed = () => lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() === true

/** Windows cannot remove a program that runs, and this one may be node_modules' own Node: then the folder is mended, not remade. */
function installVerb() {
  const inside = resolve(process.execPath).startsWith(join(root, 'node_modules'))
  return process.platform === 'win32' && inside ? 'install' : 'ci'
}

/** npm's own script where it can be found, so that no shell stands between. */
function npm() {
  const nodeFolder = dirname(process.execPath)
  const places = [
    process.env.npm_execpath,
    join(nodeFolder, 'node_modules/npm/bin/npm-cli.js'),
    join(nodeFolder, '../lib/node_modules/npm/bin/npm-cli.js'),
  ]
  const script = places.find((place) => place && /\.c?js$/.test(place) && existsSync(place))
  if (script) return { program: process.execPath, first: [script], options: {} }
  return { program: 'npm', first: [], options: { shell: process.platform === 'win32' } }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await setUp()
