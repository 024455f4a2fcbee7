// Runs the benches one after the other, each in a process of its own: tests/bench/*.bench.ts, or those whose name is given.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { run } from './run-process.mjs'
import { nodePath, root } from './runtime.mjs'
import { setUp } from './setup.mjs'

await setUp()
await ensureBuilt()
const chosen = process.argv.slice(2)
const folder = join(root, 'tests/bench')
const benches = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => chosen.length === 0 || chosen.some((part) => name.includes(part)))
  .sort()
if (benches.length === 0) {
  console.error('No bench of that name in tests/bench.')
  process.exit(2)
}
let failed = 0
for (const bench of benches) {
  console.log(`\n${bench}`)
  if ((await run(nodePath(), ['--expose-gc', join(folder, bench)])) !== 0) failed++
}
if (failed > 0) console.error(`${failed} of ${benches.length} benches failed.`)
process.exit(failed === 0 ? 0 : 1)
