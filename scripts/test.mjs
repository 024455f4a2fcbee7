// Everything that must hold: the check, the build, every suite. Ends with a plain line "N passed, N failed".
// With --shared DIR only the suites that read the reference data of DIR are run (SIKASSO_SHARED_DATA; *.shared.test.ts).
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { run } from './run-process.mjs'
import { nodePath, root, tool } from './runtime.mjs'
import { setUp } from './setup.mjs'
import { ensureSystemPrograms } from './system-programs.mjs'

const [flag, folder, ...others] = process.argv.slice(2)
const shared = flag === '--shared' ? sharedFolder(folder) : undefined
const filters = !shared ? process.argv.slice(2) : others.length === 0 ? ['.shared.test.ts'] : others

await setUp()
const programsThere = await ensureSystemPrograms()
const node = nodePath()
// The check looks at the sources only, so the run on shared data has no second need of it; nor has a run of chosen tests.
const checkFailed = !shared && filters.length === 0 && (await run(node, [join(root, 'scripts/check.mjs')])) !== 0
await ensureBuilt()
const suites = await runSuites()

const passed = suites.passed
const failed = suites.failed + (checkFailed ? 1 : 0) + (programsThere ? 0 : 1)
if (checkFailed) console.log('npm run check failed: it counts as one.')
if (suites.skipped > 0) console.log(`${suites.skipped} skipped: a skipped test counts as failed.`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

function sharedFolder(path) {
  if (path && existsSync(path)) return resolve(path)
  console.error('--shared needs a folder that exists: npm run test:shared -- DIR')
  process.exit(2)
}

async function runSuites() {
  const report = join(root, 'test-results', 'vitest.json')
  rmSync(report, { force: true })
  const environment = shared ? { ...process.env, SIKASSO_SHARED_DATA: shared } : process.env
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(node, [tool('vitest/vitest.mjs'), 'run', ...reporters, ...filters], { env: environment })
  return count(report, code)
}

/** What vitest's report says; a file that could not even be read, or an error outside any test, counts as a failure. */
function count(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const unread = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  const skipped = numPendingTests + numTodoTests
  const failed = numFailedTests + unread.length + skipped
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped }
}
