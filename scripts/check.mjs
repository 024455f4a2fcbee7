// The quick check: format and lint, types, dead code, and the tidy test (layers, sizes, words, twins). Prints only what failed.
import { runQuietly } from './run-process.mjs'
import { nodePath, tool } from './runtime.mjs'
import { setUp } from './setup.mjs'

await setUp()
const node = nodePath()
const checks = [
  { name: 'types', arguments: [tool('typescript/bin/tsc'), '-b', '--noEmit'] },
  { name: 'tidy', arguments: [tool('vitest/vitest.mjs'), 'run', '--project', 'unit', '--reporter', 'dot', 'tests/unit/tidy'] },
  { name: 'format and lint', arguments: [tool('@biomejs/biome/bin/biome'), 'ci', '.', '--max-diagnostics=50'] },
  { name: 'dead code', arguments: [tool('knip/bin/knip.js'), '--no-progress'] },
]

// Two at a time: the machines this runs on have two cores, and the type checker alone takes one whole.
const failed = []
const waiting = [...checks]
const worker = async () => {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const { code, text, seconds } = await runQuietly(node, check.arguments)
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${check.name} (${seconds.toFixed(1)} s)`)
    if (code !== 0) failed.push({ ...check, text })
  }
}
await Promise.all([worker(), worker()])
for (const { name, text } of failed) console.log(`\n── ${name} ──\n${text.trim()}`)
process.exit(failed.length === 0 ? 0 : 1)
