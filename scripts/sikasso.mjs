// The command line from the repository: checks that it is installed and built, then runs it, in this process where that is possible.
import module from 'node:module'
import { join } from 'node:path'
import { isBuilt, isInstalled } from './freshness.mjs'
import { command, nodePath, root, runsHere } from './runtime.mjs'

if (!isInstalled()) await (await import('./setup.mjs')).setUp()
if (!isBuilt()) await (await import('./build.mjs')).ensureBuilt()

if (runsHere()) {
  // The compiled form of the program is kept, for most of a short command's time is its compilation.
  module.enableCompileCache(join(root, 'node_modules/.cache/sikasso-compiled'))
  process.argv[1] = command
  await import(new URL('../out/main/cli.js', import.meta.url).href)
} else {
  const { run } = await import('./run-process.mjs')
  process.exit(await run(nodePath(), [command, ...process.argv.slice(2)], { cwd: process.cwd() }))
}
